/** What the rules for the completeness of a methodology ask its tree. */
import type {
  Formula,
  FormulaKind,
  Item,
  ItemKind,
  Methodology,
  Parameter,
  Span,
  Text,
} from '../../../grammar/syntax.ts';
import type { MethodologyModel } from '../model/model.ts';
import type { RuleContext } from './context.ts';

/** The items of one kind, in the order of the text. */
export function itemsOf<K extends ItemKind>(
  methodology: Methodology,
  kind: K,
): readonly (Item & { readonly kind: K })[] {
  return methodology.items.filter((item): item is Item & { readonly kind: K } => item.kind === kind);
}

/** The formulas of one kind, in the order of the text. */
export function formulasOf(methodology: Methodology, kind: FormulaKind): readonly Formula[] {
  return itemsOf(methodology, 'formula').filter((formula) => formula.formulaKind === kind);
}

/** The parameters of a methodology whose names are there, in the order of the text. */
export function namedParameters(methodology: Methodology): readonly Parameter[] {
  return itemsOf(methodology, 'parameter').filter((parameter) => parameter.name.text !== '');
}

/** Whether the text does not follow the grammar inside a span: what is absent there may only be unreadable. */
export function isBroken(context: RuleContext, span: Span): boolean {
  return context.parsed.problems.some((problem) => problem.start >= span.start && problem.start <= span.end);
}

/**
 * The methodologies of which a rule may say that something is absent: not `shared` blocks, which need not be complete,
 * and none in which a syntax problem may hide what is there.
 */
export function readableMethodologies(context: RuleContext): readonly MethodologyModel[] {
  return context.model.methodologies.filter(
    ({ complete, name, syntax }) => complete && name !== '' && !isBroken(context, syntax),
  );
}

/** Whether a text is there and says nothing. */
export function isBlank(text: Text): boolean {
  return text.variants.length > 0 && !text.variants.some((variant) => /\S/.test(variant.value));
}

/** The text in the language of the methodology, or in the first language that it has; `''` where it is missing. */
export function mainText(text: Text | undefined): string {
  const variants = text?.variants ?? [];
  return (variants.find((variant) => variant.language === undefined) ?? variants[0])?.value.trim() ?? '';
}
