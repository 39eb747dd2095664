/** How to mend a number that is off by a factor. */
import type Fraction from 'fraction.js';
import type { UnitMismatch } from '../../model/findings.ts';
import { divide, multiply, power } from '../../units/algebra.ts';
import { conversionLiteral } from '../../units/conversion.ts';
import { shortDecimal } from '../../units/number-text.ts';
import { one, unitOf } from '../../units/unit.ts';
import type { Fix, MessageData } from '../rule.ts';
import type { Place } from './unit-edits.ts';
import { appendTo, convertIn, nameOf, redeclare, redeclareOwner } from './unit-edits.ts';
import { plainFactor, type PlainFactor } from './plain-factor.ts';
import type { Swap } from './unit-swaps.ts';
import { shortened } from './unit-words.ts';

/** What a message advises, and the fixes that do it. */
export interface Mend {
  /** Key of `mendWords`; `undefined` where there is no advice. */
  readonly word: string | undefined;
  readonly data: MessageData;
  readonly fixes: readonly Fix[];
}

/** The advice, as it follows a message. */
export const mendWords: Readonly<Record<string, string>> = {
  convert: ' Convert {operand} to {to}.',
  'convert-both': ' Convert {operand} to {to}, and {second} to {secondTo}.',
  divide: ' Divide {operand} by {literal}.',
  rewrite: ' Write {literal}.',
  multiply: ' Multiply by {literal}.',
};

/**
 * The mend of a mismatch in scale.
 *
 * @param place the text
 * @param mismatch two units that differ by a factor
 * @param factor that factor: a number in the actual unit times it is the number in the expected one
 * @param swaps the operands that are most likely to be converted
 */
export function mendScale(
  place: Place,
  mismatch: UnitMismatch,
  factor: Fraction,
  swaps: readonly Swap[],
): Mend {
  const [first, second] = swaps;
  return (
    mendLiteral(place, mismatch, factor) ??
    (second === undefined ? mendPlainFactor(place, mismatch, factor, first) : undefined) ??
    (first === undefined ? mendWhole(place, mismatch) : mendOperands(place, mismatch, first, second))
  );
}

/** A single number with its unit is written in the other unit. */
function mendLiteral(place: Place, mismatch: UnitMismatch, factor: Fraction): Mend | undefined {
  const { span, expected } = mismatch;
  const written = place.text.slice(span.start, span.end);
  const number = /^(\d+(?:\.\d+)?)\s*\[[^\]]*\]$/.exec(written)?.[1];
  const converted = number === undefined ? undefined : shortDecimal(factor.mul(number));
  if (converted === undefined) return undefined;
  const literal = `${converted} [${expected.text}]`;
  const edits = [{ start: span.start, end: span.end, newText: literal }];
  return {
    word: 'rewrite',
    data: { literal },
    fixes: [{ title: 'rewrite', data: { literal }, edits, preferred: true }],
  };
}

/**
 * Whether a formula converts already with a plain number that only lacks its unit: the 1000 of `EC / 1000 * EF`.
 *
 * @param place the text
 * @param mismatch two units that differ by a factor
 * @param factor that factor
 * @param swaps the operands that are most likely to be converted
 */
export function convertsAlready(
  place: Place,
  mismatch: UnitMismatch,
  factor: Fraction,
  [first, second]: readonly Swap[],
): boolean {
  return second === undefined && mendPlainFactor(place, mismatch, factor, first) !== undefined;
}

function mendPlainFactor(
  place: Place,
  mismatch: UnitMismatch,
  factor: Fraction,
  swap: Swap | undefined,
): Mend | undefined {
  const { text, methodology } = place;
  const lacking =
    swap === undefined
      ? divide(mismatch.expected, mismatch.actual)
      : power(divide(swap.unit, swap.operand.unit), swap.operand.exponent);
  const found = plainFactor(text, methodology.syntax, mismatch.operands, factor.valueOf(), lacking);
  if (found === undefined) return undefined;
  const [from, to] = swap === undefined ? [mismatch.actual.text, mismatch.expected.text] : symbolsOf(swap);
  return annotation(text, found, from, to);
}

/** What a change converts from and to: `kWh` and `MWh`. */
export function symbolsOf({ from, to }: Swap): readonly [string, string] {
  return [from.symbol, to?.symbol ?? '-'];
}

/**
 * The mend of a number that converts already, and only lacks its unit. Its word is `annotate`: such a number is right, so
 * that nothing is too large or too small.
 */
export function annotation(text: string, { span, whole, unit }: PlainFactor, from: string, to: string): Mend {
  const bracket = ` [${unit.text}]`;
  const data = {
    from,
    to,
    number: text.slice(whole.start, whole.end),
    written: text.slice(whole.start, span.end) + bracket + text.slice(span.end, whole.end),
  };
  const edits = [{ start: span.end, end: span.end, newText: bracket }];
  return { word: 'annotate', data, fixes: [{ title: 'annotate', data, edits, preferred: true }] };
}

