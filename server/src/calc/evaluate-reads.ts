/** Reading the values of other steps and the rows of tables. */
import type { Span } from '../../../grammar/syntax.ts';
import { nearestNames } from '../model/suggestions.ts';
import { ownerOf, textOf, type Evaluation, type StepValues } from './evaluation.ts';
import { Failure, joined, silent } from './failures.ts';
import { formatNumber } from './format-number.ts';
import type { IndexSet } from './index-sets.ts';
import { add, multiply, subtract } from './numbers.ts';
import type { Lookup, Operation, Place, Read } from './operations.ts';
import type { PlannedTable } from './plan.ts';
import type { CalculationProblem, Value } from './results.ts';
import { coveredBy, findRow, matches } from './tables.ts';

/** The value of another step, for the element that the read names. */
export function read(evaluation: Evaluation, operation: Read): Value | Failure {
  evaluation.mark(operation.mark);
  const step = evaluation.values[operation.step];
  if (step === undefined) return silent;
  const offset = offsetOf(evaluation, operation, step);
  return offset instanceof Failure ? offset : (step.values[offset] ?? silent);
}

function offsetOf(evaluation: Evaluation, operation: Read, { sets }: StepValues): number | Failure {
  let offset = 0;
  for (let level = 0; level < sets.length; level++) {
    const set = sets[level]!;
    // An index without elements stands at its one unnamed element.
    if (set.absence !== undefined) continue;
    const position = positionOf(evaluation, operation, operation.places[level]!, set);
    if (position instanceof Failure) return position;
    offset = offset * set.elements.length + position;
  }
  return offset;
}

function positionOf(evaluation: Evaluation, operation: Read, place: Place, set: IndexSet): number | Failure {
  let name: string;
  if (place.kind === 'running') {
    const at = evaluation.frame[place.from.slot]!;
    if (set.index.from !== 'years') return at;
    name = String(at);
  } else if (place.kind === 'named') name = place.element;
  else {
    const value = evaluation.evaluate(place.operation);
    if (value instanceof Failure) return value;
    if (typeof value === 'boolean') return silent;
    name = typeof value === 'string' ? value : formatNumber(value);
  }
  return set.positions.get(name) ?? unknownElement(evaluation, operation, name, set);
}

/** Told once, at the first formula that asks for the element; of several years the first. */
function unknownElement(
  evaluation: Evaluation,
  operation: Read,
  name: string,
  { index, elements }: IndexSet,
): Failure {
  const { failures, title } = evaluation.surroundings;
  const { start, end } = evaluation.owner.foreign ? title : operation.syntax;
  const key = index.from === 'years' ? index.name : `${index.name} ${name}`;
  return failures.problem(`unknown-element ${key}`, () => ({
    kind: 'unknown-element',
    name,
    index: index.name,
    suggestions: index.from === 'years' ? [] : nearestNames(name, elements),
    start,
    end,
  }));
}

/** The value of the row that the keys of a look-up belong to; between two rows of an interpolated table, in proportion. */
export function lookUp(evaluation: Evaluation, operation: Lookup): Value | Failure {
  evaluation.mark(operation.mark);
  const table = evaluation.plan.tables[operation.table];
  if (table === undefined) return silent;
  evaluation.spend(table.rows.length);
  const values: Value[] = [];
  let failure: Failure | undefined;
  for (const key of operation.keys) {
    const value = evaluation.evaluate(key);
    if (value instanceof Failure) failure = joined(failure, value);
    else values.push(value);
  }
  if (failure !== undefined) return failure;
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
  const { owner } = evaluation;
  evaluation.owner = ownerOf(symbol);
  const value = evaluation.evaluate(operation);
  evaluation.owner = owner;
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
