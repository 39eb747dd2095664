/** Random units, as text that an author could write. */
import * as fc from 'fast-check';
import { catalogue } from '../../server/src/units/catalogue.ts';
import type { Unit } from '../../server/src/units/unit.ts';
import { readUnit } from './read-unit.ts';

const declared = [
  'lamp',
  '"passenger km"',
  't{coal}',
  'GJ{steam}',
  'kWh{heat}(LHV)',
  'GJ(LHV)',
  'MJ(HHV)',
  't{"rice husk"}',
];

/** The text of a unit with a symbol of its own; no temperature scale, which cannot be multiplied. */
export const symbols: readonly string[] = [
  ...catalogue.filter((entry) => entry.unit.offset === undefined).map((entry) => entry.symbol),
  ...declared,
];

const symbol = fc.constantFrom(...symbols);
const exponent = fc.constantFrom(1, 1, 1, 1, 2, 3, -1, -1, -2, 0.5, 1.5);

/** The text of a product of up to five units to small powers, in the order and with the repetitions of an author. */
export const unitText: fc.Arbitrary<string> = fc
  .array(fc.tuple(symbol, exponent), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([name, power]) => (power === 1 ? name : `${name}^${power}`)).join('*'));

/** A unit, read from such a text. */
export const anyUnit: fc.Arbitrary<Unit> = unitText.map(readUnit);
