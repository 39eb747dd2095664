/** Reading the arguments of a subcommand. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Language } from '../rules/rule.ts';
import { Failure, reasonOf } from './failure.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the arguments of a subcommand: its options, and the words that are none.
 *
 * @param args what stands behind the name of the subcommand
 * @param options the options that it takes, as `parseArgs` of Node wants them
 * @throws Failure where an option is unknown, or lacks its value
 */
export function readArguments<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Failure(reasonOf(error));
  }
}

/**
 * Reads an option that takes one word of a list.
 *
 * @param option its name, with dashes
 * @throws Failure where it is another word
 */
export function oneOf<T extends string>(option: string, words: readonly T[], given: string): T {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new Failure(`${option} takes ${listed(words)}, not "${given}"`);
  return found;
}

/** Reads an option that takes a whole number. */
export function wholeNumber(option: string, given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new Failure(`${option} takes a whole number, not "${given}"`);
  return Number(given);
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The option `--language`, for `readArguments`. */
export const languageOption = { language: { type: 'string', default: 'auto' } } as const;

/**
 * Finds the language of messages.
 *
 * @param given what `--language` says
 * @param environment where `auto` looks: LC_ALL, else LC_MESSAGES, else LANG
 */
export function readLanguage(given: string, environment: NodeJS.ProcessEnv): Language {
  const chosen = oneOf('--language', ['en', 'ja', 'auto'], given);
  if (chosen !== 'auto') return chosen;
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^ja(?![a-z])/i.test(locale) ? 'ja' : 'en';
}
