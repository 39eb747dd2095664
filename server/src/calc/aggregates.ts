/** What becomes of many numbers. */
import type Fraction from 'fraction.js';
import { largest, smallest } from './functions.ts';
import { bounded, loosely, negate, unity, whole, zero, type NumberRefusal } from './numbers.ts';
import { squareRoot } from './powers.ts';
import { spend, workOfProduct, workOfSum, type Work } from './work.ts';

function product(numbers: readonly Fraction[], work: Work): Fraction | NumberRefusal {
  let result = unity;
  for (const number of numbers) {
    if (!spend(work, workOfProduct(result, number))) return 'too-large';
    const next = bounded(loosely.multiply(result, number));
    if (typeof next === 'string') return next;
    result = next;
  }
  return result;
}

function mean(numbers: readonly Fraction[], work: Work): Fraction | NumberRefusal {
  const total = sum(numbers, work);
  if (typeof total === 'string') return total;
  return numbers.length === 0 ? 'domain' : loosely.divide(total, whole(numbers.length));
}

/** The sum of many numbers: neighbours are added in pairs, so that long denominators meet late. */
function sum(numbers: readonly Fraction[], work: Work): Fraction | NumberRefusal {
  let terms = numbers;
  while (terms.length > 1) {
    const sums: Fraction[] = [];
    for (let position = 0; position < terms.length; position += 2) {
      const [left, right] = [terms[position]!, terms[position + 1]];
      if (right !== undefined && !spend(work, workOfSum(left, right))) return 'too-large';
      const next = right === undefined ? left : bounded(loosely.add(left, right));
      if (typeof next === 'string') return next;
      sums.push(next);
    }
    terms = sums;
  }
  return terms[0] ?? zero;
}

/** Standard deviation of a sample: the squares are divided by one less than there are numbers. */
function deviation(numbers: readonly Fraction[], work: Work): Fraction | NumberRefusal {
  const middle = mean(numbers, work);
  if (typeof middle === 'string') return middle;
  if (numbers.length < 2) return 'domain';
  const squared: Fraction[] = [];
  for (const number of numbers) {
    if (!spend(work, workOfSum(number, middle))) return 'too-large';
    const difference = loosely.add(number, negate(middle));
    if (!spend(work, workOfProduct(difference, difference))) return 'too-large';
    squared.push(loosely.multiply(difference, difference));
  }
  const squares = sum(squared, work);
  if (typeof squares === 'string') return squares;
  return squareRoot(loosely.divide(squares, whole(numbers.length - 1)));
}

/**
 * Makes one number of those that a formula gives for the elements of an index.
 *
 * @param name `sum`, `product`, `mean`, `min`, `max` or `stdev`
 * @param numbers one for each element
 * @param work pays for long numbers
 * @returns the result; the sum of none is 0, their product 1, and anything else of none is 'domain'
 */
export function aggregateNumbers(
  name: string,
  numbers: readonly Fraction[],
  work: Work,
): Fraction | NumberRefusal {
  switch (name) {
    case 'sum':
      return sum(numbers, work);
    case 'product':
      return product(numbers, work);
    case 'mean':
      return mean(numbers, work);
    case 'min':
      return smallest(numbers) ?? 'domain';
    case 'max':
      return largest(numbers) ?? 'domain';
    case 'stdev':
      return deviation(numbers, work);
    default:
      return 'domain';
  }
}
