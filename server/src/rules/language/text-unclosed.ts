import type { Rule } from '../rule.ts';

export const textUnclosed: Rule = {
  code: 'text-unclosed',
  severity: 'error',
  title: 'Text or comment that is not closed',
  explanation:
    'A text begins and ends with a quotation mark on the same line, and a comment that begins with `/*` ends with `*/`. ' +
    'Without the end, all that follows is taken for text, and the items in it are lost. A quotation mark inside a text is ' +
    'written `\\"`.',
  messages: {
    text: 'The text {found} is not closed: write " at its end, on the same line.',
    comment:
      'The comment that begins here is not closed, so it takes in all the rest of the text: write */ at its end.',
  },
  fixTitles: { insert: 'Insert {sign}' },
  examples: [
    {
      bad: `shared pumps {
  fixed EC : MWh/p "Electricity consumption
}
`,
      good: `shared pumps {
  fixed EC : MWh/p "Electricity consumption"
}
`,
    },
  ],
  check({ text, parsed }, report) {
    for (const { kind, found, start, end } of parsed.problems) {
      if (kind !== 'unterminated-string' && kind !== 'unterminated-comment') continue;
      const isText = kind === 'unterminated-string';
      const sign = isText ? '"' : '*/';
      const at = isText ? endOfText(text, start, found) : endOfLine(text, end);
      const newText = isText ? sign : ` ${sign}`;
      report({
        message: isText ? 'text' : 'comment',
        data: { found: found.length > 32 ? `${found.slice(0, 31)}…` : found.trimEnd() },
        start,
        end,
        fixes: [
          { title: 'insert', data: { sign }, edits: [{ start: at, end: at, newText }], preferred: true },
        ],
      });
    }
  },
};

function endOfLine(text: string, offset: number): number {
  return offset + /^[^\r\n]*/.exec(text.slice(offset))![0].trimEnd().length;
}

/** Before the braces that were open before the text begins; else at the end of the line. */
function endOfText(text: string, start: number, found: string): number {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const open = line.split('{').length - line.split('}').length;
  const closing = open > 0 ? /\s*(?:\}\s*)+$/.exec(found) : null;
  return start + (closing === null ? found.trimEnd().length : closing.index);
}
