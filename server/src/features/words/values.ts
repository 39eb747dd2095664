/** Calculated values as a person reads them. */
import type Fraction from 'fraction.js';
import { formatDecimals, formatNumber } from '../../calc/format-number.ts';
import { magnitudeOf } from '../../calc/numbers.ts';
import type { Value, ValueTable } from '../../calc/results.ts';
import { formulaWords } from '../../publish/formula-words.ts';
import type { Language } from '../../rules/rule.ts';
import { typeText } from './types.ts';

/** A number with no more digits than this is shown as it is. */
const exactDigits = 7;

/**
 * A number with the digits that matter to a reader and commas between thousands.
 *
 * @param number an exact number
 * @returns `254.49`, `1,200`, `0.8139`; a number that is short in full is not rounded
 */
export function readableNumber(number: Fraction): string {
  const exact = formatNumber(number, { thousands: true, significantDigits: exactDigits });
  if (exact.replace(/[^\d]/g, '').replace(/^0+/, '').length <= exactDigits && isExact(exact, number))
    return exact;
  const magnitude = magnitudeOf(number);
  if (magnitude >= 30) return exact;
  if (magnitude < 0) return trimmed(formatDecimals(number, Math.min(4 - magnitude - 1, 12), true), exact);
  return trimmed(formatDecimals(number, magnitude >= 1 ? 2 : 4, true), exact);
}

function isExact(text: string, number: Fraction): boolean {
  return number.equals(text.replaceAll(',', ''));
}

/** Without zeros behind the last decimal that says something; a number that would become 0 stays as it was. */
function trimmed(text: string, otherwise: string): string {
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return /[1-9]/.test(short) ? short : otherwise;
}

/** A value: a number, yes or no, or the name of an element; `?` where it is not known. */
export function valueText(value: Value | undefined, language: Language): string {
  if (value === undefined) return '?';
  if (typeof value === 'string') return value;
  const words = formulaWords(language);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  return readableNumber(value);
}

/** One value of a table, with the names of the elements that it is for. */
export interface ElementValue {
  readonly elements: readonly string[];
  readonly value: Value | undefined;
}

/** The values of a table with their elements, in the order of the table; no more than `limit` of them. */
export function elementValues(
  { elements, values }: ValueTable,
  limit = values.length,
): readonly ElementValue[] {
  return values.slice(0, limit).map((value, position) => {
    const names: string[] = [];
    let rest = position;
    for (const list of elements.toReversed()) {
      names.unshift(list[rest % list.length] ?? '');
      rest = Math.floor(rest / Math.max(1, list.length));
    }
    return { elements: names, value };
  });
}

/** More elements than this are not listed in a line. */
const listedElements = 6;

/**
 * All values of a table in one line: `254.49 tCO2/p`, `north: 1,200; south: 1,500 MWh/p`.
 *
 * @param table the values
 * @param language of the words
 * @param limit how many elements are listed at most
 */
export function valuesText(table: ValueTable, language: Language, limit = listedElements): string {
  const listed = elementValues(table, limit).map(({ elements, value }) =>
    [elements.join(', '), valueText(value, language)].filter((part) => part !== '').join(': '),
  );
  const more = table.values.length > limit ? ['…'] : [];
  return [[...listed, ...more].join('; '), unitSuffix(table, language)].filter(Boolean).join(' ');
}

/** As `valuesText`, without the names of elements: `6.2; 5.27`. */
export function shortValuesText(table: ValueTable, language: Language, limit: number): string {
  const listed = table.values.slice(0, limit).map((value) => valueText(value, language));
  const more = table.values.length > limit ? ['…'] : [];
  return [[...listed, ...more].join('; '), unitSuffix(table, language)].filter(Boolean).join(' ');
}

/** The unit behind a value; nothing for a plain number, a yes or no, or an element. */
export function unitSuffix({ symbol }: ValueTable, language: Language): string {
  const { type } = symbol;
  if (type.kind !== 'quantity') return '';
  const text = typeText(type, language);
  return text === '-' ? '' : text;
}
