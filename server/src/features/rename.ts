/** Rename: in every file that knows the name, and only if every formula still means what it meant. */
import { normaliseWord } from '../../../grammar/normalise.ts';
import { keywords, namePattern } from '../../../grammar/tokens.ts';
import type { Span } from '../../../grammar/syntax.ts';
import type { MethodologyModel, NameTarget, NameUse } from '../model/model.ts';
import type { Language, TextEdit } from '../rules/rule.ts';
import { declarationOf, type FoundName, identityOf, nameAt, type Place, usesOfIdentity } from './nameUses.ts';
import { refusals, type Refusals } from './renameRefusals.ts';
import type { Workspace } from './workspace.ts';

/** What can be renamed, or why not. */
export type Renamable =
  | { readonly ok: true; readonly span: Span; readonly name: string }
  | { readonly ok: false; readonly reason: string };

/** The edits of each file by address, or why the name can't be given. */
export type Renaming =
  | { readonly ok: true; readonly edits: ReadonlyMap<string, readonly TextEdit[]> }
  | { readonly ok: false; readonly reason: string };

const plainName = new RegExp(`^${namePattern}$`);
const reserved: ReadonlySet<string> = new Set(keywords);

/**
 * Whether what stands at an offset can be renamed.
 *
 * @param workspace the texts
 * @param address the text that is asked about
 * @param offset the cursor
 * @param language the language of the reason
 */
export function prepareRename(
  workspace: Workspace,
  address: string,
  offset: number,
  language: Language,
): Renamable {
  const found = renamableAt(workspace, address, offset, refusals[language]);
  return typeof found === 'string'
    ? { ok: false, reason: found }
    : { ok: true, span: found.use, name: found.use.name };
}

/**
 * Gives another name to what stands at an offset.
 *
 * @param workspace the texts; all files that use this one should be known
 * @param address the text that is asked about
 * @param offset the cursor
 * @param newName the name to give; its outer white space does not count
 * @param language the language of the reason
 */
export function rename(
  workspace: Workspace,
  address: string,
  offset: number,
  newName: string,
  language: Language,
): Renaming {
  const words = refusals[language];
  const found = renamableAt(workspace, address, offset, words);
  if (typeof found === 'string') return { ok: false, reason: found };
  const { target } = found.use;
  const name = normaliseWord(newName.trim());
  const invalid = invalidName(name, target, words);
  if (invalid !== undefined) return { ok: false, reason: invalid };

  const identity = identityOf(target, found.methodology, address);
  const declared = declarationOf(target, found.methodology, address);
  const files = workspace.usersOf(declared?.address ?? address);
  const clash = files.map((file) => clashIn(workspace, file, found, identity, name)).find(Boolean);
  if (clash) return { ok: false, reason: words.clash(name, clash) };
  return { ok: true, edits: editsOf(workspace, files, identity, name, declared) };
}

function renamableAt(
  workspace: Workspace,
  address: string,
  offset: number,
  words: Refusals,
): FoundName | string {
  const model = workspace.model(address);
  const found = model && nameAt(model, offset);
  if (found === undefined) return words.nothing;
  switch (found.use.target.kind) {
    case 'symbol':
    case 'element':
    case 'project-element':
    case 'option':
      return found;
    case 'criterion':
      return words.criterion;
    case 'file':
      return words.file;
    default:
      return words.builtIn(found.use.name);
  }
}

/** Labels (elements, options, materials, units) may be any text, in quotes where it is no plain name. */
function isLabel(target: NameTarget): boolean {
  if (target.kind !== 'symbol') return true;
  return target.symbol.kind === 'unit' || target.symbol.kind === 'material';
}

function isPlain(name: string): boolean {
  return plainName.test(name) && !reserved.has(name);
}

function invalidName(name: string, target: NameTarget, words: Refusals): string | undefined {
  if (name === '') return words.empty;
  if (isLabel(target)) return /["\\\n\r]/.test(name) ? words.notALabel : undefined;
  if (reserved.has(name)) return words.reserved(name);
  return plainName.test(name) ? undefined : words.notAName(name);
}

/** The methodology in which the new name already stands for something else. */
function clashIn(
  workspace: Workspace,
  file: string,
  { use: { name, target } }: FoundName,
  identity: string,
  newName: string,
): string | undefined {
  const concerned = workspace.model(file)!.methodologies.filter((methodology) => {
    const symbol = target.kind === 'symbol' ? methodology.symbols.get(name) : undefined;
    return symbol
      ? identityOf({ kind: 'symbol', symbol }, methodology, file) === identity
      : methodology.uses.some((use) => identityOf(use.target, methodology, file) === identity);
  });
  return concerned.find(
    (methodology) =>
      siblings(target).includes(newName) ||
      (target.kind === 'symbol' && methodology.symbols.has(newName) && newName !== name) ||
      methodology.uses.some(
        (use) => use.name === newName && confusable(use, target, methodology, file, identity),
      ),
  )?.name;
}

/** Names that must differ from the new one although nothing may use them. */
function siblings(target: NameTarget): readonly string[] {
  switch (target.kind) {
    case 'option':
      return (target.owner.syntax.attributes?.options ?? [])
        .filter((option) => option !== target.option)
        .map(({ name }) => name.text);
    case 'element':
      return (target.index.elements ?? []).filter((element) => element !== target.element);
    default:
      return [];
  }
}

/** Whether a name that is written like the new one would no longer be told from it. */
function confusable(
  use: NameUse,
  target: NameTarget,
  methodology: MethodologyModel,
  file: string,
  identity: string,
): boolean {
  const other = use.target;
  if (identityOf(other, methodology, file) === identity) return false;
  if (target.kind === 'option') return false;
  if (target.kind === 'project-element') {
    return (
      other.kind === 'project-element' && target.index === other.index && target.example === other.example
    );
  }
  if (other.kind === 'project-element') return false;
  return other.kind !== 'option' && other.kind !== 'file' && other.kind !== 'criterion';
}

function editsOf(
  workspace: Workspace,
  files: readonly string[],
  identity: string,
  newName: string,
  declared: Place | undefined,
): ReadonlyMap<string, readonly TextEdit[]> {
  const edits = new Map<string, readonly TextEdit[]>();
  for (const file of files) {
    const text = workspace.text(file)!;
    const spans = new Map<number, Span>();
    for (const { use } of usesOfIdentity(workspace.model(file)!, file, identity)) spans.set(use.start, use);
    if (declared?.address === file) spans.set(declared.start, declared);
    if (spans.size === 0) continue;
    edits.set(
      file,
      [...spans.values()]
        .toSorted((first, second) => first.start - second.start)
        .map(({ start, end }) => ({ start, end, newText: written(newName, text.slice(start, end)) })),
    );
  }
  return edits;
}

function written(newName: string, before: string): string {
  return isPlain(newName) && !/^["\u201C\u201D\u201E\uFF02]/.test(before) ? newName : `"${newName}"`;
}
