/** What is said of an influence is never contradicted by the exact calculation. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { parse } from '../../grammar/parse.ts';
import { influenceOf, type Effect } from '../../server/src/calc/influence/influence.ts';
import { planOf } from '../../server/src/calc/make-plan.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { compare } from '../../server/src/calc/numbers.ts';
import { calculated, numberOf } from './calculated.ts';

/** Inputs with their ranges; `u` and `v` have a value for each of two elements. */
const inputs = { a: [1, 5], b: [0, 4], c: [-3, 3], d: [2, 9], u: [0, 4], v: [-2, 2], w: [1, 6] } as const;
type Input = keyof typeof inputs;
const names = Object.keys(inputs) as readonly Input[];
const indexed = /[uvw]/;

function declared(name: Input): string {
  return indexed.test(name) ? `${name}[i]` : name;
}

const number = fc.constantFrom('0', '1', '2', '3', '0.5', '2.5', '0.01', '100');

const comparison = fc
  .tuple(
    fc.constantFrom('u[i]', 'v[i]', 'a', 'b', 'c', 'd'),
    fc.constantFrom('<', '<=', '>', '>=', '='),
    fc.oneof(number, fc.constantFrom('u[i]', 'w[i]', 'a', 'b')),
  )
  .map((parts) => parts.join(' '));

/** Formulas of all kinds; `[i]` stands only where the index runs. */
const formulas = fc.letrec<{ formula: string; element: string; condition: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.constantFrom('a', 'b', 'c', 'd'),
    number,
    operation(tie('formula')),
    fc
      .tuple(fc.constantFrom('sum', 'mean', 'min', 'max', 'product', 'stdev'), tie('element'))
      .map(([name, body]) => `${name}(i: ${body})`),
    fc.tuple(tie('condition'), tie('element')).map(([when, body]) => `sum(i where ${when}: ${body})`),
    tie('condition').map((condition) => `count(i: ${condition})`),
    chosen(tie('condition'), tie('formula')).map((text) => text.replaceAll('[i]', '[p]')),
  ),
  element: fc.oneof(
    { maxDepth: 3, depthSize: 'medium' },
    fc.constantFrom('u[i]', 'v[i]', 'w[i]', 'a', 'c'),
    number,
    operation(tie('element')),
    chosen(tie('condition'), tie('element')),
  ),
  condition: fc.oneof(
    { maxDepth: 2 },
    comparison,
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
      .map(([left, word, right]) => `(${left} ${word} ${right})`),
    tie('condition').map((inner) => `not (${inner})`),
  ),
})).formula;

function operation(part: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const functions = ['abs', 'sqrt', 'exp', 'ln', 'log10', 'floor', 'ceil', 'steps', 'lines'];
  return fc.oneof(
    fc.tuple(part, fc.constantFrom('+', '-', '*', '/'), part).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(part, fc.constantFrom('2', '3', '-1', '-2', '0.5', '0')).map(([x, y]) => `(${x})^(${y})`),
    part.map((x) => `(-${x})`),
    fc.tuple(fc.constantFrom(...functions), part).map(([name, x]) => `${name}(${x})`),
    fc.tuple(fc.constantFrom('round', 'roundup', 'rounddown'), part).map(([name, x]) => `${name}(${x}, 1)`),
    fc.tuple(fc.constantFrom('min', 'max'), part, part).map(([name, x, y]) => `${name}(${x}, ${y})`),
    part.map((x) => `clamp(${x}, 1, 4)`),
    part.map((x) => `case ${x} { < 1 : 2  1 ..< 3 : ${x}  else : 4 }`),
  );
}

function chosen(condition: fc.Arbitrary<string>, part: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(condition, part, part).map(([when, yes, no]) => `(if ${when} then ${yes} else ${no})`);
}

/** Products as methodologies have them on both sides, which differ in a few factors. */
const factors = fc.array(
  fc.constantFrom('* a', '/ a', '* d', '/ d', '* u[i]', '* w[i]', '/ w[i]', '/ 3', '* 2'),
  {
    maxLength: 3,
  },
);
const sides = fc
  .tuple(
    fc.constantFrom('1', 'u[i]', 'b'),
    fc.array(fc.tuple(factors, factors), { minLength: 1, maxLength: 2 }),
  )
  .map(([common, pairs]) => {
    const side = (at: 0 | 1): string =>
      pairs.map((pair) => `sum(i: ${common} ${pair[at].join(' ')})`).join(' + ');
    return [side(0), side(1)] as const;
  });

const criterion = fc.constantFrom(
  'a >= 1',
  'a > d',
  'd >= a',
  'a = 2',
  'all(i: u[i] >= w[i])',
  'all(i: w[i] > u[i] and w[i] <= 3)',
  'all(i: w[i] >= a)',
  'all(i: u[i] <= 2 * a)',
);

const share = fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8);

interface Change {
  readonly input: Input;
  /** Where each input lies in its range, for each element. */
  readonly point: readonly (readonly [number, number])[];
  /** By how much of what is left of its range the input is raised, for each element. */
  readonly raised: readonly [number, number];
}

const change: fc.Arbitrary<Change> = fc.record({
  input: fc.constantFrom(...names),
  point: fc.array(fc.tuple(share, share), { minLength: names.length, maxLength: names.length }),
  raised: fc.tuple(share, share),
});

function example(title: string, { input, point, raised }: Change): string {
  const lines = names.map((name, position) => {
    const [low, high] = inputs[name];
    const values = point[position]!.map(
      (at, element) => low + (name === input ? at + raised[element]! * (1 - at) : at) * (high - low),
    );
    return indexed.test(name) ? `${name} = { ${values.join(', ')} }` : `${name} = ${values[0]}`;
  });
  return `example "${title}" { i = { p, q } ${lines.join(' ')} }`;
}

