/** What is known and found while the names and units of one block are worked out. */
import type { Expression, Span, UnitSyntax } from '../../../grammar/syntax.ts';
import type { UnitScope } from '../units/resolve.ts';
import type { Unit } from '../units/unit.ts';
import type { Finding } from './findings.ts';
import type { IndexSymbol, ModelSymbol, NameTarget, NameUse, ValueType } from './model.ts';
import type { Dependency, Scope } from './scope.ts';
import { nearestNames } from './suggestions.ts';

/**
 * What may stand where an expression stands, apart from numbers and conditions: an element of an index, an element of
 * something that is not known (`anything`), or nothing else.
 */
export type Expected = IndexSymbol | 'anything' | undefined;

/** The report that a global warming potential is taken from, with the place. */
export interface ReportUse extends Span {
  readonly report: string;
}

/** How many names may still be compared to find out what a wrong one was meant to be. */
export interface Comparisons {
  left: number;
}

/** One block of a text, being worked out. */
export class Typing {
  readonly findings: Finding[] = [];
  readonly uses: NameUse[] = [];
  readonly types = new Map<Expression, ValueType>();
  readonly units = new Map<UnitSyntax, Unit>();
  readonly reports: ReportUse[] = [];
  /** Indices that run at the place in question. */
  readonly bound: IndexSymbol[] = [];
  /** How many of them are those of the declaration in question. */
  declaredIndices = 0;
  /** Index names that are not declared and have been reported. */
  readonly missingIndices = new Set<string>();
  /** What the declaration in question uses. */
  dependencies = new Set<Dependency>();
  /** The name of the declaration in question. */
  owner = '';
  /** The unit that an expression should have, where its place says so. */
  private readonly wanted = new Map<Expression, Unit>();
  /** How deep the expression in question is nested. */
  depth = 0;
  /** True while only names are noted. */
  quiet = false;
  /** Indices of the declaration in question that have been reported as unbound. */
  private unbound: IndexSymbol[] = [];

  constructor(
    readonly text: string,
    readonly scope: Scope,
    readonly unitScope: UnitScope,
    readonly typeOf: (typing: Typing, expression: Expression, expected?: Expected) => ValueType,
    /** What some written units are taken for, instead of what is written. */
    readonly assumed: ReadonlyMap<UnitSyntax, Unit> = new Map(),
    /** How many names may still be compared with wrong ones; the blocks of a text share it. */
    private readonly comparisons: Comparisons = { left: 0 },
  ) {}

  /** Whether what was meant by a wrong name may still be searched for, among so many names. */
  maySearch(count: number): boolean {
    if (this.comparisons.left <= 0) return false;
    this.comparisons.left -= count;
    return true;
  }

  /** The names that a wrong one was probably meant to be, the nearest first. */
  nearest(name: string, candidates: ReadonlySet<string> | readonly string[]): readonly string[] {
    const count = 'size' in candidates ? candidates.size : candidates.length;
    return this.maySearch(count) ? nearestNames(name, candidates) : [];
  }

  /**
   * The symbols that a wrong name was probably meant to be, the nearest first.
   *
   * @param name the name that is not known
   * @param kinds the kinds of symbols that would have been right
   * @param further other names that would have been right
   */
  nearestSymbols(
    name: string,
    kinds: readonly ModelSymbol['kind'][],
    further: readonly string[] = [],
  ): readonly string[] {
    const { entries } = this.scope;
    if (!this.maySearch(entries.size + further.length)) return [];
    const candidates = new Set(further);
    for (const [candidate, { symbol }] of entries) {
      if (kinds.includes(symbol.kind)) candidates.add(candidate);
    }
    return nearestNames(name, candidates);
  }

  /** Turns to another declaration. */
  enter(owner: string, indices: readonly IndexSymbol[]): void {
    this.owner = owner;
    this.bound.length = 0;
    this.bound.push(...indices);
    this.declaredIndices = indices.length;
    this.dependencies = new Set();
    this.unbound = [];
  }

  /** Notes the unit that an expression should have. */
  want(expression: Expression, unit: Unit | undefined): void {
    if (unit !== undefined) this.wanted.set(expression, unit);
  }

  /** The unit that an expression should have, if its place says so. */
  unitWanted(expression: Expression): Unit | undefined {
    return this.wanted.get(expression);
  }

  find(finding: Finding): void {
    if (!this.quiet) this.findings.push(finding);
  }

  /** Does something without keeping what it finds. */
  quietly(work: () => void): void {
    const before = this.quiet;
    this.quiet = true;
    work();
    this.quiet = before;
  }

  use({ start, end }: Span, name: string, target: NameTarget, declaration = false): void {
    this.uses.push({ start, end, name, target, declaration });
  }

  /** What the author wrote. */
  written({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /** Reports an index that does not run here, once a declaration. */
  findUnbound(span: Span, index: IndexSymbol): void {
    if (this.unbound.includes(index)) return;
    if (!this.quiet) this.unbound.push(index);
    this.find({ kind: 'index-unbound', span: spanOf(span), index, owner: this.owner });
  }
}

/** A place without what stands there. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
