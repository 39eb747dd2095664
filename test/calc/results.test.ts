/** What the results hold beside values and problems: options, elements, the official reduction, coverage, other files. */
import assert from 'node:assert/strict';
import { parse } from '../../grammar/parse.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { calculated, numberOf, onlyExample, valuesOf } from './calculated.ts';

describe('results', () => {
  it('name the elements and the options', () => {
    const example = onlyExample(`methodology A {
      index i "pump"
      index f "fuel" { coal, gas }
      fixed EF : - { option own : given  option table : 0.5 }
      fixed NCV[i] : - { option own : given  option table : 0.5 }
      monitored EC[i, f] : MWh/p
      total = sum(i, f: EC[i, f] * NCV[i]) * EF
      example "x" {
        EF = option table
        NCV = { north: option table, south: option own }
        NCV[south] = 2
        EC = { { 1, 2 }, { 3, 4 } }
      }
    }`);
    assert.deepEqual(Object.fromEntries(example.elements), { i: ['north', 'south'], f: ['coal', 'gas'] });
    const options = [...example.options].map(([{ name }, option]) => `${name} ${option}`);
    assert.deepEqual(options, ['EF table', 'NCV table, own']);
    // (1 + 2) × 0.5 + (3 + 4) × 2 = 15.5, × 0.5.
    assert.equal(numberOf(example, 'total').toFraction(), '31/4');
    assert.deepEqual(example.problems, []);
  });

  it('hold the values of each combination in the order of the indices, and nothing where nothing is known', () => {
    const example = onlyExample(`methodology A {
      index i "pump"
      index f "fuel" { coal, gas }
      monitored EC[i, f] : MWh/p
      fixed unknown : -
      other = unknown + 1
      example "x" { EC = { north: { gas: 2, coal: 1 }, south: { 3, 4 } } }
    }`);
    assert.deepEqual(
      valuesOf(example, 'EC').map((value) => String(value)),
      ['1', '2', '3', '4'],
    );
    assert.deepEqual(valuesOf(example, 'unknown'), []);
    assert.deepEqual(valuesOf(example, 'other'), []);
  });

  it('give the reduction in whole tonnes, whatever its unit', () => {
    const official = (unit: string, value: string): string | undefined =>
      onlyExample(`methodology A {
        monitored x : ${unit}
        reduction ER_p : ${unit} = x
        example "x" { x = ${value} }
      }`).officialReduction?.value.toFraction();
    assert.equal(official('tCO2/p', '254.999'), '254');
    assert.equal(official('tCO2/p', '-0.5'), '-1');
    assert.equal(official('kgCO2/p', '254999'), '254');
    assert.equal(official('ktCO2e/p', '1.2345678'), '1234');
  });

  it('say what no example has reached', () => {
    const { coverage } = calculated(`methodology A {
      index kind "kind" { old, new }
      table NCV by kind -> [-] { old : 1  new : 2 }
      table unused by kind -> [-] { old : 1  new : 2 }
      fixed x : -
      fixed state : one of kind
      fixed EF : - { option one : 1  option two : 2 }
      a = if x > 1 then NCV(old) else 0
      b = case state { old : 1  new : 2 }
      idle = unused(old)
      reference RE_p = a * b * EF
      criterion 1 "One" requires if x > 5 then yes else no
      example "x" { x = 3  state = new  EF = option two }
    }`);
    const unreached = coverage.unreached.map(({ name }) => name);
    assert.deepEqual(unreached, [
      'row new of NCV',
      'row old of unused',
      'row new of unused',
      'option one of EF',
      'else of if x > 1 in a',
      'old of case state in b',
      'formula of idle',
      'if x > 5 in criterion 1',
    ]);
    // Four formulas, six branches, two options, four rows.
    assert.equal(coverage.total, 16);
    assert.equal(coverage.reached, 8);
  });

  it('calculate with what other files declare, and tell their mistakes at the title of the example', () => {
    const shared = `shared electricity {
      index fuel "fuel" { coal, gas }
      table NCV by fuel -> [GJ/t] { coal : 25  gas : 50 }
      default EF : tCO2/GJ = 0.1
      fixed eta : -
      fixed used : one of fuel
      per_tonne : tCO2/t = NCV(used) * EF / eta
    }`;
    const used = new Map([
      ['shared.jcm', { address: 'shared.jcm', text: shared, model: buildModel(shared, parse(shared).tree) }],
    ]);
    const text = `methodology A {
      use "shared.jcm"
      monitored FC : t/p
      project PE_p : tCO2/p = FC * per_tonne
      example "fine" { used = gas  eta = 0.5  FC = 3  expect PE_p = 30 }
      example "none" { used = gas  eta = 0  FC = 3 }
      example "missing" { FC = 3 }
    }`;
    const { examples, coverage } = calculated(text, used);
    const told = examples.map(({ problems }) =>
      problems.map((problem) => {
        const place = text.slice(problem.start, problem.end);
        const names = problem.kind === 'missing-input' ? problem.symbols.map(({ name }) => name) : [];
        return [problem.kind, place, ...names].join(' ');
      }),
    );
    assert.deepEqual(told, [[], ['division-by-zero "none"'], ['missing-input "missing" eta used']]);
    assert.equal(examples[0]!.expectations[0]!.passed, true);
    assert.equal(coverage.total, 1);
  });
});
