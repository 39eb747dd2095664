/** The parser takes any text: it always gives a tree, and says clearly what it refuses. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { format } from '../../grammar/print.ts';
import { lengthLimit, parse, type ParseResult } from '../../grammar/parse.ts';
import { problemLimit } from '../../grammar/syntax-problems.ts';
import { keywords } from '../../grammar/tokens.ts';
import { walk } from '../../grammar/walk.ts';

const samples = new URL('../../samples/', import.meta.url);
const texts = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.jcm'))
  .map((name) => readFileSync(new URL(name, samples), 'utf8'));

function checkPlaces(text: string, { tree, tokens, problems }: ParseResult): void {
  let end = 0;
  for (const token of tokens) {
    assert.match(
      text.slice(end, token.start),
      /^[\s\u200B\u1680\uFEFF]*$/,
      'nothing but white space between tokens',
    );
    assert.ok(token.start >= end && token.end > token.start);
    end = token.end;
  }
  assert.match(text.slice(end), /^[\s\u200B\u1680\uFEFF]*$/);
  let before = 0;
  for (const problem of problems) {
    assert.ok(before <= problem.start && problem.start <= problem.end && problem.end <= text.length);
    before = problem.start;
  }
  walk(tree, ({ kind, start = 0, end: partEnd = 0 }) => {
    assert.ok(0 <= start && start <= partEnd && partEnd <= text.length, `${kind} ${start} ${partEnd}`);
  });
}

const words = fc.oneof(
  fc.constantFrom(...keywords),
  fc.constantFrom(...'{ } ( ) [ ] , : = - + * / ^ < > <= .. ..< <.. <..< -> % " // /* */ ² \n'.split(' ')),
  fc.constantFrom(
    'x',
    'i',
    '1',
    '2020-01-01',
    '"text"',
    'months',
    'period',
    'one',
    'yes',
    'ja',
    '\n  ',
    '\r\n',
    '\uFEFF',
  ),
);

describe('the parser', () => {
  it('takes any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => checkPlaces(text, parse(text))),
      { numRuns: 500 },
    );
  });

  it('takes any words in any order', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.constantFrom('', ' '), (all, gap) => {
        const text = all.join(gap);
        checkPlaces(text, parse(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes every sample up to any place', () => {
    for (const text of texts) {
      for (let length = 0; length < text.length; length += 97) {
        const part = text.slice(0, length);
        checkPlaces(part, parse(part));
      }
    }
  });

  it('keeps all finished items of a text that is being typed', () => {
    for (const text of texts) {
      const { tree } = parse(text);
      const items = tree.methodologies.flatMap((methodology) => methodology.items);
      for (const [index, item] of items.entries()) {
        const typed = parse(text.slice(0, item.start + Math.ceil((item.end - item.start) / 2)));
        const kept = typed.tree.methodologies.flatMap((methodology) => methodology.items);
        assert.deepEqual(
          kept.slice(0, index).map(({ kind }) => kind),
          items.slice(0, index).map(({ kind }) => kind),
        );
        assert.ok(typed.problems.length >= 1, 'the end is missing');
      }
    }
  });

  it('tells one mistake with one problem, mostly', () => {
    let told = 0;
    let once = 0;
    for (const text of texts) {
      const { tokens, problems } = parse(text);
      if (problems.length > 0) continue;
      for (const [index, { start, end }] of tokens.entries()) {
        if (index % 7 !== 0) continue;
        const { length } = parse(text.slice(0, start) + text.slice(end)).problems;
        if (length > 0) told++;
        if (length === 1) once++;
      }
    }
    assert.ok(told > 500);
    assert.ok(once / told > 0.99, `${once} of ${told}`);
  });
});

