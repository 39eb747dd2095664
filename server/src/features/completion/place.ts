/** What can be written at the cursor, told from the words before it. */
import type { Token } from '../../../../grammar/parse.ts';
import { itemKeywords } from '../../../../grammar/tokens.ts';
import { dateEvents, statuses } from '../../rules/header-words.ts';
import { attributePlace } from './attributePlace.ts';
import { surroundings, type Block } from './blocks.ts';
import { endsValue, indentation } from './layout.ts';
import type { Cursor } from './cursor.ts';
import { examplePlace, listPlace } from './examplePlace.ts';
import { expressionPlace, innermostBracket, placeInBracket, unitPlace } from './expressionPlace.ts';
import type { Place } from './places.ts';

/** A place and the methodology that it is in. */
export interface FoundPlace {
  readonly place: Place;
  /** Where the methodology starts; `undefined` outside. */
  readonly methodologyStart: number | undefined;
}

/**
 * Finds what can be written at the cursor.
 *
 * @param text the text
 * @param cursor where the cursor is
 */
export function findPlace(text: string, cursor: Cursor): FoundPlace {
  if (cursor.quoted !== undefined) {
    const place: Place = cursor.before.at(-1)?.text === 'use' ? { kind: 'path' } : { kind: 'nothing' };
    return { place, methodologyStart: undefined };
  }
  const { blocks, methodologyStart } = surroundings(text, cursor);
  const last = cursor.before.at(-1);
  const newLine = last === undefined || /[\n\r]/.test(text.slice(last.end, cursor.replace.start));
  const [first] = blocks.at(-1)!.statement;
  const outdented =
    newLine &&
    first !== undefined &&
    indentation(text, cursor.replace.start) <= indentation(text, first.start);
  const place = placeIn(blocks, newLine, outdented);
  const wordClass = cursor.word?.class;
  const typesNumber = wordClass === 'number' || wordClass === 'date';
  const takesNumber = place.kind === 'scope' || place.kind === 'criterion-number';
  return { place: typesNumber && !takesNumber ? { kind: 'nothing' } : place, methodologyStart };
}

function placeIn(blocks: readonly Block[], newLine: boolean, outdented: boolean): Place {
  const block = blocks.at(-1)!;
  const { kind, statement, heads } = block;
  const last = statement.at(-1);
  const fresh = last === undefined || (newLine && endsValue(last));
  switch (kind) {
    case 'file':
      return last === undefined ? { kind: 'file' } : { kind: 'nothing' };
    case 'methodology':
      return itemPlace(statement, fresh, outdented);
    case 'summary': {
      const written = new Set(heads);
      const open = ['measure', 'reference', 'project', 'monitoring'].filter((word) => !written.has(word));
      return last === undefined || endsValue(last)
        ? { kind: 'words', words: open, within: 'summary' }
        : { kind: 'nothing' };
    }
    case 'sources':
      return sourcePlace(statement, fresh);
    case 'history':
      return fresh ? { kind: 'words', words: ['version'], within: 'history' } : { kind: 'nothing' };
    case 'attributes':
      return attributePlace(blocks.at(-2)!.statement, block, newLine);
    case 'example':
      return examplePlace(statement);
    case 'list':
      return listPlace(blocks);
    case 'table':
    case 'case':
      return rowPlace(kind, statement, fresh);
    case 'substance':
      return last === undefined ? { kind: 'substance' } : { kind: 'nothing' };
    case 'elements':
    case 'other':
      return { kind: 'nothing' };
  }
}

const keywords: ReadonlySet<string> = new Set(itemKeywords);

function itemPlace(statement: readonly Token[], fresh: boolean, outdented: boolean): Place {
  const [first] = statement;
  const last = statement.at(-1);
  if (first === undefined || last === undefined) return { kind: 'item', continuations: [] };
  if (outdented) return { kind: 'item', continuations: continuations(statement) };
  const bracket = innermostBracket(statement);
  if (bracket !== undefined) {
    if (first.text === 'table') return takesUnit(last) ? unitPlace(last) : { kind: 'nothing' };
    return placeInBracket(statement, bracket, nameOf(statement));
  }
  if (fresh || last.text === '}') return { kind: 'item', continuations: continuations(statement) };
  return headerPlace(first, last, statement);
}

/** The place of the declared name in a statement that declares one. */
function nameOf(statement: readonly Token[]): number {
  return keywords.has(statement[0]!.text) && statement[0]!.class === 'keyword' ? 1 : 0;
}

function takesUnit({ text }: Token): boolean {
  return ['[', '*', '/', '('].includes(text);
}

/** The words that go on with a finished item on a new line. */
function continuations(statement: readonly Token[]): readonly string[] {
  switch (statement[0]?.text) {
    case 'criterion':
      return ['requires', 'attest'];
    case 'table':
      return tableWords(statement);
    default:
      return [];
  }
}

