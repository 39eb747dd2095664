/** What becomes of many numbers. */
import type Fraction from 'fraction.js';
import { largest, smallest } from './functions.ts';
import { bounded, loosely, negate, sum, unity, whole, type NumberRefusal } from './numbers.ts';
import { squareRoot } from './powers.ts';

function product(numbers: readonly Fraction[]): Fraction | NumberRefusal {
  let result = unity;
  for (const number of numbers) {
    const next = bounded(loosely.multiply(result, number));
    if (typeof next === 'string') return next;
    result = next;
  }
  return result;
}

function mean(numbers: readonly Fraction[]): Fraction | NumberRefusal {
  const total = sum(numbers);
  if (typeof total === 'string') return total;
  return numbers.length === 0 ? 'domain' : loosely.divide(total, whole(numbers.length));
}

/** Standard deviation of a sample: the squares are divided by one less than there are numbers. */
function deviation(numbers: readonly Fraction[]): Fraction | NumberRefusal {
  const middle = mean(numbers);
  if (typeof middle === 'string') return middle;
  if (numbers.length < 2) return 'domain';
  const squares = sum(
    numbers.map((number) => {
      const difference = loosely.add(number, negate(middle));
      return loosely.multiply(difference, difference);
    }),
  );
  if (typeof squares === 'string') return squares;
  return squareRoot(loosely.divide(squares, whole(numbers.length - 1)));
}

/**
 * Makes one number of those that a formula gives for the elements of an index.
 *
 * @param name `sum`, `product`, `mean`, `min`, `max` or `stdev`
 * @param numbers one for each element
 * @returns the result; the sum of none is 0, their product 1, and anything else of none is 'domain'
 */
export function aggregateNumbers(name: string, numbers: readonly Fraction[]): Fraction | NumberRefusal {
  switch (name) {
    case 'sum':
      return sum(numbers);
    case 'product':
      return product(numbers);
    case 'mean':
      return mean(numbers);
    case 'min':
      return smallest(numbers) ?? 'domain';
    case 'max':
      return largest(numbers) ?? 'domain';
    case 'stdev':
      return deviation(numbers);
    default:
      return 'domain';
  }
}
