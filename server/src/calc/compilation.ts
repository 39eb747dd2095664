/**
 * The state of compiling one declaration after the other: the names that are in scope, the indices that run, the marks
 * and links that are its own.
 */
import type { Expression, Range, RowKey, Span } from '../../../grammar/syntax.ts';
import type {
  Home,
  IndexSymbol,
  MethodologyModel,
  NameTarget,
  TableSymbol,
  ValueSymbol,
} from '../model/model.ts';
import type { Unit } from '../units/unit.ts';
import { parseNumber } from './numbers.ts';
import type { Key, Mark, RangeEnd, RangeKey, Slot } from './operations.ts';
import type { Declaration, Link } from './plan.ts';
import { refusedPlaces, type Places } from './refused-places.ts';

/** What grows while a plan is made. */
export interface PlanParts {
  readonly marks: (Mark | undefined)[];
  /** What the declaration in question reads. */
  links: Link[];
  readonly stepOf: ReadonlyMap<ValueSymbol, number>;
  /** The tables that are looked into, in the order in which they were met. */
  readonly tableOf: Map<TableSymbol, number>;
  slots: number;
}

/** What may be named by a word alone: an element of an index, or a word that a table's rows use. */
export type Expected = IndexSymbol | 'words' | undefined;

/** What a name stands for that is used as a word, not as a value. */
const wordTargets: ReadonlySet<NameTarget['kind']> = new Set<NameTarget['kind']>([
  'element',
  'project-element',
  'reference-word',
  'gas',
  'report',
]);

/** What the checker has made out in a methodology. */
interface Judged {
  readonly refused: Places;
  readonly targets: ReadonlyMap<number, NameTarget>;
}

const judged = new WeakMap<MethodologyModel, Judged>();

/** Made once: each example compiles the formulas among its values. */
function judgedOf(methodology: MethodologyModel): Judged {
  const known = judged.get(methodology) ?? {
    refused: refusedPlaces(methodology.findings),
    targets: new Map(methodology.uses.map(({ start, target }) => [start, target])),
  };
  judged.set(methodology, known);
  return known;
}

/** Where expressions are compiled; what becomes of each kind stands in compile-expression.ts. */
export abstract class Compilation {
  protected home: Home;
  protected owner = '';
  private foreign = false;
  protected running: Slot[] = [];
  private firstMark = 0;
  private readonly refused: Places;
  private readonly targets: ReadonlyMap<number, NameTarget>;

  constructor(
    text: string,
    methodology: MethodologyModel,
    protected readonly parts: PlanParts,
  ) {
    const { symbols, types, units } = methodology;
    this.home = { text, symbols, types, units };
    const { refused, targets } = judgedOf(methodology);
    this.refused = refused;
    this.targets = targets;
  }

  /**
   * Turns to another declaration.
   *
   * @param home what its expressions are read with
   * @param owner its name
   * @param foreign whether it stands in another text
   * @param indices its own indices, which run in the slots 0, 1, …
   */
  enter(home: Home, owner: string, foreign: boolean, indices: readonly IndexSymbol[]): void {
    this.home = home;
    this.owner = owner;
    this.foreign = foreign;
    this.running = [];
    for (const index of indices) this.bind(index);
    this.parts.links = [];
    this.firstMark = this.parts.marks.length;
  }

  /** What has been compiled since `enter` reads these, and has these marks. */
  leave(): Declaration {
    const { links, marks } = this.parts;
    return { links, marks: [this.firstMark, marks.length] };
  }

  /** A new mark; `undefined` in a declaration of another text, which this text need not reach. */
  mark(kind: Mark['kind'], { start, end }: Span, name: string): number | undefined {
    return this.foreign ? undefined : this.parts.marks.push({ kind, span: { start, end }, name }) - 1;
  }

  /** What the author wrote. */
  written({ start, end }: Span): string {
    return this.home.text.slice(start, end);
  }

  /** Whether the checker has found an expression to be wrong: then it has no value. */
  protected isRefused(expression: Expression): boolean {
    return !this.foreign && this.refused.has(expression);
  }

  protected unitOf(expression: Expression): Unit | undefined {
    const type = this.home.types.get(expression);
    return type?.kind === 'quantity' ? type.unit : undefined;
  }

  /** Plain numbers stand in rows and options without a unit; they fit. */
  protected hasScaleOf(expression: Expression, unit: Unit): boolean {
    const own = this.unitOf(expression);
    return own === undefined || own === unit || own.factors.length === 0 || sameScale(own, unit);
  }

  protected namesElement(start: number, text: string, expected: Expected): boolean {
    if (!this.foreign) {
      const target = this.targets.get(start)?.kind;
      if (target !== undefined) return wordTargets.has(target);
    }
    return (
      typeof expected === 'object' &&
      expected.elements?.includes(text) === true &&
      this.slotOf(text) === undefined
    );
  }

  protected slotOf(name: string): Slot | undefined {
    return this.running.findLast(({ index }) => index.name === name);
  }

  protected link(kind: 'step' | 'table', position: number): number {
    const mark = this.parts.marks.push(undefined) - 1;
    this.parts.links.push({ mark, to: { kind, position } });
    return mark;
  }

  protected bind(index: IndexSymbol, ranged = false): Slot {
    const slot = { slot: this.running.length, index, ranged };
    this.running.push(slot);
    this.parts.slots = Math.max(this.parts.slots, this.running.length);
    return slot;
  }

  /** What a row or a branch is for; `undefined` where that can't be read. */
  key(key: RowKey): Key | undefined {
    if (key.kind === 'range') return this.rangeKey(key);
    return key.text === '' ? undefined : { kind: 'word', word: key.text };
  }

  /** A range of numbers; the units of its ends, where they are written, are those of what it is a range of. */
  rangeKey({ lower, upper }: Range): RangeKey | undefined {
    const ends = [lower, upper].map((bound): RangeEnd | 'unreadable' | undefined => {
      if (bound === undefined) return undefined;
      const value = parseNumber(bound.text);
      return typeof value === 'string' ? 'unreadable' : { value, inclusive: bound.inclusive };
    });
    const [low, high] = ends;
    return low === 'unreadable' || high === 'unreadable'
      ? undefined
      : { kind: 'range', lower: low, upper: high };
  }
}

/** Whether a number means the same amount in both units, as far as their dimensions agree. */
export function sameScale(a: Unit, b: Unit): boolean {
  return a === b || (a.scale.equals(b.scale) && (a.offset === undefined) === (b.offset === undefined));
}
