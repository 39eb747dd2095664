/** Numbers in messages. */
import type Fraction from 'fraction.js';

/** More digits than this nobody reads. */
const longest = 7;

/**
 * A factor as a person would write it: `1000`, `0.001`, `3.6`, `10^-9`; rounded (`≈0.2778`) where it has no short form.
 *
 * @param factor a positive number
 */
export function factorText(factor: Fraction): string {
  const exponent = powerOfTen(factor);
  if (exponent !== undefined && Math.abs(exponent) > 6) return `10^${exponent}`;
  const decimal = factor.toString();
  if (!decimal.includes('(') && decimal.length <= longest + 1) return decimal;
  return `≈${Number(factor.valueOf().toPrecision(4))}`;
}

/**
 * How many times one number is larger than another, whichever of the two is the larger.
 *
 * @param factor a positive number
 * @returns `1000` for 1000 and for 1/1000
 */
export function timesText(factor: Fraction): string {
  return factorText(factor.compare(1) < 0 ? factor.inverse() : factor);
}

function powerOfTen(factor: Fraction): number | undefined {
  const [above, below] = [String(factor.n), String(factor.d)];
  if (below === '1' && /^10*$/.test(above)) return above.length - 1;
  return above === '1' && /^10*$/.test(below) ? 1 - below.length : undefined;
}
