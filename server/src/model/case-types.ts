/** Types of `case … { … }`: its keys against what it looks at, its branches against each other, and what it leaves out. */
import type { Case } from '../../../grammar/syntax.ts';
import { agree } from './agreement.ts';
import { typeBranches } from './condition-types.ts';
import { findRowMeetings, type CoveredRow } from './coverage.ts';
import { intervalText, leftOut } from './intervals.ts';
import type { ValueType } from './model.ts';
import { keyKindOf, readKey, type Cell, type KeyKind } from './row-keys.ts';
import { spanOf, type Expected, type Typing } from './typing.ts';
import { unknown } from './value-types.ts';

/** The type of a case: that of its branches, which have to agree. */
export function typeOfCase(typing: Typing, node: Case, expected: Expected): ValueType {
  const subject = typing.typeOf(typing, node.subject);
  const of = typing.written(node.subject);
  const needed = keyKindOf(subject, of);
  const covered: CoveredRow[] = [];
  let sure = needed.kind !== 'unknown';
  for (const key of node.branches.flatMap(({ keys }) => keys)) {
    const cell = readKey(typing, key, needed, of);
    if (cell === undefined) sure = false;
    else covered.push({ cells: [cell], span: cell.span });
  }
  const values = node.branches.map(({ value }) => value);
  if (node.otherwise !== undefined) values.push(node.otherwise);
  const wanted = typing.unitWanted(node);
  const parts = typeBranches(typing, values, expected, wanted);
  const complete = !sure || checkCoverage(typing, node, needed, covered, of);
  const type = agree(typing, 'branches', parts, wanted);
  return complete ? type : unknown;
}

/** Reports branches that overlap, and what has no branch; whether all is well. */
function checkCoverage(
  typing: Typing,
  node: Case,
  needed: KeyKind,
  covered: readonly CoveredRow[],
  of: string,
): boolean {
  let fine = true;
  for (const { kind, place, first, span } of findRowMeetings(covered)) {
    if (kind === 'rows-gap') continue;
    fine = false;
    typing.find({ kind, span: spanOf(span), of, place, first: spanOf(first) });
  }
  if (node.otherwise !== undefined) return fine;
  const missing = uncovered(
    needed,
    covered.map(({ cells }) => cells[0]!),
  );
  if (missing === undefined) return fine;
  typing.find({ kind: 'case-incomplete', span: spanOf(node.subject), text: of, missing });
  return false;
}

/** What no key covers; `undefined` where nothing is left, an empty list where that can't be named. */
function uncovered(needed: KeyKind, cells: readonly Cell[]): readonly string[] | undefined {
  if (needed.kind === 'element' && needed.index.elements === undefined) return [];
  const missing = needed.kind === 'number' ? uncoveredNumbers(cells) : uncoveredWords(needed, cells);
  return missing.length === 0 ? undefined : missing;
}

function uncoveredNumbers(cells: readonly Cell[]): readonly string[] {
  return leftOut(cells.flatMap((cell) => (cell.kind === 'interval' ? [cell] : []))).map(intervalText);
}

function uncoveredWords(needed: KeyKind, cells: readonly Cell[]): readonly string[] {
  const words = new Set(cells.map((cell) => (cell.kind === 'word' ? cell.word : '')));
  const all = needed.kind === 'element' ? (needed.index.elements ?? []) : ['yes', 'no'];
  return all.filter((word) => !words.has(word));
}
