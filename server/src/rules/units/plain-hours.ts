/** Hours, days or months that an author wrote as a plain number: the 8760 of `P * 8760`, the 24 * 365 of `P * 24 * 365`. */
import type { Expression, Span } from '../../../../grammar/syntax.ts';
import type { UnitMismatch } from '../../model/findings.ts';
import { divide, multiply, power } from '../../units/algebra.ts';
import { catalogueUnit } from '../../units/catalogue.ts';
import { one, type Unit } from '../../units/unit.ts';
import { expressionAround, expressionAt } from '../enclosing.ts';
import type { TextEdit } from '../rule.ts';
import type { Place } from './unit-edits.ts';

/** Plain numbers that count a time, and how to write them. */
export interface PlainHours extends Span {
  /** As the author wrote them: `8760`, `24 * 365`. */
  readonly number: string;
  /** As they should be: `8760 [h/a]`, `24 [h/d] * 365 [d/a]`, `period_hours()`. */
  readonly written: string;
  readonly edits: readonly TextEdit[];
}

const unitNamed = (above: string, below: string): Unit =>
  divide(catalogueUnit(above)!.unit, catalogueUnit(below)!.unit);
const hoursOfPeriod = unitNamed('h', 'p');

/** Numbers that everybody knows, with what they count. */
const wellKnown: ReadonlyMap<number, Unit> = new Map([
  [24, unitNamed('h', 'd')],
  [365, unitNamed('d', 'a')],
  [366, unitNamed('d', 'a')],
  [12, unitNamed('month', 'a')],
  [8760, unitNamed('h', 'a')],
  [8784, unitNamed('h', 'a')],
]);

/** What any other number may count, with the least and the greatest that it then may be. */
const hours: readonly { readonly unit: Unit; readonly least: number; readonly most: number }[] = [
  { unit: unitNamed('h', 'a'), least: 100, most: 8784 },
  { unit: hoursOfPeriod, least: 100, most: 8784 },
  { unit: unitNamed('h', 'month'), least: 25, most: 744 },
  { unit: unitNamed('h', 'd'), least: 1, most: 24 },
];

/** A plain number as a factor of a product. */
interface Constant {
  readonly span: Span;
  readonly value: number;
  readonly exponent: number;
}

/**
 * Finds the plain numbers that make an energy of a power, or would with their units.
 *
 * @param place the text
 * @param mismatch a power where an energy is meant, or the reverse
 */
export function plainHours(place: Place, mismatch: UnitMismatch): PlainHours | undefined {
  const { span, expected, actual } = mismatch;
  const own = expressionAt(place.methodology.syntax, span);
  const other = otherSide(place, mismatch);
  return (
    (own && hoursIn(place, constantsIn(own), divide(expected, actual))) ??
    (other && hoursIn(place, constantsIn(other), divide(actual, expected)))
  );
}

/** What a value is compared with, or added to. */
function otherSide({ text, methodology }: Place, { span, expectedOf }: UnitMismatch): Expression | undefined {
  const around = expressionAround(methodology.syntax, span);
  if (around?.kind !== 'binary') return undefined;
  return [around.left, around.right].find(
    (side) => side.start !== span.start && text.slice(side.start, side.end) === expectedOf,
  );
}

function constantsIn(expression: Expression): readonly Constant[] {
  const found: Constant[] = [];
  const open: { readonly part: Expression; readonly exponent: number }[] = [
    { part: expression, exponent: 1 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, exponent } = next;
    if (part.kind === 'number') found.push({ span: part, value: Number(part.text), exponent });
    else if (part.kind === 'group') open.push({ part: part.content, exponent });
    else if (part.kind === 'aggregate') open.push({ part: part.body, exponent });
    else if (part.kind === 'binary' && (part.operator === '*' || part.operator === '/')) {
      open.push({ part: part.right, exponent: part.operator === '*' ? exponent : -exponent });
      open.push({ part: part.left, exponent });
    }
  }
  return found;
}

/**
 * The constants that lack a unit.
 *
 * @param lacking what the product lacks
 */
function hoursIn(place: Place, constants: readonly Constant[], lacking: Unit): PlainHours | undefined {
  const counting = constants.filter(({ value }) => wellKnown.has(value));
  const [first] = counting;
  if (first !== undefined && counting.length === 1 && first.exponent === 1 && means(lacking, hoursOfPeriod)) {
    return rewritten(place, first, 'period_hours()');
  }
  const together = counting.reduce(
    (unit, { value, exponent }) => multiply(unit, power(wellKnown.get(value)!, exponent)),
    one,
  );
  if (first !== undefined && means(lacking, together)) {
    return annotated(place, counting, ({ value }) => wellKnown.get(value)!);
  }
  const [other, further] = constants.filter((constant) => !counting.includes(constant));
  if (other === undefined || further !== undefined) return undefined;
  const rest = power(divide(lacking, together), 1 / other.exponent);
  const found = hours.find(
    ({ unit, least, most }) => means(rest, unit) && least <= other.value && other.value <= most,
  );
  if (found === undefined) return undefined;
  return annotated(place, constants, ({ value }) => wellKnown.get(value) ?? found.unit);
}

function means(a: Unit, b: Unit): boolean {
  return a.meaning === b.meaning;
}

function rewritten({ text }: Place, { span }: Constant, written: string): PlainHours {
  const { start, end } = span;
  return { start, end, number: text.slice(start, end), written, edits: [{ start, end, newText: written }] };
}

function annotated(
  { text }: Place,
  constants: readonly Constant[],
  unitFor: (constant: Constant) => Unit,
): PlainHours {
  const { start } = constants[0]!.span;
  const { end } = constants.at(-1)!.span;
  let written = '';
  let from = start;
  const edits: TextEdit[] = [];
  for (const constant of constants) {
    const at = constant.span.end;
    const bracket = ` [${unitFor(constant).text}]`;
    written += text.slice(from, at) + bracket;
    from = at;
    edits.push({ start: at, end: at, newText: bracket });
  }
  return { start, end, number: text.slice(start, end), written, edits };
}
