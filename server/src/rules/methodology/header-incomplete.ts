import { likelyFix } from '../fixes.ts';
import { insertItems, type NewItem } from '../insertion.ts';
import { readNumber } from '../header-words.ts';
import { itemsOf, readableMethodologies } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

const required = ['title', 'version', 'status', 'partner', 'scope', 'proponent'] as const;
type Required = (typeof required)[number];

export const headerIncomplete: Rule = {
  code: 'header-incomplete',
  severity: 'warning',
  title: 'Incomplete header',
  explanation:
    'The cover sheet of the methodology form names the title, the version, the status, the partner country, the ' +
    'sectoral scope and the proponents. A methodology that leaves one of them out can’t be submitted, and the printed ' +
    'form would have a gap. Write each as a line of its own at the top of the methodology, such as `partner VN`.',
  messages: {
    incomplete: 'The header of {name} has no {missing}. The cover sheet of the methodology form needs it.',
  },
  fixTitles: { insert: 'Insert {inserted}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  title     "Introduction of high efficiency water pumps"
  version   "01.0"
  status    proposed
  proponent "Pump Maker Ltd."
}
`,
      good: `methodology VN_PM013 {
  title     "Introduction of high efficiency water pumps"
  version   "01.0"
  status    proposed
  partner   VN
  scope     3
  proponent "Pump Maker Ltd."
}
`,
    },
  ],
  check(context, report) {
    for (const { syntax, name } of readableMethodologies(context)) {
      const missing = required.filter((kind) => itemsOf(syntax, kind).length === 0);
      if (missing.length === 0) continue;
      const items = missing.flatMap((kind) => skeletonOf(kind, name) ?? []);
      report({
        message: 'incomplete',
        data: { name },
        words: { missing },
        start: syntax.name.start,
        end: syntax.name.end,
        fixes: likelyFix(
          'insert',
          { inserted: items.map(({ kind }) => kind).join(', ') },
          insertItems(context.text, syntax, items),
        ),
      });
    }
  },
};

/** The line to insert; none for what can't be known from the number. */
function skeletonOf(kind: Required, name: string): NewItem | undefined {
  const number = readNumber(name);
  switch (kind) {
    case 'title':
    case 'proponent':
      return { kind, lines: [`${kind} ""`] };
    case 'version':
      return { kind, lines: ['version "01.0"'] };
    case 'status':
      return { kind, lines: [`status ${number?.stage === 'AM' ? 'approved' : 'draft'}`] };
    case 'partner':
      return number && { kind, lines: [`partner ${number.country}`] };
    case 'scope':
      return undefined;
  }
}
