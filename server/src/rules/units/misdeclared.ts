/** Declared units that are the one mistake behind several mismatches. */
import { findingsIf } from '../../model/build.ts';
import type { Finding, Operand, UnitMismatch } from '../../model/findings.ts';
import type { MethodologyModel, ValueSymbol } from '../../model/model.ts';
import { divide, multiply, power } from '../../units/algebra.ts';
import { gasSymbol } from '../../units/gases.ts';
import type { Unit } from '../../units/unit.ts';
import type { RuleContext } from '../context.ts';
import { plainHours } from './plain-hours.ts';
import { likelySwaps } from './likely-operand.ts';
import { convertsAlready } from './scale-mend.ts';
import { materialPair, mendMaterials } from './substance-mend.ts';
import type { Place } from './unit-edits.ts';
import { actualWith, fits } from './unit-swaps.ts';

/** A value whose declared unit disagrees with several places that all need the same one. */
export interface Misdeclared {
  readonly symbol: ValueSymbol;
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

/** Another unit for a declared value. */
interface Change {
  readonly symbol: ValueSymbol;
  readonly unit: Unit;
}

/** What a change would do. */
interface Outcome extends Misdeclared {
  /** Whether nothing else would be wrong. */
  readonly clean: boolean;
}

/** A mismatch with the changes that would mend it, the likeliest first. */
interface Candidate {
  readonly mismatch: UnitMismatch;
  readonly changes: readonly Change[];
}

/** A change costs as much as the whole block: no more than these are tried. */
const triedLimit = 12;

class Search {
  readonly #place: Place;
  readonly #outcomes = new Map<string, Outcome>();
  readonly #before: ReadonlySet<string>;

  constructor(
    private readonly context: RuleContext,
    private readonly methodology: MethodologyModel,
  ) {
    this.#place = { text: context.text, methodology };
    this.#before = new Set(methodology.findings.map(keyOf));
  }

