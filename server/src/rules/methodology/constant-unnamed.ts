import { substanceOf } from '../../units/base.ts';
import type { Unit } from '../../units/unit.ts';
import { factsIn } from '../constants.ts';
import { itemsOf } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const constantUnnamed: Rule = {
  code: 'constant-unnamed',
  severity: 'warning',
  title: 'An emission factor without a name',
  explanation:
    'An emission factor that stands as a number inside a formula has no name, no description and no source, so it is ' +
    'missing in the list of parameters fixed ex ante, and nobody can trace or update it. Declare it as a `default` with ' +
    'a source, and use its name in the formula. For global warming potentials there is `GWP(CH4, AR5)`.',
  messages: {
    factor:
      '{number} looks like an emission factor, but has no name and no source here; declare it as a `default`.',
    potential:
      '{number} looks like a global warming potential; write GWP(CH4, AR5) or the like, so that its source is known.',
  },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  project PE_p : tCO2/p = EC * 0.333 [tCO2/MWh]
}
`,
      good: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.333 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
}
`,
    },
  ],
  check({ text, model }, report) {
    for (const { syntax, types } of model.methodologies) {
      const calculated = [
        ...itemsOf(syntax, 'formula'),
        ...itemsOf(syntax, 'parameter').filter((parameter) => parameter.parameterKind === 'calculated'),
      ];
      for (const { value } of calculated) {
        if (value === undefined) continue;
        for (const { annotation, unit } of factsIn(value, types)) {
          const kind = kindOf(unit);
          if (kind === undefined) continue;
          const { start, end } = annotation;
          report({ message: kind, data: { number: text.slice(start, end) }, start, end });
        }
      }
    }
  },
};

/** Carbon dioxide per something is an emission factor; CO2e per another gas is a global warming potential. */
function kindOf({ powers }: Unit): 'factor' | 'potential' | undefined {
  const emitted = [...powers].filter(([, power]) => power > 0).map(([base]) => substanceOf(base));
  const below = [...powers].filter(([base, power]) => power < 0 && base !== 'period').map(([base]) => base);
  if (below.length === 0 || !emitted.some((gas) => gas === 'CO2' || gas === 'CO2e')) return undefined;
  return below.every((base) => substanceOf(base) !== undefined) ? 'potential' : 'factor';
}
