/** What a formula needs at the cursor: the unit that would make it right, and the indices that are bound there. */
import type { Expression, Item, Name, Span } from '../../../../grammar/syntax.ts';
import { functionByName } from '../../model/functions.ts';
import type { IndexSymbol, MethodologyModel, ValueSymbol, ValueType } from '../../model/model.ts';
import { divide, multiply, power } from '../../units/algebra.ts';
import { one, type Unit } from '../../units/unit.ts';

/** What is known of the place of a value. */
export interface Expected {
  /** What would make the formula right; `undefined` where anything may stand. */
  readonly type: ValueType | undefined;
  /** The indices that have an element at the cursor. */
  readonly bound: ReadonlySet<string>;
  /** The value whose formula it is, if it is one. */
  readonly owner: ValueSymbol | undefined;
  /** The cases around the cursor, innermost last. */
  readonly cases: readonly Extract<Expression, { kind: 'case' }>[];
}

/** The widest span of an expression and what it should be. */
interface Root {
  readonly expression: Expression;
  readonly type: ValueType | undefined;
}

const logical: ValueType = { kind: 'logical' };
const plain: ValueType = { kind: 'quantity', unit: one };

/**
 * Works out what is needed at a place.
 *
 * @param model the methodology
 * @param item the item that the place is in
 * @param at the start of the word that is being typed, or the end of the word before
 */
export function expectedAt(model: MethodologyModel, item: Item | undefined, at: number): Expected {
  const owner = item === undefined ? undefined : valueOf(model, item);
  const bound = new Set(owner?.syntax.indices.map(({ text }) => text) ?? []);
  const search = new Search(model, at, bound);
  const root = item === undefined ? undefined : rootsOf(model, item, owner).find(search.holds);
  const type = root && search.descend(root.expression, root.type);
  return { type, bound, owner, cases: search.cases };
}

/** The value that an item declares. */
function valueOf(model: MethodologyModel, item: Item): ValueSymbol | undefined {
  if (item.kind !== 'parameter' && item.kind !== 'formula') return undefined;
  const symbol = model.symbols.get(item.name.text);
  return symbol?.kind === 'value' && symbol.syntax === item ? symbol : undefined;
}

function rootsOf(model: MethodologyModel, item: Item, owner: ValueSymbol | undefined): readonly Root[] {
  switch (item.kind) {
    case 'parameter':
    case 'formula': {
      const type = declaredType(owner);
      const options = item.attributes?.options ?? [];
      const values = [
        ...(item.value === undefined ? [] : [item.value]),
        ...options.flatMap(({ rule }) => (rule.kind === 'expression' ? [rule.expression] : [])),
      ];
      const conditions = options.flatMap(({ requires }) => requires);
      return [
        ...values.map((expression) => ({ expression, type })),
        ...conditions.map((expression) => ({ expression, type: logical })),
      ];
    }
    case 'criterion':
      return item.requires.map((expression) => ({ expression, type: logical }));
    case 'table': {
      const symbol = model.symbols.get(item.name.text);
      const type = symbol?.kind === 'table' ? symbol.type : undefined;
      return item.rows.map(({ value }) => ({ expression: value, type }));
    }
    default:
      return [];
  }
}

/** What a value is declared to be; an inferred unit says nothing about what its formula should be. */
function declaredType(owner: ValueSymbol | undefined): ValueType | undefined {
  if (owner === undefined || owner.inferred || owner.type.kind === 'unknown') return undefined;
  return owner.type;
}

class Search {
  readonly cases: Extract<Expression, { kind: 'case' }>[] = [];
  readonly #model: MethodologyModel;
  readonly #at: number;
  readonly #bound: Set<string>;

  constructor(model: MethodologyModel, at: number, bound: Set<string>) {
    this.#model = model;
    this.#at = at;
    this.#bound = bound;
  }

  readonly holds = ({ expression }: { readonly expression: Expression }): boolean => this.#in(expression);

