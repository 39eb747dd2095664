import type { ParseResult } from '../../../grammar/parse.ts';
import type { MethodologyResults } from '../calc/results.ts';
import type { Model } from '../model/model.ts';

/** What a rule may look at: the text, its tree, its meaning, and the results of its examples. */
export interface RuleContext {
  readonly text: string;
  readonly parsed: ParseResult;
  readonly model: Model;
  /** One entry for each methodology of the model, in the same order. */
  readonly results: readonly MethodologyResults[];
}
