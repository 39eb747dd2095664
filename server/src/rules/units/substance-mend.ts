/** How to mend a number that is of another substance than is needed. */
import type { Operand, UnitMismatch } from '../../model/findings.ts';
import type { ValueSymbol } from '../../model/model.ts';
import { divide, power } from '../../units/algebra.ts';
import { substanceBase } from '../../units/base.ts';
import { compareUnits } from '../../units/compare.ts';
import { conversionLiteral } from '../../units/conversion.ts';
import { unitOf, type Unit } from '../../units/unit.ts';
import { likelyFix } from '../fixes.ts';
import type { Fix, MessageData } from '../rule.ts';
import { plainFactor } from './plain-factor.ts';
import { annotation, symbolsOf, type Mend } from './scale-mend.ts';
import { substanceSwap, withFactor } from './substance-swaps.ts';
import { appendTo, nameOf, redeclare, redeclareOwner, type Place } from './unit-edits.ts';
import { actualWith, fits, type Swap } from './unit-swaps.ts';

const nothing: Mend = { word: undefined, data: {}, fixes: [] };

/** The assessment report on which results rest that name none: the one that the JCM guidelines of today ask for. */
const usualReport = 'AR5';

/**
 * The mend for an element that stands for its gas: carbon for CO2, nitrogen for N2O.
 *
 * @returns `undefined` where the two are not element and gas
 */
export function mendElement(
  place: Place,
  mismatch: UnitMismatch,
  source: string,
  target: string,
): Mend | undefined {
  const swap = substanceSwap(mismatch.operands, source, target);
  if (swap === undefined || !fits(mismatch, actualWith(mismatch, swap.operand, swap.unit))) return undefined;
  const literal = literalOf(swap);
  if (literal === undefined) return undefined;
  const { operand, unit } = swap;
  const { text, methodology } = place;
  const lacking = power(divide(unit, operand.unit), operand.exponent);
  const ratio = literal.ratio ** operand.exponent;
  const plain = plainFactor(text, methodology.syntax, mismatch.operands, ratio, lacking);
  if (plain !== undefined) return annotation(text, plain, ...symbolsOf(swap));
  const data = { operand: nameOf(operand), literal: literal.text };
  const edits = appendTo(place, operand.span, `* ${literal.text}`);
  return {
    word: 'multiply-operand',
    data,
    fixes: [{ title: 'multiply', data: { of: operand.text, literal: literal.text }, edits, preferred: true }],
  };
}

/** `(44/12) [tCO2/tC]` for an operand in tC; the reverse for one that is per tC. */
function literalOf({ from, to }: Swap): { readonly text: string; readonly ratio: number } | undefined {
  if (to === undefined || Math.abs(from.exponent) !== 1) return undefined;
  const [before, after] = [unitOf([{ ...from, exponent: 1 }]), unitOf([{ ...to, exponent: 1 }])];
  const literal = from.exponent > 0 ? conversionLiteral(before, after) : conversionLiteral(after, before);
  const numbers = /^\(?(\d+)\/(\d+)\)/.exec(literal?.text ?? '');
  if (literal === undefined || numbers === null) return undefined;
  return { text: literal.text, ratio: Number(numbers[1]) / Number(numbers[2]) };
}

/**
 * The mend for a greenhouse gas where CO2e, or CO2 beside it, is meant: its global warming potential.
 *
 * @returns `undefined` where no operand is of that gas
 */
export function mendGas(place: Place, mismatch: UnitMismatch, gas: string): Mend | undefined {
  const swap = substanceSwap(mismatch.operands, gas, 'CO2e');
  if (swap === undefined || swap.from.exponent < 0 || swap.operand.exponent < 0) return undefined;
  const potential = `GWP(${gas}, ${reportOf(place)})`;
  const { operand } = swap;
  const after = actualWith(mismatch, operand, swap.unit);
  const data = { operand: nameOf(operand), literal: potential };
  const title = { title: 'multiply', preferred: true };
  const ofOperand = { of: operand.text };
  const mend = (literal: string, further: Fix['edits'] = []): Mend => ({
    word: 'multiply-operand',
    data,
    fixes: [
      {
        ...title,
        data: { ...ofOperand, literal },
        edits: [...appendTo(place, operand.span, `* ${literal}`), ...further],
      },
    ],
  });
  if (fits(mismatch, after) || compareUnits(after, mismatch.expected).kind === 'same') {
    return mismatch.declared === undefined || fits(mismatch, after)
      ? mend(potential)
      : mendGasAndOwner(place, mismatch, mend, potential);
  }
  const scaled = scaledPotential(mismatch, swap, potential);
  return scaled === undefined ? { ...nothing, word: 'multiply-operand', data } : mend(scaled);
}

function mendGasAndOwner(
  place: Place,
  mismatch: UnitMismatch,
  mend: (literal: string, further: Fix['edits']) => Mend,
  potential: string,
): Mend {
  const owner = redeclareOwner(place, mismatch.expectedOf, equivalentOf(mismatch.expected));
  const both = mend(potential, owner);
  return { ...both, word: 'multiply-and-declare', fixes: owner.length === 0 ? [] : both.fixes };
}

/** Where the gas is in another multiple, too: `GWP(CH4, AR5) * 10^-3 [tCO2e/kgCO2e]`. */
function scaledPotential(mismatch: UnitMismatch, swap: Swap, potential: string): string | undefined {
  const wanted = mismatch.expected.factors.find((factor) => factor.unit.powers.has(substanceBase('CO2e')));
  if (wanted === undefined || swap.to === undefined || wanted.exponent !== swap.from.exponent)
    return undefined;
  const scaled = withFactor(
    swap.unit,
    swap.unit.factors.find(({ symbol }) => symbol === swap.to!.symbol)!,
    wanted,
  );
  if (!fits(mismatch, actualWith(mismatch, swap.operand, scaled))) return undefined;
  const literal = conversionLiteral(
    unitOf([{ ...swap.to, exponent: 1 }]),
    unitOf([{ ...wanted, exponent: 1 }]),
  );
  return literal === undefined ? undefined : `${potential} * ${literal.text}`;
}

