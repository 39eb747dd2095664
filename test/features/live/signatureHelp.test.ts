/** Signature help: for each `‸` in `signatureHelp/*.jcm`, the signature with the active parameter in `«»`. */
import { analyse } from '../../../server/src/features/analysis.ts';
import { signatureHelp } from '../../../server/src/features/signatureHelp.ts';
import { readCases } from '../../cases.ts';
import { languageOf, lineWithCursor, matchesRecord } from './records.ts';

describe('signature help', () => {
  for (const testCase of readCases(new URL('signatureHelp/', import.meta.url))) {
    it(testCase.name, () => {
      const language = languageOf(testCase);
      const analysis = analyse(testCase.text, language);
      const answers = testCase.cursors.map((cursor) => {
        const help = signatureHelp(analysis, cursor, language);
        const [signature] = help?.signatures ?? [];
        const active = signature?.parameters?.[help?.activeParameter ?? 0]?.label;
        const shown =
          typeof active === 'string' ? signature!.label.replace(active, `«${active}»`) : signature?.label;
        return `${lineWithCursor(testCase.text, cursor)}\n  ${shown ?? '(nothing)'}`;
      });
      matchesRecord(testCase, `${answers.join('\n\n')}\n`);
    });
  }
});
