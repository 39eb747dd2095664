/** The values of an example as written: numbers, words, yes or no. */
import type { Expression, Span } from '../../../grammar/syntax.ts';
import { isConstant } from '../model/constants.ts';
import type { MethodologyModel, ValueSymbol } from '../model/model.ts';
import type { Unit } from '../units/unit.ts';
import type { PlanParts } from './compilation.ts';
import { ExpressionCompiler } from './compile-expression.ts';
import { Evaluator } from './evaluate.ts';
import type { Surroundings } from './evaluation.ts';
import { Failure, silent } from './failures.ts';
import { bounded, divide, multiply, parseNumber } from './numbers.ts';
import type { CalculationProblem, Value } from './results.ts';
import { unknownElement } from './unknown-element.ts';

type Report = (problem: CalculationProblem) => void;

export class ConstantReader {
  private readonly parts: PlanParts = {
    marks: [],
    links: [],
    stepOf: new Map(),
    tableOf: new Map(),
    slots: 0,
  };
  private compiler: ExpressionCompiler | undefined;

  constructor(
    private readonly text: string,
    private readonly methodology: MethodologyModel,
    private readonly surroundings: Surroundings,
  ) {}

  /** What the author wrote. */
  written({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /**
   * @param expression the value as written
   * @param symbol what has the value
   * @param report takes what is wrong with it
   * @returns the value in the unit of the symbol; a failure where there is none, which is told already
   */
  read(expression: Expression, symbol: ValueSymbol, report: Report): Value | Failure {
    if (symbol.type.kind === 'unknown') return silent;
    if (expression.kind === 'number' && symbol.type.kind === 'quantity') {
      const number = parseNumber(expression.text);
      if (typeof number === 'object') return number;
    }
    const value = this.evaluate(expression, symbol);
    if (value instanceof Failure && (value.causes.length > 0 || this.isRefused(expression))) {
      for (const cause of value.causes) if (cause.kind === 'problem') report(cause.problem);
      return silent;
    }
    const { start, end } = expression;
    switch (symbol.type.kind) {
      case 'element':
        if (typeof value === 'string') return this.checkedElement(value, symbol, expression, report);
        break;
      case 'logical':
        if (typeof value === 'boolean') return value;
        break;
      default:
        if (typeof value === 'object' && !(value instanceof Failure))
          return this.converted(value, expression, symbol);
    }
    report({ kind: 'wrong-kind', symbol, text: this.written(expression), start, end });
    return silent;
  }

  /** Whether the checker has found something to be wrong in an expression. */
  private isRefused({ start, end, kind }: Expression): boolean {
    if (kind === 'hole') return true;
    const { findings } = this.methodology;
    for (let next = this.firstFinding(start); next < findings.length; next++) {
      const { span } = findings[next]!;
      if (span.start > end) return false;
      if (span.end <= end) return true;
    }
    return false;
  }

  /** The position of the first finding that does not begin before an offset; findings are in the order of the text. */
  private firstFinding(offset: number): number {
    const { findings } = this.methodology;
    let [low, high] = [0, findings.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (findings[middle]!.span.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The number that an expectation states, in the unit that is written; `undefined` where it is none. */
  number(expression: Expression, symbol: ValueSymbol): Extract<Value, object> | undefined {
    const value = this.evaluate(expression, symbol);
    return typeof value === 'object' && !(value instanceof Failure) ? value : undefined;
  }

  private evaluate(expression: Expression, { type }: ValueSymbol): Value | Failure {
    const { parts, methodology, text } = this;
    this.compiler ??= new ExpressionCompiler(text, methodology, parts);
    const { symbols, types, units } = methodology;
    this.compiler.enter({ text, symbols, types, units }, '', false, []);
    const operation = this.compiler.compile(expression, type.kind === 'element' ? type.index : undefined);
    const evaluator = new Evaluator({ tables: [], slots: parts.slots, marks: [] }, this.surroundings);
    evaluator.enter({ name: '', text, foreign: false });
    return evaluator.evaluate(operation);
  }

  private checkedElement(word: string, { type }: ValueSymbol, place: Span, report: Report): Value | Failure {
    if (type.kind !== 'element' || type.index.from === 'methodology') return word;
    const { sets } = this.surroundings;
    const set = sets.of(type.index);
    if (set.absence !== undefined || set.positions.has(word)) return word;
    report(unknownElement(sets, set, word, place));
    return silent;
  }

  /** A number with a unit of its own in the unit of the symbol; a plain number is in that unit already. */
  private converted(
    number: Extract<Value, object>,
    expression: Expression,
    { type }: ValueSymbol,
  ): Value | Failure {
    const own = this.unitOf(expression);
    if (type.kind !== 'quantity' || own === undefined || own === type.unit) return number;
    if (own.scale.equals(type.unit.scale) || isConstant(expression)) return number;
    const result = bounded(divide(multiply(number, own.scale), type.unit.scale));
    return typeof result === 'string' ? silent : result;
  }

  private unitOf(expression: Expression): Unit | undefined {
    const type = this.methodology.types.get(expression);
    return type?.kind === 'quantity' ? type.unit : undefined;
  }
}
