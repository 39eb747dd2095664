/** Other declared units with which two sides of a mismatch would agree. */
import type { Span } from '../../../../grammar/syntax.ts';
import type { Operand, UnitMismatch } from '../../model/findings.ts';
import type { MethodologyModel, ValueSymbol } from '../../model/model.ts';
import { divide, multiply, power } from '../../units/algebra.ts';
import { gasSymbol } from '../../units/gases.ts';
import type { Unit } from '../../units/unit.ts';
import { likelySwaps } from './likely-operand.ts';
import { plainHours } from './plain-hours.ts';
import { convertsAlready } from './scale-mend.ts';
import { materialPair, mendMaterials } from './substance-mend.ts';
import type { Place } from './unit-edits.ts';
import { actualWith, fits } from './unit-swaps.ts';

/** Another unit for a declared value. */
export interface Change {
  readonly symbol: ValueSymbol;
  readonly unit: Unit;
}

/** Whether a mismatch may follow from a declared unit: not where the formula converts already, or needs a factor of its own. */
export function mayFollow(place: Place, mismatch: UnitMismatch): boolean {
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

/**
 * The declared units that would bring both sides of a mismatch together: of an operand, or of what the formula is for.
 *
 * @param place the text
 * @param mismatch a mismatch that may follow from a declared unit
 * @returns the likeliest first
 */
export function changesFor(place: Place, mismatch: UnitMismatch): readonly Change[] {
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
      declaredBehind(place, operand)
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
  return isLikely && !losesMaterial(mismatch, operand.unit, unit) ? unit : undefined;
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
      return needed[0]?.operand;
    default:
      return mismatch.operands.find(({ symbol }) => symbol?.kind === 'value' && symbol.role === 'monitored');
  }
}

/** The values from whose declarations an operand has its unit: its own, or the ones from which that is inferred. */
function declaredBehind({ methodology }: Place, { symbol, span, unit }: Operand): readonly ValueSymbol[] {
  const seen = new Set<ValueSymbol>();
  const open = symbol === undefined ? usedIn(methodology, span) : symbol.kind === 'value' ? [symbol] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.inferred) open.push(...next.dependsOn);
  }
  return [...seen].filter((value) => isDeclaredHere(value) && value.declaredUnit!.meaning === unit.meaning);
}

/** The values that stand in a part of a formula. */
function usedIn({ uses }: MethodologyModel, { start, end }: Span): ValueSymbol[] {
  return uses.flatMap((use) => {
    if (use.start < start || use.end > end || use.target.kind !== 'symbol') return [];
    return use.target.symbol.kind === 'value' ? [use.target.symbol] : [];
  });
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
  if (symbol?.kind !== 'value' || !isDeclaredHere(symbol)) return undefined;
  if (!isAsSimple(actual, expected, mismatch) || losesMaterial(mismatch, expected, actual)) return undefined;
  return { symbol, unit: actual };
}

/** What does not say of what it is may well be of a material; what says so is of it. */
function losesMaterial({ comparison }: UnitMismatch, declared: Unit, unit: Unit): boolean {
  return comparison.kind === 'substance' && unit.powers.size <= declared.powers.size;
}

/** Whether a unit is written in this text for a value. */
export function isDeclaredHere({ origin, syntax, declaredUnit }: ValueSymbol): boolean {
  return origin === undefined && syntax.unit !== undefined && declaredUnit !== undefined;
}

/** Only a unit as simple as the declared one can be what the author means; a period may be missing, too. */
function isAsSimple(unit: Unit, declared: Unit, { comparison }: UnitMismatch): boolean {
  const further = comparison.kind === 'period' || comparison.kind === 'power-energy' ? 1 : 0;
  return unit.factors.length <= Math.max(1, declared.factors.length + further);
}
