/** Greenhouse gases and their global warming potentials. */
import data from './gases.json';
import type { Certainty, Provenance, ReferenceValue } from './reference-value.ts';

/** An assessment report of the IPCC that gives global warming potentials. */
export interface AssessmentReport extends Provenance {
  /** As it stands in a formula: `AR5`. */
  readonly report: string;
  readonly name: string;
  readonly japaneseName: string;
  readonly year: number;
}

export interface Gas {
  /** As it stands in a unit and in a formula: `CH4`, `HFC134a`. */
  readonly symbol: string;
  readonly name: string;
  readonly japaneseName: string;
  /** Other spellings: `HFC-134a`, `CF4`. */
  readonly otherNames: readonly string[];
}

/** The assessment reports, the oldest first. */
export const reports: readonly AssessmentReport[] = data.reports.map(
  ({ report, name, japaneseName, year, source, validity, certainty }) => ({
    report,
    name,
    japaneseName,
    year,
    source,
    validity,
    certainty: certainty as Certainty,
  }),
);

/** The gases, carbon dioxide first. */
export const gases: readonly Gas[] = data.gases.map(({ symbol, name, japaneseName, otherNames }) => ({
  symbol,
  name,
  japaneseName,
  otherNames,
}));

/** Gases that the official lists of emission sources name together. They have no global warming potential of their own. */
export interface GasFamily {
  /** `HFCs`. */
  readonly symbol: string;
  readonly name: string;
  readonly japaneseName: string;
  /** The symbols of the gases of this family that are known here. */
  readonly members: readonly string[];
}

/** The families of gases. */
export const gasFamilies: readonly GasFamily[] = data.families;

const reportByName = new Map(reports.map((report) => [report.report, report]));
const gasByName = new Map(
  data.gases.flatMap((gas) => [gas.symbol, ...gas.otherNames].map((name) => [name, gas])),
);

/**
 * The global warming potential of a gas over 100 years.
 *
 * @param gas its symbol or another of its names: `CH4`, `HFC-134a`
 * @param report the assessment report: `AR5`
 * @returns its value in tCO2e for each t of the gas; `undefined` where the gas or the report is not known, or the
 * report gives no value for the gas
 */
export function globalWarmingPotential(gas: string, report: string): ReferenceValue | undefined {
  const found = gasByName.get(gas);
  const within = reportByName.get(report);
  if (found === undefined || within === undefined) return undefined;
  const potentials: Readonly<Partial<Record<string, string>>> = found.potentials;
  const value = potentials[report];
  if (value === undefined) return undefined;
  const { source, validity, certainty } = within;
  return { value, unit: `tCO2e/t${found.symbol}`, source, validity, certainty };
}
