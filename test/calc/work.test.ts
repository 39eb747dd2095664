/** Texts that ask for far too much are not calculated to the end, and soon. */
import assert from 'node:assert/strict';
import { parse } from '../../grammar/parse.ts';
import { calculate } from '../../server/src/calc/calculate.ts';
import { newBudget } from '../../server/src/calc/work.ts';
import { buildModel } from '../../server/src/model/build.ts';

const years = (formula: string): string =>
  `methodology A { index y "year" years X = ${formula}  example "a" { y = { 1 } expect X = 1 } }`;
const hours = 'period 2010-01-01 .. 2020-12-31';

/** So many pieces of a text, made from their numbers. */
function pieces(count: number, make: (number: number) => string, between = ' '): string {
  return Array.from({ length: count }, (_, number) => make(number)).join(between);
}

const texts: Readonly<Record<string, string>> = {
  'exponentials of many numbers': years('sum(y in 1 .. 90000: exp(-(y / 1 [a]) / 1000))'),
  'powers that are not whole': years('sum(y in 1 .. 90000: (y / 1 [a]) ^ 0.33)'),
  'whole powers of long numbers': years('sum(y in 1 .. 90000: (y / 1 [a] + 1 / 3) ^ 300)'),
  'sums of fractions with long denominators': years('sum(y in 1 .. 90000: 1 / (y / 1 [a] + 7 ^ 200))'),
  'products of fractions with long denominators': years(
    'product(y in 1 .. 90000: (y / 1 [a] + 7 ^ 150) / (y / 1 [a] + 10 ^ 120))',
  ),
  'the standard deviation of long fractions': years('stdev(y in 1 .. 90000: 1 / (y / 1 [a] + 7 ^ 200))'),
  'quantiles of many distributions': years('sum(y in 1 .. 90000: student_t(99.9 [%], y / 1 [a]))'),
  'a case with many keys': `methodology A {
    index h "hour" hours  fixed n : -
    X = sum(h: case n { ${pieces(5000, (key) => `${key} : 1`)} else : 2 })
    example "a" { ${hours}  n = 9000  expect X = 1 } }`,
  'a long table': `methodology A {
    index h "hour" hours  fixed n : -
    table T by n [-] -> [-] interpolated { ${pieces(5000, (key) => `${key} : 1`)} }
    X = sum(h: T(n))
    example "a" { ${hours}  n = 4998.5  expect X = 1 } }`,
  'options that pick from options': `methodology A {
    fixed x : - {
      ${pieces(100, (option) => `option o${option} "O" : lowest of o${option + 1}, o${option + 2}`)}
      option o100 "O" : 1  option o101 "O" : 2 }
    X = x
    example "a" { x = option o0  expect X = 1 } }`,
  'an option for each pair of hours': `methodology A {
    index h "hour" hours  index g "hour" hours
    fixed x[h, g] : - { option a "A" : 1  option b "B" : 2 }
    X = sum(h, g: x[h, g])
    example "a" { ${hours}  x = option a  expect X = 1 } }`,
  'inputs for each hour': `methodology A {
    index h "hour" hours
    ${pieces(500, (input) => `fixed x${input}[h] : -`)}
    example "a" { ${hours} } }`,
  'many examples with long periods': `methodology A {
    index h "hour" hours  X = sum(h: 1)
    ${pieces(500, (number) => `example "${number}" { period ${1900 + number}-01-01 .. ${1910 + number}-12-31 }`)} }`,
  'many formulas in many examples': `methodology A {
    ${pieces(1500, (formula) => `x${formula} = 1`)}
    ${pieces(1500, (number) => `example "${number}" { }`)} }`,
  'values of examples that are formulas': `methodology A {
    index y "year" years  fixed x : -  X = x
    ${pieces(500, (number) => `example "${number}" { y = { 1 }  x = sum(y in 1 .. 90000: 1) }`)} }`,
  'many methodologies': pieces(300, (number) =>
    years('sum(y in 1 .. 90000: 1)').replace('methodology A', `methodology A${number}`),
  ),
  'names of elements that are like none': `methodology A {
    index i "pump"  fixed E[i] : -  X = sum(i: E[i])
    example "a" {
      i = { ${pieces(3000, (element) => `elem${element}`, ', ')} }
      E = { ${pieces(3000, (element) => `elme${element}x: 1`, ', ')} } } }`,
};

describe('the work of a calculation', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`ends for ${name}`, function () {
      this.timeout(30_000);
      const budget = newBudget();
      const begun = Date.now();
      for (const methodology of buildModel(text, parse(text).tree).methodologies) {
        calculate(text, methodology, budget);
      }
      // About a second where nothing else runs.
      assert.ok(Date.now() - begun < 10_000);
    });
  }

  it('is told where it runs out', () => {
    const text = texts['powers that are not whole']!;
    const [methodology] = buildModel(text, parse(text).tree).methodologies;
    const { problems } = calculate(text, methodology!).examples[0]!;
    assert.deepEqual(
      problems.map((problem) => (problem.kind === 'too-large' ? problem.text : problem.kind)),
      ['sum(y in 1 .. 90000: (y / 1 [a]) ^ 0.33)'],
    );
  });
});
