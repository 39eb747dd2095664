/** What the functions of the reference data give for their words. */
import { fuelFactor } from '../reference/fuels.ts';
import { globalWarmingPotential } from '../reference/gases.ts';
import type { ReferenceValue } from '../reference/reference-value.ts';
import { wasteValue } from '../reference/waste.ts';

const lookUps: ReadonlyMap<string, (first: string, second: string) => ReferenceValue | undefined> = new Map([
  ['GWP', globalWarmingPotential],
  ['IPCC_CO2', (fuel: string, bound: string) => fuelFactor('CO2', fuel, bound)],
  ['IPCC_NCV', (fuel: string, bound: string) => fuelFactor('NCV', fuel, bound)],
  ['IPCC_DOC', (waste: string) => wasteValue('DOC', waste)],
  ['IPCC_k', (waste: string, climate: string) => wasteValue('k', waste, climate)],
  ['IPCC_MCF', (site: string) => wasteValue('MCF', site)],
]);

/**
 * A value of the reference data.
 *
 * @param name the function: `GWP`, `IPCC_k`
 * @param words its arguments
 * @returns the value with its unit and source; `undefined` where there is none for these words
 */
export function referenceValue(name: string, words: readonly string[]): ReferenceValue | undefined {
  return lookUps.get(name)?.(words[0] ?? '', words[1] ?? '');
}
