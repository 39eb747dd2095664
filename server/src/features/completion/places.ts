/** The kinds of places that completion knows. */
export type Place =
  /** Texts, numbers, new names. */
  | { readonly kind: 'nothing' }
  /** The path behind `use`. */
  | { readonly kind: 'path' }
  /** Outside every methodology. */
  | { readonly kind: 'file' }
  /** Where an item of a methodology can start; `continuations` go on with the item before. */
  | { readonly kind: 'item'; readonly continuations: readonly string[] }
  /** Where only these words can stand; `within` is the block, for words that mean different things in different blocks. */
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly within?: string }
  /** Where an attribute can start. `owner` is the keyword of the parameter, `''` for a calculated one. */
  | {
      readonly kind: 'attribute';
      readonly owner: string;
      readonly written: readonly string[];
      readonly continuations: readonly string[];
    }
  | { readonly kind: 'partner' }
  | { readonly kind: 'scope' }
  | { readonly kind: 'gas' }
  /** Behind `->`: the formulas that count an emission source. */
  | { readonly kind: 'targets'; readonly side: 'reference' | 'project' }
  | { readonly kind: 'criterion-number' }
  /** The letters A, B, C of monitoring options. */
  | { readonly kind: 'letters'; readonly written: readonly string[] }
  /** Names of other options of the same parameter. */
  | { readonly kind: 'option-names'; readonly owner: string; readonly written: readonly string[] }
  /** The option that an example chooses for a parameter. */
  | { readonly kind: 'option-choice'; readonly owner: string }
  /** Names of indices, where something is declared with them; with `numbers`, a number can be the key too. */
  | { readonly kind: 'index-names'; readonly used: readonly string[]; readonly numbers: boolean }
  /** A unit or, unless it is the start, a part of one; `domain` where `one of` and `yes/no` can stand too. */
  | { readonly kind: 'unit'; readonly start: boolean; readonly domain: boolean }
  | { readonly kind: 'substance' }
  | { readonly kind: 'basis' }
  /** Where a value is wanted; `optionRule` where `given` and `lowest of` can stand too. */
  | { readonly kind: 'expression'; readonly optionRule: boolean }
  /** Inside `[ ]` behind a name. */
  | { readonly kind: 'index-of'; readonly name: string; readonly position: number }
  /** Behind `sum(`: what it runs over. */
  | { readonly kind: 'binder'; readonly used: readonly string[]; readonly orValue: boolean }
  /** An argument of a function or a table. */
  | { readonly kind: 'argument'; readonly name: string; readonly position: number }
  | { readonly kind: 'row-key'; readonly position: number }
  /** A key of a branch of a case; `continuations` go on with the value before. */
  | { readonly kind: 'case-key'; readonly continuations: readonly string[] }
  /** Where an entry of an example can start. */
  | { readonly kind: 'example-entry' }
  /** Behind `expect`. */
  | { readonly kind: 'expectation' }
  /** The value that an example gives a name; `depth` counts the lists around it. */
  | { readonly kind: 'example-value'; readonly name: string; readonly depth: number; readonly keys: boolean }
  /** Inside `[ ]` behind a name in an example. */
  | { readonly kind: 'example-element'; readonly name: string; readonly position: number };
