import type { Methodology } from '../../../../grammar/syntax.ts';
import { likelyFix } from '../fixes.ts';
import { insertItems, type NewItem } from '../insertion.ts';
import { formulasOf, readableMethodologies } from '../methodology-items.ts';
import { usualResultNames } from '../results-of.ts';
import type { Rule } from '../rule.ts';

const sections = [
  'summary',
  'establishment',
  'criterion',
  'sources',
  'reference',
  'project',
  'reduction',
] as const;
type Section = (typeof sections)[number];

/** Where a formula is missing and another one uses its name, that is told there. */
const usualNames: Readonly<Record<string, string | undefined>> = usualResultNames;

export const sectionMissing: Rule = {
  code: 'section-missing',
  severity: 'warning',
  title: 'Missing part of the methodology',
  explanation:
    'The methodology form has fixed parts: a summary, why the reference emissions lie below business as usual ' +
    '(`establishment`), the eligibility criteria, the emission sources, and the formulas of the reference emissions, ' +
    'the project emissions and the emission reductions. A methodology without one of them is not finished: it can’t be ' +
    'calculated, or the Joint Committee can’t judge it. Write the missing part under its keyword.',
  messages: { missing: '{name} is not finished: it has no {missing}.' },
  fixTitles: { insert: 'Insert {inserted}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  title "Introduction of high efficiency water pumps"
  version "01.0"
  status proposed
  partner VN
  scope 3
  proponent "Pump Maker Ltd."

  summary {
    measure    "Pumps of high efficiency save electricity."
    reference  "Electricity that reference pumps would use."
    project    "Electricity that the project pumps use."
    monitoring "Electricity consumption of the project pumps."
  }
  criterion 1 "A pump with an inverter is introduced." attest

  default SEC_RE : kWh/m3 = 0.45 "Electricity that a reference pump uses" { source "Survey of pumps on sale" }
  monitored V : m3/p "Water pumped" { option C  range 0 .. 9000000  instrument "Flow meter"  frequency continuous  quality "Calibrated yearly" }
  RE_energy : MWh/p "Electricity that reference pumps use" = V * SEC_RE * 10^-3 [MWh/kWh]
}
`,
      good: `methodology VN_PM013 {
  title "Introduction of high efficiency water pumps"
  version "01.0"
  status proposed
  partner VN
  scope 3
  proponent "Pump Maker Ltd."

  summary {
    measure    "Pumps of high efficiency save electricity."
    reference  "Electricity that reference pumps would use."
    project    "Electricity that the project pumps use."
    monitoring "Electricity consumption of the project pumps."
  }
  establishment "The reference pumps are better than the average of the pumps on sale."
  criterion 1 "A pump with an inverter is introduced." attest
  sources {
    reference CO2 "Electricity of reference pumps" -> RE_p
    project   CO2 "Electricity of project pumps"   -> PE_p
  }

  default SEC_RE : kWh/m3 = 0.45 "Electricity that a reference pump uses" { source "Survey of pumps on sale" }
  fixed EF : tCO2/MWh "Emission factor of the grid" { source "Published by the partner country" }
  monitored V : m3/p "Water pumped" { option C  range 0 .. 9000000  instrument "Flow meter"  frequency continuous  quality "Calibrated yearly" }
  monitored EC : MWh/p "Electricity consumption" { option C  range 0 .. 4000  instrument "Meter"  frequency continuous  quality "Calibrated yearly" }

  reference RE_p : tCO2/p = V * SEC_RE * 10^-3 [MWh/kWh] * EF
  project   PE_p : tCO2/p = EC * EF
  reduction ER_p : tCO2/p = RE_p - PE_p
}
`,
    },
  ],
  check(context, report) {
    for (const { syntax, name, findings } of readableMethodologies(context)) {
      const present = sectionsOf(syntax);
      const isUnknown = (used: string | undefined) =>
        findings.some((finding) => finding.kind === 'unresolved-name' && finding.name === used);
      const missing = sections.filter((section) => !present.has(section) && !isUnknown(usualNames[section]));
      if (missing.length === 0) continue;
      const items = missing.flatMap((section) => skeletonOf(section, syntax) ?? []);
      report({
        message: 'missing',
        data: { name },
        words: { missing },
        start: syntax.name.start,
        end: syntax.name.end,
        fixes: likelyFix(
          'insert',
          { inserted: items.map((item) => item.section).join(', ') },
          insertItems(context.text, syntax, items),
        ),
      });
    }
  },
};

function sectionsOf({ items }: Methodology): ReadonlySet<string> {
  return new Set(items.map((item) => (item.kind === 'formula' ? item.formulaKind : item.kind)));
}

/** An empty part to be filled in; none where its content can't be left empty. */
function skeletonOf(
  section: Section,
  methodology: Methodology,
): (NewItem & { readonly section: Section }) | undefined {
  const reference = formulasOf(methodology, 'reference')[0]?.name.text;
  const project = formulasOf(methodology, 'project')[0]?.name.text;
  switch (section) {
    case 'summary':
      return {
        section,
        kind: 'summary',
        lines: ['summary {', '  measure    ""', '  reference  ""', '  project    ""', '  monitoring ""', '}'],
      };
    case 'establishment':
      return { section, kind: 'establishment', lines: ['establishment ""'] };
    case 'criterion':
      return { section, kind: 'criterion', lines: ['criterion 1 ""', '  attest'] };
    case 'sources': {
      if (!reference || !project) return undefined;
      const lines = [`reference CO2 "" -> ${reference}`, `project   CO2 "" -> ${project}`];
      return { section, kind: 'sources', lines: ['sources {', ...lines.map((line) => `  ${line}`), '}'] };
    }
    case 'reduction':
      if (!reference || !project) return undefined;
      return {
        section,
        kind: 'formula',
        lines: [`reduction ER_p : tCO2/p = ${reference} - ${project}`],
      };
    case 'reference':
    case 'project':
      return undefined;
  }
}
