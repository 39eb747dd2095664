/** What an author most likely meant where both sides are different kinds of quantity. */
import type { Operand, UnitMismatch } from '../../model/findings.ts';
import type { ValueSymbol } from '../../model/model.ts';
import { isConstant } from '../../model/constants.ts';
import { divide, multiply, power } from '../../units/algebra.ts';
import { one, type Unit } from '../../units/unit.ts';
import { boundIndices, expressionAt } from '../enclosing.ts';
import type { Fix } from '../rule.ts';
import type { Mend } from './scale-mend.ts';
import { appendTo, nameOf, redeclareOwner, type Place } from './unit-edits.ts';
import { fits } from './unit-swaps.ts';

/**
 * The mend of two kinds of quantity: a plain number without its unit, an operator that was turned round, a factor that
 * was forgotten.
 */
export function mendDimension(place: Place, mismatch: UnitMismatch): Mend {
  return (
    mendPlainNumber(place, mismatch) ??
    mendOperator(place, mismatch) ??
    mendMissingFactor(place, mismatch) ??
    mendDeclaration(place, mismatch) ?? { word: undefined, data: {}, fixes: [] }
  );
}

function mendPlainNumber(
  { text, methodology }: Place,
  { span, actual, expected }: UnitMismatch,
): Mend | undefined {
  const expression = actual === one ? expressionAt(methodology.syntax, span) : undefined;
  const isNumber = expression !== undefined && isConstant(expression) && expression.kind !== 'unary';
  if (!isNumber || (expected.offset !== undefined && expression.kind !== 'number')) return undefined;
  const isWhole = expression.kind !== 'binary' || expression.operator === '^';
  const written = text.slice(span.start, span.end);
  const number = isWhole ? written : `(${written})`;
  const data = { written: `${number} [${expected.text}]` };
  const edits = [{ start: span.start, end: span.end, newText: data.written }];
  return { word: 'annotate', data, fixes: [{ title: 'annotate', data, edits, preferred: true }] };
}

/**
 * The mend where a factor is multiplied that should divide, or the reverse.
 *
 * @param place the text
 * @param mismatch two units that do not agree
 * @returns `undefined` where turning no single operator round would help
 */
export function mendOperator({ text }: Place, mismatch: UnitMismatch): Mend | undefined {
  for (const operand of mismatch.operands) {
    if (Math.abs(operand.exponent) !== 1 || operand.unit === one) continue;
    const turned = divide(mismatch.actual, power(operand.unit, 2 * operand.exponent));
    if (!fits(mismatch, turned)) continue;
    const before = text.slice(Math.max(0, operand.span.start - 20), operand.span.start);
    const [, sign, space] = /([*×·⋅/÷])(\s*)$/.exec(before) ?? [];
    if (sign === undefined) continue;
    const start = operand.span.start - space!.length - 1;
    const divides = sign === '/' || sign === '÷';
    const newSign = divides ? '*' : '/';
    const edits = [{ start, end: start + 1, newText: newSign }];
    return {
      word: divides ? 'turn-multiply' : 'turn-divide',
      data: { name: nameOf(operand) },
      fixes: [{ title: 'turned', data: { sign: newSign, of: operand.text }, edits, preferred: true }],
    };
  }
  return undefined;
}

/** A parameter of the methodology that would bring the two sides together. */
function mendMissingFactor(place: Place, mismatch: UnitMismatch): Mend | undefined {
  const used = new Set(mismatch.operands.map(({ symbol }: Operand) => symbol));
  const bound = boundIndices(place.methodology.syntax, mismatch.span);
  const candidates = [...place.methodology.symbols.values()].filter(
    (symbol): symbol is ValueSymbol =>
      symbol.kind === 'value' &&
      isGiven(symbol) &&
      !used.has(symbol) &&
      symbol.indices.every((index) => bound.has(index.name)),
  );
  for (const word of ['times', 'over'] as const) {
    const found = candidates.filter((value) => fits(mismatch, withFactor(mismatch, value, word)));
    const [value] = found;
    if (value === undefined || found.length > 2) continue;
    const name =
      value.indices.length === 0
        ? value.name
        : `${value.name}[${value.indices.map((index) => index.name).join(', ')}]`;
    const edits = appendTo(place, mismatch.span, `${word === 'times' ? '*' : '/'} ${name}`);
    const fix: Fix = { title: word, data: { name }, edits, preferred: found.length === 1 };
    return { word, data: { name, nameUnit: value.declaredUnit!.text }, fixes: [fix] };
  }
  return undefined;
}

function isGiven({ role, declaredUnit }: ValueSymbol): boolean {
  return (role === 'default' || role === 'fixed' || role === 'monitored') && declaredUnit !== undefined;
}

function withFactor({ actual }: UnitMismatch, { declaredUnit }: ValueSymbol, word: 'times' | 'over') {
  return word === 'times' ? multiply(actual, declaredUnit!) : divide(actual, declaredUnit!);
}

function isSimple({ factors }: Unit): boolean {
  return factors.length <= 2 && factors.every(({ exponent }) => Math.abs(exponent) === 1);
}

/** A calculated parameter may be declared in the wrong unit; a unit of many factors is no unit that anybody means. */
function mendDeclaration(place: Place, mismatch: UnitMismatch): Mend | undefined {
  const { declared, expectedOf, actual, context } = mismatch;
  if (declared === undefined || context !== 'declaration' || !isSimple(actual)) return undefined;
  const symbol = place.methodology.symbols.get(expectedOf);
  if (symbol?.kind !== 'value' || symbol.role !== 'calculated') return undefined;
  const edits = redeclareOwner(place, expectedOf, actual);
  if (edits.length === 0) return undefined;
  const data = { name: expectedOf, unit: actual.text };
  return { word: 'declare', data, fixes: [{ title: 'declare', data, edits, preferred: false }] };
}
