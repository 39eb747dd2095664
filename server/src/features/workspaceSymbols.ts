/** Go to symbol in workspace: methodologies and what they declare, in all files. */
import { SymbolKind } from 'vscode-languageserver-types';
import { type OutlineItem, outlineItem, sectionOf } from './outlineItems.ts';
import type { Place } from './nameUses.ts';
import type { Section } from './outlineWords.ts';
import type { Workspace } from './workspace.ts';

/** Something that is declared in a file. */
export interface FoundSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  /** The methodology that declares it; empty for a methodology. */
  readonly container: string;
  readonly place: Place;
}

const sectionsWithNames: ReadonlySet<Section> = new Set([
  'terms',
  'definitions',
  'fixed',
  'monitored',
  'calculation',
  'examples',
]);

/** Editors show a few dozen; a longer answer only costs time. */
const mostSymbols = 500;

/**
 * @param workspace the texts; only what it knows is looked at
 * @param query what a person has typed: its letters have to come in this order, between them may stand others
 * @returns methodologies, parameters, formulas, tables, indices, units, terms and examples
 */
export function workspaceSymbols(workspace: Workspace, query: string): readonly FoundSymbol[] {
  const found: FoundSymbol[] = [];
  for (const address of workspace.addresses) {
    for (const methodology of workspace.parsed(address)!.tree.methodologies) {
      const container = methodology.name.text;
      const add = (
        name: string,
        kind: SymbolKind,
        owner: string,
        { start, end }: OutlineItem['selection'],
      ) => {
        if (name !== '' && matches(name, query)) {
          found.push({ name, kind, container: owner, place: { address, start, end } });
        }
      };
      add(container, SymbolKind.Module, '', methodology.name);
      for (const item of methodology.items) {
        if (found.length >= mostSymbols) return found;
        if (!sectionsWithNames.has(sectionOf(item)) || item.kind === 'use') continue;
        const { name, kind, selection } = outlineItem(item, workspace.text(address)!, workspace.language);
        add(name, kind, container, selection);
      }
    }
  }
  return found;
}

function matches(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let position = 0;
  for (const letter of query.toLowerCase()) {
    if (letter.trim() === '') continue;
    position = letters.indexOf(letter, position) + 1;
    if (position === 0) return false;
  }
  return true;
}
