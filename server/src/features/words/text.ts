import type { Text } from '../../../../grammar/syntax.ts';
import type { Language } from '../../rules/rule.ts';

/**
 * A text in one language.
 *
 * @param text what the author wrote
 * @param language the wanted language
 * @returns the variant in that language; the main text where there is none; `''` where nothing is written
 */
export function textIn(text: Text | undefined, language: Language): string {
  const variants = text?.variants ?? [];
  const wanted = variants.find((variant) => variant.language === language);
  const main = variants.find((variant) => variant.language === undefined) ?? variants[0];
  return (wanted ?? main)?.value ?? '';
}
