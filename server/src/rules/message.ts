/** Message templates: `{name}` is a placeholder. */
import type { Language, MessageData, Report, RuleTranslation } from './rule.ts';

const placeholder = /\{(\w+)\}/g;

/** The names of the placeholders of a template, each once, in alphabetical order. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(placeholder)].map((match) => match[1]!))].toSorted();
}

/**
 * Puts values into a template.
 *
 * @param template text with placeholders
 * @param data values by the name of the placeholder; a placeholder without a value stays as it is
 */
export function fill(template: string, data: MessageData): string {
  return template.replace(placeholder, (whole, name: string) => data[name] ?? whole);
}

/**
 * The values of a report's placeholders, those that depend on the language in words. Words have placeholders of their own.
 *
 * @param report what a rule found
 * @param translation the words of that rule
 * @param language their language
 */
export function dataOf(report: Report, translation: RuleTranslation, language: Language): MessageData {
  if (report.words === undefined) return report.data;
  const inWords = Object.entries(report.words).map(([name, keys]) => [
    name,
    alternatives(
      keys.map((key) =>
        typeof key === 'string' ? fill(translation.words?.[key] ?? key, report.data) : key[language],
      ),
      language,
    ),
  ]);
  return { ...report.data, ...Object.fromEntries(inWords) };
}

/** `a, b or c`. */
function alternatives(words: readonly string[], language: Language): string {
  if (words.length < 2) return words.join('');
  const last = words.at(-1)!;
  const others = words.slice(0, -1);
  if (language === 'en') return `${others.join(', ')} or ${last}`;
  const or = isLatin(others.at(-1)!.at(-1)) || isLatin(last[0]) ? ' または ' : 'または';
  return `${others.join('、')}${or}${last}`;
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[\x21-\x7E]/.test(character);
}

/**
 * Messages with and without a suggestion: for each `key` also `keyNear`, which ends with a question.
 *
 * @param messages templates by key
 * @param question what to add to `keyNear`; it has the placeholder `{near}`
 */
export function withSuggestions(
  messages: Readonly<Record<string, string>>,
  question: string,
): Readonly<Record<string, string>> {
  const near = Object.entries(messages).map(([key, template]) => [`${key}Near`, template + question]);
  return { ...messages, ...Object.fromEntries(near) };
}