  /** The likeliest change of each mismatch counts; a less likely one only where that would make something else wrong. */
  run(): readonly Misdeclared[] {
    let open = this.methodology.findings.flatMap((finding): readonly Candidate[] =>
      finding.kind === 'unit-mismatch' && mayFollow(this.#place, finding)
        ? [{ mismatch: finding, changes: changesFor(this.#place, finding) }]
        : [],
    );
    const found: Misdeclared[] = [];
    while (open.length > 1 && open.some(({ changes }) => changes.length > 0)) {
      const outcomes = open.flatMap(({ changes: [likeliest] }) =>
        likeliest === undefined ? [] : (this.#outcomeOf(likeliest) ?? []),
      );
      const best = outcomes
        .filter(({ clean, mismatches }) => clean && mismatches.length > 1)
        .filter(({ mismatches }) => mismatches.every((one) => open.some(({ mismatch }) => mismatch === one)))
        .reduce<Outcome | undefined>(
          (a, b) => (a === undefined || b.mismatches.length > a.mismatches.length ? b : a),
          undefined,
        );
      if (best === undefined) open = this.#withoutLikeliest(open);
      else {
        found.push(best);
        open = open.filter(({ mismatch }) => !best.mismatches.includes(mismatch));
      }
    }
    return found;
  }

  /** What a change mends alone needs no other explanation; where it would break something, the next one may be meant. */
  #withoutLikeliest(open: readonly Candidate[]): Candidate[] {
    return open.flatMap(({ mismatch, changes }) => {
      const [likeliest, ...others] = changes;
      if (likeliest === undefined) return [{ mismatch, changes }];
      return this.#outcomeOf(likeliest)?.clean === true ? [] : [{ mismatch, changes: others }];
    });
  }

  #outcomeOf({ symbol, unit }: Change): Outcome | undefined {
    const key = `${symbol.name} ${unit.meaning}`;
    const before = this.#outcomes.get(key);
    if (before !== undefined || this.#outcomes.size >= triedLimit) return before;
    const { context, methodology } = this;
    const findings = findingsIf(
      context.text,
      context.model,
      methodology,
      new Map([[symbol.syntax.unit!, unit]]),
    );
    const after = new Set(findings.map(keyOf));
    const mismatches = methodology.findings.filter(
      (finding): finding is UnitMismatch => finding.kind === 'unit-mismatch' && !after.has(keyOf(finding)),
    );
    const clean = [...after].every((finding) => this.#before.has(finding));
    const outcome = { symbol, unit, mismatches, clean };
    this.#outcomes.set(key, outcome);
    return outcome;
  }
}

function keyOf({ kind, span }: Finding): string {
  return `${kind} ${span.start} ${span.end}`;
}

/** Whether a mismatch may follow from a declared unit: not where the formula converts already, or needs a factor of its own. */
function mayFollow(place: Place, mismatch: UnitMismatch): boolean {
  const { comparison, context } = mismatch;
  if (context === 'conversion') return false;
  switch (comparison.kind) {
    case 'scale':
    case 'percent':
      return !convertsAlready(place, mismatch, comparison.factor, likelySwaps(mismatch));
    case 'substance': {
      const isOfGas = [...comparison.actual, ...comparison.expected].some(
        (name) => gasSymbol(name) !== undefined,
      );
      const pair = materialPair(mismatch, comparison.actual);
      return !isOfGas && (pair === undefined || mendMaterials(place, mismatch, pair).fixes.length === 0);
    }
    case 'power-energy':
      return plainHours(place, mismatch) === undefined;
    case 'period':
      return true;
    default:
      return false;
  }
}

/** The declared units that would bring both sides of a mismatch together: of an operand, or of what the formula is for. */
function changesFor(place: Place, mismatch: UnitMismatch): readonly Change[] {
  const { context, operands } = mismatch;
  if (context === 'example' || context === 'bound') return [];
  const ofOperands = operands.flatMap((operand) => {
    const unit = neededUnit(mismatch, operand);
    return unit === undefined ? [] : [{ operand, unit }];
  });
  const likely = likelyOperand(mismatch, ofOperands);
  const changes = ofOperands
    .toSorted((a, b) => Number(b.operand === likely) - Number(a.operand === likely))
    .flatMap(({ operand, unit }) =>
      declaredBehind(operand)
        .filter((symbol) => mismatch.comparison.kind !== 'period' || isCountedWrongly(mismatch, symbol))
        .map((symbol) => ({ symbol, unit })),
    );
  const owner = ownerChange(place, mismatch);
  return owner === undefined ? changes : [...changes, owner];
}

/** The unit of an operand that would bring both sides together, if it is as simple as the one that it has. */
function neededUnit(mismatch: UnitMismatch, operand: Operand): Unit | undefined {
  const lacking = power(divide(mismatch.expected, mismatch.actual), 1 / operand.exponent);
  const unit = multiply(operand.unit, lacking);
  const isLikely =
    isAsSimple(unit, operand.unit, mismatch) && fits(mismatch, actualWith(mismatch, operand, unit));
  return isLikely ? unit : undefined;
}

function likelyOperand(
  mismatch: UnitMismatch,
  needed: readonly { readonly operand: Operand; readonly unit: Unit }[],
): Operand | undefined {
  switch (mismatch.comparison.kind) {
    case 'scale':
    case 'percent':
      return likelySwaps(mismatch)[0]?.operand;
    case 'substance':
      // What does not say of what it is, rather than what does.
      return needed.find(({ operand, unit }) => unit.powers.size > operand.unit.powers.size)?.operand;
    default:
      return mismatch.operands.find(({ symbol }) => symbol?.kind === 'value' && symbol.role === 'monitored');
  }
}

/** The values from whose declaration an operand has its unit: its own, or the ones from which that is inferred. */
function declaredBehind({ symbol, unit }: Operand): readonly ValueSymbol[] {
  if (symbol?.kind !== 'value') return [];
  const seen = new Set<ValueSymbol>();
  const open: ValueSymbol[] = [symbol];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.inferred) open.push(...next.dependsOn);
  }
  return [...seen].filter((value) => isDeclaredHere(value) && value.declaredUnit!.meaning === unit.meaning);
}

/** A value per year may well be one, and lack its years; only what is monitored is counted over the period for sure. */
function isCountedWrongly({ comparison }: UnitMismatch, { role }: ValueSymbol): boolean {
  if (comparison.kind !== 'period' || comparison.expected !== 'period') return false;
  return comparison.actual === 'none' || role === 'monitored';
}

function ownerChange({ methodology }: Place, mismatch: UnitMismatch): Change | undefined {
  const { context, declared, expectedOf, expected, actual } = mismatch;
  if (declared === undefined || (context !== 'declaration' && context !== 'option')) return undefined;
  const symbol = methodology.symbols.get(expectedOf);
  if (symbol?.kind !== 'value' || !isDeclaredHere(symbol) || !isAsSimple(actual, expected, mismatch))
    return undefined;
  return { symbol, unit: actual };
}

function isDeclaredHere({ origin, syntax, declaredUnit }: ValueSymbol): boolean {
  return origin === undefined && syntax.unit !== undefined && declaredUnit !== undefined;
}

/** Only a unit as simple as the declared one can be what the author means; a period may be missing, too. */
function isAsSimple(unit: Unit, declared: Unit, { comparison }: UnitMismatch): boolean {
  const further = comparison.kind === 'period' || comparison.kind === 'power-energy' ? 1 : 0;
  return unit.factors.length <= Math.max(1, declared.factors.length + further);
}
