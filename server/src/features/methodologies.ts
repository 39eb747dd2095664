/** The methodologies of a text by place. */
import type { Item } from '../../../grammar/syntax.ts';
import type { MethodologyResults } from '../calc/results.ts';
import type { MethodologyModel, Model } from '../model/model.ts';
import type { Analysis } from './analysis.ts';

/** The methodology that starts at an offset. */
export function methodologyAt(model: Model, start: number | undefined): MethodologyModel | undefined {
  return model.methodologies.find(({ syntax }) => syntax.start === start);
}

/** The results of a methodology. */
export function resultsOf(
  { model, results }: Analysis,
  methodology: MethodologyModel,
): MethodologyResults | undefined {
  return results[model.methodologies.indexOf(methodology)];
}

/** The item that an offset is in, or behind: the last one that starts before it. */
export function itemBefore({ syntax }: MethodologyModel, offset: number): Item | undefined {
  let low = 0;
  let high = syntax.items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (syntax.items[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return syntax.items[low - 1];
}
