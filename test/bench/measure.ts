/** Timing and the table that the benchmark prints. */

/** How long something took, over many runs, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

/** One line of the result: a task of ours, or of a peer. */
export interface Row {
  readonly task: string;
  readonly who: string;
  readonly timing: Timing;
  /** Upper bounds in milliseconds that we aim at; absent for a peer. */
  readonly aim?: { readonly median: number; readonly p95?: number };
}

/** Median and 95th percentile of measured times. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}

/**
 * Measures competitors side by side: one run of each in turn, so that whatever else the machine does hits all alike.
 *
 * @param tasks what to run, by name; each run is awaited
 * @param runs how many measured runs each gets
 * @param warmUp how many runs before them are not counted
 */
export async function sideBySide(
  tasks: Readonly<Record<string, () => unknown>>,
  runs: number,
  warmUp: number,
): Promise<Readonly<Record<string, Timing>>> {
  const times = Object.fromEntries(Object.keys(tasks).map((name): [string, number[]] => [name, []]));
  for (let run = -warmUp; run < runs; run++) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      await task();
      const time = performance.now() - start;
      if (run >= 0) times[name]!.push(time);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, timingOf(list)]));
}

/** Prints rows as a table: times in milliseconds, each peer's ratio to ours, and whether the aim is met. */
export function printTable(rows: readonly Row[]): void {
  const number = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
  const ours = new Map(rows.filter(({ aim }) => aim).map((row) => [row.task, row.timing]));
  const cells = rows.map(({ task, who, timing, aim }) => {
    const own = ours.get(task);
    const ratio = aim || !own ? '' : `${(timing.median / own.median).toFixed(1)} x`;
    const met = aim && timing.median <= aim.median && (aim.p95 === undefined || timing.p95 <= aim.p95);
    const aimed = aim
      ? `${aim.median}${aim.p95 === undefined ? '' : ` / ${aim.p95}`} ${met ? 'met' : 'MISSED'}`
      : '';
    return [task, who, number(timing.median), number(timing.p95), String(timing.runs), ratio, aimed];
  });
  const table = [['task', 'program', 'median ms', 'p95 ms', 'runs', 'to ours', 'aim ms'], ...cells];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
}
