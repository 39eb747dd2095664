/** What holds for all inputs. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { add, compare, rational, whole } from '../../server/src/calc/numbers.ts';
import { roundDownwards, roundUpwards } from '../../server/src/calc/rounding.ts';
import { calculated, numberOf, onlyExample } from './calculated.ts';

/** A decimal number as an author writes it, with its exact value as numerator and denominator. */
interface Written {
  readonly text: string;
  readonly value: Ratio;
}

/** An exact ratio, not reduced. */
type Ratio = readonly [bigint, bigint];

const decimal: fc.Arbitrary<Written> = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => ({
    text: (digits / 10 ** decimals).toFixed(decimals),
    value: [BigInt(digits), 10n ** BigInt(decimals)],
  }));

/** A formula, and what it comes to by the school rules for fractions; `undefined` where it divides by zero. */
interface Formula {
  readonly text: string;
  readonly value: Ratio | undefined;
}

const operations: Readonly<Record<string, (a: Ratio, b: Ratio) => Ratio | undefined>> = {
  '+': ([a, b], [c, d]) => [a * d + c * b, b * d],
  '-': ([a, b], [c, d]) => [a * d - c * b, b * d],
  '*': ([a, b], [c, d]) => [a * c, b * d],
  '/': ([a, b], [c, d]) => (c === 0n ? undefined : [a * d, b * c]),
};

const formula = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    decimal.map(({ text, value }) => ({ text: `(${text})`, value })),
    fc
      .tuple(tie('formula'), fc.constantFrom(...Object.keys(operations)), tie('formula'))
      .map(([left, operator, right]) => ({
        text: `(${left.text} ${operator} ${right.text})`,
        value:
          left.value === undefined || right.value === undefined
            ? undefined
            : operations[operator]!(left.value, right.value),
      })),
  ),
})).formula;

describe('properties of the calculation', () => {
  it('is exact: agrees with the school rules for fractions', () => {
    fc.assert(
      fc.property(formula, ({ text, value }) => {
        const example = onlyExample(`methodology A { a : - = ${text}  example "x" { expect a = 0 } }`);
        if (value === undefined) {
          assert.deepEqual([...new Set(example.problems.map(({ kind }) => kind))], ['division-by-zero']);
          return;
        }
        const { s, n, d } = numberOf(example, 'a');
        assert.equal(s * n * value[1], value[0] * d);
      }),
      { numRuns: 200 },
    );
  });

  it('adds up: a sum is the sum over the parts of a partition', () => {
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1, maxLength: 30 }), decimal, (numbers, limit) => {
        const example = onlyExample(`methodology A {
          index i "element"
          fixed x[i] : -
          whole_sum = sum(i: x[i])
          parts = sum(i where x[i] < ${limit.text}: x[i]) + sum(i where x[i] >= ${limit.text}: x[i])
          example "x" { x = { ${numbers.map(({ text }) => text).join(', ')} } }
        }`);
        assert.equal(compare(numberOf(example, 'whole_sum'), numberOf(example, 'parts')), 0);
      }),
      { numRuns: 50 },
    );
  });

  it('is linear: twice the consumption gives twice the emissions', () => {
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1, maxLength: 10 }), decimal, (numbers, factor) => {
        const example = onlyExample(`methodology A {
          index i "pump"
          monitored EC[i] : MWh/p
          fixed EF : tCO2/MWh
          fixed k : -
          once = sum(i: EC[i] * EF / 7)
          scaled[i] = EC[i] * k
          together = sum(i: scaled[i] * EF / 7)
          expected = once * k
          example "x" { EC = { ${numbers.map(({ text }) => text).join(', ')} } EF = 0.814 k = ${factor.text} }
        }`);
        assert.equal(compare(numberOf(example, 'together'), numberOf(example, 'expected')), 0);
      }),
      { numRuns: 50 },
    );
  });

  it('rounds down to the next whole number, and up', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n), (n, d) => {
        const number = rational(n, d);
        const below = roundDownwards(number);
        const above = roundUpwards(number);
        assert.ok(compare(below, number) <= 0 && compare(number, add(below, whole(1))) < 0);
        assert.ok(compare(above, number) >= 0 && compare(add(above, whole(-1)), number) < 0);
      }),
    );
  });
});

/** All cases and samples, to be spoilt. */
const texts = [new URL('./cases/', import.meta.url), new URL('../../samples/', import.meta.url)].flatMap(
  (folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.jcm'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8')),
);

const words = [
  '{',
  '}',
  '[i]',
  '(',
  ')',
  '= ',
  '-',
  '/ 0',
  '^ 99',
  ', ',
  'sum(i: ',
  'x',
  '1e300',
  'option ',
  'if ',
];

describe('calculation of spoilt texts', () => {
  it('comes to an end and never throws', () => {
    const cut = fc.record({
      text: fc.constantFrom(...texts),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.integer({ min: 0, max: 40 }),
      inserted: fc.constantFrom('', ...words),
    });
    fc.assert(
      fc.property(cut, ({ text, place, removed, inserted }) => {
        const at = Math.floor(place * text.length);
        calculated(`${text.slice(0, at)}${inserted}${text.slice(at + removed)}`);
      }),
      { numRuns: 300 },
    );
  });
});
