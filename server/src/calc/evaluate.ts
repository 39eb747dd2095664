/**
 * The exact evaluator: works out operations of a plan for the elements that its indices stand at. It evaluates what is
 * needed and no more, tells each mistake once, and stops when its work is used up.
 */
import type Fraction from 'fraction.js';
import { daysIn, shareOfYear, yearsIn } from './calendar.ts';
import { aggregate } from './evaluate-aggregates.ts';
import { lookUp, read } from './evaluate-reads.ts';
import { Evaluation } from './evaluation.ts';
import { Failure, joined, silent } from './failures.ts';
import { applyFunction, takesLong, workOfFunction } from './functions.ts';
import { compare, isZero, loosely, negate, numeratorOf, whole } from './numbers.ts';
import type {
  Branch,
  Chain,
  ChainLink,
  Comparison,
  FunctionCall,
  Junction,
  Key,
  Operation,
  PeriodLength,
  Power,
  ReferenceRead,
  Scaling,
  Selection,
} from './operations.ts';
import { power, workOfPower } from './powers.ts';
import { referenceNumber } from './reference-numbers.ts';
import type { Value } from './results.ts';
import { wholeNumber } from './rounding.ts';
import { matches } from './tables.ts';
import { workOfProduct, workOfQuotient, workOfSum } from './work.ts';

/** Deeper than formulas can be: only tables whose rows look into tables get there. */
const depthLimit = 600;

export class Evaluator extends Evaluation {
  private depth = 0;
  /** Values of functions that take long, by name and arguments: first-order decay asks for the same few thousands of times. */
  private readonly functionValues = new Map<string, Fraction>();

  override evaluate(operation: Operation): Value | Failure {
    if (!this.spend(1)) return this.tooMuchWork(operation);
    if (this.depth >= depthLimit) return this.tooLarge(operation);
    this.depth++;
    const value = this.workOut(operation);
    this.depth--;
    return value;
  }

  private workOut(operation: Operation): Value | Failure {
    switch (operation.kind) {
      case 'constant':
      case 'truth':
        return operation.value;
      case 'word':
        return operation.word;
      case 'running-element':
        return this.absent(operation.from) ?? this.elementAt(operation.from);
      case 'running-year':
        return this.absent(operation.from) ?? whole(this.frame[operation.from.slot]!);
      case 'read':
        return read(this, operation);
      case 'lookup':
        return lookUp(this, operation);
      case 'function':
        return this.callFunction(operation);
      case 'reference':
        return this.referenceRead(operation);
      case 'period':
        return this.periodLength(operation);
      case 'aggregate':
        return aggregate(this, operation);
      case 'chain':
        return this.chain(operation);
      case 'power':
        return this.power(operation);
      case 'negation': {
        const operand = this.number(operation.operand);
        return operand instanceof Failure ? operand : negate(operand);
      }
      case 'comparison':
        return this.compare(operation);
      case 'and':
      case 'or':
        return this.junction(operation);
      case 'not': {
        const operand = this.truth(operation.operand);
        return operand instanceof Failure ? operand : !operand;
      }
      case 'scaling':
        return this.scaling(operation);
      case 'choice': {
        const condition = this.truth(operation.condition);
        if (condition instanceof Failure) return condition;
        return this.branch(condition ? operation.consequence : operation.alternative);
      }
      case 'case':
        return this.select(operation);
      case 'too-large':
        return this.tooLarge(operation);
      case 'unknown':
        return silent;
    }
  }

  private callFunction(operation: FunctionCall): Fraction | Failure {
    const { name } = operation;
    const numbers = this.numbers(operation.arguments);
    if (numbers instanceof Failure) return numbers;
    const isSlow = takesLong(name);
    const key = isSlow ? numbers.reduce(withNumber, name) : '';
    const known = isSlow ? this.functionValues.get(key) : undefined;
    if (known !== undefined) return known;
    if (!this.spend(workOfFunction(name, numbers))) return this.tooMuchWork(operation);
    const result = this.resultOf(applyFunction(name, numbers), operation, name, numbers);
    if (isSlow && !(result instanceof Failure)) this.functionValues.set(key, result);
    return result;
  }

  private referenceRead({ name, words }: ReferenceRead): Fraction | Failure {
    const values: string[] = [];
    for (const word of words) {
      const value = this.evaluate(word);
      if (value instanceof Failure) return value;
      if (typeof value !== 'string') return silent;
      values.push(value);
    }
    return referenceNumber(name, values) ?? silent;
  }

