/** What single tokens and lines tell about where something ends and starts. */
import type { Token } from '../../../../grammar/parse.ts';

/** How many characters stand before the first word on the line of an offset. */
export function indentation(text: string, offset: number): number {
  let lineStart = offset;
  while (lineStart > 0 && !/[\n\r]/.test(text[lineStart - 1]!)) lineStart--;
  let at = lineStart;
  while (at < offset && /\s/.test(text[at]!)) at++;
  return at - lineStart;
}

/** Whether a value, a text or a block can end with a token. */
export function endsValue({ class: kind, text }: Token): boolean {
  switch (kind) {
    case 'name':
    case 'number':
    case 'string':
    case 'percent':
    case 'superscript':
    case 'date':
      return true;
    case 'punctuation':
      return text === ')' || text === ']' || text === '}';
    case 'keyword':
      return text === 'attest' || text === 'given';
    default:
      return false;
  }
}
