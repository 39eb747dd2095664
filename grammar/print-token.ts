/** How each token is printed: pasted characters in their plain form. */
import { namePattern } from './tokens.ts';
import { normaliseSuperscript, stringValue } from './normalise.ts';
import type { Token } from './token-classes.ts';

const name = new RegExp(`^${namePattern}$`);

/**
 * A token in its plain form.
 *
 * @param token the token
 * @param written its characters as they stand in the text
 * @param next the token behind it, comments apart
 * @param lineEnd what ends a line
 */
export function printToken(token: Token, written: string, next: Token | undefined, lineEnd: string): string {
  switch (token.class) {
    case 'comment':
      return written.trimEnd().replace(/\r\n?|\n/g, lineEnd);
    case 'string':
      return written.startsWith('"') ? written : `"${stringValue(written).replace(/["\\]/g, '\\$&')}"`;
    case 'superscript':
      return next?.text === '^' || next?.class === 'superscript'
        ? written
        : `^${normaliseSuperscript(written)}`;
    case 'name':
      return name.test(token.text) ? token.text : written;
    case 'invalid':
      return written;
    default:
      return token.text;
  }
}
