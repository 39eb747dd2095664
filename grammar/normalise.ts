/** What pasted characters mean: full-width letters, superscripts and curly quotes in their plain form. */

const ascii = /^[\x20-\x7E]*$/;

/** A word in its plain form: full-width letters and subscript digits become ordinary ones (NFKC). */
export function normaliseWord(word: string): string {
  return ascii.test(word) ? word : word.normalize('NFKC');
}

/** A number in plain ASCII: `１．５` is `1.5`, `1e−3` is `1e-3`. */
export function normaliseNumber(number: string): string {
  return ascii.test(number) ? number : number.normalize('NFKC').replace(/[\u2212\u2013]/g, '-');
}

const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A superscript exponent as a number in plain ASCII: `⁻³` is `-3`. */
export function normaliseSuperscript(superscript: string): string {
  return [...superscript]
    .map((character) =>
      character === '⁻' ? '-' : character === '⁺' ? '' : String(superscriptDigits.indexOf(character)),
    )
    .join('');
}

/** The value of a quoted text: without its quotes, with `\"` and `\\` read as the character behind the backslash. */
export function stringValue(image: string): string {
  const closed =
    image.length > 1 && /["\u201C\u201D\uFF02]$/.test(image) && !/[^\\](?:\\\\)*\\.$/.test(image);
  const content = image.slice(1, closed ? -1 : undefined);
  return content.includes('\\') ? content.replace(/\\(.)/g, '$1') : content;
}
