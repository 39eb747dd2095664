/** The substances that every methodology may name without declaring them: greenhouse gases and their elements. */
import type { Words } from './kinds.ts';

/** By symbol, as it stands in a unit: `tCO2`, `m3CH4`, `tHFC134a`. */
export const gases: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['CO2', { en: 'carbon dioxide', ja: '二酸化炭素' }],
  ['CO2e', { en: 'carbon dioxide equivalent', ja: '二酸化炭素換算' }],
  ['CH4', { en: 'methane', ja: 'メタン' }],
  ['N2O', { en: 'nitrous oxide', ja: '一酸化二窒素' }],
  ['C', { en: 'carbon', ja: '炭素' }],
  ['N', { en: 'nitrogen', ja: '窒素' }],
  ['HFC23', { en: 'HFC-23', ja: 'HFC-23' }],
  ['HFC32', { en: 'HFC-32', ja: 'HFC-32' }],
  ['HFC125', { en: 'HFC-125', ja: 'HFC-125' }],
  ['HFC134a', { en: 'HFC-134a', ja: 'HFC-134a' }],
  ['HFC143a', { en: 'HFC-143a', ja: 'HFC-143a' }],
  ['HFC152a', { en: 'HFC-152a', ja: 'HFC-152a' }],
  ['PFC14', { en: 'PFC-14 (CF4)', ja: 'PFC-14（CF4）' }],
  ['PFC116', { en: 'PFC-116 (C2F6)', ja: 'PFC-116（C2F6）' }],
  ['SF6', { en: 'sulphur hexafluoride', ja: '六フッ化硫黄' }],
  ['NF3', { en: 'nitrogen trifluoride', ja: '三フッ化窒素' }],
]);

const otherNames: ReadonlyMap<string, string> = new Map([
  ['CO2eq', 'CO2e'],
  ['CF4', 'PFC14'],
  ['C2F6', 'PFC116'],
]);

/**
 * The symbol of a gas under any of its names.
 *
 * @param name `CH4`, `HFC-134a`, `CF4`
 * @returns `CH4`, `HFC134a`, `PFC14`; `undefined` where it is none of the gases
 */
export function gasSymbol(name: string): string | undefined {
  if (gases.has(name)) return name;
  const other = otherNames.get(name);
  if (other !== undefined) return other;
  const joined = name.replace(/^(HFC|PFC)-/, '$1');
  return gases.has(joined) ? joined : undefined;
}
