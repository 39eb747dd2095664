/** Formulas as sums of products: what is known of a difference shows when its terms are laid side by side. */
import type Fraction from 'fraction.js';
import { add, divide, isZero, multiply, unity } from '../numbers.ts';
import type { Trend } from './trend.ts';
import { otherName } from './variables.ts';

/** A factor that is not taken apart: a parameter, a row of a table, a function. */
export interface Factor {
  readonly exponent: number;
  readonly trend: Trend;
}

/** A number times factors, summed over the elements of each of its variables. */
export interface Product {
  readonly coefficient: Fraction;
  /** By the text of the factor; no exponent is 0. */
  readonly factors: ReadonlyMap<string, Factor>;
  readonly variables: readonly string[];
}

export type Sum = readonly Product[];

const noFactors: ReadonlyMap<string, Factor> = new Map();

/** A number as a sum; 0 has no terms. */
export function constantSum(number: Fraction): Sum {
  return isZero(number) ? [] : [{ coefficient: number, factors: noFactors, variables: [] }];
}

/** One factor as a sum. */
export function factorSum(key: string, trend: Trend): Sum {
  return [{ coefficient: unity, factors: new Map([[key, { exponent: 1, trend }]]), variables: [] }];
}

/** Adds up terms, those that differ only in their number together. */
export function collected(sum: Sum): Sum {
  if (sum.length < 2) return sum;
  const terms = new Map<string, Product>();
  for (const product of sum) {
    const key = textOf(product);
    const before = terms.get(key);
    const coefficient =
      before === undefined ? product.coefficient : add(before.coefficient, product.coefficient);
    terms.set(key, { ...product, coefficient });
  }
  return [...terms.values()].filter(({ coefficient }) => !isZero(coefficient));
}

function textOf({ factors, variables }: Product): string {
  const written = [...factors].map(([key, { exponent }]) => `${key}^${exponent}`);
  return [...written.toSorted(), ...variables.toSorted()].join('\n');
}

export function scaled(sum: Sum, number: Fraction): Sum {
  if (isZero(number)) return [];
  return sum.map((product) => ({ ...product, coefficient: multiply(product.coefficient, number) }));
}

/** Each product of the one with each of the other; sums over one index are over different elements of it. */
export function multiplied(a: Sum, b: Sum): Sum {
  return a.flatMap((left) => b.map((right) => multipliedProducts(left, renamed(right, left.variables))));
}

function multipliedProducts(a: Product, b: Product): Product {
  return {
    coefficient: multiply(a.coefficient, b.coefficient),
    factors: joinedFactors(a.factors, b.factors, 1),
    variables: [...a.variables, ...b.variables],
  };
}

/** A product summed over the elements of further variables. */
export function summedOver(
  { coefficient, factors, variables }: Product,
  further: readonly string[],
): Product {
  return { coefficient, factors, variables: [...variables, ...further] };
}

/** Factors times, or divided by, others. */
function joinedFactors(
  a: ReadonlyMap<string, Factor>,
  b: ReadonlyMap<string, Factor>,
  sign: 1 | -1,
): ReadonlyMap<string, Factor> {
  const factors = new Map(a);
  for (const [key, { exponent, trend }] of b) {
    const total = (factors.get(key)?.exponent ?? 0) + sign * exponent;
    if (total === 0) factors.delete(key);
    else factors.set(key, { exponent: total, trend });
  }
  return factors;
}

/** A product to a whole power; it must not be a sum over an index. */
export function raised({ coefficient, factors }: Product, exponent: 1 | -1): Product {
  return exponent === 1
    ? { coefficient, factors, variables: [] }
    : {
        coefficient: divide(unity, coefficient),
        factors: joinedFactors(noFactors, factors, -1),
        variables: [],
      };
}

/** One product divided by another that is summed over the same elements; only the factors that differ are left. */
export function ratioOf(a: Product, b: Product): Product {
  return {
    coefficient: divide(a.coefficient, b.coefficient),
    factors: joinedFactors(a.factors, b.factors, -1),
    variables: [],
  };
}

/** The same product with other names for variables that are taken. */
function renamed(product: Product, taken: readonly string[]): Product {
  let result = product;
  for (const variable of product.variables) {
    if (!taken.includes(variable)) continue;
    const other = otherName(variable, [...taken, ...result.variables]);
    result = replaced(result, variable, other);
  }
  return result;
}

function replaced({ coefficient, factors, variables }: Product, from: string, to: string): Product {
  return {
    coefficient,
    factors: new Map([...factors].map(([key, factor]) => [key.replaceAll(from, to), factor])),
    variables: variables.map((variable) => (variable === from ? to : variable)),
  };
}

/** Part of the derivative of a sum: by one of its factors. */
export interface Derivative {
  readonly by: string;
  readonly trend: Trend;
  readonly sum: Sum;
}

/** The derivatives of a sum by each factor that changes. */
export function derivativesOf(sum: Sum, changes: (trend: Trend) => boolean): readonly Derivative[] {
  const parts = new Map<string, { readonly trend: Trend; readonly terms: Product[] }>();
  for (const product of sum) {
    for (const [key, { exponent, trend }] of product.factors) {
      if (!changes(trend)) continue;
      const part = parts.get(key) ?? { trend, terms: [] };
      parts.set(key, part);
      part.terms.push(derived(product, key, exponent, trend));
    }
  }
  return [...parts].map(([by, { trend, terms }]) => ({ by, trend, sum: collected(terms) }));
}

function derived(product: Product, key: string, exponent: number, trend: Trend): Product {
  const one: ReadonlyMap<string, Factor> = new Map([[key, { exponent: 1, trend }]]);
  return {
    coefficient: multiply(product.coefficient, unity.mul(exponent)),
    factors: joinedFactors(product.factors, one, -1),
    variables: product.variables,
  };
}
