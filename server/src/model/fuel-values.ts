/**
 * Units of the fuel values of the reference data. They hold for the net (lower) heating value of one tonne of the very
 * fuel: the plain unit fits a methodology that does not say so, and the full one a methodology that does.
 */
import type { Expression } from '../../../grammar/syntax.ts';
import { divide } from '../units/algebra.ts';
import { basisOf, substanceOf } from '../units/base.ts';
import { resolveUnitName } from '../units/resolve.ts';
import type { Unit } from '../units/unit.ts';
import { unitFromText } from './function-units.ts';
import type { Typing } from './typing.ts';
import { quantity } from './value-types.ts';

type FuelFunction = 'IPCC_CO2' | 'IPCC_NCV';

/** A factor of a product, with its unit. */
export interface Factor {
  readonly expression: Expression;
  readonly unit: Unit;
  /** 1 where it multiplies, -1 where it divides. */
  readonly exponent: 1 | -1;
}

/**
 * Puts the fuel values among the factors of a product in the units that the other factors, or the result, ask for.
 *
 * @param typing keeps the types of the values
 * @param factors all factors; what stands alone is a product, too
 * @param wanted the unit that the result should have, if that is known
 * @returns the unit of each factor
 */
export function fuelUnits(
  typing: Typing,
  factors: readonly Factor[],
  wanted: Unit | undefined,
): readonly Unit[] {
  const called = factors.map(({ expression }) => functionIn(typing, expression));
  if (called.every((name) => name === undefined)) return factors.map(({ unit }) => unit);
  const others = factors.filter((_, position) => called[position] === undefined);
  const energy = unitNamed(typing, 'GJ', { basis: saysHeatingValue(others, wanted) ? 'LHV' : undefined });
  const tonnes = new Map(
    ([1, -1] as const).map((exponent) => [
      exponent,
      unitNamed(typing, 't', { substance: materialFor(typing, exponent, others, wanted) }),
    ]),
  );
  return factors.map(({ expression, unit, exponent }, position) => {
    const name = called[position];
    if (name === undefined) return unit;
    const fitting =
      name === 'IPCC_CO2' ? divide(unitFromText('tCO2'), energy) : divide(energy, tonnes.get(exponent)!);
    typing.types.set(expression, quantity(fitting));
    return fitting;
  });
}

/** Whether an expression is a fuel value and nothing else. */
export function isFuelValue(typing: Typing, expression: Expression): boolean {
  return functionIn(typing, expression) !== undefined;
}

/** The function that gives a fuel value; an author's own name hides it. */
function functionIn(typing: Typing, expression: Expression): FuelFunction | undefined {
  if (expression.kind !== 'call') return undefined;
  const { text } = expression.name;
  const isKnown = (text === 'IPCC_CO2' || text === 'IPCC_NCV') && !typing.scope.entries.has(text);
  return isKnown ? text : undefined;
}

function saysHeatingValue(others: readonly Factor[], wanted: Unit | undefined): boolean {
  if (wanted !== undefined && hasHeatingValue(wanted)) return true;
  return others.some(({ unit }) => hasHeatingValue(unit));
}

function hasHeatingValue({ powers }: Unit): boolean {
  return [...powers.keys()].some((base) => basisOf(base) === 'LHV' || basisOf(base) === 'HHV');
}

/** The material whose tonnes a calorific value is for: that of an amount beside it, or else of the result. */
function materialFor(
  typing: Typing,
  exponent: 1 | -1,
  others: readonly Factor[],
  wanted: Unit | undefined,
): string | undefined {
  for (const { unit, exponent: sign } of others) {
    const material = materialIn(typing, unit, exponent * sign);
    if (material !== undefined) return material;
  }
  return wanted === undefined ? undefined : materialIn(typing, wanted, -exponent);
}

/** A declared material that a unit multiplies by (sign 1) or divides by (sign -1). */
function materialIn({ unitScope }: Typing, { powers }: Unit, sign: number): string | undefined {
  for (const [base, exponent] of powers) {
    const name = substanceOf(base);
    if (name !== undefined && Math.sign(exponent) === sign && unitScope.materials.has(name)) return name;
  }
  return undefined;
}

function unitNamed(
  { unitScope: { materials } }: Typing,
  name: string,
  { substance, basis }: { readonly substance?: string | undefined; readonly basis?: string | undefined },
): Unit {
  const resolution = resolveUnitName(name, substance, basis, { counts: new Set(), materials });
  return resolution.ok ? resolution.unit : unitFromText(name);
}
