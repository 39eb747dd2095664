import type { Item, Name, Span } from '../../../../grammar/syntax.ts';
import type { MethodologyModel } from '../../model/model.ts';
import { removeWhole } from '../insertion.ts';
import { itemsOf, readableMethodologies } from '../methodology-items.ts';
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
  criterion 1 "The reference is plausible." requires SEC_RE < 1 [kWh/m3]
}
`,
      good: `methodology VN_PM013 {
  default SEC_RE : kWh/m3 = 0.45 "Electricity of a reference pump" { source "Survey of pumps on sale" }
  default SEC_PJ : kWh/m3 = 0.40 "Electricity of a project pump"   { source "Survey of pumps on sale" }
  criterion 1 "The project pumps are better than the reference." requires SEC_PJ < SEC_RE
}
`,
    },
  ],
  check(context, report) {
    for (const methodology of readableMethodologies(context)) {
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

function isDeclaration(item: Item): item is Declaration {
  return item.kind in severities;
}

/**
 * The names that something outside their own declaration and outside the examples uses; also those that a misspelt
 * name may mean.
 */
function usedNames(
  { uses, findings, syntax }: MethodologyModel,
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
  for (const finding of findings) {
    if (finding.kind === 'unresolved-name') for (const name of finding.suggestions) used.add(name);
    if (finding.kind === 'duplicate-name') used.add(finding.name);
  }
  return used;
}
