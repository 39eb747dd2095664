/**
 * The sign of a sum in which positive and negative terms meet. For each term of the one sign there must be a term of the
 * other that is surely not smaller, element by element: by the bounds of the factors in which the two differ, or because
 * a criterion says that one of these is not below another.
 */
import { isNegative } from '../numbers.ts';
import { boundsOf, multiply, power } from './bounds.ts';
import { effectOf, passedOn, together, type Effect } from './effect.ts';
import type { Expander } from './expand.ts';
import type { Facts } from './facts.ts';
import { collected, derivativesOf, ratioOf, type Product, type Sum } from './products.ts';
import { isStill } from './trend.ts';

/** So many facts may be used for one comparison of two terms. */
const mostFactsAtOnce = 3;

/**
 * How a sum follows the factors that change in it.
 *
 * @param sum the sum
 * @param facts what the criteria say, as ratios that are 1 or more; see `ratiosOf`
 */
export function effectOnSum(sum: Sum, facts: readonly Product[]): Effect {
  let effect: Effect = 'none';
  for (const { trend, sum: derivative } of derivativesOf(collected(sum), (each) => !isStill(each))) {
    effect = together(effect, passedOn(effectOf(trend.slope), signOf(derivative, facts)));
    if (effect === 'either') break;
  }
  return effect;
}

/** The facts of criteria that compare two products, as their ratio, which is 1 or more. */
export function ratiosOf({ all }: Facts, expander: Expander): readonly Product[] {
  return all.flatMap(({ greater, lesser, names }) => {
    const [left, right] = [expander.side(greater, names), expander.side(lesser, names)];
    const [above, below] = [
      left?.length === 1 ? left[0] : undefined,
      right?.length === 1 ? right[0] : undefined,
    ];
    if (above === undefined || below === undefined || !isPositive(above) || !isPositive(below)) return [];
    return above.variables.length + below.variables.length === 0 ? [ratioOf(above, below)] : [];
  });
}

function signOf(sum: Sum, facts: readonly Product[]): Effect {
  const positive: Product[] = [];
  const negative: Product[] = [];
  for (const product of sum) {
    if (![...product.factors.values()].every(({ trend }) => trend.value.lower >= 0)) return 'either';
    (isNegative(product.coefficient) ? negative : positive).push(product);
  }
  if (positive.length === 0) return negative.length === 0 ? 'none' : 'decreases';
  if (covers(positive, negative, facts)) return 'increases';
  return covers(negative, positive, facts) ? 'decreases' : 'either';
}

/** Whether each of some terms has one of its own among others that is at least as large. */
function covers(large: readonly Product[], small: readonly Product[], facts: readonly Product[]): boolean {
  const free = [...large];
  return small.every((product) => {
    const position = free.findIndex((candidate) => isAtLeast(candidate, product, facts));
    if (position >= 0) free.splice(position, 1);
    return position >= 0;
  });
}

function isAtLeast(a: Product, b: Product, facts: readonly Product[]): boolean {
  if (a.variables.toSorted().join() !== b.variables.toSorted().join()) return false;
  const { coefficient, factors } = ratioOf(a, b);
  const size = isNegative(coefficient) ? coefficient.neg() : coefficient;
  return isOneOrMore({ coefficient: size, factors, variables: [] }, facts, mostFactsAtOnce);
}

function isOneOrMore(ratio: Product, facts: readonly Product[], left: number): boolean {
  let bounds = boundsOf(ratio.coefficient);
  for (const { exponent, trend } of ratio.factors.values())
    bounds = multiply(bounds, power(trend.value, exponent));
  if (bounds.lower >= 1) return true;
  if (left === 0) return false;
  return facts.some((fact) => isPartOf(fact, ratio) && isOneOrMore(ratioOf(ratio, fact), facts, left - 1));
}

function isPartOf({ factors }: Product, ratio: Product): boolean {
  return [...factors].every(([key, { exponent }]) => {
    const whole = ratio.factors.get(key)?.exponent ?? 0;
    return Math.sign(whole) === Math.sign(exponent) && Math.abs(whole) >= Math.abs(exponent);
  });
}

function isPositive({ coefficient, factors }: Product): boolean {
  return !isNegative(coefficient) && [...factors.values()].every(({ trend }) => trend.value.lower >= 0);
}
