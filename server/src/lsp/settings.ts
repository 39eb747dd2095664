/** The settings of the server, read from what an editor sends, whatever it sends. */
import type { Language } from '../rules/rule.ts';
import type { MessageLanguage } from './messages.ts';

/**
 * The language that an editor asks for.
 *
 * @param settings `initializationOptions`, or the settings of `workspace/didChangeConfiguration`, with or without `jcm`
 *   around them
 * @returns the language; `undefined` where they say nothing of it, or nothing that is known
 */
export function languageSetting(settings: unknown): MessageLanguage | undefined {
  const language = field(field(settings, 'jcm') ?? settings, 'language');
  return language === 'auto' || language === 'en' || language === 'ja' ? language : undefined;
}

/**
 * Whether the client reads files for the server.
 *
 * @param options the `initializationOptions`
 */
export function clientReadsFiles(options: unknown): boolean {
  return field(options, 'files') === true;
}

/**
 * The language to speak.
 *
 * @param setting what the editor asks for
 * @param locale the display language of the editor as it names it: `ja`, `en-US`
 */
export function languageOf(setting: MessageLanguage, locale: string | undefined): Language {
  if (setting !== 'auto') return setting;
  return /^ja\b/i.test(locale ?? '') ? 'ja' : 'en';
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
