/** One text, analysed: everything that the features, the command line and the publishers read. */
import { parse, type ParseResult } from '../../../grammar/parse.ts';
import { calculate } from '../calc/calculate.ts';
import type { MethodologyResults } from '../calc/results.ts';
import { newBudget } from '../calc/work.ts';
import { buildModel } from '../model/build.ts';
import type { Model, UsedFiles } from '../model/model.ts';
import { check } from '../rules/check.ts';
import type { Diagnostic, Language } from '../rules/rule.ts';

export interface Analysis {
  readonly text: string;
  readonly parsed: ParseResult;
  readonly model: Model;
  readonly results: readonly MethodologyResults[];
  /** What is wrong, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Analyses a text: parses it, works out names and units, calculates its examples and checks every rule.
 *
 * @param text the text of a `.jcm` file
 * @param language the language of the messages
 * @param used the files that the text names with `use`
 * @returns the analysis; never throws, whatever the text is
 */
export function analyse(text: string, language: Language = 'en', used?: UsedFiles): Analysis {
  const parsed = parse(text);
  return analyseModel(text, parsed, buildModel(text, parsed.tree, used), language);
}

/**
 * The part of an analysis that comes after the model: calculates the examples and checks every rule.
 *
 * @param text the text
 * @param parsed its parse
 * @param model its model
 * @param language the language of the messages
 */
export function analyseModel(text: string, parsed: ParseResult, model: Model, language: Language): Analysis {
  const budget = newBudget();
  const results = model.methodologies.map((methodology) => calculate(text, methodology, budget));
  const diagnostics = check({ text, parsed, model, results }, language);
  return { text, parsed, model, results, diagnostics };
}
