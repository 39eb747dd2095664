/** What hover says about functions and words of the language. */
import { functionByName, signatureOf, unitRuleDescription } from '../../model/functions.ts';
import type { Language } from '../../rules/rule.ts';
import { explanationOf, monitoringOptions } from '../words/keywords.ts';
import { bullets, code, codeBlock, paragraphs } from './markdown.ts';

/** A function: how it is called, what it gives, what it does with units. `undefined` where there is none. */
export function functionHover(name: string, language: Language): string | undefined {
  const entry = functionByName.get(name);
  if (entry === undefined) return undefined;
  const parameters = entry.parameters.map(
    (parameter) => `${code(parameter.name)} ${parameter.description[language]}`,
  );
  return paragraphs([
    codeBlock(signatureOf(entry), 'jcm'),
    entry.description[language],
    bullets(parameters),
    unitRuleDescription[entry.unitRule][language],
  ]);
}

/**
 * A reserved word.
 *
 * @param word the word
 * @param within the block that it stands in
 */
export function keywordHover(word: string, within: string, language: Language): string | undefined {
  const explanation = explanationOf(word, within);
  return explanation && paragraphs([code(word), explanation[language]]);
}

/** A monitoring option: A, B or C. */
export function letterHover(letter: string, language: Language): string | undefined {
  const found = Object.entries(monitoringOptions).find(([name]) => name === letter);
  return found && paragraphs([code(letter), found[1][language]]);
}