function mendOperands(place: Place, mismatch: UnitMismatch, first: Swap, second: Swap | undefined): Mend {
  const operand = nameOf(first.operand);
  const to = targetOf(first);
  const multiplier = multiplierOf(first);
  if (second !== undefined) return mendTwoOperands(place, [first, second]);
  const of = shortened(first.operand.text);
  const { span } = first.operand;
  const fixes: Fix[] = [];
  if (multiplier !== undefined) {
    const { title, sign, literal } = multiplier;
    const edits = appendTo(place, span, `${sign} ${literal}`);
    fixes.push({ title, data: { of, literal }, edits, preferred: true });
  }
  if (first.to !== undefined) {
    const edits = convertIn(place, span, first.unit);
    fixes.push({ title: 'convert', data: { of, unit: first.unit.text }, edits, preferred: false });
  }
  fixes.push(...redeclarations(place, mismatch, first));
  const data = { operand, to, literal: multiplier?.literal ?? '' };
  return { word: first.to === undefined ? 'divide' : 'convert', data, fixes };
}

function mendTwoOperands(place: Place, [first, second]: readonly [Swap, Swap]): Mend {
  const data = {
    operand: nameOf(first.operand),
    to: targetOf(first),
    second: nameOf(second.operand),
    secondTo: targetOf(second),
  };
  const edits = [first, second].flatMap((swap) => {
    const multiplier = multiplierOf(swap);
    return multiplier === undefined
      ? []
      : appendTo(place, swap.operand.span, `${multiplier.sign} ${multiplier.literal}`);
  });
  return {
    word: 'convert-both',
    data,
    fixes: [{ title: 'convert-both', data: {}, edits, preferred: true }],
  };
}

/** The unit to convert to, as a message names it: `MWh`, `m2`; what is counted over another time as a whole, `MWh/a`. */
function targetOf({ from, to, unit }: Swap): string {
  const isTime = [...from.unit.powers.keys()].every((base) => base === 'year' || base === 'time');
  return to === undefined || isTime ? unit.text : unitOf([{ ...to, exponent: Math.abs(from.exponent) }]).text;
}

function redeclarations(place: Place, mismatch: UnitMismatch, { operand, unit }: Swap): readonly Fix[] {
  const { expected, actual, expectedOf, declared, span } = mismatch;
  const ofOperand = redeclare(place, operand.symbol, unit, span);
  // Only a unit as simple as the declared one can be what the author means.
  const isSimple = declared !== undefined && actual.factors.length <= Math.max(1, expected.factors.length);
  const ofOwner = isSimple ? redeclareOwner(place, expectedOf, actual) : [];
  return [
    ...declaration(nameOf(operand), unit.text, ofOperand),
    ...declaration(expectedOf, actual.text, ofOwner),
  ];
}

function declaration(name: string, unit: string, edits: Fix['edits']): readonly Fix[] {
  return edits.length === 0 ? [] : [{ title: 'declare', data: { name, unit }, edits, preferred: false }];
}

/** What to multiply an operand by, or to divide it by where that reads better. */
function multiplierOf({
  operand,
  from,
  to,
  unit,
}: Swap): { readonly title: string; readonly sign: string; readonly literal: string } | undefined {
  const symbolUnit = unitOf([{ ...from, exponent: 1 }]);
  const newUnit = to === undefined ? one : unitOf([{ ...to, exponent: 1 }]);
  const plain =
    Math.abs(from.exponent) === 1
      ? from.exponent > 0
        ? conversionLiteral(symbolUnit, newUnit)
        : conversionLiteral(newUnit, symbolUnit)
      : conversionLiteral(operand.unit, unit);
  if (plain === undefined) return undefined;
  return plain.divisor === undefined
    ? { title: 'multiply', sign: '*', literal: plain.text }
    : { title: 'divide', sign: '/', literal: plain.divisor };
}

/** No operand is to blame: the whole is converted. */
function mendWhole(place: Place, mismatch: UnitMismatch): Mend {
  const { actual, expected, span, actualOf } = mismatch;
  const literal = conversionLiteral(actual, expected);
  if (literal === undefined || multiply(actual, literal.unit).meaning !== expected.meaning) {
    return { word: undefined, data: {}, fixes: [] };
  }
  const edits = appendTo(place, span, `* ${literal.text}`);
  const data = { of: shortened(actualOf), literal: literal.text };
  return {
    word: 'multiply',
    data: { literal: literal.text },
    fixes: [{ title: 'multiply', data, edits, preferred: true }],
  };
}
