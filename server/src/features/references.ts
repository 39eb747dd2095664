/** Find all references: every place where a name stands for the same thing, in all files. */
import { identityOf, nameAt, type Place, usesOfIdentity } from './nameUses.ts';
import type { Workspace } from './workspace.ts';

export interface ReferencePlace extends Place {
  /** True where the name is declared. */
  readonly declaration: boolean;
}

/**
 * All places where what stands at an offset is named.
 *
 * @param workspace the texts; only what it knows is looked at
 * @param address the text that is asked about
 * @param offset the cursor
 * @returns the places, file by file, those of this file first; none where no name stands
 */
export function references(workspace: Workspace, address: string, offset: number): readonly ReferencePlace[] {
  const model = workspace.model(address);
  const found = model && nameAt(model, offset);
  if (found === undefined) return [];
  const identity = identityOf(found.use.target, found.methodology, address);
  const others = workspace.addresses.filter((other) => other !== address);
  return [address, ...others].flatMap((file) =>
    usesOfIdentity(workspace.model(file)!, file, identity).map(({ use }) => ({
      address: file,
      start: use.start,
      end: use.end,
      declaration: use.declaration,
    })),
  );
}