function tableWords(statement: readonly Token[]): readonly string[] {
  const has = (word: string) => statement.some(({ text }) => text === word);
  if (statement.at(-1)?.text === '}') return [];
  if (!has('by')) return ['by'];
  return ['interpolated', 'source'].filter((word) => !has(word));
}

function headerPlace(first: Token, last: Token, statement: readonly Token[]): Place {
  const goesOn = last === first || last.text === ',';
  switch (first.text) {
    case 'status':
      return last === first ? { kind: 'words', words: statuses } : { kind: 'nothing' };
    case 'partner':
      return last === first ? { kind: 'partner' } : { kind: 'nothing' };
    case 'scope':
      return goesOn ? { kind: 'scope' } : { kind: 'nothing' };
    case 'date':
      return last === first ? { kind: 'words', words: dateEvents } : { kind: 'nothing' };
    case 'criterion':
      return criterionPlace(statement, last);
    case 'index':
      return statement.length > 1 && endsValue(last)
        ? { kind: 'words', words: ['months', 'days', 'hours', 'years'] }
        : { kind: 'nothing' };
    case 'table':
      if (last.text === 'by' || last.text === ',') return { kind: 'index-names', used: [], numbers: true };
      return last !== first && endsValue(last)
        ? { kind: 'words', words: tableWords(statement) }
        : { kind: 'nothing' };
    case 'default':
    case 'fixed':
    case 'monitored':
    case 'reference':
    case 'project':
    case 'reduction':
      return declarationPlace(statement.slice(1));
    default:
      return first.class === 'name' && first.text !== 'use'
        ? declarationPlace(statement)
        : { kind: 'nothing' };
  }
}

function criterionPlace(statement: readonly Token[], last: Token): Place {
  const start = statement.findLastIndex(({ text }) => text === 'requires');
  const more: Place = { kind: 'words', words: ['requires', 'attest'] };
  if (start === -1) return last.class === 'string' || last.text === 'attest' ? more : { kind: 'nothing' };
  return expressionPlace(statement.slice(start + 1), ['requires', 'attest']);
}

/** Behind the name of a declaration: its unit, then its formula. */
function declarationPlace(statement: readonly Token[]): Place {
  let part: 'name' | 'unit' | 'formula' | 'text' = 'name';
  let partStart = 0;
  let depth = 0;
  for (const [at, { text, class: kind }] of statement.entries()) {
    if ('([{'.includes(text)) depth++;
    else if (')]}'.includes(text)) depth--;
    if (depth > 0) continue;
    const before = part as string;
    if (text === ':' && part === 'name') part = 'unit';
    else if (text === '=' && part !== 'formula') part = 'formula';
    else if (kind === 'string' && at > 0 && (part !== 'formula' || endsValue(statement[at - 1]!)))
      part = 'text';
    if (part !== before) partStart = at + 1;
  }
  const written = statement.slice(partStart);
  const last = statement.at(-1);
  if (part === 'formula') return expressionPlace(written, []);
  if (part !== 'unit' || last === undefined) return { kind: 'nothing' };
  if (last.text === 'of') return { kind: 'index-names', used: [], numbers: false };
  if (last.text === 'one') return { kind: 'words', words: ['of'] };
  if (last.text === ':') return { kind: 'unit', start: true, domain: true };
  return takesUnit(last) ? unitPlace(last) : { kind: 'nothing' };
}

function sourcePlace(statement: readonly Token[], fresh: boolean): Place {
  const [first] = statement;
  const last = statement.at(-1);
  if (first === undefined || last === undefined || fresh)
    return { kind: 'words', words: ['reference', 'project'], within: 'sources' };
  const arrow = statement.some(({ text }) => text === '->');
  if (arrow) {
    if (last.text !== '->' && last.text !== ',') return { kind: 'words', words: ['excluded'] };
    return { kind: 'targets', side: first.text === 'project' ? 'project' : 'reference' };
  }
  if (last.class === 'string') return { kind: 'words', words: ['->', 'excluded'] };
  return last === first || last.text === ',' ? { kind: 'gas' } : { kind: 'nothing' };
}

/** A row of a table or a branch of a case: keys, a colon, a value. */
function rowPlace(kind: 'table' | 'case', statement: readonly Token[], fresh: boolean): Place {
  const bracket = innermostBracket(statement);
  if (bracket !== undefined) return placeInBracket(statement, bracket, undefined);
  if (fresh) return keyPlace(kind, 0, []);
  const colon = statement.findIndex(({ text }) => text === ':');
  if (colon !== -1) {
    const place = expressionPlace(statement.slice(colon + 1), []);
    return place.kind === 'words' && kind === 'case' ? keyPlace(kind, 0, place.words) : place;
  }
  if (statement.at(-1)!.text !== ',') return { kind: 'nothing' };
  return keyPlace(kind, statement.filter(({ text }) => text === ',').length, []);
}

function keyPlace(kind: 'table' | 'case', position: number, continuations: readonly string[]): Place {
  return kind === 'table' ? { kind: 'row-key', position } : { kind: 'case-key', continuations };
}
