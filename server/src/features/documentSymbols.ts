/** The outline: a methodology as the official form reads. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Item, Methodology } from '../../../grammar/syntax.ts';
import type { Language } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import { type OutlineItem, outlineItem, sectionOf } from './outlineItems.ts';
import { type Section, sectionNames, unnamed } from './outlineWords.ts';
import { type HasText, rangeOf } from './positions.ts';
import { textIn } from './words/text.ts';

/** Sections that are one item of the text: the item itself carries the name of the section. */
const singleItemSections: ReadonlySet<Section> = new Set(['summary', 'sources', 'establishment', 'history']);

/**
 * The outline of a text, in its order. Neighbours that stand in one section of the official form are grouped, so that
 * the groups never overlap, however the author orders the text.
 *
 * @param analysis the text
 * @param language the language of the section names, and of the author's texts where there are several
 */
export function documentSymbols(analysis: Analysis, language: Language): DocumentSymbol[] {
  return analysis.parsed.tree.methodologies
    .map((methodology) => methodologyItem(methodology, analysis.text, language))
    .map((item) => symbol(item, analysis, language));
}

function methodologyItem(methodology: Methodology, text: string, language: Language): OutlineItem {
  const { start, end, name, items } = methodology;
  const title = items.find((item) => item.kind === 'title');
  return {
    name: name.text,
    detail: title?.kind === 'title' ? textIn(title.text, language) : '',
    kind: SymbolKind.Module,
    span: { start, end },
    selection: name.text === '' ? { start, end } : { start: name.start, end: name.end },
    children: sections(items, text, language),
  };
}

function sections(items: readonly Item[], text: string, language: Language): readonly OutlineItem[] {
  const groups: { section: Section; items: OutlineItem[] }[] = [];
  for (const item of items) {
    const section = sectionOf(item);
    const last = groups.at(-1);
    if (last?.section === section) last.items.push(outlineItem(item, text, language));
    else groups.push({ section, items: [outlineItem(item, text, language)] });
  }
  return groups.flatMap(({ section, items: members }) => {
    const name = sectionNames[language][section];
    if (singleItemSections.has(section)) return members.map((member) => ({ ...member, name }));
    const span = { start: members[0]!.span.start, end: members.at(-1)!.span.end };
    const selection = members[0]!.selection;
    return [{ name, detail: '', kind: SymbolKind.Namespace, span, selection, children: members }];
  });
}

function symbol(item: OutlineItem, source: HasText, language: Language): DocumentSymbol {
  return {
    // Editors refuse a symbol without a name.
    name: item.name.trim() || unnamed[language],
    ...(item.detail !== '' && { detail: item.detail }),
    kind: item.kind,
    range: rangeOf(source, item.span),
    selectionRange: rangeOf(source, item.selection),
    children: item.children.map((child) => symbol(child, source, language)),
  };
}
