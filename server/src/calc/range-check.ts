/** Whether an input lies in the allowed range of its parameter. */
import type Fraction from 'fraction.js';
import type { Span } from '../../../grammar/syntax.ts';
import { formatNumber } from './format-number.ts';
import { divide, isZero, multiply, rational, whole } from './numbers.ts';
import type { Step } from './plan.ts';
import type { CalculationProblem } from './results.ts';
import { matches } from './tables.ts';

/** Mistakes of scale, the most likely first: kilo for mega, joules for watt-hours, a share for a percentage. */
const factors: readonly Fraction[] = [
  whole(1_000),
  whole(1_000_000),
  rational(18n, 5n),
  whole(100),
  whole(3_600),
];
/** A percentage and a share can only be taken for each other. */
const ratioFactors: readonly Fraction[] = [whole(100)];

/**
 * @param step the parameter
 * @param value the input in the unit of the parameter
 * @param span where it stands
 * @returns the problem, with the factor that the input is too large by: 1000 where kWh were given for MWh, 1/100 where a
 *   share was given for a percentage; `undefined` where the input lies in the range
 */
export function rangeProblem(
  step: Step,
  value: Fraction,
  { start, end }: Span,
): CalculationProblem | undefined {
  const { range, symbol } = step;
  if (range === undefined || matches(range.key, value)) return undefined;
  return {
    kind: 'out-of-range',
    symbol,
    value: formatNumber(value, { thousands: true }),
    range: symbol.home.text.slice(range.syntax.start, range.syntax.end),
    factor: factorOf(step, value),
    start,
    end,
  };
}

function factorOf({ range, symbol }: Step, value: Fraction): string | undefined {
  if (range === undefined || isZero(value)) return undefined;
  const isRatio = symbol.declaredUnit?.text === '%' || symbol.declaredUnit?.text === '-';
  for (const factor of isRatio ? ratioFactors : factors) {
    if (matches(range.key, divide(value, factor))) return formatNumber(factor);
    if (matches(range.key, multiply(value, factor))) return `1/${formatNumber(factor)}`;
  }
  return undefined;
}
