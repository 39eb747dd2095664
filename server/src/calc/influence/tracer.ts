/**
 * Follows the change of one chosen number through the operations of a plan: each has bounds of its value over all that
 * the inputs may be, and bounds of its slope. An index stands for any of its elements, so a step has one trend for all.
 */
import { referenceNumber } from '../reference-numbers.ts';
import type {
  Aggregation,
  Chain,
  Comparison,
  Junction,
  Lookup,
  Operation,
  Read,
  ReferenceRead,
  Selection,
} from '../operations.ts';
import type { Plan, PlannedOption, Step } from '../plan.ts';
import { around, boundsOfInput, declaredBounds } from './assumptions.ts';
import {
  add,
  anything,
  boundsOf,
  exactly,
  hull,
  isZero,
  multiply,
  negate,
  notNegative,
  one,
  subtract,
  within,
  zero,
  zeroToOne,
  type Bounds,
} from './bounds.ts';
import { orderKey, type Facts, type StepFact } from './facts.ts';
import { lookUpTrend, type Row, type Subject } from './rows.ts';
import type { Seed } from './seed.ts';
import {
  addTrends,
  choose,
  direction,
  divideTrends,
  either,
  isStill,
  multiplyTrends,
  negateTrend,
  powerOf,
  scaleTrend,
  still,
  undecided,
  unknown,
  type Trend,
} from './trend.ts';
import { endsOfSum, followAggregate, followFunction, followSum } from './trend-functions.ts';
