/** The calendar, compared with what everybody knows of it and with the dates of the platform. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  daysIn,
  daysOf,
  hoursOf,
  isLeapYear,
  monthsOf,
  parseDay,
  yearsIn,
} from '../../server/src/calc/calendar.ts';
import { formatNumber } from '../../server/src/calc/format-number.ts';

function period(from: string, to: string): { readonly first: number; readonly last: number } {
  return { first: parseDay(from)!, last: parseDay(to)! };
}

describe('calendar', () => {
  it('counts days as the platform does, for nine thousand years', () => {
    const day = 86_400_000;
    const [first, last] = [Date.UTC(1000, 0, 1) / day, Date.UTC(9999, 11, 31) / day];
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (number) => {
        const text = new Date(number * day).toISOString().slice(0, 10);
        assert.equal(parseDay(text), number);
        assert.deepEqual(daysOf({ first: number, last: number }), [text]);
      }),
    );
  });

  it('knows which days there are', () => {
    for (const day of ['2020-02-29', '2000-02-29', '2019-12-31'])
      assert.notEqual(parseDay(day), undefined, day);
    for (const day of [
      '2019-02-29',
      '1900-02-29',
      '2020-04-31',
      '2020-13-01',
      '2020-00-10',
      '2020-01-00',
      'x',
    ]) {
      assert.equal(parseDay(day), undefined, day);
    }
  });

  it('knows leap years', () => {
    const years = [1900, 2000, 2019, 2020, 2100, 2400];
    assert.deepEqual(years.filter(isLeapYear), [2000, 2020, 2400]);
  });

  it('goes through months, days and hours', () => {
    const turn = period('2019-12-30', '2020-01-02');
    assert.deepEqual(monthsOf(turn), ['2019-12', '2020-01']);
    assert.deepEqual(daysOf(turn), ['2019-12-30', '2019-12-31', '2020-01-01', '2020-01-02']);
    const hours = hoursOf(period('2020-02-29', '2020-02-29'));
    assert.deepEqual([hours.length, hours[0], hours[23]], [24, '2020-02-29T00', '2020-02-29T23']);
  });

  it('has 8,784 hours in a leap year and 8,760 in another', () => {
    assert.equal(hoursOf(period('2020-01-01', '2020-12-31')).length, 8784);
    assert.equal(hoursOf(period('2021-01-01', '2021-12-31')).length, 8760);
  });

  it('counts a calendar year as one year, whatever its days', () => {
    assert.equal(formatNumber(yearsIn(period('2020-01-01', '2020-12-31'))), '1');
    assert.equal(formatNumber(yearsIn(period('2019-01-01', '2021-12-31'))), '3');
    // 184 / 365 + 182 / 366 = (67344 + 66430) / 133590 = 133774 / 133590.
    assert.equal(yearsIn(period('2019-07-01', '2020-06-30')).toFraction(), '66887/66795');
    assert.equal(daysIn(period('2019-07-01', '2020-06-30')), 366);
  });
});
