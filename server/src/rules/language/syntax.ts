import type { Span } from '../../../../grammar/syntax.ts';
import type { SyntaxProblem } from '../../../../grammar/parse.ts';
import { keywords } from '../../../../grammar/tokens.ts';
import { nearestNames } from '../../model/suggestions.ts';
import { indentationAt, lineEnd } from '../insertion.ts';
import type { Fix, Report, Rule } from '../rule.ts';
import { lineOf, syntaxProblems } from './broken-items.ts';

export const syntax: Rule = {
  code: 'syntax',
  severity: 'error',
  title: 'Something is missing or does not belong here',
  explanation:
    'A methodology is written in a fixed form: a keyword, a name, a colon, a unit, a text in quotation marks, and braces ' +
    'around what belongs together. Where the form is broken, the tools can’t tell what is meant, so nothing after the place ' +
    'can be relied on. The message says what should stand there. Each bracket that is opened has to be closed, and each item ' +
    'begins on a line of its own.',
  messages: {
    misspelled: '"{before}" is no keyword. Did you mean {near}?',
    brace: 'The braces of "{within}" are not closed: write } after {before}.',
    bracket: 'A bracket is opened but not closed: write {expected} after {before}.',
    missing: 'After {before} there should be {expected}.',
    missingBut: 'After {before} there should be {expected}, not {found}.',
    unexpected: '{found} does not belong here: there should be {expected}.',
    block:
      'A text consists of blocks such as "methodology VN_PM001 { … }", so {found} can’t stand outside of one.',
    item: '{found} starts no part of a methodology. Start with a keyword, such as fixed or criterion, or with a name and a colon.',
    colon: 'Between {before} and {found} there should be a colon.',
    operator:
      'After {before} there should be an operator such as *, not {found}. If {found} starts a new part, put it on a line of its own.',
    extraBrace: 'This } closes nothing: every { before it is closed already.',
  },
  fixTitles: { insert: 'Insert {sign}', write: 'Write {near}', remove: 'Remove {sign}' },
  words: {
    name: 'a name',
    number: 'a number',
    text: 'a text in quotation marks',
    unit: 'a unit (such as MWh/p, or - for a plain number)',
    expression: 'a value (a number, a name or a formula)',
    operator: 'an operator (such as *)',
    date: 'a date (such as 2024-03-31)',
    word: 'a word',
    row: 'a row (such as diesel : 74.1)',
    item: 'a part of a methodology',
  },
  examples: [
    {
      bad: `shared pumps {
  fixed EC MWh/p "Electricity consumption" { source "Plan" }
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
    for (const problem of syntaxProblems(text, parsed)) {
      report(problem.kind === 'missing' ? missing(text, problem) : unexpected(text, problem));
    }
  },
};

const closers = new Set([')', ']']);
/** Words of the grammar that stand for many texts; what else may be expected is written as it is. */
const manyTexts = new Set(['name', 'number', 'text', 'unit', 'expression', 'date', 'word', 'row', 'item']);

function missing(text: string, problem: SyntaxProblem): Report {
  const { expected, found, within, start, end } = problem;
  const before = lastWord(text, end);
  const [only] = expected;
  const data = { before: before.text, found: quoted(found), within };
  const place = { start, end };
  const near = before.isName ? misspelled(before.text) : undefined;
  const runsOver = expected.length === 1 && only === ')' && runningAggregate.test(text.slice(0, end));
  if (near !== undefined) {
    const span = { start: end - before.text.length, end };
    const edits = [{ ...span, newText: near }];
    const fixes = [{ title: 'write', data: { near }, edits, preferred: true }];
    return { message: 'misspelled', data: { ...data, near }, ...span, fixes };
  }
  if (expected.length === 1 && only === '}') {
    return {
      message: 'brace',
      data: { ...data, within: openedBy(text, problem) },
      ...place,
      fixes: closingBrace(text, problem),
    };
  }
  if (runsOver) {
    const edits = [{ start: end, end, newText: ':' }];
    const fixes = [{ title: 'insert', data: { sign: ':' }, edits, preferred: true }];
    return { message: 'missingBut', data, words: { expected: [quoted(':')] }, ...place, fixes };
  }
  if (only !== undefined && closers.has(only) && startsOperand(found) && isOnLine(text, end, found)) {
    return { message: 'missingBut', data, words: { expected: ['operator', quoted(only)] }, ...place };
  }
  const isBracket = expected.length === 1 && closers.has(only!);
  const message = isBracket ? 'bracket' : found === '' ? 'missing' : 'missingBut';
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
  if (only === 'item' || expected.length === 0) return strayText(text, problem);
  const fixes = expected.includes(',') && startsOperand(found) ? insertComma(text, start) : [];
  return { message: 'unexpected', data, words: { expected: inWords(expected) }, ...place, fixes };
}

/** Something that starts no item, mostly because what stands before it on its line is not finished. */
function strayText(text: string, { found, start, end }: SyntaxProblem): Report {
  const line = text.slice(lineOf(text, start).start, start);
  const name = declaredName.exec(line)?.[1];
  if (name !== undefined && /^[\p{L}%°℃]/u.test(found)) {
    const fixes = [
      {
        title: 'insert',
        data: { sign: ':' },
        edits: [{ start, end: start, newText: ': ' }],
        preferred: true,
      },
    ];
    return { message: 'colon', data: { before: name, found }, start, end, fixes };
  }
  const data = { found: quoted(found), before: lastWord(text, start - /\s*$/.exec(line)![0].length).text };
  const message = startsOperand(found) && line.trim() !== '' ? 'operator' : 'item';
  return { message, data, start, end };
}

/** `reference RE_p` and nothing else on the line. */
const declaredName =
  /^\s*(?:default|fixed|monitored|reference|project|reduction)\s+([\p{L}_][\p{L}\p{N}_]*(?:\[[^\]]*\])?)\s*$/u;

function insertComma(text: string, start: number): readonly Fix[] {
  const at = start - /\s*$/.exec(text.slice(Math.max(0, start - 200), start))![0].length;
  return [
    { title: 'insert', data: { sign: ',' }, edits: [{ start: at, end: at, newText: ',' }], preferred: true },
  ];
}

function isOnLine(text: string, end: number, found: string): boolean {
  return /^[^\S\r\n]*/.exec(text.slice(end, end + 200))![0].length === text.slice(end).indexOf(found);
}

/** `sum(i`, where a colon comes next. */
const runningAggregate =
  /\b(?:sum|product|mean|min|max|count|all|any|stdev)\s*\(\s*[\p{L}_][\p{L}\p{N}_]*(?:\s*,\s*[\p{L}_][\p{L}\p{N}_]*)*$/u;

function startsOperand(found: string): boolean {
  return /^[\p{L}\p{N}_("]/u.test(found) && !isKeyword(found);
}

function isKeyword(word: string): boolean {
  return keywords.some((keyword) => keyword === word);
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
  if (name.length < 4 || isKeyword(name)) return undefined;
  return nearestNames(name, keywords, 1)[0];
}

function misspelledAmong(found: string, expected: readonly string[]): string | undefined {
  const possible = expected.filter((one) => !manyTexts.has(one) && /^\p{L}/u.test(one));
  const wanted = expected.includes('item') ? keywords : possible;
  return /^[\p{L}_]+$/u.test(found) && found.length >= 4 ? nearestNames(found, wanted, 1)[0] : undefined;
}

/** What may be inserted without anything else that would be missing then. */
const insertable = new Set([')', ']', ':', ',', '..', 'then', 'of', '{']);

function insertSign({ expected, found, within, end }: SyntaxProblem): readonly Fix[] {
  const [sign] = expected;
  if (expected.length !== 1 || sign === undefined || !insertable.has(sign)) return [];
  if (!closers.has(sign) && found === '') return [];
  if (sign === '{' && !/^(?:methodology|shared)\b/.test(within)) return [];
  const newText = closers.has(sign) || sign === ',' ? sign : ` ${sign}`;
  return [{ title: 'insert', data: { sign }, edits: [{ start: end, end, newText }], preferred: true }];
}

function closingBrace(text: string, { end }: SyntaxProblem): readonly Fix[] {
  const opening = openBrace(text, end);
  const onOneLine = opening === undefined || !/[\r\n]/.test(text.slice(opening, end));
  const newText = onOneLine ? ' }' : `${lineEnd(text)}${indentationAt(text, opening)}}`;
  return [{ title: 'insert', data: { sign: '}' }, edits: [{ start: end, end, newText }], preferred: true }];
}

/** The first words of the line on which the brace that is not closed stands. */
function openedBy(text: string, { end, within }: SyntaxProblem): string {
  const opening = openBrace(text, end);
  if (opening === undefined) return within;
  const line = text.slice(lineOf(text, opening).start, opening);
  return /[\p{L}\p{N}_]+(?:[ \t]+[\p{L}\p{N}_]+)?/u.exec(line)?.[0] ?? within;
}

/** A brace that was opened further before than this is not looked for: nobody would see the connection. */
const braceReach = 20_000;

/** The last brace before a place that is open there; braces in texts and comments are passed over. */
function openBrace(text: string, end: number): number | undefined {
  const open: number[] = [];
  const from = end <= braceReach ? 0 : text.indexOf('\n', end - braceReach) + 1;
  for (const { 0: token, index } of text.slice(from, end).matchAll(/"[^"\r\n]*"|\/\/[^\r\n]*|[{}]/g)) {
    if (token === '{') open.push(from + index);
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
