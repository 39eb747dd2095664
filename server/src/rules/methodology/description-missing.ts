import { likelyFix } from '../fixes.ts';
import { isBroken, itemsOf, namedParameters } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const descriptionMissing: Rule = {
  code: 'description-missing',
  severity: 'warning',
  title: 'A name without a description',
  explanation:
    'Below each formula the form lists what every symbol stands for, and the spreadsheet has a row for it. Without a ' +
    'description that place stays empty, and a project can’t tell what to measure or fix. Write it in quotation marks ' +
    'behind the unit.',
  messages: {
    parameter: '{name} has no description, which the form prints in the list of symbols.',
    index: 'Nothing says what {name} counts, such as "project pump".',
  },
  fixTitles: { insert: 'Insert a description' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  default SEC : kWh/m3 = 0.45 { source "Survey of pumps on sale" }
  criterion 1 "The reference is plausible." requires SEC < 1 [kWh/m3]
}
`,
      good: `methodology VN_PM013 {
  default SEC : kWh/m3 = 0.45 "Electricity of a reference pump" { source "Survey of pumps on sale" }
  criterion 1 "The reference is plausible." requires SEC < 1 [kWh/m3]
}
`,
    },
  ],
  check(context, report) {
    for (const { syntax } of context.model.methodologies) {
      const undescribed = [
        ...namedParameters(syntax).map((item) => ({
          item,
          place: (item.value ?? item.unit ?? item.domain ?? item.name).end,
        })),
        ...itemsOf(syntax, 'index').map((item) => ({ item, place: item.name.end })),
      ];
      for (const { item, place } of undescribed) {
        if (item.description !== undefined || item.name.text === '' || isBroken(context, item)) continue;
        const behind = item.kind === 'parameter' ? Math.max(place, behindIndices(context.text, item)) : place;
        report({
          message: item.kind,
          data: { name: item.name.text },
          start: item.name.start,
          end: item.name.end,
          fixes: likelyFix('insert', {}, [{ start: behind, end: behind, newText: ' ""' }]),
        });
      }
    }
  },
};

/** The end of the indices behind a name. */
function behindIndices(
  text: string,
  { indices }: { readonly indices: readonly { readonly end: number }[] },
): number {
  const last = indices.at(-1);
  if (last === undefined) return 0;
  return last.end + (/^\s*[\]］]/.exec(text.slice(last.end, last.end + 20))?.[0].length ?? 0);
}
