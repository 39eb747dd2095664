/** From the expressions of a methodology to the operations of its plan. */
import type {
  Aggregate,
  Binary,
  Call,
  Case,
  Conditional,
  Conversion,
  Expression,
  Reference,
  Span,
} from '../../../grammar/syntax.ts';
import { functionByName } from '../model/functions.ts';
import type { IndexSymbol, TableSymbol, ValueSymbol } from '../model/model.ts';
import type { Unit } from '../units/unit.ts';
import { Compilation, sameScale, type Expected } from './compilation.ts';
import { divide, parseNumber, subtract, zero } from './numbers.ts';
import type { Branch, ChainLink, Operation, Place, PlannedBinder } from './operations.ts';

/** Deeper formulas are not calculated: nobody writes them, and the stack must hold. */
const depthLimit = 500;

const sums: ReadonlySet<string> = new Set(['+', '-']);
const products: ReadonlySet<string> = new Set(['*', '/']);

/** Compiles the expressions of one methodology. */
export class ExpressionCompiler extends Compilation {
  private depth = 0;

  /**
   * @param expression the expression
   * @param expected what a word alone may name
   * @param unit the unit that the value must be in; where its own scale differs, the checker has refused it
   */
  compile(expression: Expression, expected?: Expected, unit?: Unit): Operation {
    if (this.depth >= depthLimit || this.isRefused(expression))
      return { kind: 'unknown', syntax: expression };
    this.depth++;
    const operation = this.compileKind(expression, expected);
    this.depth--;
    return unit === undefined || this.hasScaleOf(expression, unit)
      ? operation
      : { kind: 'unknown', syntax: expression };
  }

  private compileKind(syntax: Expression, expected: Expected): Operation {
    switch (syntax.kind) {
      case 'number': {
        const value = parseNumber(syntax.text);
        if (typeof value !== 'string') return { kind: 'constant', value, syntax };
        return { kind: value === 'too-large' ? 'too-large' : 'unknown', syntax };
      }
      case 'string':
        return { kind: 'word', word: syntax.value, syntax };
      case 'reference':
        return this.compileReference(syntax, expected);
      case 'call':
        return this.compileCall(syntax);
      case 'aggregate':
        return this.compileAggregate(syntax);
      case 'unary': {
        const operand = this.compile(syntax.operand);
        if (syntax.operator === '+') return operand;
        return { kind: syntax.operator === '-' ? 'negation' : 'not', operand, syntax };
      }
      case 'binary':
        return this.compileBinary(syntax);
      case 'group':
        return this.compile(syntax.content, expected);
      case 'unit-annotation':
        return this.compile(syntax.operand);
      case 'conversion':
        return this.compileConversion(syntax);
      case 'conditional':
        return this.compileConditional(syntax, expected);
      case 'case':
        return this.compileCase(syntax, expected);
      case 'hole':
        return { kind: 'unknown', syntax };
    }
  }

  private compileReference(syntax: Reference, expected: Expected): Operation {
    const { name, indices } = syntax;
    const { text } = name;
    const word: Operation = { kind: 'word', word: text, syntax };
    if (indices.length === 0 && this.namesElement(name.start, text, expected)) return word;
    const from = indices.length === 0 ? this.slotOf(text) : undefined;
    if (from !== undefined) {
      return { kind: from.index.from === 'years' ? 'running-year' : 'running-element', from, syntax };
    }
    const symbol = this.home.symbols.get(text);
    if (symbol?.kind === 'value') return this.compileRead(syntax, symbol);
    if (symbol === undefined && indices.length === 0 && text !== '') {
      if (text === 'yes' || text === 'no') return { kind: 'truth', value: text === 'yes', syntax };
      if (expected !== undefined || this.home.types.get(syntax)?.kind === 'element') return word;
    }
    return { kind: 'unknown', syntax };
  }

