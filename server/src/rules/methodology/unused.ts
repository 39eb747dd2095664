import type { FormulaKind, Item, Name, Span } from '../../../../grammar/syntax.ts';
import type { FindingKind } from '../../model/findings.ts';
import type { MethodologyModel } from '../../model/model.ts';
import { removeWhole } from '../insertion.ts';
import { formulasOf, itemsOf, readableMethodologies } from '../methodology-items.ts';
import type { Rule, Severity } from '../rule.ts';

type Declaration = Item & { readonly name: Name };

/** What stands for nothing that is measured or looked up is less of a worry. */
const severities: Readonly<Record<string, Severity>> = {
  parameter: 'warning',
  table: 'warning',
  index: 'information',
  unit: 'information',
  material: 'information',
};

const results: readonly FormulaKind[] = ['reference', 'project', 'reduction'];

/** Where one of these is found, something is not used that was meant to be. */
const losesUses: ReadonlySet<FindingKind> = new Set([
  'unresolved-name',
  'wrong-symbol',
  'no-formula',
  'duplicate-name',
]);

export const unused: Rule = {
  code: 'unused',
  severity: 'warning',
  title: 'Declared, but not used',
  explanation:
    'No formula, criterion or other declaration uses this name. A monitored parameter that nothing uses costs meters ' +
    'and readings for nothing, and a default that nothing uses puzzles the validator. Often it was forgotten in a ' +
    'formula; else take it out.',
  messages: {
    default: 'No formula and no criterion uses the default value {name}.',
    fixed: 'No formula and no criterion uses {name}, which the project would have to fix.',
    monitored: 'No formula and no criterion uses {name}, which the project would have to monitor.',
    calculated: '{name} is calculated, but no result and no criterion uses it.',
    table: 'Nothing looks up the table {name}.',
    index: 'Nothing is indexed by {name}.',
    unit: 'Nothing is counted in {name}.',
    material: 'No unit is of {name}.',
  },
  fixTitles: { remove: 'Remove {name}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  default SEC_RE : kWh/m3 = 0.45 "Electricity of a reference pump" { source "Survey of pumps on sale" }
  default SEC_PJ : kWh/m3 = 0.40 "Electricity of a project pump"   { source "Survey of pumps on sale" }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  monitored V : m3/p "Water pumped" { option B  range 0 .. 9000000  frequency monthly }
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  reference RE_p : tCO2/p = V * SEC_RE * 10^-3 [MWh/kWh] * EF
  project   PE_p : tCO2/p = EC * EF
  reduction ER_p : tCO2/p = RE_p - PE_p
}
`,
      good: `methodology VN_PM013 {
  default SEC_RE : kWh/m3 = 0.45 "Electricity of a reference pump" { source "Survey of pumps on sale" }
  default SEC_PJ : kWh/m3 = 0.40 "Electricity of a project pump"   { source "Survey of pumps on sale" }
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  monitored V : m3/p "Water pumped" { option B  range 0 .. 9000000  frequency monthly }
  monitored EC : MWh/p "Electricity consumption" { option B  range 0 .. 4000  frequency monthly }
  criterion 1 "The project pumps are better than the reference." requires SEC_PJ < SEC_RE
  reference RE_p : tCO2/p = V * SEC_RE * 10^-3 [MWh/kWh] * EF
  project   PE_p : tCO2/p = EC * EF
  reduction ER_p : tCO2/p = RE_p - PE_p
}
`,
    },
  ],
  check(context, report) {
    for (const methodology of readableMethodologies(context)) {
      if (!isFinished(methodology)) continue;
      const declared = methodology.syntax.items.filter(isDeclaration);
      const used = usedNames(methodology, new Map(declared.map((item) => [item.name.text, item])));
      for (const item of declared) {
        const name = item.name.text;
        if (name === '' || used.has(name)) continue;
        report({
          message: item.kind === 'parameter' ? item.parameterKind : item.kind,
          data: { name },
          start: item.name.start,
          end: item.name.end,
          severity: severities[item.kind]!,
          tags: ['unnecessary'],
          fixes: [
            { title: 'remove', data: { name }, edits: [removeWhole(context.text, item)], preferred: false },
          ],
        });
      }
    }
  },
};

/** Whether all results are there, and no formula is missing or uses a name that means nothing. */
function isFinished({ syntax, findings }: MethodologyModel): boolean {
  return (
    results.every((kind) => formulasOf(syntax, kind).length > 0) &&
    !findings.some(({ kind }) => losesUses.has(kind))
  );
}

function isDeclaration(item: Item): item is Declaration {
  return item.kind in severities;
}

/** The names that something outside their own declaration and outside the examples uses. */
function usedNames(
  { uses, syntax }: MethodologyModel,
  declared: ReadonlyMap<string, Declaration>,
): ReadonlySet<string> {
  const examples = itemsOf(syntax, 'example');
  const inside = (inner: Span, outer: Span | undefined) =>
    outer !== undefined && inner.start >= outer.start && inner.end <= outer.end;
  const used = new Set<string>();
  for (const use of uses) {
    if (use.declaration || use.target.kind !== 'symbol' || used.has(use.target.symbol.name)) continue;
    const { name } = use.target.symbol;
    if (inside(use, declared.get(name)) || examples.some((example) => inside(use, example))) continue;
    used.add(name);
  }
  return used;
}
