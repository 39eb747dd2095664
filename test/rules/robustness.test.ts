import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { assert as assertProperty, constantFrom, nat, property } from 'fast-check';
import { analyse } from '../../server/src/features/analysis.ts';
import { allRules } from '../../server/src/rules/all-rules.ts';
import { placeholdersOf } from '../../server/src/rules/message.ts';
import { readCases } from '../cases.ts';
import { apply } from './language/edits.ts';

const samples = new URL('../../samples/', import.meta.url);
const texts = [
  ...readCases(new URL('./language/cases/', import.meta.url)).map((testCase) => testCase.text),
  ...readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.jcm'))
    .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), samples), 'utf8')),
];
const longest = Math.max(...texts.map((text) => text.length));

/** A placeholder without a value; a text may well have braces of its own, as in `t{coal}`. */
const unfilled = new RegExp(
  `\\{(?:${allRules
    .flatMap(({ messages, fixTitles, words }) => [messages, fixTitles ?? {}, words ?? {}])
    .flatMap((templates) => Object.values(templates).flatMap(placeholdersOf))
    .join('|')})\\}|undefined`,
);

describe('the rules on texts that are half written', () => {
  it('never fail, and offer only edits that can be made', () => {
    assertProperty(
      property(
        constantFrom(...texts),
        nat(longest),
        nat(60),
        constantFrom('', '(', '}', '"', ' = ', 'sum(i: ', ' [kWh]', '{', ':', ' * ', '\r\n', 'EC'),
        (whole, at, length, inserted) => {
          const start = at % (whole.length + 1);
          const text = whole.slice(0, start) + inserted + whole.slice(start + length);
          for (const { start: from, end, message, fixes } of analyse(text).diagnostics) {
            assert.ok(0 <= from && from <= end && end <= text.length);
            assert.doesNotMatch(message, unfilled);
            for (const { edits, title } of fixes) {
              assert.doesNotMatch(title, unfilled);
              assert.ok(edits.length > 0 && apply(text, edits) !== text, title);
            }
          }
        },
      ),
      { numRuns: 400, seed: 2019 },
    );
  });
});
