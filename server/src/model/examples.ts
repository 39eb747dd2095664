/** Worked examples: what their names stand for, and the units of their values. */
import type {
  Assignment,
  Example,
  ExampleValue,
  Expectation,
  Expression,
  Name,
  Span,
  ValueList,
} from '../../../grammar/syntax.ts';
import { checkValue, type Slot } from './fit.ts';
import type { IndexSymbol, ValueSymbol } from './model.ts';
import { optionsByName, useOption } from './options.ts';
import { typeOfWord } from './reference-types.ts';
import { spanOf, type Typing } from './typing.ts';
import { wordOf } from './words.ts';

/** The elements that an example gives to the indices of the project, by index. */
type ProjectElements = Map<IndexSymbol, Set<string>>;

/**
 * Checks an example.
 *
 * @param typing where types, uses of names and findings go
 * @param example the example
 * @param criteria the numbers of the criteria
 */
export function checkExample(typing: Typing, example: Example, criteria: ReadonlySet<string>): void {
  typing.enter(example.title.variants[0]?.value ?? '', []);
  const reader = new ExampleReader(typing, example);
  for (const entry of example.entries) {
    switch (entry.kind) {
      case 'assignment':
      case 'expectation':
        reader.read(entry);
        break;
      case 'criterion-expectation':
        useCriterion(typing, entry.number, criteria);
    }
  }
}

function useCriterion(
  typing: Typing,
  number: Span & { readonly text: string },
  criteria: ReadonlySet<string>,
): void {
  const { text } = number;
  if (text === '') return;
  if (criteria.has(text)) {
    typing.use(number, text, { kind: 'criterion', number: text });
    return;
  }
  const suggestions = typing.nearest(text, criteria);
  const owner = undefined;
  typing.find({
    kind: 'unresolved-name',
    span: spanOf(number),
    name: text,
    role: 'criterion',
    suggestions,
    owner,
  });
}

class ExampleReader {
  /** What `i = { north, south }` lists; an index that is listed has no other elements. */
  private readonly listed: ProjectElements = new Map();
  private readonly met: ProjectElements = new Map();

  constructor(
    private readonly typing: Typing,
    private readonly example: Example,
  ) {
    for (const entry of example.entries) {
      if (entry.kind !== 'assignment') continue;
      const symbol = typing.scope.entries.get(entry.name.text)?.symbol;
      if (symbol?.kind !== 'index' || symbol.from !== 'project') continue;
      const names = this.listed.get(symbol) ?? new Set();
      for (const [word] of elementsIn(entry.value)) names.add(word);
      this.listed.set(symbol, names);
    }
  }

  read(entry: Assignment | Expectation): void {
    const { typing } = this;
    const { name, elements, value } = entry;
    const { text } = name;
    const known = typing.scope.entries.get(text);
    if (known !== undefined) typing.use(name, text, known.target);
    const symbol = known?.symbol;
    if (symbol?.kind === 'value') this.readValue(symbol, elements, value);
    else if (symbol?.kind === 'index' && entry.kind === 'assignment') this.readElements(symbol, value);
    else if (symbol !== undefined) {
      typing.find({ kind: 'wrong-symbol', span: spanOf(name), name: text, symbol, expected: 'value' });
    } else if (text !== '' && !typing.scope.open) {
      typing.find({
        kind: 'unresolved-name',
        span: spanOf(name),
        name: text,
        role: 'value',
        suggestions: typing.nearestSymbols(text, ['value', 'index']),
        owner: undefined,
      });
    }
  }

  /** `i = { north, south }`. */
  private readElements(index: IndexSymbol, value: ExampleValue): void {
    for (const [word, span] of elementsIn(value)) this.useElement(index, word, span, true);
  }

  private readValue(symbol: ValueSymbol, elements: readonly Name[], value: ExampleValue): void {
    const indices = symbol.indices.length === symbol.syntax.indices.length ? symbol.indices : [];
    elements.forEach((element, position) => {
      const index = indices[position];
      if (index !== undefined) this.useElement(index, element.text, element);
    });
    this.readEntry(symbol, value, indices, elements.length);
  }

  private readEntry(
    symbol: ValueSymbol,
    value: ExampleValue,
    indices: readonly IndexSymbol[],
    position: number,
  ): void {
    const { typing } = this;
    if (value.kind === 'list') {
      for (const { key, value: inner } of value.entries) {
        const index = indices[position];
        if (key !== undefined && index !== undefined) this.useElement(index, key.text, key);
        this.readEntry(symbol, inner, indices, position + 1);
      }
    } else if (value.kind === 'option-choice') {
      useOption(typing, symbol, optionsByName(symbol), value.option);
    } else this.readExpression(symbol, value);
  }

  private readExpression(symbol: ValueSymbol, expression: Expression): void {
    const { type, syntax, name, origin } = symbol;
    const word = wordOf(expression);
    if (type.kind === 'element' && type.index.from === 'project' && word !== undefined) {
      this.useElement(type.index, word, expression);
      this.typing.types.set(expression, type);
      return;
    }
    const slot: Slot = {
      context: 'example',
      name,
      type,
      declared: origin === undefined ? syntax.unit : undefined,
      takesPlainNumbers: true,
      isElement: syntax.domain?.kind === 'one-of',
    };
    checkValue(this.typing, expression, slot);
  }

  /** Notes an element. Those of a project are whatever the example lists, or else whatever it names. */
  private useElement(index: IndexSymbol, element: string, span: Span, inList = false): void {
    const { typing, example } = this;
    if (element === '') return;
    if (index.from === 'methodology') typeOfWord(typing, span, element, index);
    if (index.from !== 'project') return;
    const listed = this.listed.get(index);
    if (listed !== undefined && !listed.has(element)) return;
    const met = this.met.get(index) ?? new Set();
    this.met.set(index, met);
    const declaration = (inList || listed === undefined) && !met.has(element);
    if (declaration) met.add(element);
    typing.use(span, element, { kind: 'project-element', index, element, example }, declaration);
  }
}

/** The names in `{ north, south }`, or in `{ north: …, south: … }`. */
function elementsIn(value: ExampleValue): readonly (readonly [string, Span])[] {
  if (value.kind !== 'list') return [];
  return (value as ValueList).entries.flatMap(({ key, value: entry }): (readonly [string, Span])[] => {
    if (key !== undefined) return [[key.text, key]];
    if (entry.kind === 'list' || entry.kind === 'option-choice') return [];
    const word = wordOf(entry);
    return word === undefined ? [] : [[word, entry]];
  });
}