/** Asks for the influence of an input, and compares two calculations; what was said where both could be made. */
function said(
  reference: string,
  project: string,
  requires: readonly string[],
  asked: Change,
): Effect | undefined {
  const text = `methodology A {
    index i "element"
    table steps by x [-] -> [-] { < 1 : 1  1 ..< 3 : 2.5  >= 3 : 4 }
    table lines by x [-] -> [-] interpolated { -100 : 30  0 : 10  2 : 5  100 : -1 }
    ${names.map((name) => `fixed ${declared(name)} : - { range ${inputs[name].join(' .. ')} }`).join('\n    ')}
    criterion 1 "" ${requires.map((condition) => `requires ${condition}`).join(' ')}
    reference RE_p : - = ${reference}
    project PE_p : - = ${project}
    reduction ER_p : - = RE_p - PE_p
    ${example('before', { ...asked, raised: [0, 0] })}
    ${example('after', asked)}
  }`;
  const { methodology, examples } = calculated(text);
  const symbol = methodology.values.find(({ name }) => name === asked.input)!;
  const reduction = methodology.values.find(({ role }) => role === 'reduction')!;
  if (examples.some(({ values, criteria }) => !values.has(reduction) || criteria[0]!.status === 'unmet'))
    return;
  const { effect } = influenceOf(planOf(text, methodology), reduction, { kind: 'symbol', symbol });
  const [before, after] = examples.map((each) => numberOf(each, 'ER_p'));
  const difference = compare(after!, before!);
  if (effect === 'increases') assert.ok(difference >= 0, text);
  if (effect === 'decreases') assert.ok(difference <= 0, text);
  if (effect === 'none') assert.equal(difference, 0, text);
  return effect;
}

/** At least so many of a hundred answers must say something, or the property proves nothing. */
function decided(answers: ReadonlyMap<Effect | undefined, number>): number {
  const of = (effect: Effect): number => answers.get(effect) ?? 0;
  const definite = of('increases') + of('decreases');
  return (100 * definite) / (definite + of('either'));
}

const runs = 600;

describe('what is said of an influence', () => {
  it('is never contradicted by the exact calculation', () => {
    const answers = new Map<Effect | undefined, number>();
    fc.assert(
      fc.property(formulas, formulas, change, (reference, project, asked) => {
        fc.pre(new RegExp(`\\b${asked.input}\\b`).test(`${reference} ${project}`));
        const effect = said(reference, project, [], asked);
        answers.set(effect, (answers.get(effect) ?? 0) + 1);
      }),
      { numRuns: runs },
    );
    assert.ok(decided(answers) > 20, `${decided(answers)} %`);
  });

  it('is never contradicted where the terms of both sides are compared', () => {
    const answers = new Map<Effect | undefined, number>();
    fc.assert(
      fc.property(
        sides,
        fc.array(criterion, { maxLength: 2 }),
        change,
        ([reference, project], requires, asked) => {
          fc.pre(new RegExp(`\\b${asked.input}\\b`).test(`${reference} ${project}`));
          const effect = said(reference, project, requires, asked);
          answers.set(effect, (answers.get(effect) ?? 0) + 1);
        },
      ),
      { numRuns: runs },
    );
    assert.ok(decided(answers) > 20, `${decided(answers)} %`);
  });
});

const samples = new URL('../../samples/', import.meta.url);
const texts = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.jcm'))
  .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), samples), 'utf8'));

function asked(text: string): void {
  for (const methodology of buildModel(text, parse(text).tree).methodologies) {
    const plan = planOf(text, methodology);
    const result = methodology.values.findLast(({ role }) => role === 'reduction');
    if (result === undefined) continue;
    for (const symbol of methodology.values) {
      if (symbol.dependsOn.length === 0) influenceOf(plan, result, { kind: 'symbol', symbol });
    }
  }
}

describe('an influence', () => {
  it('is looked for in spoilt texts without failing', () => {
    const cut = fc.record({
      text: fc.constantFrom(...texts),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.integer({ min: 0, max: 40 }),
      inserted: fc.constantFrom(
        '',
        '{',
        '[i]',
        '(',
        '= ',
        '/ 0',
        '^ 99',
        'sum(i: ',
        'x',
        '1e300',
        'if ',
        'max(',
      ),
    });
    fc.assert(
      fc.property(cut, ({ text, place, removed, inserted }) => {
        const at = Math.floor(place * text.length);
        asked(`${text.slice(0, at)}${inserted}${text.slice(at + removed)}`);
      }),
      { numRuns: 60 },
    );
  });

  it('is not looked for longer than a moment where formulas double at each step', () => {
    const steps = Array.from({ length: 200 }, (_, at) => `x${at + 1} = x${at} + x${at} * b - b * x${at}`);
    const text = `methodology A { fixed x0 : - fixed b : - ${steps.join('\n')} reduction ER_p : - = x200 }`;
    const begun = performance.now();
    asked(text);
    assert.ok(performance.now() - begun < 5000);
  });

  it('is not looked for in the depth of brackets, or of tables whose rows look into tables', () => {
    const brackets = `${'('.repeat(400)}a${')'.repeat(400)}`;
    const tables = Array.from(
      { length: 400 },
      (_, at) => `table t${at} by n [-] -> [-] { < 1 : t${(at + 1) % 400}(a)  >= 1 : 2 }`,
    );
    asked(`methodology A { fixed a : - ${tables.join('\n')} reduction ER_p : - = t0(${brackets}) }`);
  });
});
