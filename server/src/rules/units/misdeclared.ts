/** Declared units that are the one mistake behind several mismatches. */
import { findingsIf } from '../../model/build.ts';
import type { Finding, UnitMismatch } from '../../model/findings.ts';
import type { MethodologyModel, ValueSymbol } from '../../model/model.ts';
import type { Unit } from '../../units/unit.ts';
import type { RuleContext } from '../context.ts';
import { changesFor, isDeclaredHere, mayFollow, type Change } from './declaration-changes.ts';
import type { Place } from './unit-edits.ts';

/** Values whose declared unit disagrees with several places that all need the same one. */
export interface Misdeclared {
  /** One value, or several of one unit that are added or compared, in the order of the text. */
  readonly symbols: readonly ValueSymbol[];
  /** The unit with which all of these places would be right. */
  readonly unit: Unit;
  /** What is wrong with the declared unit, in the order of the text; two or more. */
  readonly mismatches: readonly UnitMismatch[];
}

const known = new WeakMap<MethodologyModel, readonly Misdeclared[]>();

/**
 * Finds the declared units each of which is the one mistake behind several mismatches: with another unit all of them
 * would be right, and nothing else would be wrong.
 *
 * @param context the text
 * @param methodology a block of it
 */
export function misdeclaredIn(context: RuleContext, methodology: MethodologyModel): readonly Misdeclared[] {
  const before = known.get(methodology);
  if (before !== undefined) return before;
  const found = new Search(context, methodology).run();
  known.set(methodology, found);
  return found;
}

/** What a change would do. */
interface Outcome extends Misdeclared {
  /** Whether nothing else would be wrong. */
  readonly clean: boolean;
}

/** A mismatch with the changes that would mend it, the likeliest first. */
interface Candidate {
  readonly mismatch: UnitMismatch;
  /** What is most likely to blame. */
  readonly blamed: ValueSymbol | undefined;
  readonly changes: readonly Change[];
}

/** To try a change costs as much as to work out the block: no more than so many are tried. */
const triedLimit = 12;

class Search {
  readonly #outcomes = new Map<string, Outcome>();
  readonly #before: ReadonlySet<string>;
  #tried = 0;

  constructor(
    private readonly context: RuleContext,
    private readonly methodology: MethodologyModel,
  ) {
    this.#before = new Set(methodology.findings.map(keyOf));
  }

  /** The likeliest change of each mismatch counts; a less likely one only where that would make something else wrong. */
  run(): readonly Misdeclared[] {
    const place: Place = { text: this.context.text, methodology: this.methodology };
    let open: readonly Candidate[] = this.methodology.findings.flatMap((finding) => {
      if (finding.kind !== 'unit-mismatch' || !mayFollow(place, finding)) return [];
      const changes = changesFor(place, finding);
      return [{ mismatch: finding, blamed: changes[0]?.symbol, changes }];
    });
    const found: Misdeclared[] = [];
    while (open.length > 1 && open.some(({ changes }) => changes.length > 0)) {
      const best = this.#bestOf(open);
      if (best === undefined) open = this.#withoutLikeliest(open);
      else {
        found.push(best);
        open = open.filter(({ mismatch }) => !best.mismatches.includes(mismatch));
      }
    }
    return found;
  }

  /** Of the likeliest changes, the one that mends most. */
  #bestOf(open: readonly Candidate[]): Outcome | undefined {
    const left = new Map(open.map(({ mismatch, blamed }) => [mismatch, blamed]));
    let best: Outcome | undefined;
    for (const { changes } of open) {
      const outcome = changes[0] === undefined ? undefined : this.#outcomeOf(changes[0]);
      if (outcome?.clean !== true || !outcome.mismatches.every((mismatch) => left.has(mismatch))) continue;
      // Where all blame one other value, its conversion is missing rather than this unit wrong.
      const blamed = new Set(outcome.mismatches.flatMap((mismatch) => left.get(mismatch) ?? []));
      if (blamed.size === 1 && !outcome.symbols.some((symbol) => blamed.has(symbol))) continue;
      if (outcome.mismatches.length > (best?.mismatches.length ?? 1)) best = outcome;
    }
    return best;
  }

  /** What a change mends alone needs no other explanation; where it would break something, the next one may be meant. */
  #withoutLikeliest(open: readonly Candidate[]): readonly Candidate[] {
    return open.flatMap(({ mismatch, blamed, changes }) => {
      const [likeliest, ...others] = changes;
      const settled = likeliest !== undefined && this.#outcomeOf(likeliest)?.clean === true;
      return settled ? [] : [{ mismatch, blamed, changes: others }];
    });
  }

  #outcomeOf({ symbol, unit }: Change): Outcome | undefined {
    const key = `${symbol.name} ${unit.meaning}`;
    const before = this.#outcomes.get(key);
    if (before !== undefined) return before;
    const symbols = new Set([symbol]);
    let outcome: Outcome | undefined;
    while (outcome?.clean !== true && this.#tried < triedLimit) {
      this.#tried++;
      const findings = this.#findingsWith(symbols, unit);
      const fresh = findings.filter((finding) => !this.#before.has(keyOf(finding)));
      outcome = { ...this.#explained(symbols, findings), unit, clean: fresh.length === 0 };
      const further = fresh.flatMap((finding) => this.#companionsIn(finding, symbol));
      if (further.every((other) => symbols.has(other))) break;
      for (const other of further) symbols.add(other);
    }
    if (outcome !== undefined) this.#outcomes.set(key, outcome);
    return outcome;
  }

  #findingsWith(symbols: ReadonlySet<ValueSymbol>, unit: Unit): readonly Finding[] {
    const { context, methodology } = this;
    const assumed = new Map([...symbols].map(({ syntax }) => [syntax.unit!, unit]));
    return findingsIf(context.text, context.model, methodology, assumed);
  }

  #explained(symbols: ReadonlySet<ValueSymbol>, findings: readonly Finding[]): Omit<Misdeclared, 'unit'> {
    const after = new Set(findings.map(keyOf));
    const { values } = this.methodology;
    return {
      symbols: values.filter((value) => symbols.has(value)),
      mismatches: this.methodology.findings.filter(
        (finding): finding is UnitMismatch => finding.kind === 'unit-mismatch' && !after.has(keyOf(finding)),
      ),
    };
  }

  /** Values of the same unit that a changed one is added to or compared with: they would have to change with it. */
  #companionsIn(finding: Finding, { declaredUnit }: ValueSymbol): readonly ValueSymbol[] {
    if (finding.kind !== 'unit-mismatch' || finding.declared !== undefined) return [];
    const names = [finding.expectedOf, finding.actualOf].map((text) => text.replace(/\[.*$/s, ''));
    return names.flatMap((name) => {
      const symbol = this.methodology.symbols.get(name);
      if (symbol?.kind !== 'value' || !isDeclaredHere(symbol)) return [];
      return symbol.declaredUnit!.meaning === declaredUnit!.meaning ? [symbol] : [];
    });
  }
}

function keyOf({ kind, span }: Finding): string {
  return `${kind} ${span.start} ${span.end}`;
}
