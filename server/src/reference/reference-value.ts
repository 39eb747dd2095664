/** What every value of the reference data says of itself. */

/** `confirmed` where a published page was found that says so; `unconfirmed` where it is still to be checked. */
export type Certainty = 'confirmed' | 'unconfirmed';

/** Where a fact comes from and how far it can be relied on. */
export interface Provenance {
  /** Document, volume and table, or the address of a page. */
  readonly source: string;
  /** Edition, or what and when it holds for. */
  readonly validity: string;
  readonly certainty: Certainty;
}

/** One number of the reference data. */
export interface ReferenceValue extends Provenance {
  /** An exact decimal: `0.0741`. */
  readonly value: string;
  /** As it is written in a methodology: `tCO2/GJ`. */
  readonly unit: string;
}

/** Something that the reference data list under a word of the language. */
export interface ReferenceWord {
  /** As it stands in a formula: `diesel`, `tropical_wet`. */
  readonly word: string;
  readonly name: string;
  readonly japaneseName: string;
}
