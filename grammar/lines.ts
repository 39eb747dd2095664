/** Where lines start, and how far in. */

/** Whether only white space stands before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0; at--) {
    const character = text[at]!;
    if (character === '\n' || character === '\r') return true;
    if (!/\s|\uFEFF/.test(character)) return false;
  }
  return true;
}

/** How many characters stand before the first word on the line of an offset. */
export function indentation(text: string, offset: number): number {
  // By hand: `lastIndexOf('\r')` would look through the whole text where lines end with `\n`.
  let lineStart = offset;
  while (lineStart > 0 && text[lineStart - 1] !== '\n' && text[lineStart - 1] !== '\r') lineStart--;
  let at = lineStart;
  while (at < offset && /\s/.test(text[at]!)) at++;
  return at - lineStart;
}
