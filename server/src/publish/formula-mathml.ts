/** Formulas as MathML, typeset as the official form prints them. */
import type { ValueSymbol } from '../model/model.ts';
import type { Language } from '../rules/rule.ts';
import { formulaWords } from './formula-words.ts';
import * as mathml from './mathml.ts';
import { symbol, Typesetter } from './typesetter.ts';

/**
 * A name with what stands below it: `EC_PJ` with `i` is EC with the subscript PJ,i.
 *
 * @param name the name as written
 * @param indices more subscripts: names of indices or of elements
 * @returns a whole `math` element that stands inside a line
 */
export function symbolMathml(name: string, indices: readonly string[] = []): string {
  return mathml.math(symbol(name, indices.map(mathml.identifier)), true);
}

/**
 * The equation of a value: its name, and what it is calculated from.
 *
 * @param value a parameter or formula
 * @param language of the words inside the formula
 * @returns a whole `math` element; `undefined` where the value has neither a formula nor options
 */
export function equationMathml(value: ValueSymbol, language: Language): string | undefined {
  const { name, indices, attributes, value: expression } = value.syntax;
  const typesetter = new Typesetter(formulaWords(language), value.home);
  const options = attributes?.options ?? [];
  if (expression === undefined && options.length === 0) return undefined;
  const left = symbol(
    name.text,
    indices.map(({ text }) => mathml.identifier(text)),
  );
  const right = expression === undefined ? typesetter.options(options) : typesetter.typeset(expression);
  return mathml.math(left + mathml.operator('=') + right);
}
