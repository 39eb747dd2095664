import type { EmissionSource, Name } from '../../../../grammar/syntax.ts';
import type { MethodologyModel, ValueSymbol } from '../../model/model.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import { itemsOf } from '../methodology-items.ts';
import { allBehind, resultOf } from '../results-of.ts';
import type { Report, Rule } from '../rule.ts';

export const sourceSide: Rule = {
  code: 'source-side',
  severity: 'error',
  title: 'A source counted on the wrong side',
  explanation:
    'A source of the reference emissions belongs to the formula of the reference emissions, or to a value from which ' +
    'that is calculated; a source of the project emissions to the formula of the project emissions. Counted on the ' +
    'other side, or in a value that leads to no result, the list says something else than the formulas do.',
  messages: {
    reference: '{formula} belongs to the project emissions, but this is a source of the reference emissions.',
    project: '{formula} belongs to the reference emissions, but this is a source of the project emissions.',
    nowhere: '{formula} is not part of {result}, so this source is not counted.',
  },
  fixTitles: { write: 'Write {result}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  sources {
    reference CO2 "Electricity of reference pumps" -> PE_p
    project   CO2 "Electricity of project pumps"   -> PE_p
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
  check({ model }, report) {
    for (const methodology of model.methodologies) {
      const sides = {
        reference: sideOf(methodology, 'reference'),
        project: sideOf(methodology, 'project'),
      };
      for (const { sources } of itemsOf(methodology.syntax, 'sources')) {
        for (const source of sources) {
          for (const name of source.countedBy) reportName(methodology, sides, source, name, report);
        }
      }
    }
  },
};

interface Side {
  readonly result: ValueSymbol | undefined;
  readonly behind: ReadonlySet<ValueSymbol>;
}

function sideOf(methodology: MethodologyModel, kind: 'reference' | 'project'): Side {
  const result = resultOf(methodology, kind);
  return { result, behind: allBehind([result]) };
}

function reportName(
  methodology: MethodologyModel,
  sides: Readonly<Record<'reference' | 'project', Side>>,
  { side }: EmissionSource,
  name: Name,
  report: (finding: Report) => void,
): void {
  const symbol = methodology.symbols.get(name.text);
  const { result, behind } = sides[side];
  const isFaulty = methodology.findings.some(({ span }) => span.start === name.start);
  if (symbol?.kind !== 'value' || isFaulty || result === undefined || behind.has(symbol)) return;
  const other = side === 'reference' ? 'project' : 'reference';
  const unfinished = methodology.findings.length > 0;
  const onOtherSide = sides[other].behind.has(symbol);
  if (!onOtherSide && unfinished) return;
  report({
    message: onOtherSide ? side : 'nowhere',
    data: { formula: name.text, result: result.name },
    start: name.start,
    end: name.end,
    fixes: likelyFix('write', { result: result.name }, replaceWith(name, result.name)),
  });
}
