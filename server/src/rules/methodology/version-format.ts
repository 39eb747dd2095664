import type { Text } from '../../../../grammar/syntax.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import { isBlank, itemsOf, mainText } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const versionFormat: Rule = {
  code: 'version-format',
  severity: 'warning',
  title: 'Form of a version',
  explanation:
    'Versions of methodologies are written with two digits, a point and one digit: "01.0", then "01.1" or "02.0". The ' +
    'spreadsheet carries the version in its file name in the same form, and the two have to be equal.',
  messages: { format: '"{version}" does not have the form of a version, such as "{form}".' },
  fixTitles: { write: 'Write "{version}"' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  version "1.0"
}
`,
      good: `methodology VN_PM013 {
  version "01.0"
}
`,
    },
  ],
  check({ model }, report) {
    for (const { syntax } of model.methodologies) {
      const texts: readonly Text[] = [
        ...itemsOf(syntax, 'version').map((item) => item.text),
        ...itemsOf(syntax, 'history').flatMap((history) =>
          history.revisions.map((revision) => revision.version),
        ),
      ];
      for (const text of texts) {
        const version = mainText(text);
        if (text.variants.length === 0 || isBlank(text) || /^\d\d\.\d$/.test(version)) continue;
        const mended = mend(version);
        report({
          message: 'format',
          data: { version, form: mended ?? '01.0' },
          start: text.start,
          end: text.end,
          fixes: likelyFix(
            'write',
            { version: mended ?? '' },
            replaceWith(text, mended === undefined ? undefined : `"${mended}"`),
          ),
        });
      }
    }
  },
};

function mend(version: string): string | undefined {
  const match = /^(?:ver(?:sion)?\.?\s*)?0*(\d{1,2})(?:\.(\d))?$/i.exec(version.normalize('NFKC'));
  return match === null ? undefined : `${match[1]!.padStart(2, '0')}.${match[2] ?? '0'}`;
}
