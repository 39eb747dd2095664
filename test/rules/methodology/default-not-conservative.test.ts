import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/features/analysis.ts';
import type { UsedFiles } from '../../../server/src/model/model.ts';

const shared = `shared fuels {
  default EF_upper : tCO2/GJ = IPCC_CO2(diesel, upper) "Factor of diesel" { source "IPCC 2006" }
  default EF_lower : tCO2/GJ = IPCC_CO2(diesel, lower) "Factor of diesel" { source "IPCC 2006" }
  default EF_behind : tCO2/GJ = IPCC_CO2(lignite, upper) "Factor of lignite" { source "IPCC 2006" }
  EF_heat = EF_behind / 0.9
}
`;
const used: UsedFiles = new Map([
  ['fuels.jcm', { address: 'shared/fuels.jcm', text: shared, model: analyse(shared).model }],
]);

function found(reference: string, project: string): readonly string[] {
  const text = `methodology VN_PM013 {
  use "fuels.jcm"
  monitored FC_RE : GJ/p
  monitored FC_PJ : GJ/p
  reference RE_p : tCO2/p = ${reference}
  project PE_p : tCO2/p = ${project}
  reduction ER_p : tCO2/p = RE_p - PE_p
}
`;
  return analyse(text, 'en', used)
    .diagnostics.filter(({ code }) => code === 'default-not-conservative')
    .map(({ start, end, message, fixes }) => {
      assert.deepEqual(fixes, []);
      return `${text.slice(start, end)}: ${message}`;
    });
}

describe('a default of another file', () => {
  it('is told of where this text uses it, on the side where it is not conservative', () => {
    assert.deepEqual(found('FC_RE * EF_upper', 'FC_PJ * EF_lower'), [
      'EF_upper: IPCC_CO2(diesel, upper) in EF_upper is not conservative: a higher value raises RE_p, and the claimed reductions ER_p become larger. Take the lower value.',
      'EF_lower: IPCC_CO2(diesel, lower) in EF_lower is not conservative: a lower value lowers PE_p, and the claimed reductions ER_p become larger. Take the upper value.',
    ]);
    assert.deepEqual(found('FC_RE * EF_lower', 'FC_PJ * EF_upper'), []);
  });

  it('is told of at the file where only other shared values use it', () => {
    assert.deepEqual(found('FC_RE * EF_heat', '0'), [
      '"fuels.jcm": IPCC_CO2(lignite, upper) in EF_behind is not conservative: a higher value raises RE_p, and the claimed reductions ER_p become larger. Take the lower value.',
    ]);
  });

  it('is not told of where both emissions depend on it, or neither', () => {
    assert.deepEqual(found('FC_RE * EF_upper', 'FC_PJ * EF_upper'), []);
    assert.deepEqual(found('FC_RE * 0.07 [tCO2/GJ]', '0'), []);
  });
});
