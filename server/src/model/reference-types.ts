/** What a name in a formula stands for, and whether its indices run there. */
import type { Expression, Name, Reference, Span } from '../../../grammar/syntax.ts';
import { resolveUnitName } from '../units/resolve.ts';
import type { IndexSymbol, ValueSymbol, ValueType } from './model.ts';
import { hasElement } from './scope.ts';
import { spanOf, type Expected, type Typing } from './typing.ts';
import { elementOf, isPlain, logical, quantity, unknown, year } from './value-types.ts';

/**
 * The type of a name with its indices.
 *
 * @param typing where uses of names and findings go
 * @param reference the name
 * @param expected the index whose elements may be named here
 */
export function typeOfReference(typing: Typing, reference: Reference, expected: Expected): ValueType {
  const { name, indices } = reference;
  const entry = typing.scope.entries.get(name.text);
  const symbol = entry?.symbol;
  if (typeof expected === 'object' && indices.length === 0 && hasElement(expected, name.text)) {
    const runs = symbol?.kind === 'index' && typing.bound.includes(symbol);
    if (!runs) return useElement(typing, name, name.text, expected);
  }
  if (entry === undefined) return typeOfUnknownName(typing, reference, expected);
  typing.use(name, name.text, entry.target);
  switch (entry.symbol.kind) {
    case 'value':
      return typeOfValue(typing, reference, entry.symbol);
    case 'index':
      if (indices.length === 0) return typeOfIndex(typing, name, entry.symbol);
  }
  noteNames(typing, indices);
  typing.find({
    kind: 'wrong-symbol',
    span: spanOf(name),
    name: name.text,
    symbol: entry.symbol,
    expected: 'value',
  });
  return unknown;
}

function useElement(typing: Typing, span: Span, element: string, index: IndexSymbol): ValueType {
  typing.use(span, element, { kind: 'element', index, element });
  return elementOf(index);
}

function typeOfIndex(typing: Typing, name: Name, index: IndexSymbol): ValueType {
  if (!typing.bound.includes(index)) {
    typing.findUnbound(name, index);
    return unknown;
  }
  return valueOfIndex(index);
}

/** An index in a formula: a year is a number, any other element is an element. */
function valueOfIndex(index: IndexSymbol): ValueType {
  return index.from === 'years' ? quantity(year) : elementOf(index);
}

function typeOfUnknownName(typing: Typing, { name, indices }: Reference, expected: Expected): ValueType {
  const { text } = name;
  if (indices.length === 0) {
    if (text === 'yes' || text === 'no') return logical;
    if (expected === 'anything') return unknown;
    if (typeof expected === 'object') return typeOfWord(typing, name, text, expected);
  }
  noteNames(typing, indices);
  if (text === '' || typing.scope.open || typing.missingIndices.has(text)) return unknown;
  typing.find({
    kind: 'unresolved-name',
    span: spanOf(name),
    name: text,
    role: 'value',
    suggestions: typing.nearestSymbols(
      text,
      ['value'],
      typing.bound.map((index) => index.name),
    ),
    owner: undefined,
  });
  return unknown;
}

/**
 * The type of a word or quoted text that must name an element of an index.
 *
 * @param typing where findings go
 * @param span where it stands
 * @param word the word
 * @param expected the index; `anything` where that is not known
 */
export function typeOfWord(typing: Typing, span: Span, word: string, expected: Expected): ValueType {
  if (expected === 'anything' || word === '') return unknown;
  if (expected !== undefined && expected.elements === undefined && isCalendar(expected)) {
    return elementOf(expected);
  }
  if (expected !== undefined && hasElement(expected, word)) {
    return useElement(typing, span, word, expected);
  }
  if (typing.scope.open) return unknown;
  typing.find({
    kind: 'unresolved-name',
    span: spanOf(span),
    name: word,
    role: 'element',
    suggestions: typing.nearest(word, expected?.elements ?? []),
    owner: expected?.name,
  });
  return unknown;
}

function isCalendar({ from }: IndexSymbol): boolean {
  return from === 'months' || from === 'days' || from === 'hours';
}

function typeOfValue(typing: Typing, reference: Reference, symbol: ValueSymbol): ValueType {
  const { indices } = reference;
  typing.dependencies.add(symbol);
  if (symbol.indices.length !== symbol.syntax.indices.length) {
    noteNames(typing, indices);
    return symbol.type;
  }
  if (symbol.indices.length !== indices.length) return findIndexCount(typing, reference, symbol);
  let fits = true;
  for (let position = 0; position < indices.length; position++) {
    if (!checkIndex(typing, indices[position]!, symbol.indices[position]!, symbol.name)) fits = false;
  }
  return fits ? symbol.type : unknown;
}