/** The report that the methodology uses already. */
function reportOf({ methodology }: Place): string {
  for (const { target } of methodology.uses) if (target.kind === 'report') return target.report;
  return usualReport;
}

/** The mend where CO2e stands for CO2: the declared unit is too narrow. */
export function mendEquivalent(place: Place, mismatch: UnitMismatch): Mend {
  const { expected, expectedOf, declared } = mismatch;
  const unit = equivalentOf(expected);
  const edits = declared === undefined ? [] : redeclareOwner(place, expectedOf, unit);
  const data = { name: expectedOf, unit: unit.text };
  const fixes = edits.length === 0 ? [] : [{ title: 'declare', data, edits, preferred: true }];
  return { word: declared === undefined ? undefined : 'declare', data, fixes };
}

/** A unit of CO2 as the same unit of CO2e. */
function equivalentOf(unit: Unit): Unit {
  const operand = { text: '', span: { start: 0, end: 0 }, unit, exponent: 1, symbol: undefined };
  return substanceSwap([operand], 'CO2', 'CO2e')?.unit ?? unit;
}

/** Two operands whose materials do not cancel. */
export interface MaterialPair {
  readonly first: Operand;
  readonly firstMaterial: string;
  readonly second: Operand;
  readonly secondMaterial: string;
}

/** Finds the two operands that are of two materials where one was meant. */
export function materialPair(
  { operands }: UnitMismatch,
  materials: readonly string[],
): MaterialPair | undefined {
  const withMaterial = operands.flatMap((operand) => {
    const material = materials.find((name) => operand.unit.powers.has(substanceBase(name)));
    return material === undefined ? [] : [{ operand, material }];
  });
  const [first] = withMaterial;
  const second = withMaterial.find(({ material }) => material !== first?.material);
  if (first === undefined || second === undefined) return undefined;
  return {
    first: first.operand,
    firstMaterial: first.material,
    second: second.operand,
    secondMaterial: second.material,
  };
}

/** The mend for two materials that do not cancel: another declared value, which is of the right material. */
export function mendMaterials(place: Place, mismatch: UnitMismatch, pair: MaterialPair): Mend {
  const found = [pair.second, pair.first].flatMap((operand) =>
    place.methodology.values
      .filter((value) => canReplace(value, operand, mismatch))
      .map((value) => ({ value, operand })),
  );
  const [likely] = found;
  if (likely === undefined) return { ...nothing, word: 'other' };
  const fixes = found.slice(0, 3).map(({ value, operand }): Fix => {
    const { start } = operand.span;
    const end = start + operand.symbol!.name.length;
    return {
      title: 'replace',
      data: replacement(value, operand),
      edits: [{ start, end, newText: value.name }],
      preferred: found.length === 1,
    };
  });
  return { word: 'replace', data: replacement(likely.value, likely.operand), fixes };
}

function replacement(value: ValueSymbol, operand: Operand): MessageData {
  return { name: value.name, unit: value.declaredUnit!.text, of: nameOf(operand) };
}

function canReplace(value: ValueSymbol, operand: Operand, mismatch: UnitMismatch): boolean {
  const { symbol } = operand;
  if (symbol?.kind !== 'value' || value === symbol || value.name === mismatch.expectedOf) return false;
  const isGiven = value.role === 'default' || value.role === 'fixed' || value.role === 'monitored';
  const sameIndices =
    value.indices.length === symbol.indices.length &&
    value.indices.every((index, position) => index === symbol.indices[position]);
  if (!isGiven || !sameIndices || value.declaredUnit === undefined) return false;
  return fits(mismatch, actualWith(mismatch, operand, value.declaredUnit));
}

/** The mend where one operand says of what it is, and the other does not: `t{coal} * tCO2/t`. */
export function mendUnstated(
  place: Place,
  mismatch: UnitMismatch,
  material: string,
): (Mend & { readonly stated: Operand; readonly unstated: Operand }) | undefined {
  const stated = mismatch.operands.find(({ unit }) => unit.powers.has(substanceBase(material)));
  if (stated === undefined) return undefined;
  const wanted = stated.unit.factors.filter((factor) => factor.unit.powers.has(substanceBase(material)));
  for (const operand of mismatch.operands) {
    for (const from of operand.unit.powers.has(substanceBase(material)) ? [] : operand.unit.factors) {
      const to = wanted.find((factor) => isPlainOf(from.unit.powers, factor.unit.powers, material));
      if (to === undefined) continue;
      const unit = withFactor(operand.unit, from, { ...to, symbol: to.symbol });
      if (!fits(mismatch, actualWith(mismatch, operand, unit))) continue;
      const data = { name: nameOf(operand), unit: unit.text };
      const edits = redeclare(place, operand.symbol, unit, mismatch.span);
      return { word: 'declare', data, fixes: likelyFix('declare', data, edits), stated, unstated: operand };
    }
  }
  return undefined;
}

function isPlainOf(
  plain: ReadonlyMap<string, number>,
  ofMaterial: ReadonlyMap<string, number>,
  material: string,
): boolean {
  if (plain.size !== ofMaterial.size - 1) return false;
  return [...ofMaterial].every(
    ([base, exponent]) => base === substanceBase(material) || plain.get(base) === exponent,
  );
}