  private compileRead(syntax: Reference, symbol: ValueSymbol): Operation {
    const step = this.parts.stepOf.get(symbol);
    if (step === undefined || syntax.indices.length !== symbol.indices.length)
      return { kind: 'unknown', syntax };
    const places = syntax.indices.map((index, position) =>
      this.compilePlace(index, symbol.indices[position]!),
    );
    return { kind: 'read', step, places, mark: this.link('step', step), syntax };
  }

  private compilePlace(expression: Expression, index: IndexSymbol): Place {
    const operation = this.compile(expression, index);
    if (operation.kind === 'word') return { kind: 'named', element: operation.word };
    const runs = operation.kind === 'running-element' || operation.kind === 'running-year';
    if (runs && operation.from.index === index) return { kind: 'running', from: operation.from };
    return { kind: 'computed', operation };
  }

  private compileCall(syntax: Call): Operation {
    const { name } = syntax;
    const symbol = this.home.symbols.get(name.text);
    if (symbol?.kind === 'table') return this.compileLookup(syntax, symbol);
    const called = symbol === undefined ? functionByName.get(name.text) : undefined;
    switch (called?.kind) {
      case 'calendar':
        return {
          kind: 'period',
          name: name.text,
          arguments: syntax.arguments.map((argument) => this.compile(argument)),
          syntax,
        };
      case 'reference-data': {
        const words = syntax.arguments.map((argument) => this.compile(argument, 'words'));
        return { kind: 'reference', name: name.text, words, syntax };
      }
      case 'function':
        return {
          kind: 'function',
          name: name.text,
          arguments: syntax.arguments.map((argument) => {
            const operation = this.compile(argument);
            return called.unitRule === 'confidence' ? this.asShare(argument, operation) : operation;
          }),
          syntax,
        };
      default:
        return { kind: 'unknown', syntax };
    }
  }

  /** A percentage as a share of 1. */
  private asShare(syntax: Expression, operand: Operation): Operation {
    const scale = this.unitOf(syntax)?.scale;
    if (scale === undefined || scale.equals(1)) return operand;
    return { kind: 'scaling', operand, factor: scale, offset: zero, syntax };
  }

  private compileLookup(syntax: Call, symbol: TableSymbol): Operation {
    if (syntax.arguments.length !== symbol.keys.length) return { kind: 'unknown', syntax };
    const { tableOf } = this.parts;
    const table = tableOf.get(symbol) ?? tableOf.size;
    tableOf.set(symbol, table);
    const keys = syntax.arguments.map((argument, position) => {
      const key = symbol.keys[position]!;
      if (key.kind === 'number') return this.compile(argument, undefined, key.unit);
      return this.compile(argument, key.kind === 'element' ? key.index : 'words');
    });
    return { kind: 'lookup', table, keys, mark: this.link('table', table), syntax };
  }

  private compileAggregate(syntax: Aggregate): Operation {
    const outside = this.running.length;
    const binders: PlannedBinder[] = [];
    for (const { name, range } of syntax.binders) {
      const index = this.home.symbols.get(name.text);
      if (index?.kind !== 'index') break;
      const ends =
        range === undefined ? undefined : { from: this.compile(range.from), to: this.compile(range.to) };
      binders.push({ from: this.bind(index, ends !== undefined), range: ends });
    }
    const condition = syntax.condition === undefined ? undefined : this.compile(syntax.condition);
    const body = this.compile(syntax.body);
    this.running.length = outside;
    if (binders.length !== syntax.binders.length) return { kind: 'unknown', syntax };
    return { kind: 'aggregate', name: syntax.name.text, binders, condition, body, syntax };
  }

  private compileBinary(syntax: Binary): Operation {
    const { operator } = syntax;
    switch (operator) {
      case '+':
      case '-':
        return this.compileChain(syntax, sums);
      case '*':
      case '/':
        return this.compileChain(syntax, products);
      case 'and':
      case 'or':
        return this.compileJunction(syntax, operator);
      case '^':
        return {
          kind: 'power',
          base: this.compile(syntax.left),
          exponent: this.compile(syntax.right),
          syntax,
        };
      default:
        return this.compileComparison(syntax, operator);
    }
  }

