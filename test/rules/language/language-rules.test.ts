import assert from 'node:assert/strict';
import { lengthLimit } from '../../../grammar/parse.ts';
import { analyse } from '../../../server/src/features/analysis.ts';
import type { UsedFiles } from '../../../server/src/model/model.ts';
import { languageRules } from '../../../server/src/rules/language-rules.ts';
import type { Diagnostic, Language } from '../../../server/src/rules/rule.ts';
import { checkFindings, readCases } from '../../cases.ts';
import { apply } from './edits.ts';
import { checkRecord } from './record.ts';

const cases = readCases(new URL('./cases/', import.meta.url));
const codes = new Set(languageRules.map((rule) => rule.code));
const used: UsedFiles = new Map([['shared/circle.jcm', 'circle' as const]]);

function found(text: string, language: Language = 'en'): readonly Diagnostic[] {
  return analyse(text, language, used).diagnostics.filter(({ code }) => codes.has(code));
}

function errors(text: string): readonly string[] {
  return analyse(text, 'en', used)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);
}

/** A list with one entry less, if it has that entry. */
function without(list: readonly string[], entry: string): readonly string[] {
  const position = list.indexOf(entry);
  return position < 0 ? list : list.toSpliced(position, 1);
}

describe('rules of the language', () => {
  describe('find in each case what it marks, and nothing else', () => {
    for (const testCase of cases) {
      it(testCase.name, () => {
        checkFindings(
          testCase,
          found(testCase.text).map(({ start, end, code, message }) => ({
            start,
            end,
            words: `${code}: ${message}`,
          })),
        );
      });
    }
  });

  describe('tell of one mistake once', () => {
    for (const { name, path, text } of cases) {
      if (!path.includes('/issue/')) continue;
      it(name, () => assert.equal(errors(text).length, 1));
    }
  });

  describe('offer fixes that mend', () => {
    for (const { name, text } of cases) {
      it(name, () => {
        const before = errors(text);
        for (const { code, message, fixes } of found(text)) {
          assert.ok(fixes.filter((fix) => fix.preferred).length < 2, `one preferred fix of ${code}`);
          for (const fix of fixes) {
            const mended = apply(text, fix.edits);
            const left = errors(mended);
            const expected = without(before, `${code}: ${message}`);
            const what = `${fix.title}\nfor ${code}: ${message}\n${mended}`;
            assert.ok(left.length < before.length || !before.includes(`${code}: ${message}`), what);
            assert.deepEqual(expected.reduce(without, left), [], what);
          }
        }
      });
    }
  });

  it('say each message of each rule in some case', () => {
    const said = new Set<string>();
    for (const text of [...cases.map((testCase) => testCase.text), ' '.repeat(lengthLimit + 1)]) {
      const { parsed, model, results } = analyse(text, 'en', used);
      for (const rule of languageRules) {
        rule.check({ text, parsed, model, results }, ({ message }) => said.add(`${rule.code} ${message}`));
      }
    }
    const all = languageRules.flatMap((rule) =>
      Object.keys(rule.messages).map((key) => `${rule.code} ${key}`),
    );
    assert.deepEqual(
      all.filter((message) => !said.has(message)),
      [],
    );
  });

  it('are recorded in English and Japanese, with their fixes', () => {
    const lines: string[] = [];
    for (const { name, text } of cases) {
      const japanese = found(text, 'ja');
      for (const [position, { code, message, fixes, related }] of found(text).entries()) {
        const other = japanese[position]!;
        lines.push(`${name}: ${code}`, `  ${message}`, `  ${other.message}`);
        for (const [order, fix] of fixes.entries()) {
          lines.push(`  ${fix.preferred ? '*' : '-'} ${fix.title} | ${other.fixes[order]!.title}`);
        }
        for (const [order, place] of related.entries()) {
          lines.push(`  + ${place.message} | ${other.related[order]!.message}`);
        }
        lines.push('');
      }
    }
    checkRecord(new URL('./messages.txt', import.meta.url), lines.join('\n'));
  });
});
