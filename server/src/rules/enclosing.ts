/** What stands around a place in a methodology: the formula, and the indices that it may use there. */
import type {
  Attributes,
  ExampleValue,
  Expression,
  Formula,
  Item,
  Methodology,
  Parameter,
  Reference,
  Span,
} from '../../../grammar/syntax.ts';
import type { MethodologyModel, ValueSymbol } from '../model/model.ts';
import { partsOf } from './expression-parts.ts';

/** The item in which a span stands. */
export function itemAround({ items }: Methodology, span: Span): Item | undefined {
  return items.find((item) => contains(item, span));
}

/** The parameter or formula in which a span stands. */
export function declarationAround(methodology: Methodology, span: Span): Parameter | Formula | undefined {
  const item = itemAround(methodology, span);
  return item?.kind === 'parameter' || item?.kind === 'formula' ? item : undefined;
}

/** The whole expression in which a span stands: a formula, an option, a condition; not a part of one. */
export function wholeExpressionAround(methodology: Methodology, span: Span): Expression | undefined {
  const item = itemAround(methodology, span);
  return item === undefined ? undefined : expressionsOf(item).find((whole) => contains(whole, span));
}

/**
 * The indices that are bound where a span stands: those of the declaration, and those of each `sum(i: …)` around it.
 *
 * @returns their names
 */
export function boundIndices(methodology: Methodology, span: Span): ReadonlySet<string> {
  const declaration = declarationAround(methodology, span);
  const bound = new Set(declaration?.indices.map((index) => index.text) ?? []);
  let inside: Expression | undefined = wholeExpressionAround(methodology, span);
  while (inside !== undefined) {
    if (inside.kind === 'aggregate') for (const { name } of inside.binders) bound.add(name.text);
    inside = partsOf(inside).find((part) => contains(part, span));
  }
  return bound;
}

/**
 * The places in formulas, options, criteria and tables that use a value; examples, which give it, are left out.
 *
 * @returns in the order of the text
 */
export function referencesTo({ syntax, uses }: MethodologyModel, symbol: ValueSymbol): readonly Reference[] {
  const places = new Set(
    uses.flatMap(({ target, start }) =>
      target.kind === 'symbol' && target.symbol === symbol ? [start] : [],
    ),
  );
  return expressionsIn(syntax).filter(
    (expression): expression is Reference => expression.kind === 'reference' && places.has(expression.start),
  );
}

/** All expressions of a methodology with all their parts, each before its parts; examples are left out. */
export function expressionsIn({ items }: Methodology): readonly Expression[] {
  const found: Expression[] = [];
  const open = items.flatMap((item) => (item.kind === 'example' ? [] : expressionsOf(item))).toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    open.push(...partsOf(next).toReversed());
  }
  return found;
}

/** The expression that stands exactly at a span. */
export function expressionAt(methodology: Methodology, span: Span): Expression | undefined {
  return pathTo(methodology, span).at(-1);
}

/** The expression of which the one at a span is a direct part. */
export function expressionAround(methodology: Methodology, span: Span): Expression | undefined {
  return pathTo(methodology, span).at(-2);
}

/** From the whole expression to the one that stands exactly at a span; empty where none does. */
function pathTo(methodology: Methodology, span: Span): readonly Expression[] {
  const path: Expression[] = [];
  let inside = wholeExpressionAround(methodology, span);
  while (inside !== undefined) {
    path.push(inside);
    if (inside.start === span.start && inside.end === span.end) return path;
    inside = partsOf(inside).find((part) => contains(part, span));
  }
  return [];
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function expressionsOf(item: Item): readonly Expression[] {
  switch (item.kind) {
    case 'example':
      return item.entries.flatMap((entry) =>
        entry.kind === 'assignment' || entry.kind === 'expectation' ? valuesIn(entry.value) : [],
      );
    case 'criterion':
      return item.requires;
    case 'table':
      return item.rows.map((row) => row.value);
    case 'parameter':
    case 'formula':
      return item.value === undefined
        ? optionExpressions(item.attributes)
        : [item.value, ...optionExpressions(item.attributes)];
    default:
      return [];
  }
}

function optionExpressions(attributes: Attributes | undefined): readonly Expression[] {
  const found: Expression[] = [];
  for (const { rule, requires } of attributes?.options ?? []) {
    if (rule.kind === 'expression') found.push(rule.expression);
    found.push(...requires);
  }
  return found;
}

function valuesIn(value: ExampleValue): readonly Expression[] {
  if (value.kind === 'option-choice') return [];
  return value.kind === 'list' ? value.entries.flatMap((entry) => valuesIn(entry.value)) : [value];
}
