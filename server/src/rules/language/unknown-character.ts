import type { Fix, Rule } from '../rule.ts';

export const unknownCharacter: Rule = {
  code: 'unknown-character',
  severity: 'error',
  title: 'Character that means nothing',
  explanation:
    'A few characters have no meaning in the language. Many come with text that is pasted from a document or a ' +
    'spreadsheet: invisible marks, arrows, single quotation marks. Items and rows need no semicolon, because each stands on ' +
    'a line of its own. Comments begin with `//`. Inside quotation marks every character is allowed.',
  messages: {
    semicolon: 'No semicolon is needed: each item and each row stands on a line of its own.',
    comment: 'A comment begins with //, not with #.',
    and: 'Two conditions are joined by the word and, not by {found}.',
    or: 'Of two conditions one is enough with the word or, not with {found}.',
    apostrophe: 'A text stands in double quotation marks ("…"), not in single ones.',
    invisible: 'An invisible character ({code}) stands here; it probably came with pasted text.',
    other: '{found} means nothing here. Remove it, or put the text in quotation marks.',
  },
  fixTitles: { remove: 'Remove it', write: 'Write {sign}' },
  examples: [
    {
      bad: `shared pumps {
  fixed EC : MWh/p "Electricity consumption" { source "Plan" };
}
`,
      good: `shared pumps {
  fixed EC : MWh/p "Electricity consumption" { source "Plan" }
}
`,
    },
  ],
  check({ text, parsed }, report) {
    for (const { kind, found, start, end } of parsed.problems) {
      if (kind !== 'invalid-character') continue;
      const sign = replacements[found];
      const padded = sign === undefined ? '' : spaced(text, start, end, sign);
      const fix: Fix =
        sign === undefined
          ? { title: 'remove', data: {}, edits: [{ start, end, newText: '' }], preferred: true }
          : { title: 'write', data: { sign }, edits: [{ start, end, newText: padded }], preferred: true };
      report({
        message: messageFor(found),
        data: { found, code: codeOf(found) },
        start,
        end,
        fixes: messageFor(found) === 'apostrophe' ? [] : [fix],
      });
    }
  },
};

const replacements: Readonly<Record<string, string | undefined>> = {
  '#': '//',
  '&': 'and',
  '&&': 'and',
  '|': 'or',
  '||': 'or',
};

function messageFor(found: string): string {
  if (/^[;；]+$/.test(found)) return 'semicolon';
  if (found === '#') return 'comment';
  if (replacements[found] === 'and') return 'and';
  if (replacements[found] === 'or') return 'or';
  if (/^['‘’`´]+$/.test(found)) return 'apostrophe';
  return /^[\p{C}\p{Z}]+$/u.test(found) ? 'invisible' : 'other';
}

function codeOf(found: string): string {
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A word needs white space around it, which a sign does not. */
function spaced(text: string, start: number, end: number, sign: string): string {
  if (!/^\p{L}/u.test(sign)) return sign;
  return `${/\s/.test(text[start - 1] ?? ' ') ? '' : ' '}${sign}${/\s/.test(text[end] ?? ' ') ? '' : ' '}`;
}
