/** The elements of each index, as one example has them. */
import type {
  Assignment,
  Example,
  ExamplePeriod,
  ExampleValue,
  Name,
  Span,
} from '../../../grammar/syntax.ts';
import type { IndexSymbol, MethodologyModel, ValueSymbol } from '../model/model.ts';
import { daysIn, daysOf, hoursOf, monthsOf, parseDay, type Period } from './calendar.ts';
import type { CalculationProblem } from './results.ts';
import { spend, type Work } from './work.ts';

/** Why an index has no elements: nothing gives any, there is no period, or that is told already. */
export type Absence = 'missing-elements' | 'missing-period' | 'told';

export interface IndexSet {
  readonly index: IndexSymbol;
  /** One unnamed element where there is none: so what a formula needs can still be found out. */
  readonly elements: readonly string[];
  readonly absence: Absence | undefined;
  /** Position of an element by name. */
  readonly positions: ReadonlyMap<string, number>;
}

/** More elements than this are refused. */
export const mostElements = 100_000;
/** The work of making one element. */
const workOfElement = 8;

/** What an example gives a name, with the symbol that has it. */
interface Given {
  readonly symbol: ValueSymbol;
  readonly assignment: Assignment;
}

export class IndexSets {
  readonly period: Period | undefined;
  /** True where the example says a period, even if it can't be used. */
  private readonly periodGiven: boolean;
  private readonly sets = new Map<IndexSymbol, IndexSet>();
  private given: readonly Given[] | undefined;

  /**
   * @param methodology the model
   * @param example the example
   * @param report takes what is wrong with the period and the elements
   * @param work pays for going through the example, and for elements of the calendar
   */
  constructor(
    private readonly methodology: MethodologyModel,
    private readonly example: Example,
    private readonly report: (problem: CalculationProblem) => void,
    readonly work: Work,
  ) {
    const [first, ...others] = example.entries.filter((entry) => entry.kind === 'example-period');
    this.periodGiven = first !== undefined;
    this.period = first === undefined ? undefined : this.readPeriod(first);
    for (const { start, end } of others) {
      report({ kind: 'assigned-twice', name: 'period', first: spanOf(first!), start, end });
    }
  }

  private readPeriod({ from, to, start, end }: ExamplePeriod): Period | undefined {
    const first = parseDay(from.text);
    const last = parseDay(to.text);
    if (first === undefined || last === undefined) return undefined;
    if (last >= first) return { first, last };
    this.report({ kind: 'period-reversed', start, end });
    return undefined;
  }

  /** Why there is no period; `undefined` where there is one. */
  get periodAbsence(): Absence | undefined {
    if (this.period !== undefined) return undefined;
    return this.periodGiven ? 'told' : 'missing-period';
  }

  of(index: IndexSymbol): IndexSet {
    const known = this.sets.get(index);
    if (known !== undefined) return known;
    const set = this.make(index);
    this.sets.set(index, set);
    return set;
  }

  /** The sets that have been asked for. */
  get known(): Iterable<IndexSet> {
    return this.sets.values();
  }

  private make(index: IndexSymbol): IndexSet {
    if (!spend(this.work, this.example.entries.length)) return emptySet(index, 'told');
    switch (index.from) {
      case 'methodology':
        return setOf(index, [...new Set(index.elements)]);
      case 'months':
      case 'days':
      case 'hours':
        return this.calendarSet(index, index.from);
      case 'years':
        return this.yearSet(index);
      case 'project':
        return this.projectSet(index);
    }
  }

  private calendarSet(index: IndexSymbol, unit: 'months' | 'days' | 'hours'): IndexSet {
    const { period } = this;
    if (period === undefined) return emptySet(index, this.periodAbsence!);
    const days = daysIn(period);
    const count = unit === 'hours' ? 24 * days : unit === 'days' ? days : days / 28;
    if (count > mostElements || !spend(this.work, count * workOfElement)) {
      const entry = this.example.entries.find(({ kind }) => kind === 'example-period')!;
      this.report({ kind: 'too-large', text: index.name, start: entry.start, end: entry.end });
      return emptySet(index, 'told');
    }
    const elements = unit === 'months' ? monthsOf : unit === 'days' ? daysOf : hoursOf;
    return setOf(index, elements(period));
  }

  /** The years that `y = { 2018, 2019 }` lists; else all that anything is given for, in their order. */
  private yearSet(index: IndexSymbol): IndexSet {
    const listed = this.listed(index);
    for (const { text, start, end } of listed ?? []) {
      if (isYear(text)) continue;
      this.report({ kind: 'unknown-element', name: text, index: index.name, suggestions: [], start, end });
    }
    const names = listed ?? this.givenFor(index).flatMap(({ names }) => names);
    const years = [...new Set(names.filter(({ text }) => isYear(text)).map(({ text }) => Number(text)))];
    if (listed === undefined) years.sort((a, b) => a - b);
    if (years.length > 0) return setOf(index, years.map(String));
    const count = listed?.length ?? this.longest(index);
    return count === undefined ? emptySet(index, 'missing-elements') : setOf(index, numbered(count));
  }

