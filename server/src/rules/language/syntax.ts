import type { Span } from '../../../../grammar/syntax.ts';
import type { SyntaxProblem } from '../../../../grammar/parse.ts';
import { keywords } from '../../../../grammar/tokens.ts';
import { nearestNames } from '../../model/suggestions.ts';
import { indentationAt, lineEnd } from '../insertion.ts';
import type { Fix, Report, Rule } from '../rule.ts';

export const syntax: Rule = {
  code: 'syntax',
  severity: 'error',
  title: 'Something is missing or does not belong here',
  explanation:
    'A methodology is written in a fixed form: a keyword, a name, a colon, a unit, a text in quotation marks, and braces ' +
    'around what belongs together. Where the form is broken, the tools can’t tell what is meant, so nothing behind the place ' +
    'can be relied on. The message says what should stand there. Each bracket that is opened has to be closed, and each item ' +
    'begins on a line of its own.',
  messages: {
    misspelled: '"{before}" is no keyword. Did you mean {near}?',
    brace: 'The braces of "{within}" are not closed: write } behind {before}.',
    bracket: 'A bracket is opened but not closed: write {expected} behind {before}.',
    missing: 'Behind {before} there should be {expected}.',
    missingBut: 'Behind {before} there should be {expected}, not {found}.',
    missingAtStart: 'Here should be {expected}.',
    unexpected: '{found} does not belong here: there should be {expected}.',
    unexpectedOnly: '{found} does not belong here.',
    block:
      'A text consists of blocks such as "methodology VN_PM001 { … }", so {found} can’t stand outside of one.',
    item: '{found} starts no part of a methodology. Start with a keyword, such as fixed or criterion, or with a name and a colon.',
    extraBrace: 'This } closes nothing: every { before it is closed already.',
  },
  fixTitles: { insert: 'Insert {sign}', write: 'Write {near}', remove: 'Remove {sign}' },
  words: {
    name: 'a name',
    number: 'a number',
    text: 'a text in quotation marks',
    unit: 'a unit (such as MWh/p, or - for a plain number)',
    expression: 'a value (a number, a name or a formula)',
    date: 'a date (such as 2024-03-31)',
    word: 'a word',
    row: 'a row (such as diesel : 74.1)',
    item: 'a part of a methodology',
  },
  examples: [
    {
      bad: `shared pumps {
  fixed EC "Electricity consumption" { source "Plan" }
  EC_twice : MWh/p "Twice as much" = 2 * (3 [MWh/p]
}
`,
      good: `shared pumps {
  fixed EC : MWh/p "Electricity consumption" { source "Plan" }
  EC_twice : MWh/p "Twice as much" = 2 * (3 [MWh/p])
}
`,
    },
  ],
  check({ text, parsed }, report) {
    for (const problem of parsed.problems) {
      if (problem.kind === 'missing') report(missing(text, problem));
      else if (problem.kind === 'unexpected') report(unexpected(text, problem));
    }
  },
};

const closers = new Set([')', ']']);
/** Words of the grammar that stand for many texts; what else may be expected is written as it is. */
const manyTexts = new Set(['name', 'number', 'text', 'unit', 'expression', 'date', 'word', 'row', 'item']);
/** More alternatives than this explain nothing. */
const shownAlternatives = 4;

function missing(text: string, problem: SyntaxProblem): Report {
  const { expected, found, within, start, end } = problem;
  const before = lastWord(text, end);
  const [only] = expected;
  const data = { before: before.text, found: quoted(found), within };
  const place = { start, end };
  const near = before.isName ? misspelled(before.text) : undefined;
  if (near !== undefined) {
    const span = { start: end - before.text.length, end };
    const edits = [{ ...span, newText: near }];
    const fixes = [{ title: 'write', data: { near }, edits, preferred: true }];
    return { message: 'misspelled', data: { ...data, near }, ...span, fixes };
  }
  if (expected.length === 1 && only === '}' && within !== '') {
    return { message: 'brace', data, ...place, fixes: closingBrace(text, problem) };
  }
  const message =
    before.text === ''
      ? 'missingAtStart'
      : expected.length === 1 && closers.has(only!)
        ? 'bracket'
        : found === ''
          ? 'missing'
          : 'missingBut';
  return { message, data, words: { expected: inWords(expected) }, ...place, fixes: insertSign(problem) };
}

