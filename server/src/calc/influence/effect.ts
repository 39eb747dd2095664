/** Which way a number goes while another one rises. */
import { isNotNegative, isNotPositive, isZero, type Bounds } from './bounds.ts';

/**
 * `increases`: it rises or stays, and never falls; `decreases` the other way round; `none`: it stays; `either`: that
 * depends on the inputs, or is not known.
 */
export type Effect = 'increases' | 'decreases' | 'none' | 'either';

/** The effect that a slope means. */
export function effectOf(slope: Bounds): Effect {
  if (isZero(slope)) return 'none';
  if (isNotNegative(slope)) return 'increases';
  return isNotPositive(slope) ? 'decreases' : 'either';
}

/** What a fall does that a rise does the other way round. */
export function opposite(effect: Effect): Effect {
  return effect === 'increases' ? 'decreases' : effect === 'decreases' ? 'increases' : effect;
}

/** The effect of a number on one that has an effect on a third. */
export function passedOn(first: Effect, second: Effect): Effect {
  if (first === 'none' || second === 'none') return 'none';
  if (first === 'either') return 'either';
  return first === 'increases' ? second : opposite(second);
}

/** Two effects on one number at once. */
export function together(a: Effect, b: Effect): Effect {
  if (a === 'none' || a === b) return b;
  return b === 'none' ? a : 'either';
}
