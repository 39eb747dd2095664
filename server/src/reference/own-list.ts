/** A list of emission factors that users bring themselves: of a grid, of a supplier. Nothing of it ships. */
import type { ErrorObject, ValidateFunction } from 'ajv';
import schema from './emission-factors.schema.json';
import type { ReferenceValue } from './reference-value.ts';

/** One factor of a list, under the word that stands for it. */
export interface OwnFactor extends ReferenceValue {
  readonly word: string;
  readonly name: string;
}

/** What is wrong with a list, and where: `/factors/2/value`. */
export interface OwnListProblem {
  readonly kind: 'not-json' | 'missing' | 'not-known' | 'wrong-form' | 'repeated';
  /** The way through the list to the place, empty for the whole. */
  readonly path: string;
  /** The field that is missing or not known, the word that is repeated, or what is said of the form. */
  readonly detail: string;
}

export type OwnListReading =
  | { readonly ok: true; readonly name: string; readonly factors: readonly OwnFactor[] }
  | { readonly ok: false; readonly problems: readonly OwnListProblem[] };

interface WrittenFactor {
  readonly word: string;
  readonly name?: string;
  readonly value: string;
  readonly unit: string;
  readonly source?: string;
  readonly validity?: string;
}

interface WrittenList {
  readonly name: string;
  readonly source: string;
  readonly validity: string;
  readonly factors: readonly WrittenFactor[];
}

/**
 * Reads a list.
 *
 * @param text JSON that fits `emission-factors.schema.json`; a factor without a source or validity has that of the list
 * @returns the factors, all of them unconfirmed because nobody but their user vouches for them; or every problem
 */
export async function readOwnList(text: string): Promise<OwnListReading> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return refused([
      { kind: 'not-json', path: '', detail: error instanceof Error ? error.message : String(error) },
    ]);
  }
  const validate = await compiledSchema();
  if (!validate(data)) return refused((validate.errors ?? []).map(problemOf));
  const repeated = repeatedWords(data.factors);
  return repeated.length > 0 ? refused(repeated) : { ok: true, name: data.name, factors: factorsOf(data) };
}

let compiled: Promise<ValidateFunction<WrittenList>> | undefined;

/** The validator is loaded when the first list is read, because it is slow to start and few users have a list. */
function compiledSchema(): Promise<ValidateFunction<WrittenList>> {
  compiled ??= import('ajv').then(({ Ajv }) => new Ajv({ allErrors: true }).compile<WrittenList>(schema));
  return compiled;
}

function refused(problems: readonly OwnListProblem[]): OwnListReading {
  return { ok: false, problems };
}

function problemOf({ keyword, instancePath, params, message }: ErrorObject): OwnListProblem {
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, string | undefined>>;
  if (keyword === 'required') return { kind: 'missing', path: instancePath, detail: missingProperty ?? '' };
  if (keyword === 'additionalProperties') {
    return { kind: 'not-known', path: instancePath, detail: additionalProperty ?? '' };
  }
  return { kind: 'wrong-form', path: instancePath, detail: message ?? '' };
}

function repeatedWords(factors: readonly WrittenFactor[]): readonly OwnListProblem[] {
  const seen = new Set<string>();
  const problems: OwnListProblem[] = [];
  for (const [index, { word }] of factors.entries()) {
    if (seen.has(word)) problems.push({ kind: 'repeated', path: `/factors/${index}/word`, detail: word });
    seen.add(word);
  }
  return problems;
}

function factorsOf(list: WrittenList): readonly OwnFactor[] {
  return list.factors.map(({ word, name, value, unit, source, validity }) => ({
    word,
    name: name ?? word,
    value,
    unit,
    source: source ?? list.source,
    validity: validity ?? list.validity,
    certainty: 'unconfirmed',
  }));
}
