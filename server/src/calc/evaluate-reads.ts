/** Reading the values of other steps and the rows of tables. */
import type { Span } from '../../../grammar/syntax.ts';
import { elementsAt } from './element-walk.ts';
import { ownerOf, textOf, type Evaluation, type StepValues } from './evaluation.ts';
import { Failure, joined, silent } from './failures.ts';
import { formatNumber } from './format-number.ts';
import type { IndexSet } from './index-sets.ts';
import { add, multiply, subtract } from './numbers.ts';
import type { Lookup, Operation, Place, Read } from './operations.ts';
import type { PlannedTable } from './plan.ts';
import type { CalculationProblem, Value } from './results.ts';
import { coveredBy, findRow, matches } from './tables.ts';
import { unknownElement } from './unknown-element.ts';
import { isLong } from './work.ts';

/** The value of another step, for the element that the read names. */
export function read(evaluation: Evaluation, operation: Read): Value | Failure {
  evaluation.mark(operation.mark);
  const step = evaluation.values[operation.step];
  if (step === undefined) return silent;
  const offset = offsetOf(evaluation, operation, step);
  if (offset instanceof Failure) return offset;
  const value = step.values[offset] ?? silent;
  if (value instanceof Failure) noteMissed(evaluation, step, offset, value);
  return value;
}

function noteMissed(
  { surroundings: { failures } }: Evaluation,
  { symbol, sets }: StepValues,
  offset: number,
  { causes }: Failure,
): void {
  if (!causes.some((cause) => cause.kind === 'missing' && cause.symbol === symbol)) return;
  const elements = sets.map((set) => set.elements);
  failures.noteMissed(symbol, elementsAt(elements, offset));
}

function offsetOf(evaluation: Evaluation, operation: Read, step: StepValues): number | Failure {
  let offset = 0;
  for (let level = 0; level < step.sets.length; level++) {
    const set = step.sets[level]!;
    // An index without elements stands at its one unnamed element.
    if (set.absence !== undefined) continue;
    const name = nameAt(evaluation, operation.places[level]!, set);
    if (name instanceof Failure) return name;
    const position = typeof name === 'number' ? name : set.positions.get(name);
    if (position === undefined) return notThere(evaluation, operation, step, level);
    offset = offset * set.elements.length + position;
  }
  return offset;
}

/** The element that is read: its position where an index stands at it, else its name. */
function nameAt(evaluation: Evaluation, place: Place, set: IndexSet): number | string | Failure {
  if (place.kind === 'running') {
    const at = evaluation.frame[place.from.slot]!;
    return set.index.from === 'years' ? String(at) : at;
  }
  if (place.kind === 'named') return place.element;
  const value = evaluation.evaluate(place.operation);
  if (value instanceof Failure) return value;
  if (typeof value === 'boolean') return silent;
  return typeof value === 'string' ? value : formatNumber(value);
}

/** A year that an input has no value for is missing; any other element that is not there is not known. */
function notThere(
  evaluation: Evaluation,
  operation: Read,
  { symbol, sets }: StepValues,
  level: number,
): Failure {
  const { failures } = evaluation.surroundings;
  const names = sets.map((set, position): string => {
    const name = nameAt(evaluation, operation.places[position]!, set);
    return typeof name === 'number' ? set.elements[name]! : name instanceof Failure ? '' : name;
  });
  const set = sets[level]!;
  const isInput = symbol.role === 'fixed' || symbol.role === 'monitored';
  if (!isInput || set.index.from !== 'years') {
    return elementNotKnown(evaluation, operation, names[level]!, set);
  }
  failures.noteMissed(symbol, names);
  return failures.missingInput(symbol);
}

/** Told once, at the first formula that asks for the element; for a year, of which the example has too few, at its title. */
function elementNotKnown(evaluation: Evaluation, operation: Read, name: string, set: IndexSet): Failure {
  const { failures, title, sets } = evaluation.surroundings;
  const { index } = set;
  const isYear = index.from === 'years';
  const place = isYear || evaluation.owner.foreign ? title : operation.syntax;
  const key = isYear ? index.name : `${index.name} ${name}`;
  return failures.problem(`unknown-element ${key}`, () => unknownElement(sets, set, name, place));
}

/** The work of comparing values with the keys of a row. */
const workOfRow = 3;
const workOfLongRow = 15;

/** The value of the row that the keys of a look-up belong to; between two rows of an interpolated table, in proportion. */
export function lookUp(evaluation: Evaluation, operation: Lookup): Value | Failure {
  evaluation.mark(operation.mark);
  const table = evaluation.plan.tables[operation.table];
  if (table === undefined) return silent;
  const values: Value[] = [];
  let failure: Failure | undefined;
  for (const key of operation.keys) {
    const value = evaluation.evaluate(key);
    if (value instanceof Failure) failure = joined(failure, value);
    else values.push(value);
  }
  if (failure !== undefined) return failure;
  const each = values.some((value) => typeof value === 'object' && isLong(value)) ? workOfLongRow : workOfRow;
  const ways = table.interpolated === undefined ? 1 : 2;
  if (!evaluation.spend(table.rows.length * each * ways)) return evaluation.tooMuchWork(operation);
  const found = findRow(table, values);
  if (found === undefined) return outsideTable(evaluation, operation, table, values);
  evaluation.mark(found.row.mark);
  const value = rowValue(evaluation, table, found.row.operation);
  if (found.next === undefined || value instanceof Failure) return value;
  evaluation.mark(found.next.mark);
  const next = rowValue(evaluation, table, found.next.operation);
  if (next instanceof Failure) return next;
  if (typeof value !== 'object' || typeof next !== 'object') return silent;
  return evaluation.kept(add(value, multiply(subtract(next, value), found.share)), operation);
}

/** A row is read with the names of its own text. */
function rowValue(evaluation: Evaluation, { symbol }: PlannedTable, operation: Operation): Value | Failure {
  const { owner, outermost } = evaluation;
  evaluation.owner = ownerOf(symbol);
  evaluation.outermost = undefined;
  const value = evaluation.evaluate(operation);
  evaluation.owner = owner;
  evaluation.outermost = outermost;
  return value;
}

/** Told at the input of the example that no row is for, or else at the look-up. */
function outsideTable(
  evaluation: Evaluation,
  operation: Lookup,
  table: PlannedTable,
  values: readonly Value[],
): Failure {
  // A table with rows that can't be read may have the right one among them.
  if (table.rows.some(({ keys }) => keys.length !== values.length || keys.includes(undefined))) return silent;
  const column = values.findIndex((value, position) =>
    table.rows.every(({ keys }) => !matches(keys[position]!, value)),
  );
  const culprit = Math.max(0, column);
  const shown = column < 0 ? values : [values[culprit]!];
  const make = (span: Span): CalculationProblem => ({
    kind: 'outside-table',
    table: table.symbol,
    value: shown.map(textOf).join(', '),
    covered: coveredBy(table, culprit),
    ...span,
  });
  const place = givenAt(evaluation, operation.keys[culprit]!);
  if (place === undefined) return evaluation.problem('outside-table', operation, make);
  const { start, end } = place;
  return evaluation.surroundings.failures.problem(`outside-table ${start}`, () => make({ start, end }));
}

/** Where the example gives the value that is read, if it does. */
function givenAt(evaluation: Evaluation, operation: Operation): Span | undefined {
  if (operation.kind !== 'read') return undefined;
  const step = evaluation.values[operation.step];
  if (step?.places === undefined) return undefined;
  const offset = offsetOf(evaluation, operation, step);
  return offset instanceof Failure ? undefined : step.places.get(offset);
}
