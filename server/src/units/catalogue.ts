/** The catalogue of units: for reading a written unit, for completion and for hover. */
import { Fraction } from 'fraction.js';
import { substanceBase } from './base.ts';
import { power } from './algebra.ts';
import { catalogueRows } from './catalogue-rows.ts';
import { gases } from './gases.ts';
import { kindByName, type KindName, type Words } from './kinds.ts';
import { unity } from './scale.ts';
import { one, simpleUnit, type Unit } from './unit.ts';

/** A unit that needs no declaration. */
export interface CatalogueUnit {
  /** As it is written: `MWh`, `tCO2`. */
  readonly symbol: string;
  readonly kind: KindName;
  readonly unit: Unit;
  readonly name: Words;
  /** How it is defined, where its name does not say so. */
  readonly definition: Words | undefined;
}

function powersOf(kind: KindName): Iterable<readonly [string, number]> {
  return kindByName.get(kind)!.powers;
}

/** `12000*105505585262/100000000/3600`: products and quotients of whole numbers, from left to right. */
function exactScale(text: string): Fraction {
  let scale = unity;
  for (const [, operator, digits] of text.matchAll(/([*/]?)(\d+)/g)) {
    scale = operator === '/' ? scale.div(digits!) : scale.mul(digits!);
  }
  return scale;
}

function rowsOfKinds(): CatalogueUnit[] {
  return Object.entries(catalogueRows).flatMap(([kind, rows]) =>
    rows.map(([symbol, scale, en, ja, definition]) => ({
      symbol,
      kind: kind as KindName,
      unit: simpleUnit(symbol, exactScale(scale), powersOf(kind as KindName)),
      name: { en, ja },
      definition,
    })),
  );
}

const lengthNames: ReadonlyMap<string, Words> = new Map([
  ['mm', { en: 'millimetre', ja: 'ミリメートル' }],
  ['cm', { en: 'centimetre', ja: 'センチメートル' }],
  ['m', { en: 'metre', ja: 'メートル' }],
  ['km', { en: 'kilometre', ja: 'キロメートル' }],
]);

/** `m2` is `m` to the power 2, so that `m3/m2` is `m`. */
function areasAndVolumes(units: readonly CatalogueUnit[]): CatalogueUnit[] {
  return units
    .filter((entry) => entry.kind === 'length')
    .flatMap(({ symbol, unit }) => {
      const { en, ja } = lengthNames.get(symbol)!;
      const common = { definition: undefined };
      return [
        {
          ...common,
          symbol: `${symbol}2`,
          kind: 'area' as const,
          unit: power(unit, 2),
          name: { en: `square ${en}`, ja: `平方${ja}` },
        },
        {
          ...common,
          symbol: `${symbol}3`,
          kind: 'volume' as const,
          unit: power(unit, 3),
          name: { en: `cubic ${en}`, ja: `立方${ja}` },
        },
      ];
    });
}

const celsius: CatalogueUnit = {
  symbol: 'degC',
  kind: 'temperature',
  unit: simpleUnit('degC', unity, powersOf('temperature'), new Fraction('273.15')),
  name: { en: 'degree Celsius', ja: 'セルシウス度' },
  definition: {
    en: 'A scale with a zero of its own: it may be compared and subtracted, never multiplied; a difference is in K',
    ja: '固有の零点をもつ目盛。比較と差だけができ、乗除はできない。差は K',
  },
};

const plain: CatalogueUnit = {
  symbol: '-',
  kind: 'ratio',
  unit: one,
  name: { en: 'plain number', ja: '無次元' },
  definition: undefined,
};

/** Every unit with a symbol of its own, gases not yet with them. */
const simpleUnits: readonly CatalogueUnit[] = (() => {
  const units = rowsOfKinds();
  return [plain, ...units, ...areasAndVolumes(units), celsius];
})();

const simpleBySymbol: ReadonlyMap<string, CatalogueUnit> = new Map(
  simpleUnits.map((entry) => [entry.symbol, entry]),
);

/** The kinds of quantity that are of something: `t{coal}`, `GJ{steam}`. */
const kindsOfSomething: ReadonlySet<KindName> = new Set([
  'mass',
  'volume',
  'normal-volume',
  'energy',
  'power',
  'amount',
]);

/** Whether a unit of this kind may name what it is of. */
export function takesSubstance(kind: KindName): boolean {
  return kindsOfSomething.has(kind);
}

/** Whether a unit of this kind may say by which heating value it is measured: `GJ(LHV)`. */
export function takesHeatingValue(kind: KindName): boolean {
  return kind === 'energy' || kind === 'power';
}

/** What stands before the symbol of a gas, the longest first: `kt` before `t`. */
const gasPrefixes: readonly string[] = simpleUnits
  .filter(({ kind, symbol }) => kind === 'mass' || symbol === 'm3' || symbol === 'Nm3')
  .map((entry) => entry.symbol)
  .toSorted((a, b) => b.length - a.length);

/** Whether the symbol of a gas may stand right behind this unit: `tCO2`, `m3CH4`. */
export function takesGas(symbol: string): boolean {
  return gasPrefixes.includes(symbol);
}

function gasUnit(prefix: string, gas: string): CatalogueUnit {
  const entry = simpleBySymbol.get(prefix)!;
  const words = gases.get(gas)!;
  const symbol = prefix + gas;
  return {
    symbol,
    kind: entry.kind,
    unit: simpleUnit(symbol, entry.unit.scale, [...entry.unit.powers, [substanceBase(gas), 1]]),
    name: { en: `${entry.name.en} of ${words.en}`, ja: `${words.ja}の${entry.name.ja}` },
    definition: undefined,
  };
}

const gasUnits = new Map<string, CatalogueUnit>();

function findGasUnit(symbol: string): CatalogueUnit | undefined {
  const known = gasUnits.get(symbol);
  if (known !== undefined) return known;
  const prefix = gasPrefixes.find(
    (start) => symbol.startsWith(start) && gases.has(symbol.slice(start.length)),
  );
  if (prefix === undefined) return undefined;
  const entry = gasUnit(prefix, symbol.slice(prefix.length));
  gasUnits.set(symbol, entry);
  return entry;
}

/**
 * A unit of the catalogue, gases included.
 *
 * @param symbol `MWh`, `ktCO2e`, `Nm3CH4`, `%`, `-`
 * @returns what it is; `undefined` where it is not a unit that every methodology knows
 */
export function catalogueUnit(symbol: string): CatalogueUnit | undefined {
  return simpleBySymbol.get(symbol) ?? findGasUnit(symbol);
}

const offeredWithGases: readonly (readonly [string, readonly string[]])[] = [
  ['t', [...gases.keys()]],
  ['kg', [...gases.keys()]],
  ['g', ['CO2', 'CO2e', 'CH4', 'N2O']],
  ['kt', ['CO2', 'CO2e']],
  ['Mt', ['CO2', 'CO2e']],
  ['m3', ['CH4', 'CO2']],
  ['Nm3', ['CH4', 'CO2']],
];

/** The units to offer and to list: all that have a symbol of their own, and the gases in the usual masses and volumes. */
export const catalogue: readonly CatalogueUnit[] = [
  ...simpleUnits,
  ...offeredWithGases.flatMap(([prefix, symbols]) => symbols.map((gas) => catalogueUnit(prefix + gas)!)),
];
