import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { parse } from '../../grammar/parse.ts';
import type { Span } from '../../grammar/syntax.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { readCases } from '../cases.ts';
import { generateSpec } from '../bench/generate-spec.ts';

const samplesFolder = fileURLToPath(new URL('../../samples/', import.meta.url));
const texts: readonly string[] = [
  ...readdirSync(samplesFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.jcm'))
    .map((file) => readFileSync(samplesFolder + file, 'utf8')),
  ...readCases(new URL('./cases/', import.meta.url)).map(({ text }) => text),
  generateSpec(150),
];

/** Builds the model of a text and checks that all that it says lies within the text. */
function checkText(text: string): void {
  const { methodologies } = buildModel(text, parse(text).tree);
  for (const { findings, uses, values, calculationOrder } of methodologies) {
    const spans: readonly Span[] = [
      ...uses,
      ...findings.map(({ span }) => span),
      ...findings.flatMap((finding) => ('first' in finding ? [finding.first] : [])),
      ...findings.flatMap((finding) =>
        'operands' in finding ? finding.operands.map(({ span }) => span) : [],
      ),
      ...findings.flatMap((finding) => (finding.kind === 'unit-unreadable' ? [finding.partSpan] : [])),
    ];
    for (const { start, end } of spans) {
      assert.ok(start >= 0 && start <= end && end <= text.length, `${start} to ${end} of ${text.length}`);
    }
    assert.ok(uses.every(({ start }, index) => index === 0 || uses[index - 1]!.start <= start));
    assert.ok(
      findings.every(({ span }, index) => index === 0 || findings[index - 1]!.span.start <= span.start),
    );
    const ordered = new Set(calculationOrder);
    assert.ok(values.every((value) => ordered.has(value) !== value.cyclic));
  }
}

const words =
  'methodology shared A { } ( ) [ ] : , = + - * / ^ % .. ..< < > <= -> " sum all count min exp case else if then where in ' +
  'index table by unit material default fixed monitored reference project reduction criterion requires example expect ' +
  'option given lowest highest first of use sources i j EC EF 0 1 2.5 MWh tCO2 t{coal} degC years months one of yes no GWP CH4 AR5';

describe('A model of any text', () => {
  it('is built from arbitrary characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), checkText), { numRuns: 300 });
  });
  it('is built from arbitrary words of the language', () => {
    const word = fc.constantFrom(...words.split(' '), '\n');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (list) =>
        checkText(`methodology A {\n${list.join(' ')}`),
      ),
      { numRuns: 2_000 },
    );
  });
  it('is built from methodologies with pieces left out, doubled or exchanged', () => {
    const change = fc.record({
      text: fc.constantFrom(...texts),
      from: fc.nat(),
      length: fc.nat({ max: 60 }),
      to: fc.nat(),
      put: fc.constantFrom('', '(', '}', '"', '[i]', '*', '-', ' = ', 'EC', '5', '[kWh]', '\n', 'sum(i: '),
    });
    fc.assert(
      fc.property(change, ({ text, from, length, to, put }) => {
        const start = from % text.length;
        const piece = text.slice(start, start + length);
        const rest = text.slice(0, start) + put + text.slice(start + length);
        const place = to % rest.length;
        checkText(rest);
        checkText(rest.slice(0, place) + piece + rest.slice(place));
      }),
      { numRuns: 600 },
    );
  });
  it('is built from formulas of any depth and length', () => {
    const nested = `${'('.repeat(3_000)}1${')'.repeat(3_000)}`;
    const many = (length: number): readonly string[] => Array.from({ length }, (_, n) => `a${n}`);
    const conditions = `${'if a then b else '.repeat(3_000)}c`;
    const formulas = [
      nested,
      ...[' + ', ' - ', ' * ', ' ^ ', ' and ', ' = '].flatMap((operator) => [
        many(900).join(operator),
        many(3_000).join(operator),
      ]),
      '-'.repeat(3_000),
      conditions,
    ];
    for (const formula of formulas) checkText(`methodology A {\n  a = ${formula}\n}`);
    checkText(
      `methodology A {\n  fixed a : ${Array.from({ length: 5_000 }, () => 'km').join('*')} "long"\n}`,
    );
    checkText(`methodology A {\n  fixed L : km "length"\n  a = ((L ^ 99999) ^ 99999) ^ 0.3333\n}`);
  });
  it('is the same every time', () => {
    for (const text of texts) {
      const { tree } = parse(text);
      const kinds = (): readonly string[] =>
        buildModel(text, tree).methodologies.flatMap(({ findings }) => findings.map(({ kind }) => kind));
      assert.deepEqual(kinds(), kinds());
    }
  });
  it('has no findings in what is right', () => {
    const { methodologies } = buildModel(generateSpec(300), parse(generateSpec(300)).tree);
    assert.deepEqual(
      methodologies.flatMap(({ findings }) => findings),
      [],
    );
  });
});
