/** How the functions of the language follow their arguments. */
import {
  add,
  anything,
  divide,
  exactly,
  hull,
  isNotNegative,
  isNotPositive,
  isZero,
  multiply,
  notNegative,
  one,
  rise,
  subtract,
  within,
  zero,
  zeroToOne,
  type Bounds,
} from './bounds.ts';
import {
  direction,
  divideTrends,
  exponential,
  follow,
  isStill,
  logarithm,
  negateTrend,
  still,
  unknown,
  type Trend,
} from './trend.ts';

type TrendFunction = (first: Trend, ...further: readonly Trend[]) => Trend;

const exactRoots = new Map([
  [0, 0],
  [1, 1],
]);

function squareRoot(argument: Trend): Trend {
  const value = rise(within(argument.value, notNegative), Math.sqrt, notNegative, exactRoots);
  return follow(value, divide(exactly(0.5), value), argument);
}

function absolute(argument: Trend): Trend {
  const { value } = argument;
  if (isNotNegative(value)) return argument;
  if (isNotPositive(value)) return negateTrend(argument);
  const size = { lower: 0, upper: Math.max(-value.lower, value.upper) };
  return follow(size, { lower: -1, upper: 1 }, argument);
}

/** The smallest of several numbers: where two may be, its slope is one of theirs. */
export function smallest(...numbers: readonly Trend[]): Trend {
  const upper = Math.min(...numbers.map(({ value }) => value.upper));
  const lower = Math.min(...numbers.map(({ value }) => value.lower));
  const slope = numbers
    .filter(({ value }) => value.lower <= upper)
    .map((number) => number.slope)
    .reduce(hull);
  return { value: { lower, upper }, slope };
}

export function largest(...numbers: readonly Trend[]): Trend {
  return negateTrend(smallest(...numbers.map(negateTrend)));
}

/** Rounding keeps the sign, moves a number by less than one step and never turns the order of two numbers round. */
function rounded(argument: Trend, digits: Trend = still(zero)): Trend {
  if (!isStill(digits)) return unknown;
  const { lower, upper } = digits.value;
  const step = lower === upper ? 1.001 * 10 ** -lower : Infinity;
  const { value } = argument;
  const around = add(value, { lower: -step, upper: step });
  return {
    value: {
      lower: isNotNegative(value) ? Math.max(0, around.lower) : around.lower,
      upper: isNotPositive(value) ? Math.min(0, around.upper) : around.upper,
    },
    slope: direction(argument.slope),
  };
}

/** The quantile rises with the confidence and falls with the degrees of freedom. */
function studentT(confidence: Trend, degrees: Trend = unknown): Trend {
  const slope = subtract(direction(confidence.slope), direction(degrees.slope));
  return { value: notNegative, slope };
}

const logarithmOfTen: Bounds = { lower: Math.LN10 * (1 - 1e-12), upper: Math.LN10 * (1 + 1e-12) };

const functions: Readonly<Record<string, TrendFunction>> = {
  min: smallest,
  max: largest,
  clamp: (x, low = unknown, high = unknown) => smallest(largest(x, low), high),
  abs: absolute,
  sqrt: squareRoot,
  exp: exponential,
  ln: logarithm,
  log10: (x) => divideTrends(logarithm(x), still(logarithmOfTen)),
  round: rounded,
  roundup: rounded,
  rounddown: rounded,
  floor: (x) => rounded(x),
  ceil: (x) => rounded(x),
  student_t: studentT,
};

/**
 * A function of the language.
 *
 * @param name its name
 * @param numbers its arguments, at least one
 */
export function followFunction(name: string, numbers: readonly Trend[]): Trend {
  const [first, ...further] = numbers;
  const apply = Object.hasOwn(functions, name) ? functions[name] : undefined;
  return apply === undefined || first === undefined ? unknown : apply(first, ...further);
}

/** How many elements an aggregate runs over. */
export interface Size {
  readonly bounds: Bounds;
  /** Whether that, or which they are, depends on the chosen number. */
  readonly changes: boolean;
}

/**
 * An aggregate other than a sum.
 *
 * @param name `product`, `mean`, `min`, `max`, `stdev`, `all` or `any`
 * @param term what it takes of each element; all elements are alike in their bounds
 * @param size how many elements there are
 */
export function followAggregate(name: string, term: Trend, size: Size): Trend {
  if (size.changes) return unknown;
  switch (name) {
    case 'product':
      return product(term);
    case 'mean':
    case 'min':
    case 'max':
      return term;
    case 'stdev':
      return { value: notNegative, slope: isStill(term) ? zero : anything };
    case 'all':
    case 'any':
      return quantified(name === 'all', term, size);
    default:
      return unknown;
  }
}

function product({ value, slope }: Trend): Trend {
  if (!isNotNegative(value)) return { value: anything, slope: isZero(slope) ? zero : anything };
  const grows = value.lower >= 1;
  const shrinks = value.upper <= 1;
  return {
    value: grows ? { lower: 1, upper: Infinity } : shrinks ? zeroToOne : notNegative,
    slope: direction(slope),
  };
}

/** Of no element all are, and none is any. */
function quantified(isAll: boolean, { value, slope }: Trend, { bounds }: Size): Trend {
  const holds = value.lower === 1 && (isAll || bounds.lower >= 1);
  const fails = value.upper === 0 && (!isAll || bounds.lower >= 1);
  if (isStill({ value, slope }) && holds) return still(one);
  if (isStill({ value, slope }) && fails) return still(zero);
  return { value: zeroToOne, slope: direction(slope) };
}

/** A sum over so many terms that are alike in their bounds. */
export function followSum(term: Trend, size: Bounds): Trend {
  return { value: multiply(term.value, size), slope: multiply(term.slope, size) };
}

/** How a sum from one number to another changes with its ends: each further term adds to it. */
export function endsOfSum(term: Bounds, from: Trend, to: Trend): Bounds {
  const further = subtract(direction(to.slope), direction(from.slope));
  return multiply(direction(term), further);
}
