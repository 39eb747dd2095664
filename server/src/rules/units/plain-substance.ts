/** A value that says of what it is beside one that does not: `GJ/t{gas}` and `GJ/t`. */
import type { UnitMismatch } from '../../model/findings.ts';
import { substanceBase } from '../../units/base.ts';
import { gasSymbol } from '../../units/gases.ts';
import { shortDecimal } from '../../units/number-text.ts';
import { resolveUnitName } from '../../units/resolve.ts';
import type { Unit, UnitFactor } from '../../units/unit.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import type { MessageData } from '../rule.ts';
import { timesText } from './factor-text.ts';
import type { Mend } from './scale-mend.ts';
import { withFactor } from './substance-swaps.ts';
import { nameOf, redeclare, redeclareOwner, type Place } from './unit-edits.ts';
import { shortened } from './unit-words.ts';

/** The two values, and how to mend them. */
export interface PlainSubstance {
  readonly data: MessageData;
  /** Whether both are counted per an amount of it, or in one. */
  readonly per: 'per' | 'in';
  /** Whether the two differ in scale, too. */
  readonly differsInScale: boolean;
  readonly mend: Mend | undefined;
}

/**
 * Explains two units of which only one says of what it is.
 *
 * @param place the text
 * @param mismatch two units that differ in one material
 * @returns `undefined` where the two differ in something else as well
 */
export function plainSubstance(place: Place, mismatch: UnitMismatch): PlainSubstance | undefined {
  const { comparison, expected, actual } = mismatch;
  if (comparison.kind !== 'substance') return undefined;
  const [material, ...others] = [...comparison.expected, ...comparison.actual];
  if (material === undefined || others.length > 0 || gasSymbol(material) !== undefined) return undefined;
  const isExpected = comparison.actual.length === 0;
  const [stated, unstated] = isExpected ? [expected, actual] : [actual, expected];
  const factor = stated.factors.find(({ unit }) => unit.powers.has(substanceBase(material)));
  if (factor === undefined || Math.abs(factor.exponent) !== 1) return undefined;
  const names = [shortened(mismatch.expectedOf), shortened(mismatch.actualOf)];
  const [statedName = '', unstatedName = ''] = isExpected ? names : names.toReversed();
  return {
    data: {
      stated: statedName,
      statedUnit: stated.text,
      material: factor.symbol,
      unstated: unstatedName,
      unstatedUnit: unstated.text,
      plain: plainFactor(factor, unstated)?.symbol ?? unstated.text,
      times: timesText(comparison.factor),
    },
    per: factor.exponent < 0 ? 'per' : 'in',
    differsInScale: !comparison.factor.equals(1),
    mend: mendLiteral(place, mismatch) ?? mendDeclaration(place, mismatch, factor, isExpected),
  };
}

/** What stands in the place of `t{gas}` on the other side: `t`, `kg`. */
function plainFactor({ symbol, exponent }: UnitFactor, { factors }: Unit): UnitFactor | undefined {
  const plain = symbol.replace(/\{.*$/, '');
  const likely = factors.filter(
    (other) => other.exponent === exponent && other.symbol !== 'p' && other.symbol !== 'a',
  );
  return likely.find((other) => other.symbol === plain) ?? likely[0];
}

/** A single number with its unit is written in the other unit. */
function mendLiteral({ text }: Place, { span, expected, comparison }: UnitMismatch): Mend | undefined {
  const number = /^(\d+(?:\.\d+)?)\s*\[[^\]]*\]$/.exec(text.slice(span.start, span.end))?.[1];
  if (number === undefined || comparison.kind !== 'substance') return undefined;
  const converted = shortDecimal(comparison.factor.mul(number));
  if (converted === undefined) return undefined;
  const data = { literal: `${converted} [${expected.text}]` };
  return { word: 'rewrite', data, fixes: likelyFix('rewrite', data, replaceWith(span, data.literal)) };
}

/** A value is declared to be of the material, too; where the scale differs as well, that remains to be mended. */
function mendDeclaration(
  place: Place,
  mismatch: UnitMismatch,
  factor: UnitFactor,
  isExpected: boolean,
): Mend | undefined {
  const { operands, expected, expectedOf, actual, declared, span, comparison } = mismatch;
  const isSame = comparison.kind === 'substance' && comparison.factor.equals(1);
  if (!isExpected) {
    if (declared === undefined || !isSame) return undefined;
    const data = { name: expectedOf, unit: actual.text };
    return {
      word: 'declare',
      data,
      fixes: likelyFix('declare', data, redeclareOwner(place, expectedOf, actual)),
    };
  }
  const [operand, further] = operands;
  if (operand === undefined || further !== undefined || operand.symbol?.kind !== 'value') return undefined;
  if (isSame) {
    const data = { name: nameOf(operand), unit: expected.text };
    const edits = redeclare(place, operand.symbol, expected, span);
    return { word: 'declare', data, fixes: likelyFix('declare', data, edits) };
  }
  const from = plainFactor(factor, actual);
  const material = /\{(.*)\}$/.exec(factor.symbol)?.[1];
  const resolved = resolveUnitName(from?.symbol ?? '', material, undefined, place.methodology.unitScope);
  const to = resolved.ok ? resolved.unit.factors[0] : undefined;
  if (from === undefined || to === undefined) return undefined;
  return {
    word: 'declare',
    data: { name: nameOf(operand), unit: withFactor(actual, from, to).text },
    fixes: [],
  };
}
