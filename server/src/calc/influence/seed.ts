/** The number that is chosen to change, and all that depends on it. */
import type { Call } from '../../../../grammar/syntax.ts';
import type { TableSymbol, ValueSymbol } from '../../model/model.ts';
import type { Declaration, Plan } from '../plan.ts';

/** What changes: the values of a parameter, or one published value where a formula, an option or a row takes it. */
export type Target =
  | { readonly kind: 'symbol'; readonly symbol: ValueSymbol }
  | { readonly kind: 'call'; readonly call: Call; readonly within: ValueSymbol | TableSymbol };

/** A target in a plan, by positions. */
export interface Seed {
  /** The step that changes as a whole. */
  readonly step: number | undefined;
  /** The published value that changes. */
  readonly call: Call | undefined;
  /** Where it stands, or is given. */
  readonly origin: string;
  /** What depends on it. */
  readonly steps: ReadonlySet<number>;
  readonly tables: ReadonlySet<number>;
}

/** Who reads a step or a table. */
type Readers = ReadonlyMap<string, readonly string[]>;

const readersOf = new WeakMap<Plan, Readers>();

/**
 * Finds what depends on a target.
 *
 * @param plan the plan
 * @param target what changes
 * @returns `undefined` where the plan does not have it
 */
export function seedOf(plan: Plan, target: Target): Seed | undefined {
  const symbol = target.kind === 'symbol' ? target.symbol : target.within;
  const position =
    symbol.kind === 'value'
      ? plan.stepOf.get(symbol)
      : plan.tables.findIndex((table) => table.symbol === symbol);
  if (position === undefined || position < 0) return undefined;
  const steps = new Set<number>();
  const tables = new Set<number>();
  const readers = readersOf.get(plan) ?? findReaders(plan);
  readersOf.set(plan, readers);
  const origin = nodeOf(symbol.kind === 'value' ? 'step' : 'table', position);
  const waiting = [origin];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const [kind, at] = node.split(' ');
    const found = kind === 'step' ? steps : tables;
    if (found.has(Number(at))) continue;
    found.add(Number(at));
    waiting.push(...(readers.get(node) ?? []));
  }
  return target.kind === 'symbol'
    ? { step: position, call: undefined, origin, steps, tables }
    : { step: undefined, call: target.call, origin, steps, tables };
}

/**
 * Whether a change reaches a step only through certain other steps.
 *
 * @param plan the plan
 * @param seed what changes
 * @param result position of the step
 * @param cut positions of the others
 */
export function passesOnlyThrough(plan: Plan, seed: Seed, result: number, cut: ReadonlySet<number>): boolean {
  const seen = new Set<string>();
  const waiting = [nodeOf('step', result)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === seed.origin) return false;
    if (seen.has(node)) continue;
    seen.add(node);
    const [kind, at] = node.split(' ');
    const declaration = kind === 'step' ? plan.steps[Number(at)] : plan.tables[Number(at)];
    for (const { to } of declaration?.links ?? []) {
      if (to.kind === 'table' || !cut.has(to.position)) waiting.push(nodeOf(to.kind, to.position));
    }
  }
  return true;
}

function findReaders({ steps, tables }: Plan): Readers {
  const readers = new Map<string, string[]>();
  const note = (reader: string, { links }: Declaration): void => {
    for (const { to } of links) {
      const node = nodeOf(to.kind, to.position);
      const known = readers.get(node);
      if (known === undefined) readers.set(node, [reader]);
      else known.push(reader);
    }
  };
  for (const [position, step] of steps.entries()) note(nodeOf('step', position), step);
  for (const [position, table] of tables.entries()) note(nodeOf('table', position), table);
  return readers;
}

function nodeOf(kind: 'step' | 'table', position: number): string {
  return `${kind} ${position}`;
}
