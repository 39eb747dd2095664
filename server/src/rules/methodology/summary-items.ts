import type { Summary, SummaryItemKind } from '../../../../grammar/syntax.ts';
import { likelyFix } from '../fixes.ts';
import { insertIntoBraces, removeWhole } from '../insertion.ts';
import { isBroken, itemsOf } from '../methodology-items.ts';
import type { Report, Rule } from '../rule.ts';

const required: readonly SummaryItemKind[] = ['measure', 'reference', 'project', 'monitoring'];

export const summaryItems: Rule = {
  code: 'summary-items',
  severity: 'warning',
  title: 'Items of the summary',
  explanation:
    'The summary of a methodology is a table of four items: the measure that reduces emissions, how the reference ' +
    'emissions are calculated, how the project emissions are calculated, and what is monitored. Each is there once: ' +
    '`measure`, `reference`, `project`, `monitoring`.',
  messages: {
    missing: 'The summary does not say its {missing}; the form has a row for each.',
    repeated: '{item} is in the summary twice.',
  },
  fixTitles: { insert: 'Insert {missing}', remove: 'Remove the second' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  summary {
    measure    "Pumps of high efficiency save electricity."
    monitoring "Electricity consumption of the project pumps."
  }
}
`,
      good: `methodology VN_PM013 {
  summary {
    measure    "Pumps of high efficiency save electricity."
    reference  "Electricity that reference pumps would use."
    project    "Electricity that the project pumps use."
    monitoring "Electricity consumption of the project pumps."
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { syntax } of context.model.methodologies) {
      for (const summary of itemsOf(syntax, 'summary')) {
        if (isBroken(context, summary)) continue;
        reportMissing(context.text, summary, report);
        for (const [index, item] of summary.items.entries()) {
          if (summary.items.findIndex((other) => other.item === item.item) === index) continue;
          report({
            message: 'repeated',
            data: { item: item.item },
            start: item.start,
            end: item.end,
            fixes: [
              { title: 'remove', data: {}, edits: [removeWhole(context.text, item)], preferred: false },
            ],
          });
        }
      }
    }
  },
};

function reportMissing(text: string, summary: Summary, report: (finding: Report) => void): void {
  const missing = required.filter((kind) => !summary.items.some(({ item }) => item === kind));
  if (missing.length === 0) return;
  report({
    message: 'missing',
    data: { missing: missing.join(', ') },
    start: summary.start,
    end: summary.start + 'summary'.length,
    fixes: likelyFix('insert', { missing: missing.join(', ') }, [
      insertIntoBraces(
        text,
        summary,
        true,
        missing.map((kind) => `${kind} ""`),
      ),
    ]),
  });
}
