import type { Formula, FormulaKind } from '../../../../grammar/syntax.ts';
import type { MethodologyModel, ValueSymbol } from '../../model/model.ts';
import { divide } from '../../units/algebra.ts';
import { substanceBase } from '../../units/base.ts';
import { catalogueUnit } from '../../units/catalogue.ts';
import { compareUnits } from '../../units/compare.ts';
import type { Unit } from '../../units/unit.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import { resultOf } from '../results-of.ts';
import type { Rule, TextEdit } from '../rule.ts';

/** Carbon dioxide fits where its equivalent is expected. */
const emissionsPerPeriod = divide(catalogueUnit('tCO2e')!.unit, catalogueUnit('p')!.unit);

const kinds: readonly FormulaKind[] = ['reference', 'project', 'reduction'];

export const resultUnit: Rule = {
  code: 'result-unit',
  severity: 'warning',
  title: 'Unit of a result',
  explanation:
    'Reference emissions, project emissions and emission reductions are given in tonnes of CO2 (or of CO2 equivalent) ' +
    'per monitoring period: tCO2/p or tCO2e/p. Credits are issued in that unit, and the spreadsheet prints it, so a ' +
    'result in kilograms or per year would be read wrongly. Convert in the formula, such as by `10^-3 [tCO2/kgCO2]`.',
  messages: {
    unit: '{name} is in {unit}; the results of a methodology are in tCO2/p, tonnes of CO2 per monitoring period.',
    period: '{name} is in {unit}, without the monitoring period: results are in tCO2/p.',
  },
  fixTitles: { write: 'Write {usual}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : kgCO2/MWh = 500 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : kgCO2/p = EC * EF
}
`,
      good: `methodology VN_PM013 {
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  project PE_p : tCO2/p = EC * EF
}
`,
    },
  ],
  check(context, report) {
    for (const methodology of context.model.methodologies) {
      for (const kind of kinds) {
        const symbol = resultOf(methodology, kind);
        if (symbol === undefined || symbol.syntax.kind !== 'formula') continue;
        const unit = unitOf(methodology, symbol, symbol.syntax);
        if (unit === undefined) continue;
        const comparison = compareUnits(emissionsPerPeriod, unit);
        if (comparison.kind === 'same') continue;
        const place = symbol.syntax.unit ?? symbol.syntax.name;
        const usual = unit.powers.has(substanceBase('CO2')) ? 'tCO2/p' : 'tCO2e/p';
        report({
          message: comparison.kind === 'period' ? 'period' : 'unit',
          data: { name: symbol.name, unit: unit.text },
          start: place.start,
          end: place.end,
          fixes: likelyFix('write', { usual }, writeUnit(context.text, symbol.syntax, usual)),
        });
      }
    }
  },
};

/** Writes the unit of a formula, in the place of the one that is there or behind the name. */
function writeUnit(text: string, { unit, name, indices }: Formula, usual: string): readonly TextEdit[] {
  if (unit !== undefined) return replaceWith(unit, usual);
  if (indices.length > 0 || /^\s*[[:：［]/.test(text.slice(name.end, name.end + 20))) return [];
  return [{ start: name.end, end: name.end, newText: ` : ${usual}` }];
}

/** The unit of a result; `undefined` where something in its formula is wrong already. */
function unitOf(
  methodology: MethodologyModel,
  symbol: ValueSymbol,
  { start, end }: Formula,
): Unit | undefined {
  const isFaulty = methodology.findings.some(({ span }) => span.start >= start && span.end <= end);
  if (isFaulty) return undefined;
  return symbol.declaredUnit ?? (symbol.type.kind === 'quantity' ? symbol.type.unit : undefined);
}