  #in({ start, end }: Span): boolean {
    return start <= this.#at && this.#at <= end;
  }

  /** What is needed at the place, given what the whole expression should be. */
  descend(whole: Expression, wanted: ValueType | undefined): ValueType | undefined {
    let expression = whole;
    let type = wanted;
    for (;;) {
      const inner = this.#step(expression, type);
      if (inner === undefined) return type;
      expression = inner.expression;
      type = inner.type;
    }
  }

  /** The part that holds the place, and what it should be; `undefined` if the expression has none. */
  #step(expression: Expression, type: ValueType | undefined): Root | undefined {
    const first = (...parts: readonly Root[]) => parts.find(({ expression: part }) => this.#in(part));
    switch (expression.kind) {
      case 'binary': {
        const { left, right } = expression;
        return this.#at >= expression.operatorSpan.end
          ? { expression: right, type: this.#ofRight(expression, type) }
          : { expression: left, type: this.#ofLeft(expression, type) };
      }
      case 'unary':
        return first({
          expression: expression.operand,
          type: expression.operator === 'not' ? logical : type,
        });
      case 'group':
        return first({ expression: expression.content, type });
      case 'conditional':
        return first(
          { expression: expression.condition, type: logical },
          { expression: expression.consequence, type },
          { expression: expression.alternative, type },
        );
      case 'aggregate':
        return this.#inAggregate(expression, type);
      case 'case': {
        const { subject, branches, otherwise } = expression;
        if (!this.#in(subject)) this.cases.push(expression);
        return first(
          { expression: subject, type: undefined },
          ...branches.map(({ value }) => ({ expression: value, type })),
          ...(otherwise === undefined ? [] : [{ expression: otherwise, type }]),
        );
      }
      case 'call': {
        const at = expression.arguments.findIndex((part) => this.#in(part));
        if (at === -1) return undefined;
        const wanted = this.argumentType(expression.name, at, type);
        return { expression: expression.arguments[at]!, type: wanted };
      }
      case 'conversion':
      case 'unit-annotation':
        return first({ expression: expression.operand, type: undefined });
      case 'reference':
        return first(...expression.indices.map((index) => ({ expression: index, type: undefined })));
      default:
        return undefined;
    }
  }

  #inAggregate(
    { name, binders, condition, body }: Extract<Expression, { kind: 'aggregate' }>,
    type: ValueType | undefined,
  ): Root | undefined {
    for (const { range } of binders) {
      for (const expression of range === undefined ? [] : [range.from, range.to]) {
        if (this.#in(expression)) return { expression, type: undefined };
      }
    }
    for (const binder of binders) this.#bound.add(binder.name.text);
    if (condition !== undefined && this.#in(condition)) return { expression: condition, type: logical };
    if (!this.#in(body)) return undefined;
    switch (functionByName.get(name.text)?.unitRule) {
      case 'condition':
      case 'count':
        return { expression: body, type: logical };
      case 'product':
        return { expression: body, type: plain };
      default:
        return { expression: body, type };
    }
  }

  /** What an argument of a function or a table should be. */
  argumentType(name: Name, position: number, type: ValueType | undefined): ValueType | undefined {
    const symbol = this.#model.symbols.get(name.text);
    if (symbol?.kind === 'table') return keyType(symbol.keys[position]);
    const rule = functionByName.get(name.text)?.unitRule;
    switch (rule) {
      case 'agree':
        return type;
      case 'keep':
      case 'magnitude':
        return position === 0 ? type : plain;
      case 'plain':
        return plain;
      case 'square-root': {
        const unit = unitOf(type);
        return unit && { kind: 'quantity', unit: power(unit, 2) };
      }
      default:
        return undefined;
    }
  }

  #ofRight(
    { operator, left }: Extract<Expression, { kind: 'binary' }>,
    type: ValueType | undefined,
  ): ValueType | undefined {
    const other = this.#model.types.get(left);
    switch (operator) {
      case '*':
        return combined(unitOf(type), unitOf(other), divide);
      case '/':
        return combined(unitOf(other), unitOf(type), divide);
      case '^':
        return plain;
      default:
        return beside(operator, type, other);
    }
  }

  #ofLeft(
    { operator, right }: Extract<Expression, { kind: 'binary' }>,
    type: ValueType | undefined,
  ): ValueType | undefined {
    const other = this.#model.types.get(right);
    switch (operator) {
      case '*':
        return combined(unitOf(type), unitOf(other), divide);
      case '/':
        return combined(unitOf(type), unitOf(other), multiply);
      case '^':
        return undefined;
      default:
        return beside(operator, type, other);
    }
  }
}

/** What stands beside a value in a sum, a comparison or a conjunction. */
function beside(
  operator: string,
  type: ValueType | undefined,
  other: ValueType | undefined,
): ValueType | undefined {
  if (operator === 'and' || operator === 'or') return logical;
  const sum = operator === '+' || operator === '-';
  const onScale = other?.kind === 'quantity' && other.unit.offset !== undefined;
  return sum && !onScale ? (type ?? known(other)) : known(other);
}

function known(type: ValueType | undefined): ValueType | undefined {
  return type?.kind === 'unknown' || type?.kind === 'zero' ? undefined : type;
}

/** The unit of a type; `undefined` where it has none, or one with a zero of its own that can't be multiplied. */
function unitOf(type: ValueType | undefined): Unit | undefined {
  return type?.kind === 'quantity' && type.unit.offset === undefined ? type.unit : undefined;
}

function combined(
  a: Unit | undefined,
  b: Unit | undefined,
  combine: (a: Unit, b: Unit) => Unit,
): ValueType | undefined {
  return a === undefined || b === undefined ? undefined : { kind: 'quantity', unit: combine(a, b) };
}

/** What a key of a table should be. */
export function keyType(
  key:
    | { readonly kind: 'element'; readonly index: IndexSymbol }
    | { readonly kind: 'number'; readonly unit: Unit | undefined }
    | { readonly kind: 'words' }
    | undefined,
): ValueType | undefined {
  if (key?.kind === 'element') return { kind: 'element', index: key.index };
  return key?.kind === 'number' && key.unit !== undefined ? { kind: 'quantity', unit: key.unit } : undefined;
}
