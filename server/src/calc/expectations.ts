/**
 * What an example expects, compared as the author stated it: both numbers rounded to the decimals that are written,
 * halves away from zero; a reduction that is expected as a whole number is rounded down. An expectation that is an
 * expression must be met to nine significant digits.
 */
import type Fraction from 'fraction.js';
import type { Example, Expectation, ExampleValue, Expression } from '../../../grammar/syntax.ts';
import { isConstant } from '../model/constants.ts';
import type { MethodologyModel, ValueSymbol } from '../model/model.ts';
import type { Unit } from '../units/unit.ts';
import type { ConstantReader } from './constant-reader.ts';
import { ElementWalk, elementsAt, type Visitor } from './element-walk.ts';
import type { StepValues } from './evaluation.ts';
import { Failure } from './failures.ts';
import { formatDecimals, formatNumber } from './format-number.ts';
import type { IndexSets } from './index-sets.ts';
import { absolute, compare, divide, equal, multiply, rational, subtract } from './numbers.ts';
import type { Plan, Step } from './plan.ts';
import type { CalculationProblem, ExpectationResult } from './results.ts';
import { round, roundDownwards } from './rounding.ts';

/** What expectations of one example are compared with. */
export interface ExampleValues {
  readonly plan: Plan;
  readonly sets: IndexSets;
  readonly constants: ConstantReader;
  readonly values: readonly (StepValues | undefined)[];
  readonly report: (problem: CalculationProblem) => void;
}

/** The entries of an example that expect something, with the steps that they speak of. */
export function expectedSteps(
  plan: Plan,
  example: Example,
): readonly { readonly position: number; readonly entry: Expectation }[] {
  return example.entries.flatMap((entry) => {
    if (entry.kind !== 'expectation') return [];
    const symbol = plan.methodology.symbols.get(entry.name.text);
    const position = symbol?.kind === 'value' ? plan.stepOf.get(symbol) : undefined;
    return position === undefined ? [] : [{ position, entry }];
  });
}

/**
 * Compares what an example expects with what it comes to.
 *
 * @returns one result for each number that is expected, in the order of the text
 */
export function checkExpectations(example: Example, values: ExampleValues): readonly ExpectationResult[] {
  return expectedSteps(values.plan, example).flatMap(({ position, entry }) => {
    const step = values.plan.steps[position]!;
    const reader = new ExpectationReader(step, entry, values, values.values[position]);
    new ElementWalk(step, values.sets, values.report, reader).walk(entry.elements, entry.value);
    return reader.results;
  });
}

class ExpectationReader implements Visitor {
  readonly results: ExpectationResult[] = [];

  constructor(
    private readonly step: Step,
    private readonly expectation: Expectation,
    private readonly values: ExampleValues,
    private readonly stepValues: StepValues | undefined,
  ) {}

  incomplete(): void {
    // What is not expected need not be compared.
  }

  one(value: ExampleValue, offset: number): void {
    if (value.kind === 'list' || value.kind === 'option-choice' || value.kind === 'hole') return;
    const { symbol } = this.step;
    const { constants, plan } = this.values;
    const stated = constants.number(value, symbol);
    if (stated === undefined) return;
    const actual = this.stepValues?.values[offset];
    const number = typeof actual === 'object' && !(actual instanceof Failure) ? actual : undefined;
    const elements = this.elementsAt(offset);
    const comparison = compareStated(plan.methodology, symbol, value, stated, number);
    const { expectation } = this;
    this.results.push({
      expectation,
      symbol,
      elements,
      expectedText: constants.written(value),
      ...comparison,
      actualText:
        comparison.actualText === undefined ? undefined : comparison.actualText + this.unitBehind(value),
    });
  }

  /** The unit as the author wrote it, in brackets. */
  private unitBehind(value: Expression): string {
    const stated = value.kind === 'unary' ? value.operand : value;
    if (stated.kind !== 'unit-annotation') return '';
    const { constants } = this.values;
    return ` ${constants.written({ start: stated.operand.end, end: stated.end }).trim()}`;
  }

  private elementsAt(offset: number): readonly string[] {
    return elementsAt(
      this.step.indices.map((index) => this.values.sets.of(index).elements),
      offset,
    );
  }
}

type Compared = Pick<ExpectationResult, 'expected' | 'actual' | 'actualText' | 'passed'>;

function compareStated(
  methodology: MethodologyModel,
  symbol: ValueSymbol,
  expression: Expression,
  stated: Fraction,
  number: Fraction | undefined,
): Compared {
  const factor = factorBetween(unitOfStated(methodology, expression), symbol);
  const expected = multiply(stated, factor);
  if (number === undefined) return { expected, actual: undefined, actualText: undefined, passed: false };
  const exact = divide(number, factor);
  const decimals = decimalsWritten(expression);
  if (decimals === undefined) {
    const passed = nearlyEqual(exact, stated);
    return { expected, actual: number, actualText: formatNumber(exact), passed };
  }
  const isOfficial = symbol.role === 'reduction' && decimals <= 0;
  const rounded = isOfficial ? roundDownwards(exact, decimals) : round(exact, decimals);
  return {
    expected,
    actual: multiply(rounded, factor),
    actualText: formatDecimals(rounded, decimals),
    passed: equal(rounded, stated),
  };
}

/** How many of the unit of the symbol one of the unit as stated is. */
function factorBetween(unit: Unit | undefined, { type }: ValueSymbol): Fraction {
  const scale =
    type.kind === 'quantity' && unit !== undefined ? divide(unit.scale, type.unit.scale) : undefined;
  return scale ?? rational(1n, 1n);
}

/** The unit that the author wrote; a plain number is in the unit of the symbol. */
function unitOfStated({ types }: MethodologyModel, expression: Expression): Unit | undefined {
  const type = types.get(expression);
  return type?.kind === 'quantity' && !isConstant(expression) ? type.unit : undefined;
}

/** How many decimals a number is written with; below 0 for `1.2e6`. `undefined` for anything but a number. */
function decimalsWritten(expression: Expression): number | undefined {
  switch (expression.kind) {
    case 'number': {
      const [digits = '', exponent = '0'] = expression.text.toLowerCase().split('e');
      const point = digits.indexOf('.');
      const decimals = (point < 0 ? 0 : digits.length - point - 1) - Number(exponent);
      return Math.abs(decimals) <= 400 ? decimals : undefined;
    }
    case 'group':
      return decimalsWritten(expression.content);
    case 'unit-annotation':
      return decimalsWritten(expression.operand);
    case 'unary':
      return expression.operator === 'not' ? undefined : decimalsWritten(expression.operand);
    default:
      return undefined;
  }
}

function nearlyEqual(a: Fraction, b: Fraction): boolean {
  const tolerance = multiply(absolute(b), rational(1n, 10n ** 9n));
  return compare(absolute(subtract(a, b)), tolerance) <= 0;
}
