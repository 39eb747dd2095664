import assert from 'node:assert/strict';
import { parse } from '../../grammar/parse.ts';
import { buildModel, findingsIf } from '../../server/src/model/build.ts';
import type { Model, UsedFiles } from '../../server/src/model/model.ts';
import { catalogueUnit } from '../../server/src/units/catalogue.ts';
import { divide, multiply } from '../../server/src/units/algebra.ts';

const perPeriod = catalogueUnit('p')!.unit;
const megawattHours = divide(catalogueUnit('MWh')!.unit, perPeriod);
const gigajoules = divide(catalogueUnit('GJ')!.unit, multiply(perPeriod, perPeriod));

const text = `shared a {
  use "factors.jcm"
  fixed EC : kWh/p "Consumption"
  total = EC * 2
  a : tCO2/p = total * EF
  b : kWh/p = EC
}
`;
const factors = 'shared factors {\n  fixed EF : tCO2/MWh "Factor"\n}\n';
const used: UsedFiles = new Map([
  ['factors.jcm', { address: 'factors.jcm', text: factors, model: buildModel(factors, parse(factors).tree) }],
]);

/** The formulas with a finding if EC were in another unit. */
function wrongIf(model: Model, unit: typeof megawattHours | undefined): readonly string[] {
  const [block] = model.methodologies;
  const { syntax } = block!.values.find(({ name }) => name === 'EC')!;
  const assumed = new Map(unit === undefined ? [] : [[syntax.unit!, unit]]);
  return findingsIf(text, model, block!, assumed).map(({ span }) => text.slice(span.start, span.end));
}

describe('Findings if a written unit were another one', () => {
  const model = buildModel(text, parse(text).tree, used);

  it('are those of the text where no other unit is assumed', () => {
    assert.deepEqual(wrongIf(model, undefined), ['total * EF']);
  });
  it('change with what is inferred from it, and with what used files declare', () => {
    assert.deepEqual(wrongIf(model, megawattHours), ['EC']);
    assert.deepEqual(wrongIf(model, gigajoules), ['total * EF', 'EC']);
  });
  it('leave the model as it is', () => {
    const findings = model.methodologies[0]!.findings.length;
    wrongIf(model, megawattHours);
    assert.equal(model.methodologies[0]!.findings.length, findings);
  });
});