  /**
   * Elements of the project: those that `i = { north, south }` lists; else those that the first value names which names
   * any; else as many as the first list has entries, numbered from 1. `EC[2] = 5` beside such a list names a number.
   */
  private projectSet(index: IndexSymbol): IndexSet {
    const listed = this.listed(index);
    const given = listed ?? this.givenFor(index).find(({ names }) => names.length > 0)?.names;
    const count = listed === undefined ? this.longest(index) : undefined;
    const areNumbers = given?.every(({ text }) => isNumber(text) && Number(text) <= (count ?? 0)) ?? true;
    if (count !== undefined && areNumbers) return setOf(index, numbered(count));
    if (given !== undefined) return setOf(index, [...new Set(given.map(({ text }) => text))]);
    const words = this.wordsFor(index);
    return words.length > 0 ? setOf(index, words) : emptySet(index, 'missing-elements');
  }

  /** What `i = { north, south }` lists. */
  private listed(index: IndexSymbol): readonly Name[] | undefined {
    let first: Assignment | undefined;
    for (const entry of this.example.entries) {
      if (entry.kind !== 'assignment' || entry.name.text !== index.name) continue;
      if (this.methodology.symbols.get(index.name) !== index) continue;
      if (first === undefined) first = entry;
      else {
        const { start, end } = entry.name;
        this.report({ kind: 'assigned-twice', name: index.name, first: spanOf(first.name), start, end });
      }
    }
    if (first === undefined) return undefined;
    const names = elementNames(first.value);
    const places = new Map<string, Name>();
    for (const name of names) {
      const before = places.get(name.text);
      if (before === undefined) places.set(name.text, name);
      else {
        const { start, end } = name;
        this.report({ kind: 'assigned-twice', name: name.text, first: spanOf(before), start, end });
      }
    }
    return names;
  }

  private get values(): readonly Given[] {
    this.given ??= this.example.entries.flatMap((entry) => {
      if (entry.kind !== 'assignment') return [];
      const symbol = this.methodology.symbols.get(entry.name.text);
      return symbol?.kind === 'value' ? [{ symbol, assignment: entry }] : [];
    });
    return this.given;
  }

  /** The elements that each value names, all that the example says of one value together. */
  private givenFor(index: IndexSymbol): readonly { readonly names: readonly Name[] }[] {
    const found = new Map<ValueSymbol, { readonly names: Name[] }>();
    for (const { symbol, assignment } of this.values) {
      const position = symbol.indices.indexOf(index);
      if (position < 0) continue;
      const entry = found.get(symbol) ?? { names: [] };
      found.set(symbol, entry);
      const element = assignment.elements[position];
      if (element !== undefined) entry.names.push(element);
      else collectKeys(assignment.value, position - assignment.elements.length, entry.names);
    }
    return [...found.values()];
  }

  /** How many values the first list without names has. */
  private longest(index: IndexSymbol): number | undefined {
    for (const { symbol, assignment } of this.values) {
      const position = symbol.indices.indexOf(index) - assignment.elements.length;
      if (position < 0 || !symbol.indices.includes(index)) continue;
      const count = lengthAt(assignment.value, position);
      if (count !== undefined) return count;
    }
    return undefined;
  }

  /** The elements that parameters of the kind `one of i` have for values. */
  private wordsFor(index: IndexSymbol): readonly string[] {
    const words = new Set<string>();
    for (const { symbol, assignment } of this.values) {
      if (symbol.type.kind !== 'element' || symbol.type.index !== index) continue;
      for (const { text } of wordsIn(assignment.value)) words.add(text);
    }
    return [...words];
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function setOf(index: IndexSymbol, elements: readonly string[]): IndexSet {
  return {
    index,
    elements,
    absence: undefined,
    positions: new Map(elements.map((element, position) => [element, position])),
  };
}

function emptySet(index: IndexSymbol, absence: Absence): IndexSet {
  return { index, elements: [''], absence, positions: new Map() };
}

function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, position) => String(position + 1));
}

const isYear = (text: string): boolean => /^\d{1,6}$/.test(text);
const isNumber = (text: string): boolean => /^[1-9]\d{0,5}$/.test(text);

/** The names in `{ north, south }`, the keys where there are keys; a single name is a list of one. */
function elementNames(value: ExampleValue): readonly Name[] {
  if (value.kind !== 'list') return wordsIn(value);
  return value.entries.flatMap((entry) =>
    entry.key === undefined ? elementNames(entry.value) : [entry.key],
  );
}

/** The words that are the values of `{ heavy, van }` and of `{ T1: heavy, V1: van }`. */
function wordsIn(value: ExampleValue): readonly Name[] {
  switch (value.kind) {
    case 'list':
      return value.entries.flatMap((entry) => wordsIn(entry.value));
    case 'reference':
      return value.indices.length === 0 && value.name.text !== '' ? [value.name] : [];
    case 'string':
      return [{ kind: 'name', text: value.value, start: value.start, end: value.end }];
    case 'number':
      return [{ kind: 'name', text: value.text, start: value.start, end: value.end }];
    default:
      return [];
  }
}

/** The keys of the lists so many levels down. */
function collectKeys(value: ExampleValue, level: number, names: Name[]): void {
  if (value.kind !== 'list') return;
  for (const { key, value: inner } of value.entries) {
    if (level > 0) collectKeys(inner, level - 1, names);
    else if (key !== undefined && key.text !== '') names.push(key);
  }
}

/** The length of the first list so many levels down; a value where a list could stand counts as one. */
function lengthAt(value: ExampleValue, level: number): number | undefined {
  if (value.kind !== 'list') return value.kind === 'option-choice' ? undefined : 1;
  if (level === 0) return value.entries.length;
  for (const { value: inner } of value.entries) {
    const length = lengthAt(inner, level - 1);
    if (length !== undefined) return length;
  }
  return undefined;
}
