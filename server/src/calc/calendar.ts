/**
 * The calendar of a monitoring period: pure arithmetic on the Gregorian calendar, without clocks and time zones. Days
 * are counted from 1970-01-01.
 */
import type Fraction from 'fraction.js';
import { add, rational, zero } from './numbers.ts';

/** A monitoring period: its first and last day, both included. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The number of a day.
 *
 * @param text `2020-02-29`
 * @returns `undefined` where there is no such day
 */
export function parseDay(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (parts === null) return undefined;
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysOfMonth(date)) return undefined;
  return dayNumber(date);
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysOfMonth({ year, month }: CalendarDate): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Years are counted from March here, so that the day that is added in a leap year is the last one. */
function dayNumber({ year, month, day }: CalendarDate): number {
  const shifted = month > 2 ? year : year - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return 365 * shifted + leapDays + dayOfYear - daysBefore1970;
}

/** Days from 1 March of the year 0 to 1 January 1970. */
const daysBefore1970 = 719_468;

function dateOf(number: number): CalendarDate {
  let year = Math.floor((number + daysBefore1970) / 365.2425);
  if (dayNumber({ year: year + 1, month: 1, day: 1 }) <= number) year++;
  if (dayNumber({ year, month: 1, day: 1 }) > number) year--;
  let month = 12;
  while (month > 1 && dayNumber({ year, month, day: 1 }) > number) month--;
  return { year, month, day: number - dayNumber({ year, month, day: 1 }) + 1 };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function monthText({ year, month }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}`;
}

/** A day as it is written: `2020-02-29`. */
export function dayText(number: number): string {
  const date = dateOf(number);
  return `${monthText(date)}-${twoDigits(date.day)}`;
}

/**
 * Where the first day of a month, a day or an hour lies.
 *
 * @param text `2020-01`, `2020-01-31` or `2020-01-31T00`
 * @param unit which of them it must be
 * @returns the number of the day; `undefined` where there is no such month, day or hour
 */
export function firstDayOf(text: string, unit: 'months' | 'days' | 'hours'): number | undefined {
  if (unit === 'months') return /^\d{4}-\d{2}$/.test(text) ? parseDay(`${text}-01`) : undefined;
  const day = unit === 'days' ? text : /^(.+)T(?:[01]\d|2[0-3])$/.exec(text)?.[1];
  return day === undefined ? undefined : parseDay(day);
}

/** How many days a period has. */
export function daysIn({ first, last }: Period): number {
  return last - first + 1;
}

/**
 * How many years a period has: each calendar year counts with the share of its days, so 2020 is one year, and so is
 * 2019.
 */
export function yearsIn({ first, last }: Period): Fraction {
  let years = zero;
  for (let start = first; start <= last;) {
    const { year } = dateOf(start);
    const next = dayNumber({ year: year + 1, month: 1, day: 1 });
    const end = Math.min(last + 1, next);
    years = add(years, rational(BigInt(end - start), isLeapYear(year) ? 366n : 365n));
    start = end;
  }
  return years;
}

/** How much of a calendar year lies in a period: its days in the period, divided by all its days. */
export function shareOfYear({ first, last }: Period, year: number): Fraction {
  const start = dayNumber({ year, month: 1, day: 1 });
  const next = dayNumber({ year: year + 1, month: 1, day: 1 });
  const days = Math.min(last + 1, next) - Math.max(first, start);
  return rational(BigInt(Math.max(0, days)), BigInt(next - start));
}

/** The months of a period, also those of which it has only a part: `2020-01`. */
export function monthsOf(period: Period): readonly string[] {
  const end = dateOf(period.last);
  const months: string[] = [];
  for (let { year, month, day } = dateOf(period.first); ; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    if (year > end.year || (year === end.year && month > end.month)) return months;
    months.push(monthText({ year, month, day }));
  }
}

/** The days of a period: `2020-01-31`. */
export function daysOf({ first, last }: Period): readonly string[] {
  const days: string[] = [];
  let date = dateOf(first);
  for (let number = first; number <= last; number++) {
    days.push(`${monthText(date)}-${twoDigits(date.day)}`);
    const { year, month, day } = date;
    if (day < daysOfMonth(date)) date = { year, month, day: day + 1 };
    else date = month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
  }
  return days;
}

/** The hours of a period: `2020-01-31T00`. */
export function hoursOf(period: Period): readonly string[] {
  return daysOf(period).flatMap((day) =>
    Array.from({ length: 24 }, (_, hour) => `${day}T${twoDigits(hour)}`),
  );
}
