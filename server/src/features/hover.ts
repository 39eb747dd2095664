/** Hover: what the word under the mouse is. */
import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import type { Token } from '../../../grammar/parse.ts';
import type { Span } from '../../../grammar/syntax.ts';
import type { MethodologyModel, NameTarget } from '../model/model.ts';
import type { Language } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import { surroundings } from './completion/blocks.ts';
import { findCursor } from './completion/cursor.ts';
import { functionHover, keywordHover, letterHover } from './hover/functions.ts';
import { literalAt, unitAt } from './hover/literals.ts';
import { code, labelled, paragraphs, plain } from './hover/markdown.ts';
import { gasHover, partnerHover, referenceWordHover, reportHover, scopeHover } from './hover/reference.ts';
import { countOrMaterialHover, elementHover, indexHover, tableHover } from './hover/symbols.ts';
import { literalHover, unitHover } from './hover/unit.ts';
import { optionLine, valueHover } from './hover/value.ts';
import { resultsOf } from './methodologies.ts';
import { nameAt } from './nameUses.ts';
import { rangeOf } from './positions.ts';
import { labelsIn } from './words/labels.ts';
import { textIn } from './words/text.ts';

/**
 * What the word at an offset is.
 *
 * @param analysis the text
 * @param offset an offset into it
 * @param language of the explanations and, where there is one, of the author's texts
 * @returns Markdown with the place of the word; `undefined` where there is nothing to say
 */
export function hover(analysis: Analysis, offset: number, language: Language): Hover | undefined {
  const found = nameAt(analysis.model, offset);
  if (found !== undefined) {
    const text = targetHover(found.use.target, analysis, found.methodology, found.use, language);
    if (text !== undefined) return shown(analysis, found.use, text);
  }
  const token = tokenAt(analysis.parsed.tokens, offset);
  const text = token && tokenHover(analysis, token, language);
  return text === undefined ? undefined : shown(analysis, token!, text);
}

function shown(analysis: Analysis, span: Span, text: string): Hover {
  return { contents: { kind: MarkupKind.Markdown, value: text }, range: rangeOf(analysis, span) };
}

function targetHover(
  target: NameTarget,
  analysis: Analysis,
  methodology: MethodologyModel,
  place: Span,
  language: Language,
): string | undefined {
  const results = resultsOf(analysis, methodology);
  switch (target.kind) {
    case 'symbol': {
      const { symbol } = target;
      if (symbol.kind === 'value') return valueHover(symbol, results, language);
      if (symbol.kind === 'table') return tableHover(symbol, language);
      if (symbol.kind === 'index') return indexHover(symbol, results, language);
      return countOrMaterialHover(symbol, language);
    }
    case 'element':
    case 'project-element':
      return elementHover(target.index, target.element, language);
    case 'option':
      return paragraphs([
        optionLine(target.option, target.owner, language),
        `${code(target.owner.name)} ${plain(textIn(target.owner.syntax.description, language))}`,
      ]);
    case 'function':
      return functionHover(target.name, language);
    case 'gas':
      return gasHover(target.symbol, language);
    case 'report':
      return reportHover(target.report, language);
    case 'reference-word':
      return referenceWordHover(target.of, target.word, language);
    case 'catalogue-unit':
      return unitHover(target.name, unitAt(analysis, methodology, place.start), language);
    case 'criterion':
      return criterionHover(methodology, target.number, language);
    case 'file':
      return labelled(labelsIn(language).file, plain(target.address));
  }
}

function criterionHover(
  { syntax }: MethodologyModel,
  number: string,
  language: Language,
): string | undefined {
  const item = syntax.items.find((entry) => entry.kind === 'criterion' && entry.number.text === number);
  if (item?.kind !== 'criterion') return undefined;
  return labelled(`${labelsIn(language).criterion} ${number}`, plain(textIn(item.text, language)));
}

/** What the tokens alone tell: reserved words, numbers with their unit, countries, scopes, `%` and `-`. */
function tokenHover(analysis: Analysis, token: Token, language: Language): string | undefined {
  const { text, parsed, model } = analysis;
  const cursor = findCursor(parsed, token.end);
  const previous = cursor?.before.findLast(({ end }) => end <= token.start);
  if (cursor === undefined || cursor.quoted !== undefined) return undefined;
  if (previous?.text === 'partner') return partnerHover(token.text, language);
  if (token.class === 'number') {
    const literal = literalAt(analysis, token.start);
    if (literal !== undefined) return literalHover(literal.number, literal.unit, language);
    const { blocks } = surroundings(text, cursor);
    const [first] = blocks.at(-1)!.statement;
    return first?.text === 'scope' ? scopeHover(token.text, language) : undefined;
  }
  if (token.text === '%' || token.text === '-') {
    const methodology = model.methodologies.findLast(({ syntax }) => syntax.start <= token.start);
    const unit = methodology && unitAt(analysis, methodology, token.start);
    return unit && unitHover(token.text, unit, language);
  }
  if (token.class !== 'keyword' && token.class !== 'name' && token.text !== '->') return undefined;
  const { blocks } = surroundings(text, cursor);
  const { kind, statement } = blocks.at(-1)!;
  const monitored = kind === 'attributes' && blocks.at(-2)?.statement[0]?.text === 'monitored';
  if (monitored && statement[0]?.text === 'option' && statement[0].start !== token.start)
    return letterHover(token.text, language);
  return keywordHover(token.text, kind, language);
}

function tokenAt(tokens: readonly Token[], offset: number): Token | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const here = tokens[low];
  const before = tokens[low - 1];
  const touches = before?.end === offset;
  if (here === undefined || here.start > offset) return touches ? before : undefined;
  return touches && here.start === offset && here.class === 'punctuation' ? before : here;
}
