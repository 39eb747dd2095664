/** The countries that take part in the Joint Crediting Mechanism with Japan. */
import data from './partner-countries.json';
import type { Certainty, Provenance } from './reference-value.ts';

export interface PartnerCountry extends Provenance {
  /** The letters of its methodology numbers, ISO 3166-1: `VN`. */
  readonly code: string;
  readonly name: string;
  readonly japaneseName: string;
  /** The day on which its bilateral document was signed; source and certainty are about this date. */
  readonly signed: string;
}

/** All partner countries, in the order in which they signed. */
export const partnerCountries: readonly PartnerCountry[] = data.countries.map(
  ({ code, name, japaneseName, signed, source, certainty }) => ({
    code,
    name,
    japaneseName,
    signed,
    source,
    validity: data.validity,
    certainty: certainty as Certainty,
  }),
);

const byCode = new Map(partnerCountries.map((country) => [country.code, country]));

/**
 * A partner country by its code.
 *
 * @param code two capital letters: `VN`
 * @returns `undefined` where no partner country has this code
 */
export function partnerCountry(code: string): PartnerCountry | undefined {
  return byCode.get(code);
}
