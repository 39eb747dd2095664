/** Marks the other places of the name under the cursor. */
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { Analysis } from './analysis.ts';
import { identityOf, nameAt, usesOfIdentity } from './nameUses.ts';
import { rangeOf } from './positions.ts';

/**
 * The places in one text where what stands at an offset is named.
 *
 * @param analysis the text
 * @param offset the cursor
 * @returns the declaration as written, all others as read; none where no name stands
 */
export function documentHighlights(analysis: Analysis, offset: number): DocumentHighlight[] {
  const found = nameAt(analysis.model, offset);
  if (found === undefined) return [];
  const thisFile = '';
  const identity = identityOf(found.use.target, found.methodology, thisFile);
  return usesOfIdentity(analysis.model, thisFile, identity).map(({ use }) => ({
    range: rangeOf(analysis, use),
    kind: use.declaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
