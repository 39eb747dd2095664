/** Go to definition: from a name to where it is declared, from a path to its file. */
import { declarationOf, nameAt, type Place } from './nameUses.ts';
import type { Workspace } from './workspace.ts';

export interface Definition {
  /** The name that was asked about. */
  readonly origin: { readonly start: number; readonly end: number };
  readonly declared: Place;
}

/**
 * Where what stands at an offset is declared.
 *
 * @param workspace the texts
 * @param address the text that is asked about
 * @param offset the cursor
 * @returns the declaration; `undefined` where no name stands, or the language itself knows it
 */
export function definition(workspace: Workspace, address: string, offset: number): Definition | undefined {
  const model = workspace.model(address);
  const found = model && nameAt(model, offset);
  if (found === undefined) return undefined;
  const declared = declarationOf(found.use.target, found.methodology, address);
  return declared && { origin: { start: found.use.start, end: found.use.end }, declared };
}