function findIndexCount(typing: Typing, reference: Reference, symbol: ValueSymbol): ValueType {
  const { indices } = reference;
  if (symbol.indices.length === 0 && indices.length === 1 && readsAsUnit(typing, indices[0]!)) {
    typing.find({
      kind: 'annotation-not-number',
      span: spanOf(reference),
      text: symbol.name,
      unit: symbol.type.kind === 'quantity' ? symbol.type.unit : undefined,
    });
    return unknown;
  }
  noteNames(typing, indices);
  typing.find({
    kind: 'index-count',
    span: spanOf(reference),
    name: symbol.name,
    expected: symbol.indices,
    actual: indices.length,
  });
  return unknown;
}

/** Whether what stands in brackets is a unit and no index: `EC [MWh/p]`. */
function readsAsUnit(typing: Typing, expression: Expression): boolean {
  if (expression.kind === 'binary') {
    return readsAsUnit(typing, expression.left) && readsAsUnit(typing, expression.right);
  }
  if (expression.kind !== 'reference' || expression.indices.length > 0) return false;
  const { text } = expression.name;
  if (typing.scope.entries.get(text)?.symbol.kind === 'index') return false;
  return resolveUnitName(text, undefined, undefined, typing.unitScope, false).ok;
}

/** Notes the names in expressions that can't be judged, without findings. */
export function noteNames(typing: Typing, expressions: readonly Expression[]): void {
  if (expressions.length === 0) return;
  typing.quietly(() => {
    for (const expression of expressions) typing.typeOf(typing, expression, 'anything');
  });
}

/** Checks what stands in the place of an index: the index itself, one of its elements, or a year. */
function checkIndex(typing: Typing, expression: Expression, index: IndexSymbol, name: string): boolean {
  const expected = index.from === 'years' ? undefined : index;
  if (expression.kind === 'reference' && expression.indices.length === 0) {
    const { text } = expression.name;
    const entry = typing.scope.entries.get(text);
    if (entry === undefined && !hasElement(index, text)) {
      typing.types.set(expression, unknown);
      return findWrongIndex(typing, expression.name, index);
    }
    if (entry?.symbol === index && typing.bound.includes(index)) {
      typing.use(expression.name, text, entry.target);
      typing.types.set(expression, valueOfIndex(index));
      return true;
    }
  }
  const type = typing.typeOf(typing, expression, expected);
  if (type.kind === 'unknown') return false;
  if (type.kind === 'element' && type.index === index) return true;
  if (index.from === 'years' && isYear(type)) return true;
  const actual = typing.written(expression);
  typing.find({ kind: 'index-mismatch', span: spanOf(expression), name, expected: index, actual });
  return false;
}

function isYear(type: ValueType): boolean {
  return (
    type.kind === 'zero' ||
    (type.kind === 'quantity' && (type.unit.meaning === year.meaning || isPlain(type.unit)))
  );
}

/** A word that is neither the index nor one of its elements. */
function findWrongIndex(typing: Typing, name: Name, index: IndexSymbol): false {
  const { text } = name;
  if (text === '' || typing.scope.open || typing.missingIndices.has(text)) return false;
  const listed = index.elements !== undefined;
  const further = typing.bound.map((bound) => bound.name);
  typing.find({
    kind: 'unresolved-name',
    span: spanOf(name),
    name: text,
    role: listed ? 'element' : 'index',
    suggestions: listed
      ? typing.nearest(text, [...index.elements, ...further])
      : typing.nearestSymbols(text, ['index'], further),
    owner: listed ? index.name : undefined,
  });
  return false;
}

/**
 * The index that a name stands for where an index is declared or bound.
 *
 * @returns `undefined` where there is none; a name that is not declared is reported once
 */
export function resolveIndex(typing: Typing, name: Name): IndexSymbol | undefined {
  const { text } = name;
  const entry = typing.scope.entries.get(text);
  if (entry !== undefined) typing.use(name, text, entry.target);
  if (entry?.symbol.kind === 'index') return entry.symbol;
  if (text === '' || typing.missingIndices.has(text)) return undefined;
  if (entry !== undefined) {
    typing.find({
      kind: 'wrong-symbol',
      span: spanOf(name),
      name: text,
      symbol: entry.symbol,
      expected: 'index',
    });
  } else if (!typing.scope.open) {
    typing.find({
      kind: 'unresolved-name',
      span: spanOf(name),
      name: text,
      role: 'index',
      suggestions: typing.nearestSymbols(text, ['index']),
      owner: undefined,
    });
  }
  if (!typing.quiet) typing.missingIndices.add(text);
  return undefined;
}
