/** Numbers of the reference data: `GWP(CH4, AR5)`, `IPCC_k(food, tropical_wet)`. */
import type Fraction from 'fraction.js';
import { referenceValue } from '../model/reference-values.ts';
import { gasSymbol } from '../units/gases.ts';
import { parseNumber } from './numbers.ts';

const known = new Map<string, Fraction | undefined>();

/**
 * @param name the function
 * @param words its arguments
 * @returns the number in the unit that the data have; `undefined` where they have none
 */
export function referenceNumber(name: string, words: readonly string[]): Fraction | undefined {
  const key = [name, ...words].join('\n');
  if (known.has(key)) return known.get(key);
  const [first = '', ...further] = words;
  const gas = name === 'GWP' ? gasSymbol(first) : undefined;
  const value = referenceValue(name, [gas ?? first, ...further]);
  const number = value === undefined ? undefined : parseNumber(value.value);
  const result = typeof number === 'object' ? number : undefined;
  if (result !== undefined) known.set(key, result);
  return result;
}
