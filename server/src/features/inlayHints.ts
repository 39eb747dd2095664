/** Inlay hints: inferred units behind names, and the values of an example behind formulas. */
import { InlayHintKind, type InlayHint } from 'vscode-languageserver-types';
import type { Expression, Option, Span } from '../../../grammar/syntax.ts';
import type { ExampleResults } from '../calc/results.ts';
import type { MethodologyModel, ValueSymbol } from '../model/model.ts';
import type { Language } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import { resultsOf } from './methodologies.ts';
import { positionAt } from './positions.ts';
import { labelsIn } from './words/labels.ts';
import { textIn } from './words/text.ts';
import { typeText } from './words/types.ts';
import { unitInWords } from './words/units.ts';
import { shortValuesText, valuesText } from './words/values.ts';

/** Values of more elements than this are cut short. */
const shownElements = 3;

/**
 * The hints in a part of a text.
 *
 * @param analysis the text
 * @param range the part that is asked for
 * @param language of the tooltips
 * @param activeExample which example of each methodology gives the values, from 0
 * @returns hints in the order of the text
 */
export function inlayHints(
  analysis: Analysis,
  range: Span,
  language: Language,
  activeExample = 0,
): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const model of analysis.model.methodologies) {
    if (model.syntax.end < range.start || model.syntax.start > range.end) continue;
    const example = resultsOf(analysis, model)?.examples[activeExample];
    for (const value of model.values) {
      if (value.origin !== undefined) continue;
      if (value.syntax.end < range.start || value.syntax.start > range.end) continue;
      hints.push(...unitHint(analysis, value, language));
      if (example !== undefined) hints.push(...valueHints(analysis, model, value, example, language));
    }
  }
  return hints;
}

function unitHint(analysis: Analysis, value: ValueSymbol, language: Language): readonly InlayHint[] {
  const { syntax, type, inferred } = value;
  const written = syntax.unit !== undefined || syntax.domain !== undefined;
  if (!inferred || written || type.kind === 'unknown' || type.kind === 'zero') return [];
  const inWords = type.kind === 'quantity' ? unitInWords(type.unit, language) : '';
  return [
    {
      position: positionAt(analysis, endOfName(analysis.text, value)),
      label: `: ${typeText(type, language)}`,
      kind: InlayHintKind.Type,
      ...(inWords === '' ? {} : { tooltip: inWords }),
      paddingLeft: true,
    },
  ];
}

/** The offset behind the name with its indices. */
function endOfName(text: string, { syntax }: ValueSymbol): number {
  const last = syntax.indices.at(-1);
  if (last === undefined) return syntax.name.end;
  const bracket = /^\s*[\]\uFF3D]/.exec(text.slice(last.end, last.end + 10));
  return last.end + (bracket?.[0].length ?? 0);
}

function valueHints(
  analysis: Analysis,
  model: MethodologyModel,
  value: ValueSymbol,
  results: ExampleResults,
  language: Language,
): readonly InlayHint[] {
  const formula = value.syntax.value ?? chosenFormula(value, results);
  const table = results.values.get(value);
  if (formula === undefined || table === undefined || isLiteral(formula)) return [];
  if (table.values.every((single) => single === undefined)) return [];
  const title = textIn(results.example.title, language);
  const label = `= ${shortValuesText(table, language, shownElements)}`;
  return [
    {
      position: positionAt(analysis, formula.end),
      label,
      tooltip: [
        model.name,
        `${labelsIn(language).example} “${title}”`,
        `${value.name} = ${valuesText(table, language)}`,
      ].join('\n'),
      paddingLeft: true,
    },
  ];
}

/** The formula of the option that the example chooses. */
function chosenFormula({ syntax }: ValueSymbol, { options }: ExampleResults): Expression | undefined {
  const found = [...options].find(([owner]) => owner.syntax === syntax);
  const option: Option | undefined = syntax.attributes?.options.find(({ name }) => name.text === found?.[1]);
  return option?.rule.kind === 'expression' ? option.rule.expression : undefined;
}

/** Whether the text itself shows the value. */
function isLiteral(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
    case 'string':
      return true;
    case 'unit-annotation':
    case 'unary':
      return isLiteral(expression.operand);
    case 'hole':
      return true;
    default:
      return false;
  }
}
