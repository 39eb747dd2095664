import type { Span } from '../../../../grammar/syntax.ts';
import type { IndexSymbol, MethodologyModel } from '../../model/model.ts';
import { boundIndices } from '../enclosing.ts';

/**
 * Values that say which element of an index is meant at a place: `category[i]`, declared as one of the categories.
 *
 * @param methodology the block in which the place stands
 * @param index the index
 * @param place where an element is needed
 * @returns the values with their indices, as they are written there
 */
export function chosenElements(
  { symbols, syntax }: MethodologyModel,
  index: IndexSymbol,
  place: Span,
): readonly string[] {
  const bound = boundIndices(syntax, place);
  return [...symbols.values()].flatMap((symbol) => {
    if (symbol.kind !== 'value' || symbol.type.kind !== 'element' || symbol.type.index !== index) return [];
    const names = symbol.indices.map(({ name }) => name);
    if (!names.every((name) => bound.has(name))) return [];
    return [names.length === 0 ? symbol.name : `${symbol.name}[${names.join(', ')}]`];
  });
}
