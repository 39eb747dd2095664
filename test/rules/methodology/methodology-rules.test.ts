import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/features/analysis.ts';
import { methodologyRules } from '../../../server/src/rules/methodology-rules.ts';
import type { Diagnostic, Language } from '../../../server/src/rules/rule.ts';
import { checkFindings, readCases } from '../../cases.ts';
import { apply } from '../language/edits.ts';
import { checkRecord } from '../language/record.ts';

const cases = readCases(new URL('./cases/', import.meta.url));
const codes = new Set(methodologyRules.map((rule) => rule.code));

/** Said only of several files; see duplicate-methodologies.test.ts. */
const acrossFiles = 'duplicate-methodology elsewhere';

function found(text: string, language: Language = 'en'): readonly Diagnostic[] {
  return analyse(text, language).diagnostics.filter(({ code }) => codes.has(code));
}

/** A finding in words; of other rules only that there is one, because their words are tested with them. */
function inWords({ severity, code, message }: Diagnostic): string {
  return codes.has(code) ? `${severity}[${code}] ${message}` : `${severity}[${code}]`;
}

describe('rules for methodologies and examples', () => {
  describe('find in each case what it marks, and nothing else', () => {
    for (const testCase of cases) {
      it(testCase.name, () => {
        const { diagnostics } = analyse(testCase.text);
        checkFindings(
          testCase,
          diagnostics.map((diagnostic) => ({
            start: diagnostic.start,
            end: diagnostic.end,
            words: inWords(diagnostic),
          })),
        );
      });
    }
  });

  describe('mend with each fix what it is for', () => {
    for (const { name, text } of cases) {
      it(name, () => {
        const before = analyse(text);
        for (const diagnostic of found(text)) {
          assert.ok(diagnostic.fixes.filter((fix) => fix.preferred).length < 2, diagnostic.message);
          for (const fix of diagnostic.fixes) {
            const mended = apply(text, fix.edits);
            const after = analyse(mended);
            const what = `${fix.title}\nfor: ${diagnostic.message}\n${mended}`;
            assert.ok(count(after.diagnostics, diagnostic) < count(before.diagnostics, diagnostic), what);
            assert.ok(after.parsed.problems.length <= before.parsed.problems.length, what);
          }
        }
      });
    }
  });

  it('say each message, fix and place of each rule in some case', () => {
    const said = new Set<string>();
    for (const { text } of cases) {
      const { parsed, model, results } = analyse(text);
      for (const { code, check } of methodologyRules) {
        check({ text, parsed, model, results }, ({ message, fixes = [], related = [] }) => {
          said.add(`${code} ${message}`);
          for (const fix of fixes) said.add(`${code} fix ${fix.title}`);
          for (const place of related) said.add(`${code} related ${place.message}`);
        });
      }
    }
    const all: string[] = [];
    for (const { code, messages, fixTitles = {}, relatedMessages = {} } of methodologyRules) {
      for (const key of Object.keys(messages)) all.push(`${code} ${key}`);
      for (const key of Object.keys(fixTitles)) all.push(`${code} fix ${key}`);
      for (const key of Object.keys(relatedMessages)) all.push(`${code} related ${key}`);
    }
    assert.deepEqual(
      all.filter((message) => !said.has(message) && message !== acrossFiles),
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
        for (const [order, { preferred, title }] of fixes.entries()) {
          lines.push(`  ${preferred ? '*' : '-'} ${title} | ${other.fixes[order]!.title}`);
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

function count(diagnostics: readonly Diagnostic[], { code, message }: Diagnostic): number {
  return diagnostics.filter((other) => other.code === code && other.message === message).length;
}
