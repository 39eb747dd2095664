/**
 * A base that a unit has a power of. Physical dimensions (`mass`, `length`, `time`, `temperature`, `current`,
 * `luminous-intensity`, `amount`), the calendar (`year`: years and months are not a fixed number of days, so they never
 * cancel against hours), the label `period` (per monitoring period), counts (`count:lamp`), what a mass, a volume or an
 * energy is of (`substance:CO2`, `substance:coal`), and what it is measured by (`basis:LHV`, `basis:normal`).
 */
export type Base = string;

/** The exponent of each base; none of them is 0. */
export type Powers = ReadonlyMap<Base, number>;

const order = [
  'mass',
  'length',
  'time',
  'temperature',
  'current',
  'luminous-intensity',
  'amount',
  'year',
  'period',
];

const substancePrefix = 'substance:';
const basisPrefix = 'basis:';
const countPrefix = 'count:';

/** The base of a substance: `CO2` is `substance:CO2`. */
export function substanceBase(name: string): Base {
  return substancePrefix + name;
}

/** The base of what a quantity is measured by: `LHV` is `basis:LHV`. */
export function basisBase(name: string): Base {
  return basisPrefix + name;
}

/** The base of a count that an author declares: `lamp` is `count:lamp`. */
export function countBase(name: string): Base {
  return countPrefix + name;
}

/** The substance that a base stands for; `undefined` for any other base. */
export function substanceOf(base: Base): string | undefined {
  return base.startsWith(substancePrefix) ? base.slice(substancePrefix.length) : undefined;
}

/** What a base says that a quantity is measured by; `undefined` for any other base. */
export function basisOf(base: Base): string | undefined {
  return base.startsWith(basisPrefix) ? base.slice(basisPrefix.length) : undefined;
}

/** The count that a base stands for; `undefined` for any other base. */
export function countOf(base: Base): string | undefined {
  return base.startsWith(countPrefix) ? base.slice(countPrefix.length) : undefined;
}

/** Powers in their fixed order (physical, calendar, then labels by name), those that are 0 left out. */
export function orderedPowers(powers: Iterable<readonly [Base, number]>): Powers {
  return new Map(
    [...powers].filter(([, exponent]) => exponent !== 0).toSorted(([a], [b]) => compareBases(a, b)),
  );
}

/** Powers as a text that is the same exactly where the powers are the same. */
export function powersKey(powers: Powers): string {
  let key = '';
  for (const [base, exponent] of powers) key += `${base}^${exponent};`;
  return key;
}

function compareBases(a: Base, b: Base): number {
  const difference = place(a) - place(b);
  if (difference !== 0) return difference;
  return a < b ? -1 : a > b ? 1 : 0;
}

function place(base: Base): number {
  const index = order.indexOf(base);
  return index < 0 ? order.length : index;
}

const furthest = 1e6;

/**
 * An exponent without the noise of floating point, so that a third and a third and a third make one.
 *
 * @param exponent any number
 * @returns the multiple of 1/5040 beside it if it is that, else 12 decimals; never beyond a million, so that no
 * chain of powers overflows
 */
export function tidyExponent(exponent: number): number {
  if (Number.isInteger(exponent)) return Math.min(furthest, Math.max(-furthest, exponent)) + 0;
  const near = Math.round(exponent * 5040) / 5040;
  return Math.abs(near - exponent) < 1e-9 ? near + 0 : Number(exponent.toFixed(12));
}
