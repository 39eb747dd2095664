import type { Reference } from '../../../grammar/syntax.ts';
import type { FormulaHome } from './conversion-factor.ts';

/** Whether a name stands for an element or a word of the reference data, which is printed as it is: `natural_gas`. */
export function isElement({ name, indices }: Reference, { symbols }: FormulaHome): boolean {
  return indices.length === 0 && !symbols.has(name.text);
}
