/** Parameters and formulas: their formula, options and range against what they declare. */
import type { Expression, Option } from '../../../grammar/syntax.ts';
import { agree, type Part } from './agreement.ts';
import { checkCondition } from './condition-types.ts';
import type { Draft } from './declarations.ts';
import { checkValue, type Slot } from './fit.ts';
import type { ValueSymbol } from './model.ts';
import { checkOptionNames } from './options.ts';
import { readRange } from './row-keys.ts';
import { isInferred } from './signatures.ts';
import { spanOf, type Typing } from './typing.ts';
import { unknown } from './value-types.ts';

/**
 * Checks a value, and infers its type where it declares none.
 *
 * @param typing where types, uses of names and findings go
 * @param symbol the value; what it uses must be known already as far as it is inferred
 * @param circular true where its type depends on itself, and stays unknown
 */
export function checkValueSymbol(typing: Typing, symbol: Draft<ValueSymbol>, circular = false): void {
  const { value, unit, attributes } = symbol.syntax;
  typing.enter(symbol.name, symbol.indices);
  const isFormula = symbol.syntax.kind === 'formula' || symbol.role === 'calculated';
  const slot: Slot = {
    context: 'declaration',
    name: symbol.name,
    type: symbol.type,
    declared: unit,
    takesPlainNumbers: !isFormula,
    isElement: symbol.syntax.domain?.kind === 'one-of',
  };
  const parts: Part[] = [];
  if (value !== undefined) parts.push(checkFormula(typing, value, slot));
  if (attributes !== undefined) {
    if (attributes.options.length > 0) {
      const optionSlot: Slot = { ...slot, context: 'option' };
      for (const part of checkOptions(typing, symbol, attributes.options, optionSlot)) parts.push(part);
    }
    if (attributes.range !== undefined) readRange(typing, attributes.range, symbol.declaredUnit, symbol.name);
  }
  if (isInferred(symbol)) {
    symbol.inferred = true;
    const type = agree(typing, 'option', parts);
    symbol.type = circular ? unknown : type;
  } else if (isFormula && value === undefined && (attributes?.options.length ?? 0) === 0) {
    typing.find({ kind: 'no-formula', span: spanOf(symbol.syntax.name), name: symbol.name });
  }
}

function checkFormula(typing: Typing, value: Expression, slot: Slot): Part {
  return { expression: value, type: checkValue(typing, value, slot) };
}

function checkOptions(
  typing: Typing,
  symbol: ValueSymbol,
  options: readonly Option[],
  slot: Slot,
): readonly Part[] {
  const parts: Part[] = [];
  checkOptionNames(typing, symbol, options);
  for (const { rule, requires } of options) {
    if (rule.kind === 'expression') parts.push(checkFormula(typing, rule.expression, slot));
    for (const condition of requires) checkCondition(typing, condition);
  }
  return parts;
}
