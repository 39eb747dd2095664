/** Going through what an example says of a value with indices: `{ 1200, 1500 }`, `{ north: 1200 }`, `EC[north] = 1200`. */
import type { ExampleValue, Name, Span, ValueList } from '../../../grammar/syntax.ts';
import type { IndexSymbol } from '../model/model.ts';
import type { IndexSets } from './index-sets.ts';
import type { Step } from './plan.ts';
import type { CalculationProblem } from './results.ts';
import { unknownElement } from './unknown-element.ts';
import { spend } from './work.ts';

/** One value, for the element at an offset in row-major order. */
export interface Visitor {
  one(value: ExampleValue, offset: number): void;
  /** Not all elements have got a value, and that is told. */
  incomplete(): void;
}

export class ElementWalk {
  /** One message about sizes and repetitions is enough for one entry. */
  private told = false;

  /**
   * @param step the value that the example speaks of
   * @param sets the elements of its indices
   * @param report takes what is wrong
   * @param visitor takes the values
   */
  constructor(
    private readonly step: Step,
    private readonly sets: IndexSets,
    private readonly report: (problem: CalculationProblem) => void,
    private readonly visitor: Visitor,
  ) {}

  /**
   * @param elements the elements in brackets behind the name
   * @param value what stands behind `=`
   */
  walk(elements: readonly Name[], value: ExampleValue): void {
    const { indices } = this.step;
    if (elements.length > indices.length) return;
    if (indices.some((index) => this.sets.of(index).absence !== undefined)) return;
    let offset = 0;
    for (const [level, element] of elements.entries()) {
      const position = this.positionOf(element, indices[level]!);
      if (position === undefined) return;
      offset = offset * this.sizeOf(level) + position;
    }
    this.go(value, elements.length, offset);
  }

  /** Reports that something is said twice. */
  reportTwice({ start, end }: Span, name: string, first: Span): void {
    if (this.told) return;
    this.told = true;
    this.report({ kind: 'assigned-twice', name, first: { start: first.start, end: first.end }, start, end });
  }

  private sizeOf(level: number): number {
    return this.sets.of(this.step.indices[level]!).elements.length;
  }

  private positionOf(name: Name, index: IndexSymbol): number | undefined {
    const { text } = name;
    const set = this.sets.of(index);
    const position = set.positions.get(text);
    if (position !== undefined) return position;
    this.visitor.incomplete();
    // The checker knows the elements of a methodology, and says so itself.
    if (text !== '' && index.from !== 'methodology') this.report(unknownElement(this.sets, set, text, name));
    return undefined;
  }

  private go(value: ExampleValue, level: number, offset: number): void {
    if (level === this.step.indices.length) this.visitor.one(value, offset);
    else if (value.kind === 'list') this.goThrough(value, level, offset);
    else {
      let below = 1;
      for (let next = level; next < this.step.indices.length; next++) below *= this.sizeOf(next);
      if (value.kind === 'option-choice') {
        if (!spend(this.sets.work, below)) return this.visitor.incomplete();
        for (let next = 0; next < below; next++) this.visitor.one(value, offset * below + next);
      } else if (below === 1) this.visitor.one(value, offset);
      else this.reportSize(value, level, 1);
    }
  }

  private goThrough(list: ValueList, level: number, offset: number): void {
    const index = this.step.indices[level]!;
    const size = this.sizeOf(level);
    const named = list.entries.some(({ key }) => key !== undefined);
    if (!named && list.entries.length !== size) this.reportSize(list, level, list.entries.length);
    const places = new Map<number, Span>();
    for (const [ordinal, { key, value }] of list.entries.entries()) {
      const position = key === undefined ? ordinal : this.positionOf(key, index);
      if (position === undefined || position >= size) continue;
      const first = places.get(position);
      if (first === undefined) {
        places.set(position, key ?? value);
        this.go(value, level + 1, offset * size + position);
      } else this.reportTwice(key ?? value, key?.text ?? this.step.symbol.name, first);
    }
  }

  private reportSize({ start, end }: Span, level: number, actual: number): void {
    this.visitor.incomplete();
    if (this.told) return;
    this.told = true;
    const { symbol, indices } = this.step;
    const { name } = indices[level]!;
    const expected = this.sizeOf(level);
    this.report({ kind: 'wrong-size', name: symbol.name, index: name, expected, actual, start, end });
  }
}

/**
 * The elements that a value is for.
 *
 * @param sets the elements of each index
 * @param offset where the value stands in row-major order
 */
export function elementsAt(sets: readonly (readonly string[])[], offset: number): readonly string[] {
  const names: string[] = [];
  let rest = offset;
  for (const elements of sets.toReversed()) {
    names.unshift(elements[rest % elements.length]!);
    rest = Math.floor(rest / elements.length);
  }
  return names;
}
