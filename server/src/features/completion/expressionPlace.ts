/** Places inside formulas. */
import type { Token } from '../../../../grammar/parse.ts';
import { aggregateNames } from '../../model/functions.ts';
import { endsValue } from './layout.ts';
import type { Place } from './places.ts';

/** The place of the innermost bracket that is open at the end of a statement. */
export function innermostBracket(statement: readonly Token[]): number | undefined {
  const open: number[] = [];
  for (const [at, { text, class: kind }] of statement.entries()) {
    if (kind !== 'punctuation') continue;
    if (text === '(' || text === '[') open.push(at);
    else if (text === ')' || text === ']') open.pop();
  }
  return open.at(-1);
}

/**
 * The end of a formula.
 *
 * @param written what is written of it
 * @param continuations words that may follow a finished formula
 */
export function expressionPlace(written: readonly Token[], continuations: readonly string[]): Place {
  const last = written.at(-1);
  if (last?.text === 'in') return unitPlace(last);
  if (last !== undefined && isPartOfConvertedUnit(written)) return unitPlace(last);
  if (last === undefined || !endsValue(last)) return { kind: 'expression', optionRule: false };
  return { kind: 'words', words: [...connectives(written), ...continuations] };
}

/** Whether the last operator stands inside the unit behind `in`, without spaces: `x in MWh/`. */
function isPartOfConvertedUnit(written: readonly Token[]): boolean {
  const operator = written.at(-1);
  if (operator === undefined || (operator.text !== '/' && operator.text !== '*')) return false;
  let at = written.length - 1;
  while (at > 0 && written[at - 1]!.end === written[at]!.start) at--;
  return at > 0 && written[at - 1]!.text === 'in' && at < written.length - 1;
}

/** The words that can join a value with what follows, given the conditions that are open. */
function connectives(written: readonly Token[]): readonly string[] {
  const count = (word: string) => written.filter(({ text }) => text === word).length;
  if (count('if') > count('then')) return ['then', 'and', 'or', 'in'];
  if (count('then') > count('else')) return ['else', 'in'];
  return ['in', 'and', 'or'];
}

/**
 * A place inside brackets.
 *
 * @param statement the statement
 * @param bracket the place of the innermost open bracket in it
 * @param declared the place of the name that the statement declares, if it does
 */
export function placeInBracket(
  statement: readonly Token[],
  bracket: number,
  declared: number | undefined,
): Place {
  const before = statement[bracket - 1];
  const within = statement.slice(bracket + 1);
  const last = within.at(-1);
  const commas = topLevelCommas(within);
  if (statement[bracket]!.text === '[') {
    if (before?.class !== 'name') return unitPart(last);
    if (bracket - 1 === declared) {
      const used = within.filter(({ class: kind }) => kind === 'name').map(({ text }) => text);
      return last === undefined || last.text === ','
        ? { kind: 'index-names', used, numbers: false }
        : { kind: 'nothing' };
    }
    if (last !== undefined && endsValue(last)) return { kind: 'nothing' };
    return { kind: 'index-of', name: before.text, position: commas };
  }
  if (isInUnit(statement, bracket, declared)) {
    const adjacent = before?.class === 'name' && before.end === statement[bracket]!.start;
    return adjacent ? { kind: 'basis' } : unitPart(last);
  }
  if (before?.class !== 'name') return expressionPlace(within, []);
  return argumentPlace(before.text, within, commas);
}

function unitPart(last: Token | undefined): Place {
  if (last === undefined) return { kind: 'unit', start: true, domain: false };
  return last.class === 'operator' || last.text === '(' ? unitPlace(last) : { kind: 'nothing' };
}

/** A unit behind a word or a sign: it starts here, or goes on behind an operator. */
export function unitPlace({ text }: Token): Place {
  return { kind: 'unit', start: text === '[' || text === 'in', domain: false };
}

/** Whether a round bracket stands in a unit: inside square brackets, or behind the colon of a declaration. */
function isInUnit(statement: readonly Token[], bracket: number, declared: number | undefined): boolean {
  const outer = innermostBracket(statement.slice(0, bracket));
  if (outer !== undefined) {
    const square = statement[outer]!.text === '[';
    return square ? statement[outer - 1]?.class !== 'name' : isInUnit(statement, outer, declared);
  }
  if (declared === undefined) return false;
  const before = statement.slice(declared, bracket);
  return before.some(({ text }) => text === ':') && !before.some(({ text }) => text === '=');
}

function argumentPlace(name: string, within: readonly Token[], commas: number): Place {
  const last = within.at(-1);
  const start = within.findIndex(({ text }) => text === ':' || text === 'where');
  const list = name === 'min' || name === 'max';
  if (aggregateNames.has(name) && start !== -1) return expressionPlace(within.slice(start + 1), []);
  if (!aggregateNames.has(name) || (list && last !== undefined)) {
    const argument = within.slice(lastArgument(within));
    if (argument.length === 0) return { kind: 'argument', name, position: commas };
    return expressionPlace(argument, list && commas === 0 ? ['where', 'in'] : []);
  }
  if (last === undefined || last.text === ',') {
    const used = within.filter(({ class: kind }) => kind === 'name').map(({ text }) => text);
    return { kind: 'binder', used, orValue: list };
  }
  const range = within.findLastIndex(({ text }) => text === 'in');
  if (range !== -1 && last.text !== ')')
    return endsValue(last) ? { kind: 'words', words: ['where'] } : { kind: 'expression', optionRule: false };
  return endsValue(last) ? { kind: 'words', words: ['where', 'in'] } : { kind: 'nothing' };
}

function topLevelCommas(tokens: readonly Token[]): number {
  return commaPlaces(tokens).length;
}

/** Where the last argument starts. */
function lastArgument(tokens: readonly Token[]): number {
  return (commaPlaces(tokens).at(-1) ?? -1) + 1;
}

/** The places of the commas that stand in no bracket. */
function commaPlaces(tokens: readonly Token[]): readonly number[] {
  const places: number[] = [];
  let depth = 0;
  for (const [at, { text, class: kind }] of tokens.entries()) {
    if (kind !== 'punctuation') continue;
    if ('([{'.includes(text)) depth++;
    else if (')]}'.includes(text)) depth--;
    else if (text === ',' && depth === 0) places.push(at);
  }
  return places;
}

/** A call that is open at the end of a statement. */
export interface OpenCall {
  readonly name: string;
  /** Which argument is being written, from 0. */
  readonly position: number;
}

/** The innermost call that is open at the end of a statement; brackets of other kinds around the cursor are looked through. */
export function openCall(statement: readonly Token[]): OpenCall | undefined {
  let open = innermostBracket(statement);
  while (open !== undefined) {
    const before = statement[open - 1];
    if (statement[open]!.text === '(' && before?.class === 'name')
      return { name: before.text, position: topLevelCommas(statement.slice(open + 1)) };
    open = innermostBracket(statement.slice(0, open));
  }
  return undefined;
}