describe('what is too much', () => {
  const inMethodology = (content: string): string =>
    `methodology A {\n  X = ${content}\n  fixed y : MWh\n}\n`;
  const itemsOf = ({ tree }: ParseResult): string[] =>
    tree.methodologies.flatMap(({ items }) =>
      items.map((item) => ('name' in item ? item.name.text : item.kind)),
    );

  const nested: Readonly<Record<string, string>> = {
    'ten thousand parentheses': '('.repeat(10_000) + '1' + ')'.repeat(10_000),
    'ten thousand open parentheses': '('.repeat(10_000),
    'ten thousand indices': 'x['.repeat(10_000) + ']'.repeat(10_000),
    'ten thousand calls': 'f('.repeat(10_000),
    'ten thousand lists': '{'.repeat(10_000) + '}'.repeat(10_000),
    'ten thousand conditions': 'if a then '.repeat(10_000),
    'ten thousand conditions in conditions': 'if '.repeat(10_000),
    'a chain of ten thousand conditions': 'if a then b else '.repeat(10_000) + 'c',
    'ten thousand cases': 'case '.repeat(10_000),
    'ten thousand cases in cases': 'case k { a : '.repeat(10_000) + '1' + '}'.repeat(10_000),
    'a hundred thousand operators': '1 + '.repeat(100_000) + '1',
    'a hundred thousand powers': '1 ^ '.repeat(100_000) + '1',
    'a hundred thousand signs': '-'.repeat(100_000) + '1',
    'a hundred thousand negations': 'not '.repeat(100_000) + 'a',
    'a hundred thousand comparisons': '1 < '.repeat(100_000) + '1',
    'ten thousand brackets in a unit': `1 [${'('.repeat(10_000)}m${')'.repeat(10_000)}]`,
  };
  for (const [name, content] of Object.entries(nested)) {
    it(`refuses ${name} and reads on behind them`, () => {
      const text = inMethodology(content);
      const result = parse(text);
      assert.equal(result.problems.length, 1, JSON.stringify(result.problems.slice(0, 3)));
      if (name !== 'ten thousand lists') assert.equal(result.problems[0]!.kind, 'too-deep');
      assert.deepEqual(itemsOf(result), ['X', 'y']);
      checkPlaces(text, result);
      assert.equal(parse(format(text)).problems.length, 1);
    });
  }

  it('reads a file of five megabytes', () => {
    const item =
      '  fixed capacity[i] : USRt "Cooling capacity of chiller i" { source "Nameplate"  range 1 .. 5000 }\n';
    const count = Math.floor(5_000_000 / item.length);
    const result = parse(`methodology A {\n${item.repeat(count)}}\n`);
    assert.deepEqual(result.problems, []);
    assert.equal(result.tree.methodologies[0]!.items.length, count);
  });

  it('reads a file of megabytes full of mistakes', () => {
    const item = '  fixed capacity[i : USRt "Cooling capacity of chiller i" { source  range 1 .. 5000\n';
    const count = Math.floor(2_000_000 / item.length);
    const result = parse(`methodology A {\n${item.repeat(count)}}\n`);
    assert.equal(result.tree.methodologies[0]!.items.length, count);
    assert.equal(result.problems.length, problemLimit);
  });

  it('reads lines of a megabyte', () => {
    const long = 'word '.repeat(200_000);
    const list = '1200, '.repeat(150_000);
    const result = parse(
      `methodology A {\n  title "${long}"\n  example "E" { EC = { ${list}1 } } // ${long}\n}`,
    );
    assert.deepEqual(result.problems, []);
    assert.deepEqual(itemsOf(result), ['title', 'example']);
  });

  it('says something to a megabyte of anything', () => {
    for (const anything of [
      '}',
      '{',
      '"',
      '/*',
      '] ',
      'a ',
      ', ',
      '= ',
      '\u0000',
      ': x\n',
      '} x\n',
      'fixed\n',
      'x in ',
      '-',
    ]) {
      const text = anything.repeat(Math.floor(1_000_000 / anything.length));
      const result = parse(text);
      assert.ok(result.problems.length > 0, JSON.stringify(anything));
    }
  });

  it('refuses a longer text than any methodology is', () => {
    const text = ' '.repeat(lengthLimit + 1);
    const { problems, tree, tokens } = parse(text);
    assert.deepEqual(
      problems.map(({ kind, found, expected }) => ({ kind, found, expected })),
      [{ kind: 'too-large', found: String(text.length), expected: [String(lengthLimit)] }],
    );
    assert.deepEqual([tree.methodologies, tokens], [[], []]);
    assert.deepEqual(parse(' '.repeat(lengthLimit)).problems, []);
  });
});