  private periodLength(operation: PeriodLength): Fraction | Failure {
    const { name } = operation;
    const { period, periodAbsence } = this.surroundings.sets;
    const numbers = this.numbers(operation.arguments);
    if (numbers instanceof Failure) return numbers;
    if (period === undefined) return this.absenceOf(periodAbsence ?? 'told', `${name}()`);
    switch (name) {
      case 'period_days':
        return whole(daysIn(period));
      case 'period_hours':
        return whole(24 * daysIn(period));
      case 'period_share': {
        const year = numbers[0] === undefined ? undefined : wholeNumber(numbers[0]);
        if (year === undefined) return this.outOfDomain(operation, name, numbers);
        return shareOfYear(period, year);
      }
      default:
        return yearsIn(period);
    }
  }

  private chain({ first, links }: Chain): Fraction | Failure {
    let result = this.number(first);
    for (const link of links) {
      const operand = this.number(link.operand);
      if (operand instanceof Failure)
        result = joined(result instanceof Failure ? result : undefined, operand);
      else if (!(result instanceof Failure)) result = this.applyLink(result, link, operand);
    }
    return result;
  }

  private applyLink(left: Fraction, link: ChainLink, right: Fraction): Fraction | Failure {
    const { operator } = link;
    if (operator === '/' && isZero(right)) return this.divisionByZero(link, link.right);
    const needed =
      operator === '*'
        ? workOfProduct(left, right)
        : operator === '/'
          ? workOfQuotient(left, right)
          : workOfSum(left, right);
    if (needed > 0 && !this.spend(needed)) return this.tooMuchWork(link);
    switch (operator) {
      case '+':
        return this.kept(loosely.add(left, right), link);
      case '-':
        return this.kept(loosely.add(left, negate(right)), link);
      case '*':
        return this.kept(loosely.multiply(left, right), link);
      case '/':
        return this.kept(loosely.divide(left, right), link);
    }
  }

  private power(operation: Power): Fraction | Failure {
    const numbers = this.numbers([operation.base, operation.exponent]);
    if (numbers instanceof Failure) return numbers;
    if (!this.spend(workOfPower(numbers[0]!, numbers[1]!))) return this.tooMuchWork(operation);
    const result = power(numbers[0]!, numbers[1]!);
    if (result !== 'division-by-zero') return this.resultOf(result, operation, '^', numbers);
    return this.divisionByZero(operation, operation.base.syntax);
  }

  private scaling(operation: Scaling): Fraction | Failure {
    const operand = this.number(operation.operand);
    if (operand instanceof Failure) return operand;
    return this.kept(loosely.add(loosely.multiply(operand, operation.factor), operation.offset), operation);
  }

  private compare({ operator, left, right }: Comparison): boolean | Failure {
    const a = this.evaluate(left);
    const b = this.evaluate(right);
    if (a instanceof Failure) return b instanceof Failure ? joined(a, b) : a;
    if (b instanceof Failure) return b;
    if (typeof a !== 'object' || typeof b !== 'object') {
      if (operator !== '=' && operator !== '!=') return silent;
      return (a === b) === (operator === '=');
    }
    const side = compare(a, b);
    switch (operator) {
      case '<':
        return side < 0;
      case '<=':
        return side <= 0;
      case '>':
        return side > 0;
      case '>=':
        return side >= 0;
      case '=':
        return side === 0;
      case '!=':
        return side !== 0;
    }
  }

  private junction({ kind, parts }: Junction): boolean | Failure {
    const decides = kind === 'or';
    for (const part of parts) {
      const value = this.truth(part);
      if (value instanceof Failure || value === decides) return value;
    }
    return !decides;
  }

  private branch({ operation, mark }: Branch): Value | Failure {
    this.mark(mark);
    return this.evaluate(operation);
  }

  private select({ subject, branches, otherwise }: Selection): Value | Failure {
    const value = this.evaluate(subject);
    if (value instanceof Failure) return value;
    let compared = 0;
    const fits = (key: Key): boolean => {
      compared++;
      return matches(key, value);
    };
    const found = branches.find(({ keys }) => keys.some(fits)) ?? otherwise;
    this.spend(compared * workOfKey);
    return found === undefined ? silent : this.branch(found);
  }
}

/** The work of comparing a value with a key. */
const workOfKey = 3;

/** A key with the next argument. */
function withNumber(key: string, number: Fraction): string {
  return `${key} ${numeratorOf(number)}/${number.d}`;
}