  /** The nodes of a chain of equal precedence, which leans to the left, the leftmost first. */
  private chainOf(syntax: Binary, operators: ReadonlySet<string>): readonly Binary[] {
    const chain = [syntax];
    for (let left = syntax.left; left.kind === 'binary' && operators.has(left.operator); left = left.left) {
      if (this.isRefused(left)) break;
      chain.push(left);
    }
    return chain.toReversed();
  }

  private compileChain(syntax: Binary, operators: ReadonlySet<string>): Operation {
    const chain = this.chainOf(syntax, operators);
    const links = chain.map((link): ChainLink => {
      const operand = this.compile(link.right);
      const operator = link.operator as ChainLink['operator'];
      return { operator, operand, right: withoutBrackets(link.right), syntax: link };
    });
    return { kind: 'chain', first: this.compile(chain[0]!.left), links, syntax };
  }

  private compileJunction(syntax: Binary, operator: 'and' | 'or'): Operation {
    const chain = this.chainOf(syntax, new Set([operator]));
    const parts = [this.compile(chain[0]!.left), ...chain.map(({ right }) => this.compile(right))];
    return { kind: operator, parts, syntax };
  }

  private compileComparison(syntax: Binary, operator: '<' | '<=' | '>' | '>=' | '=' | '!='): Operation {
    const leftType = this.home.types.get(syntax.left);
    const rightType = this.home.types.get(syntax.right);
    const index = [leftType, rightType].find((type) => type?.kind === 'element');
    const expected = index?.kind === 'element' ? index.index : undefined;
    const [left, right] = [this.compile(syntax.left, expected), this.compile(syntax.right, expected)];
    const comparable =
      leftType?.kind !== 'quantity' ||
      rightType?.kind !== 'quantity' ||
      sameScale(leftType.unit, rightType.unit);
    return comparable ? { kind: 'comparison', operator, left, right, syntax } : { kind: 'unknown', syntax };
  }

  private compileConversion(syntax: Conversion): Operation {
    const operand = this.compile(syntax.operand);
    const from = this.unitOf(syntax.operand);
    const to = this.home.units.get(syntax.unit);
    if (to === undefined) return { kind: 'unknown', syntax };
    if (from === undefined) return operand;
    const shift = subtract(from.offset ?? zero, to.offset ?? zero);
    const { scale } = to;
    return {
      kind: 'scaling',
      operand,
      factor: divide(from.scale, scale),
      offset: divide(shift, scale),
      syntax,
    };
  }

  private branch(expression: Expression, expected: Expected, span: Span, name: string): Branch {
    const mark = this.mark('branch', span, `${name} in ${this.owner}`);
    return {
      operation: this.compile(expression, expected),
      mark: mark ?? this.parts.marks.push(undefined) - 1,
    };
  }

  private compileConditional(syntax: Conditional, expected: Expected): Operation {
    const { condition, consequence, alternative } = syntax;
    const name = `if ${this.written(condition)}`;
    return {
      kind: 'choice',
      condition: this.compile(condition),
      consequence: this.branch(consequence, expected, consequence, name),
      alternative: this.branch(alternative, expected, alternative, `else of ${name}`),
      syntax,
    };
  }

  private compileCase(syntax: Case, expected: Expected): Operation {
    const subject = this.compile(syntax.subject);
    const name = `case ${this.written(syntax.subject)}`;
    const branches = syntax.branches.map((branch) => {
      const words = branch.keys.map((key) => this.written(key)).join(', ');
      return {
        ...this.branch(branch.value, expected, branch, `${words} of ${name}`),
        keys: branch.keys.map((key) => this.key(key)).filter((key) => key !== undefined),
      };
    });
    const { otherwise } = syntax;
    return {
      kind: 'case',
      subject,
      branches,
      otherwise:
        otherwise === undefined ? undefined : this.branch(otherwise, expected, otherwise, `else of ${name}`),
      syntax,
    };
  }
}

function withoutBrackets(expression: Expression): Expression {
  let inner = expression;
  while (inner.kind === 'group') inner = inner.content;
  return inner;
}
