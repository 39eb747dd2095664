/** Operations as texts: two that have one text have one value. */
import type { Aggregation, Operation, Place, Slot } from '../operations.ts';
import { quoted } from './variables.ts';

/** What each slot is called where an operation stands; indices that run in a formula of another step have other names. */
export type Names = readonly (string | undefined)[];

/**
 * The text of an operation.
 *
 * @param operation any operation
 * @param names what its slots are called
 * @returns `undefined` where a part of it is not known, or an index has no name
 */
export function keyOf(operation: Operation, names: Names): string | undefined {
  switch (operation.kind) {
    case 'constant':
      return operation.value.toFraction();
    case 'truth':
      return operation.value ? 'yes' : 'no';
    case 'word':
      return quoted(operation.word);
    case 'running-element':
    case 'running-year':
      return names[operation.from.slot];
    case 'read':
      return joined(
        `step ${operation.step}`,
        operation.places.map((place) => placeKey(place, names)),
      );
    case 'lookup':
      return joined(`table ${operation.table}`, keysOf(operation.keys, names));
    case 'function':
      return joined(operation.name, keysOf(operation.arguments, names));
    case 'reference':
      return joined(operation.name, keysOf(operation.words, names));
    case 'period':
      return joined(operation.name, keysOf(operation.arguments, names));
    case 'aggregate':
      return aggregateKey(operation, names);
    case 'chain': {
      const parts = keysOf([operation.first, ...operation.links.map(({ operand }) => operand)], names);
      return joined(`chain ${operation.links.map(({ operator }) => operator).join('')}`, parts);
    }
    case 'power':
      return joined('power', keysOf([operation.base, operation.exponent], names));
    case 'negation':
    case 'not':
      return joined(operation.kind, keysOf([operation.operand], names));
    case 'comparison':
      return joined(operation.operator, keysOf([operation.left, operation.right], names));
    case 'and':
    case 'or':
      return joined(operation.kind, keysOf(operation.parts, names));
    case 'scaling': {
      const { factor, offset, operand } = operation;
      return joined(`times ${factor.toFraction()} plus ${offset.toFraction()}`, keysOf([operand], names));
    }
    case 'choice': {
      const { condition, consequence, alternative } = operation;
      return joined('if', keysOf([condition, consequence.operation, alternative.operation], names));
    }
    case 'case':
    case 'too-large':
    case 'unknown':
      return undefined;
  }
}

/** The text of what a value is read for. */
export function placeKey(place: Place, names: Names): string | undefined {
  switch (place.kind) {
    case 'running':
      return names[place.from.slot];
    case 'named':
      return quoted(place.element);
    case 'computed':
      return keyOf(place.operation, names);
  }
}

/** Indices that run inside are named by how many run around them. */
function aggregateKey({ name, binders, condition, body }: Aggregation, names: Names): string | undefined {
  const inside = [...names];
  const parts: (string | undefined)[] = [];
  for (const { from, range } of binders) {
    if (range !== undefined) parts.push(...keysOf([range.from, range.to], inside));
    inside[from.slot] = inner(from);
    parts.push(inside[from.slot]);
  }
  parts.push(...keysOf(condition === undefined ? [body] : [condition, body], inside));
  return joined(`${name} ${binders.length}`, parts);
}

function inner({ slot, index }: Slot): string {
  return `${index.name} ${slot}`;
}

function keysOf(operations: readonly Operation[], names: Names): readonly (string | undefined)[] {
  return operations.map((operation) => keyOf(operation, names));
}

function joined(name: string, parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : `${name}(${parts.join('; ')})`;
}
