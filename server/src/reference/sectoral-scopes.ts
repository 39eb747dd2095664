/** The sectoral scopes that methodologies are sorted into. */
import type { Certainty, Provenance } from './reference-value.ts';
import data from './sectoral-scopes.json';

export interface SectoralScope extends Provenance {
  readonly number: number;
  readonly name: string;
  readonly japaneseName: string;
}

/** All sectoral scopes, by number. */
export const sectoralScopes: readonly SectoralScope[] = data.scopes.map(
  ({ number, name, japaneseName, source, certainty }) => ({
    number,
    name,
    japaneseName,
    source,
    validity: data.validity,
    certainty: certainty as Certainty,
  }),
);

const byNumber = new Map(sectoralScopes.map((scope) => [scope.number, scope]));

/** A sectoral scope by its number; `undefined` where there is none. */
export function sectoralScope(number: number): SectoralScope | undefined {
  return byNumber.get(number);
}
