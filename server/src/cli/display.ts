/** Laying out text in the columns of a terminal. */
import { visible } from './output.ts';

const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;
const halfWidth = /[\uFF61-\uFFDC\uFFE8-\uFFEE]/;
const fullWidth =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303E\u30FB\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** How many columns a text takes: two for a Chinese or Japanese character, none for a combining one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character.charCodeAt(0) < 0x300) return 1;
  if (zeroWidth.test(character)) return 0;
  return fullWidth.test(character) && !halfWidth.test(character) ? 2 : 1;
}

/** A column of a table: where its texts stand. */
export type Alignment = 'left' | 'right';

/**
 * Lays out a table: columns as wide as their widest cell, two spaces between them, none at the end of a line.
 *
 * @param rows the cells of each row; control characters in them are made visible
 * @param alignments one for each column; `left` where absent
 * @param paint colours a cell once its place is known
 * @returns one line for each row
 */
export function tableLines(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
  paint: (cell: string, row: number, column: number) => string = (cell) => cell,
): readonly string[] {
  const shown = rows.map((row) => row.map(visible));
  const columns = Math.max(0, ...shown.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...shown.map((row) => textWidth(row[column] ?? ''))),
  );
  return shown.map((row, rowNumber) => {
    const lastColumn = row.findLastIndex((cell) => cell !== '');
    return row
      .slice(0, lastColumn + 1)
      .map((cell, column) => {
        const space = ' '.repeat(widths[column]! - textWidth(cell));
        const painted = paint(cell, rowNumber, column);
        if (alignments[column] === 'right') return space + painted;
        return column === lastColumn ? painted : painted + space;
      })
      .join('  ');
  });
}
