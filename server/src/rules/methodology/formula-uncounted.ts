import type { EmissionSource } from '../../../../grammar/syntax.ts';
import type { MethodologyModel } from '../../model/model.ts';
import { formulasOf, itemsOf, readableMethodologies } from '../methodology-items.ts';
import { allBehind, isZero } from '../results-of.ts';
import type { Rule } from '../rule.ts';

export const formulaUncounted: Rule = {
  code: 'formula-uncounted',
  severity: 'warning',
  title: 'Emissions without a source',
  explanation:
    'The formula calculates emissions, but the list of emission sources has none that it counts, so the methodology ' +
    'does not say where these emissions come from. Add the source with its greenhouse gas to `sources`, and name the ' +
    'formula behind `->`.',
  messages: {
    reference: '{formula} counts no emission source: `sources` lists none of the reference emissions.',
    project: '{formula} counts no emission source: `sources` lists none of the project emissions.',
  },
  examples: [
    {
      bad: `methodology VN_PM013 {
  sources {
    reference CO2 "Electricity of reference pumps" -> RE_p
  }
  default EF : tCO2/MWh = 0.333 "Emission factor of the grid" { source "Published by the partner country" }
  monitored EC_RE : MWh/p "Reference consumption" { option B  range 0 .. 4000  frequency monthly }
  monitored EC_PJ : MWh/p "Project consumption"   { option B  range 0 .. 4000  frequency monthly }
  reference RE_p : tCO2/p = EC_RE * EF
  project   PE_p : tCO2/p = EC_PJ * EF
}
`,
      good: `methodology VN_PM013 {
  sources {
    reference CO2 "Electricity of reference pumps" -> RE_p
    project   CO2 "Electricity of project pumps"   -> PE_p
  }
  default EF : tCO2/MWh = 0.333 "Emission factor of the grid" { source "Published by the partner country" }
  monitored EC_RE : MWh/p "Reference consumption" { option B  range 0 .. 4000  frequency monthly }
  monitored EC_PJ : MWh/p "Project consumption"   { option B  range 0 .. 4000  frequency monthly }
  reference RE_p : tCO2/p = EC_RE * EF
  project   PE_p : tCO2/p = EC_PJ * EF
}
`,
    },
  ],
  check(context, report) {
    for (const methodology of readableMethodologies(context)) {
      const lists = itemsOf(methodology.syntax, 'sources');
      if (lists.length === 0) continue;
      const sources = lists.flatMap((list) => list.sources);
      for (const side of ['reference', 'project'] as const) {
        const formula = formulasOf(methodology.syntax, side)[0];
        if (formula === undefined || formula.name.text === '' || isZero(formula.value)) continue;
        if (isCounted(methodology, formula.name.text, side, sources)) continue;
        report({
          message: side,
          data: { formula: formula.name.text },
          start: formula.name.start,
          end: formula.name.end,
        });
      }
    }
  },
};

/** Whether a source names the formula, or a value behind it, or names something that another rule objects to. */
function isCounted(
  methodology: MethodologyModel,
  formula: string,
  side: 'reference' | 'project',
  sources: readonly EmissionSource[],
): boolean {
  const result = methodology.symbols.get(formula);
  const behind = allBehind([result?.kind === 'value' ? result : undefined]);
  return sources.some((source) => {
    if (source.side === side && source.excluded === undefined) return true;
    return source.countedBy.some((name) => {
      const symbol = methodology.symbols.get(name.text);
      return symbol?.kind === 'value' && behind.has(symbol);
    });
  });
}
