/** Names that a wrong name was probably meant to be. */

/**
 * The candidates that come nearest to a name: those that differ in upper and lower case or underscores first, then
 * those a few letters away.
 *
 * @param name the name as written
 * @param candidates the names that would have been right
 * @param limit how many are wanted at most
 * @returns the nearest first; empty where none is near
 */
export function nearestNames(name: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  const wanted = simplified(name);
  const allowed = Math.min(3, Math.floor(wanted.length / 3));
  const near: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    if (candidate === '' || candidate === name) continue;
    const other = simplified(candidate);
    if (Math.abs(other.length - wanted.length) > allowed) continue;
    const distance = other === wanted ? 0 : editDistance(wanted, other, allowed);
    if (distance <= allowed) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return near.slice(0, limit).map(({ candidate }) => candidate);
}

function simplified(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

/** Letters to insert, delete, replace or swap with their neighbour; anything above `limit` counts as `limit + 1`. */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let distance = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        distance = Math.min(distance, beforeLast[column - 2]! + 1);
      }
      current.push(distance);
      if (distance < least) least = distance;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
