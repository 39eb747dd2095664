import assert from 'node:assert/strict';
import { parse } from '../../grammar/parse.ts';
import { buildModel } from '../../server/src/model/build.ts';
import type {
  MethodologyModel,
  Model,
  ModelSymbol,
  TableSymbol,
  UsedFile,
  UsedFiles,
  ValueSymbol,
} from '../../server/src/model/model.ts';

function modelOf(text: string, used?: UsedFiles): Model {
  return buildModel(text, parse(text).tree, used);
}

function only(text: string, used?: UsedFiles): MethodologyModel {
  return modelOf(text, used).methodologies[0]!;
}

function value(block: MethodologyModel, name: string): ValueSymbol {
  const symbol = block.symbols.get(name);
  assert.equal(symbol?.kind, 'value', name);
  return symbol as ValueSymbol;
}

const namesOf = (symbols: readonly ModelSymbol[]): string[] => symbols.map(({ name }) => name);

describe('Symbols', () => {
  const block = only(`methodology A {
  index i "meter"
  index f "fuel" { diesel, gas }
  index m "month" months
  index y "year" years
  unit lamp "lamp"
  material coal "coal"
  table NCV by f, x [kW], word -> [GJ/t] { diesel, < 5, wet : 43  gas, < 5, wet : 48 }
  fixed EC[i, f] : MWh/p "electricity"
  fixed on : yes/no "on"
  total = sum(i, f: EC[i, f])
}`);

  it('has each declared name once, in the order of the text', () => {
    const names = ['i', 'f', 'm', 'y', 'lamp', 'coal', 'NCV', 'EC', 'on', 'total'];
    assert.deepEqual([...block.symbols.keys()].toSorted(), names.toSorted());
    assert.deepEqual(namesOf(block.values), ['EC', 'on', 'total']);
    assert.deepEqual(namesOf(block.indices), ['i', 'f', 'm', 'y']);
  });
  it('knows where the elements of an index come from', () => {
    assert.deepEqual(
      block.indices.map(({ from }) => from),
      ['project', 'methodology', 'months', 'years'],
    );
    assert.deepEqual(block.indices[1]!.elements, ['diesel', 'gas']);
    assert.equal(block.indices[0]!.elements, undefined);
  });
  it('knows what a table is looked up by', () => {
    const { keys } = block.symbols.get('NCV') as TableSymbol;
    assert.deepEqual(
      keys.map((key) => (key.kind === 'number' ? key.unit?.text : key.kind)),
      ['element', 'kW', 'words'],
    );
  });
  it('tells declared units from inferred ones', () => {
    assert.equal(value(block, 'EC').declaredUnit?.text, 'MWh/p');
    assert.equal(value(block, 'EC').inferred, false);
    assert.equal(value(block, 'total').declaredUnit, undefined);
    assert.equal(value(block, 'total').inferred, true);
    assert.deepEqual(value(block, 'on').type, { kind: 'logical' });
    assert.deepEqual(namesOf(value(block, 'EC').indices), ['i', 'f']);
  });
  it('offers counts and materials to the units', () => {
    assert.ok(block.unitScope.counts.has('lamp'));
    assert.ok(block.unitScope.materials.has('coal'));
  });
  it('is not complete where it is shared', () => {
    assert.equal(only('shared S { }').complete, false);
    assert.equal(block.complete, true);
  });
});

