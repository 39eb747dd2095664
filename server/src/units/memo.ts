/** Answers kept by the identity of what was asked about. */

/**
 * Keeps the answers of a function of two values.
 *
 * @param compute a pure function that gives no `undefined`
 * @param limit how many answers are kept; then it starts afresh, so that a server that lives long stays small
 * @returns the same function, which computes each answer once
 */
export function memoisePairs<A extends object, B, R extends NonNullable<unknown>>(
  compute: (a: A, b: B) => R,
  limit = 16_384,
): (a: A, b: B) => R {
  let answers = new WeakMap<A, Map<B, R>>();
  let size = 0;
  return (a, b) => {
    const answer = answers.get(a)?.get(b);
    if (answer !== undefined) return answer;
    const computed = compute(a, b);
    if (size >= limit) {
      answers = new WeakMap();
      size = 0;
    }
    const known = answers.get(a);
    if (known === undefined) answers.set(a, new Map([[b, computed]]));
    else known.set(b, computed);
    size++;
    return computed;
  };
}
