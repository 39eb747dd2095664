/** What rows cover together: where two overlap, where there is a gap, what no row is for. */
import type { Span } from '../../../grammar/syntax.ts';
import {
  findMeetings,
  intersection,
  intervalText,
  isEmpty,
  isPoint,
  type Interval,
  type PlacedInterval,
} from './intervals.ts';
import type { Cell } from './row-keys.ts';

/** A row with its keys, one for each column. */
export interface CoveredRow {
  readonly cells: readonly Cell[];
  readonly span: Span;
}

/** Two rows that overlap, or between which nothing lies. `place` is the numbers or words concerned. */
export interface RowMeeting {
  readonly kind: 'rows-overlap' | 'rows-gap';
  readonly place: string;
  readonly first: Span;
  readonly span: Span;
}

interface Placed extends PlacedInterval {
  readonly row: CoveredRow;
}

/**
 * Where rows overlap or leave a gap. Rows are compared where they have the same words; points leave no gaps.
 *
 * @param rows rows that all have the same columns
 * @returns overlaps and gaps, one of each kind for a row, with the row that comes later in the text
 */
export function findRowMeetings(rows: readonly CoveredRow[]): readonly RowMeeting[] {
  const reported = new Set<string>();
  return allMeetings(rows).filter(({ kind, span }) => {
    const key = `${kind} ${span.start}`;
    const isNew = !reported.has(key);
    reported.add(key);
    return isNew;
  });
}

function allMeetings(rows: readonly CoveredRow[]): readonly RowMeeting[] {
  const meetings: RowMeeting[] = [];
  for (const group of groupBy(rows, wordsOf).values()) {
    const [first] = group;
    const columns = first!.cells.flatMap(({ kind }, column) => (kind === 'interval' ? [column] : []));
    if (columns.length === 0) {
      for (const row of group.slice(1)) meetings.push(meetingOf('rows-overlap', first!, row, wordsText(row)));
    } else if (columns.length === 1) {
      meetings.push(...meetingsInColumn(group, columns[0]!));
    } else {
      meetings.push(...overlapsOfBoxes(group, columns), ...gapsOfBoxes(group, columns));
    }
  }
  return meetings;
}

function groupBy(rows: readonly CoveredRow[], keyOf: (row: CoveredRow) => string): Map<string, CoveredRow[]> {
  const groups = new Map<string, CoveredRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

const separator = '\n';

function wordsOf({ cells }: CoveredRow): string {
  return cells.map((cell) => (cell.kind === 'word' ? cell.word : '')).join(separator);
}

function wordsText({ cells }: CoveredRow): string {
  return cells.flatMap((cell) => (cell.kind === 'word' ? [cell.word] : [])).join(', ');
}

function intervalIn({ cells }: CoveredRow, column: number): Interval {
  const cell = cells[column]!;
  return (cell as Extract<Cell, { kind: 'interval' }>).interval;
}

function meetingOf(kind: RowMeeting['kind'], a: CoveredRow, b: CoveredRow, place: string): RowMeeting {
  const [first, second] = a.span.start < b.span.start ? [a, b] : [b, a];
  return { kind, place, first: first.span, span: second.span };
}

function meetingsInColumn(rows: readonly CoveredRow[], column: number): readonly RowMeeting[] {
  const placed: Placed[] = rows.map((row) => ({ row, interval: intervalIn(row, column), span: row.span }));
  const words = wordsText(rows[0]!);
  const meetings: RowMeeting[] = [];
  for (const { kind, first, second, numbers } of findMeetings(placed)) {
    if (kind === 'gap' && (isPoint(first.interval) || isPoint(second.interval))) continue;
    const place = words === '' ? intervalText(numbers) : `${words}, ${intervalText(numbers)}`;
    meetings.push(meetingOf(kind === 'gap' ? 'rows-gap' : 'rows-overlap', first.row, second.row, place));
  }
  return meetings;
}

function overlapsOfBoxes(rows: readonly CoveredRow[], columns: readonly number[]): readonly RowMeeting[] {
  const meetings: RowMeeting[] = [];
  const sorted = rows.toSorted((a, b) => intervalIn(a, columns[0]!).lower - intervalIn(b, columns[0]!).lower);
  let open: CoveredRow[] = [];
  for (const row of sorted) {
    const { lower } = intervalIn(row, columns[0]!);
    open = open.filter((other) => intervalIn(other, columns[0]!).upper >= lower);
    for (const other of open) {
      const common = columns.map((column) =>
        intersection(intervalIn(other, column), intervalIn(row, column)),
      );
      if (common.some(isEmpty)) continue;
      meetings.push(meetingOf('rows-overlap', other, row, common.map(intervalText).join(', ')));
      break;
    }
    open.push(row);
  }
  return meetings;
}

/** Gaps in one column among rows that are the same in all others. */
function gapsOfBoxes(rows: readonly CoveredRow[], columns: readonly number[]): readonly RowMeeting[] {
  return columns.flatMap((column) => {
    const others = columns.filter((other) => other !== column);
    const alike = groupBy(rows, (row) =>
      others.map((other) => intervalText(intervalIn(row, other))).join(separator),
    );
    return [...alike.values()]
      .flatMap((group) => meetingsInColumn(group, column))
      .filter(({ kind }) => kind === 'rows-gap');
  });
}

/** More combinations than this are not named one by one. */
const namedCombinations = 20;

/**
 * The combinations of words that have no row.
 *
 * @param rows rows that all have the same columns
 * @param words for each column the words that need a row; `undefined` for a column of numbers
 * @returns the first combinations that are missing: `food, tropical_dry`
 */
export function missingCombinations(
  rows: readonly CoveredRow[],
  words: readonly (readonly string[] | undefined)[],
): readonly string[] {
  const columns = words.flatMap((list) => (list === undefined ? [] : [list]));
  if (columns.length === 0 || columns.some((list) => list.length === 0)) return [];
  const present = new Set(rows.map(wordsText));
  const missing: string[] = [];
  const positions = columns.map(() => 0);
  for (
    let wrapped = false;
    !wrapped && missing.length < namedCombinations;
    wrapped = advance(positions, columns)
  ) {
    const combination = columns.map((list, column) => list[positions[column]!]!).join(', ');
    if (!present.has(combination)) missing.push(combination);
  }
  return missing;
}

/** Turns to the next combination; true where that is the first one again. */
function advance(positions: number[], columns: readonly (readonly string[])[]): boolean {
  for (let column = positions.length - 1; column >= 0; column--) {
    positions[column] = positions[column]! + 1;
    if (positions[column]! < columns[column]!.length) return false;
    positions[column] = 0;
  }
  return true;
}
