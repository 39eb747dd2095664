import assert from 'node:assert/strict';
import { allRules } from '../../server/src/rules/all-rules.ts';
import { placeholdersOf } from '../../server/src/rules/message.ts';
import type { RuleTranslation } from '../../server/src/rules/rule.ts';
import { japanese } from '../../server/src/rules/translations.ts';

/** The parts of a rule that are said to a person, by what they are for. */
function partsOf(rule: RuleTranslation): ReadonlyMap<string, string> {
  const kinds = ['messages', 'fixTitles', 'relatedMessages', 'words'] as const;
  return new Map([
    ['title', rule.title],
    ['explanation', rule.explanation],
    ...kinds.flatMap((kind) =>
      Object.entries(rule[kind] ?? {}).map(([key, text]): [string, string] => [`${kind} ${key}`, text]),
    ),
  ]);
}

describe('rules', () => {
  it('have codes of their own, in lower case with dashes', () => {
    const codes = allRules.map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code, position) => codes.indexOf(code) !== position),
      [],
    );
    for (const code of codes) assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
  });

  it('explain themselves in two to six sentences', () => {
    for (const { code, explanation } of allRules) {
      const sentences = explanation.match(/[.?!](?=\s|$)/g) ?? [];
      assert.ok(sentences.length >= 2 && sentences.length <= 6, `${code}: ${sentences.length} sentences`);
    }
  });

  it('say something in each message', () => {
    for (const rule of allRules) {
      for (const [part, text] of partsOf(rule)) assert.notEqual(text.trim(), '', `${rule.code} ${part}`);
    }
  });
});

describe('the Japanese words of the rules', () => {
  it('belong to a rule', () => {
    const codes = new Set(allRules.map(({ code }) => code));
    assert.deepEqual(
      Object.keys(japanese).filter((code) => !codes.has(code)),
      [],
    );
  });

  for (const rule of allRules) {
    it(rule.code, () => {
      const translation = japanese[rule.code];
      assert.ok(translation !== undefined, 'not translated');
      const english = partsOf(rule);
      const translated = partsOf(translation);
      assert.deepEqual([...translated.keys()].toSorted(), [...english.keys()].toSorted());
      for (const [part, text] of translated) {
        assert.match(text, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u, part);
        assert.deepEqual(placeholdersOf(text), placeholdersOf(english.get(part)!), part);
      }
    });
  }
});
