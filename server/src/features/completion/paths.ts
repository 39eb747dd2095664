import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Cursor } from './cursor.ts';
import type { Suggestion } from './suggestion.ts';

/** Paths of files behind `use`; the quotes that stand around the cursor are written anew. */
export function pathSuggestions({ quoted }: Cursor, paths: readonly string[]): readonly Suggestion[] {
  const open = quoted?.text[0] ?? '"';
  return paths.map((path) => ({
    label: path,
    kind: CompletionItemKind.File,
    insert: `"${path}"`,
    filter: open + path,
  }));
}