function unexpected(text: string, problem: SyntaxProblem): Report {
  const { expected, found, start, end } = problem;
  const place = { start, end };
  const data = { found: quoted(found) };
  const only = expected.length === 1 ? expected[0] : undefined;
  const near = misspelledAmong(found, expected);
  if (near !== undefined) {
    const fixes = [{ title: 'write', data: { near }, edits: [{ ...place, newText: near }], preferred: true }];
    return { message: 'misspelled', data: { before: found, near }, ...place, fixes };
  }
  if (found === '}' && (only === 'item' || expected.includes('methodology'))) {
    return { message: 'extraBrace', data, ...place, fixes: [removal(text, place, found)] };
  }
  if (expected.includes('methodology')) return { message: 'block', data, ...place };
  if (only === 'item') return { message: 'item', data, ...place };
  if (expected.length === 0 || expected.length > shownAlternatives) {
    return { message: 'unexpectedOnly', data, ...place };
  }
  return { message: 'unexpected', data, words: { expected: inWords(expected) }, ...place };
}

function inWords(expected: readonly string[]): readonly string[] {
  return expected.map((one) => (manyTexts.has(one) ? one : quoted(one)));
}

/** Words as they are, signs and long texts in quotation marks. */
function quoted(found: string): string {
  const short = found.length > 24 ? `${found.slice(0, 23)}…` : found;
  if (/^[\p{L}\p{N}_]+$/u.test(short) || /^["“”„＂]/.test(short)) return short;
  return `"${short}"`;
}

/** What stands before a place. */
function lastWord(text: string, end: number): { readonly text: string; readonly isName: boolean } {
  const line = text.slice(Math.max(0, end - 400), end);
  const name = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(line)?.[0];
  if (name !== undefined) return { text: name, isName: true };
  const other = /(?:"[^"\r\n]*"|[\p{N}.]+|\S)$/u.exec(line)?.[0] ?? '';
  return { text: quoted(other), isName: false };
}

/** The keyword that a name was meant to be, where it is no name that somebody would give. */
function misspelled(name: string): string | undefined {
  if (name.length < 4) return undefined;
  return nearestNames(name, keywords, 1)[0];
}

function misspelledAmong(found: string, expected: readonly string[]): string | undefined {
  const possible = expected.filter((one) => !manyTexts.has(one) && /^\p{L}/u.test(one));
  const wanted = expected.includes('item') ? keywords : possible;
  return /^[\p{L}_]+$/u.test(found) && found.length >= 4 ? nearestNames(found, wanted, 1)[0] : undefined;
}

function insertSign({ expected, end }: SyntaxProblem): readonly Fix[] {
  const [sign] = expected;
  if (expected.length !== 1 || sign === undefined || manyTexts.has(sign) || sign === '{') return [];
  const newText = closers.has(sign) || sign === ',' ? sign : ` ${sign}`;
  return [{ title: 'insert', data: { sign }, edits: [{ start: end, end, newText }], preferred: true }];
}

function closingBrace(text: string, { end }: SyntaxProblem): readonly Fix[] {
  const opening = openBrace(text, end);
  const onOneLine = opening === undefined || !/[\r\n]/.test(text.slice(opening, end));
  const newText = onOneLine ? ' }' : `${lineEnd(text)}${indentationAt(text, opening)}}`;
  return [{ title: 'insert', data: { sign: '}' }, edits: [{ start: end, end, newText }], preferred: true }];
}

/** The last brace before a place that is open there; braces in texts and comments are passed over. */
function openBrace(text: string, end: number): number | undefined {
  const open: number[] = [];
  for (const { 0: token, index } of text.slice(0, end).matchAll(/"[^"\r\n]*"|\/\/[^\r\n]*|[{}]/g)) {
    if (token === '{') open.push(index);
    else if (token === '}') open.pop();
  }
  return open.at(-1);
}

function removal(text: string, { start, end }: Span, sign: string): Fix {
  const before = /\s*$/.exec(text.slice(0, start))![0].length;
  return {
    title: 'remove',
    data: { sign },
    edits: [{ start: start - before, end, newText: '' }],
    preferred: true,
  };
}