describe('Order of calculation', () => {
  it('puts what is used first, and otherwise keeps the order of the text', () => {
    const block = only(`methodology A {
  d : - = c + a
  a : - = 1
  c : - = t(b) + (if a > 0 then 1 else x)
  table t by k -> [-] { 1 : hidden  2 : 1 }
  b : - = 2
  hidden : - = 3
  fixed x : - "x"
}`);
    assert.deepEqual(namesOf(value(block, 'c').dependsOn), ['b', 'a', 'x', 'hidden']);
    assert.deepEqual(namesOf(block.calculationOrder), ['b', 'a', 'x', 'hidden', 'c', 'd']);
  });
  it('counts what options and their conditions use', () => {
    const block = only(`methodology A {
  fixed EF : - { option a : x  option b : given requires y > 0 }
  fixed x : - "x"
  fixed y : - "y"
}`);
    assert.deepEqual(namesOf(value(block, 'EF').dependsOn), ['x', 'y']);
  });
  it('leaves out what is on a circle, not what uses it', () => {
    const block = only(`methodology A {
  a : - = b
  b : - = a
  c : - = a
}`);
    assert.deepEqual(namesOf(block.calculationOrder), ['c']);
    assert.deepEqual(
      block.values.map(({ cyclic }) => cyclic),
      [true, true, false],
    );
  });
  it('holds chains of any length', () => {
    const count = 20_000;
    const chain = Array.from({ length: count }, (_, n) => `  v${n} = v${n + 1}`).join('\n');
    const block = only(`methodology A {\n${chain}\n  v${count} = 5 [kg]\n}`);
    assert.equal(block.calculationOrder.length, count + 1);
    assert.equal(value(block, 'v0').type.kind, 'quantity');
    assert.deepEqual(block.findings, []);
  });
});

describe('Used files', () => {
  const fuels = `shared fuels {
  index f "fuel" { diesel, gas }
  table NCV by f -> [GJ/t] { diesel : 43  gas : NCV_gas }
  default NCV_gas : GJ/t = 48 "of gas"
  fixed fuel_of : one of f "fuel"
  heat = NCV(fuel_of) * 1 [t]
  unused = heat * 2
}`;
  const file = (address: string, text: string, used?: UsedFiles): UsedFile => ({
    address,
    text,
    model: modelOf(text, used),
  });
  const fuelsFile = file('file:///shared/fuels.jcm', fuels);
  const used: UsedFiles = new Map([['fuels.jcm', fuelsFile]]);
  const block = only(
    `methodology A {
  use "fuels.jcm"
  fixed EF : tCO2/GJ "factor"
  total : tCO2 = heat * EF
}`,
    used,
  );

  it('brings shared symbols into scope with their origin', () => {
    assert.deepEqual(block.findings, []);
    const heat = value(block, 'heat');
    assert.equal(heat.origin, 'file:///shared/fuels.jcm');
    assert.equal(heat.home.text, fuels);
    assert.equal(value(block, 'total').origin, undefined);
    assert.deepEqual(namesOf(block.values), ['EF', 'total']);
  });
  it('calculates what is used of them', () => {
    const order = ['EF', 'fuel_of', 'NCV_gas', 'heat', 'total'];
    assert.deepEqual(namesOf(block.calculationOrder).toSorted(), order.toSorted());
    for (const { dependsOn, name } of block.calculationOrder) {
      for (const dependency of dependsOn) {
        const place = (symbol: ValueSymbol): number => block.calculationOrder.indexOf(symbol);
        assert.ok(place(dependency) < place(value(block, name)), `${dependency.name} before ${name}`);
      }
    }
  });
  it('lets symbols point at each other as in their own file', () => {
    const fuelOf = value(block, 'fuel_of');
    assert.equal(fuelOf.type.kind === 'element' && fuelOf.type.index, block.symbols.get('f'));
    assert.ok(value(block, 'heat').dependsOn.includes(fuelOf));
    assert.equal(value(block, 'heat').home.symbols.get('fuel_of'), fuelOf);
  });
  it('knows a name that comes along two ways as one', () => {
    const middle = file(
      'file:///shared/middle.jcm',
      'shared middle { use "fuels.jcm"  twice = heat * 2 }',
      used,
    );
    const both: UsedFiles = new Map([...used, ['middle.jcm', middle]]);
    const user = only('methodology A { use "middle.jcm"  use "fuels.jcm"  a = twice + heat }', both);
    assert.deepEqual(user.findings, []);
    assert.equal(value(user, 'twice').dependsOn[0], value(user, 'heat'));
  });
  it('gives the same symbols every time', () => {
    const again = only('methodology B { use "fuels.jcm" }', used);
    assert.equal(again.symbols.get('heat'), block.symbols.get('heat'));
  });
});
