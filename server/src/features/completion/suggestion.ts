/** A completion item before it is put into the form of the protocol. */
import {
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem,
  type Range,
} from 'vscode-languageserver-types';

export interface Suggestion {
  /** What the list shows, and what is inserted unless `insert` says otherwise. */
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Behind the label, close to it: the unit, the parameters. */
  readonly suffix?: string | undefined;
  /** At the right edge of the list: what it is. */
  readonly detail?: string | undefined;
  /** Shown beside the list, as Markdown. */
  readonly documentation?: string | undefined;
  readonly insert?: string | undefined;
  /** Whether `insert` has places to fill in: `${1:name}`. */
  readonly snippet?: boolean | undefined;
  /** What the typed letters are compared with, where it is not the label. */
  readonly filter?: string | undefined;
  /** Better suggestions have a lower rank; 1 if left out. */
  readonly rank?: number;
}

/**
 * Puts suggestions into the form of the protocol.
 *
 * @param suggestions in the order in which equally good ones are to be shown
 * @param range the word that they replace
 * @returns one item for each label; of two with the same label the first
 */
export function toItems(suggestions: readonly Suggestion[], range: Range): CompletionItem[] {
  const seen = new Set<string>();
  const items: CompletionItem[] = [];
  for (const suggestion of suggestions) {
    if (seen.has(suggestion.label)) continue;
    seen.add(suggestion.label);
    items.push(toItem(suggestion, range, items.length));
  }
  return items;
}

function toItem(suggestion: Suggestion, range: Range, order: number): CompletionItem {
  const { label, kind, suffix, detail, documentation, snippet, filter, rank = 1 } = suggestion;
  const newText = suggestion.insert ?? label;
  return {
    label,
    kind,
    ...(suffix === undefined && detail === undefined
      ? {}
      : {
          labelDetails: {
            ...(suffix === undefined ? {} : { detail: suffix }),
            ...(detail === undefined ? {} : { description: detail }),
          },
        }),
    ...(suffix === undefined ? {} : { detail: suffix.trim() }),
    ...(documentation === undefined
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    sortText: `${rank}${String(order).padStart(5, '0')}`,
    ...(filter === undefined ? {} : { filterText: filter }),
    ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(newText.includes('\n') ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
    textEdit: { range, newText },
  };
}

/** Text as a snippet shows it unchanged. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A name as it is written in a text: in quotes where it is no plain word. */
export function asWritten(name: string): string {
  return /^[\p{L}_°℃][\p{L}\p{N}_]*$/u.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/** The same suggestion with another rank. */
export function ranked(suggestion: Suggestion, rank: number): Suggestion {
  return { ...suggestion, rank };
}
