/** One entry of the outline for each item of a methodology. */
import { SymbolKind } from 'vscode-languageserver-types';
import type { Item, Name, Span, Text } from '../../../grammar/syntax.ts';
import type { Language } from '../rules/rule.ts';
import type { Section } from './outlineWords.ts';
import { textIn } from './words/text.ts';

/** An entry of the outline, in offsets. `name` is empty where the author has not given one yet. */
export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** All that belongs to it. */
  readonly span: Span;
  /** What is selected when a person goes there. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The section of the official form in which an item stands. */
export function sectionOf(item: Item): Section {
  switch (item.kind) {
    case 'term':
      return 'terms';
    case 'summary':
      return 'summary';
    case 'criterion':
      return 'criteria';
    case 'sources':
      return 'sources';
    case 'establishment':
      return 'establishment';
    case 'index':
    case 'unit':
    case 'material':
    case 'table':
    case 'use':
      return 'definitions';
    case 'parameter':
      if (item.parameterKind === 'calculated') return 'calculation';
      return item.parameterKind === 'monitored' ? 'monitored' : 'fixed';
    case 'formula':
      return 'calculation';
    case 'example':
      return 'examples';
    case 'history':
      return 'history';
    default:
      return 'form';
  }
}

/**
 * The entry of an item.
 *
 * @param item the item
 * @param text the text it stands in
 * @param language which of the author's texts to show, where there are several
 */
export function outlineItem(item: Item, text: string, language: Language): OutlineItem {
  const words = (written: Text | undefined) => textIn(written, language);
  switch (item.kind) {
    case 'use':
      return entry(item, words(item.path), '', SymbolKind.File, item.path);
    case 'title':
    case 'proponent':
    case 'attachment':
      return entry(item, item.kind, words(item.text), SymbolKind.String, item.text);
    case 'version':
      return entry(item, 'version', words(item.text), SymbolKind.String, item.text);
    case 'status':
      return entry(item, 'status', item.status.text, SymbolKind.String, item.status);
    case 'partner':
      return entry(item, 'partner', item.country.text, SymbolKind.String, item.country);
    case 'scope':
      return entry(item, 'scope', item.numbers.map((number) => number.text).join(', '), SymbolKind.String);
    case 'date-of':
      return entry(item, `date ${item.event.text}`, dates(item), SymbolKind.String, item.event);
    case 'proposal':
      return entry(item, 'proposal', item.numbers.map((name) => name.text).join(', '), SymbolKind.String);
    case 'term':
      return entry(item, words(item.term), words(item.definition), SymbolKind.Key, item.term);
    case 'summary':
      return entry(
        item,
        'summary',
        '',
        SymbolKind.String,
        item,
        item.items.map((part) => entry(part, part.item, words(part.text), SymbolKind.String, part.text)),
      );
    case 'establishment':
      return entry(item, 'establishment', words(item.text), SymbolKind.String, item.text);
    case 'criterion':
      return entry(
        item,
        `criterion ${item.number.text}`,
        words(item.text),
        SymbolKind.Boolean,
        item.number.text === '' ? item : item.number,
      );
    case 'sources':
      return entry(
        item,
        'sources',
        '',
        SymbolKind.Interface,
        item,
        item.sources.map((source) =>
          entry(
            source,
            `${source.side} ${source.gases.map((gas) => gas.text).join(', ')}`,
            words(source.text),
            SymbolKind.Interface,
          ),
        ),
      );
    case 'index':
      return named(
        item,
        words(item.description),
        SymbolKind.Enum,
        (item.elements ?? []).map((element) =>
          named(element, words(element.description), SymbolKind.EnumMember),
        ),
      );
    case 'unit':
    case 'material':
      return named(item, words(item.description), SymbolKind.Struct);
    case 'table':
      return named(item, words(item.description), SymbolKind.Array);
    case 'parameter':
    case 'formula':
      return named(
        item,
        [unitText(item.unit ?? item.domain, text), words(item.description)].filter(Boolean).join(' '),
        valueKind(item.kind === 'formula' ? item.formulaKind : item.parameterKind),
        (item.attributes?.options ?? []).map((option) =>
          named(option, words(option.description), SymbolKind.EnumMember),
        ),
      );
    case 'history':
      return entry(
        item,
        'history',
        '',
        SymbolKind.String,
        item,
        item.revisions.map((revision) =>
          entry(revision, words(revision.version), revision.date.text, SymbolKind.String),
        ),
      );
    case 'example':
      return entry(item, words(item.title), '', SymbolKind.Object, item.title);
  }
}

type ValueKind = 'default' | 'fixed' | 'monitored' | 'calculated' | 'reference' | 'project' | 'reduction';

function valueKind(kind: ValueKind): SymbolKind {
  switch (kind) {
    case 'default':
      return SymbolKind.Constant;
    case 'fixed':
    case 'monitored':
      return SymbolKind.Field;
    case 'calculated':
      return SymbolKind.Variable;
    default:
      return SymbolKind.Function;
  }
}

function named(
  node: Span & { readonly name: Name },
  detail: string,
  kind: SymbolKind,
  children: readonly OutlineItem[] = [],
): OutlineItem {
  return entry(node, node.name.text, detail, kind, node.name, children);
}

function entry(
  { start, end }: Span,
  name: string,
  detail: string,
  kind: SymbolKind,
  selected: Span = { start, end },
  children: readonly OutlineItem[] = [],
): OutlineItem {
  const inside = start <= selected.start && selected.end <= end;
  const selection = inside ? { start: selected.start, end: selected.end } : { start, end };
  return { name, detail, kind, span: { start, end }, selection, children };
}

function unitText(unit: Span | undefined, text: string): string {
  return unit ? text.slice(unit.start, unit.end) : '';
}

function dates({ from, to }: { from: { text: string }; to: { text: string } | undefined }): string {
  return to ? `${from.text} .. ${to.text}` : from.text;
}
