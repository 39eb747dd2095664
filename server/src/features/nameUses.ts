/** The names in a text: which one stands at an offset, and what it is the same as. */
import type { Span } from '../../../grammar/syntax.ts';
import type { MethodologyModel, Model, NameTarget, NameUse } from '../model/model.ts';

/** A place in a file. */
export interface Place extends Span {
  readonly address: string;
}

/** A name where it stands. */
export interface FoundName {
  readonly use: NameUse;
  readonly methodology: MethodologyModel;
}

/**
 * The name at an offset: the one that the cursor is in, or right behind.
 *
 * @param model the meaning of the text
 * @param offset an offset into it
 */
export function nameAt(model: Model, offset: number): FoundName | undefined {
  let touched: FoundName | undefined;
  for (const methodology of model.methodologies) {
    const { uses } = methodology;
    for (let index = firstEndingFrom(uses, offset); index < uses.length; index++) {
      const use = uses[index]!;
      if (use.start > offset) break;
      if (offset < use.end) return { use, methodology };
      touched ??= { use, methodology };
    }
  }
  return touched;
}

function firstEndingFrom(uses: readonly NameUse[], offset: number): number {
  let low = 0;
  let high = uses.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (uses[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where what a name stands for is declared.
 *
 * @param target what the name stands for
 * @param methodology the methodology in which it stands
 * @param address the file in which it stands
 * @returns the place of the declared name; `undefined` for what the language itself knows, such as functions and gases
 */
export function declarationOf(
  target: NameTarget,
  methodology: MethodologyModel,
  address: string,
): Place | undefined {
  switch (target.kind) {
    case 'symbol':
      return place(target.symbol.syntax.name, target.symbol.origin ?? address);
    case 'option':
      return place(target.option.name, target.owner.origin ?? address);
    case 'element': {
      const { syntax, origin } = target.index;
      const element = syntax.elements?.find(({ name }) => name.text === target.element);
      return element && place(element.name, origin ?? address);
    }
    case 'project-element': {
      const declaration = methodology.uses.find(
        (use) => use.declaration && builtInName(use.target) === builtInName(target),
      );
      return declaration && place(declaration, address);
    }
    case 'criterion': {
      const criterion = methodology.syntax.items.find(
        (item) => item.kind === 'criterion' && item.number.text === target.number,
      );
      return criterion?.kind === 'criterion' ? place(criterion.number, address) : undefined;
    }
    case 'file':
      return { address: target.address, start: 0, end: 0 };
    case 'function':
    case 'gas':
    case 'report':
    case 'reference-word':
    case 'catalogue-unit':
      return undefined;
  }
}

function place({ start, end }: Span, address: string): Place {
  return { address, start, end };
}

/**
 * A word that is the same for two names exactly if they stand for the same thing, in whichever files they stand.
 *
 * @param target what a name stands for
 * @param methodology the methodology in which it stands
 * @param address the file in which it stands
 */
export function identityOf(target: NameTarget, methodology: MethodologyModel, address: string): string {
  // An example has no other file, and looking for the first mention of each element would take long.
  if (target.kind === 'project-element') return `${address} ${builtInName(target)}`;
  const declared = declarationOf(target, methodology, address);
  return declared ? `${declared.address}#${declared.start}` : builtInName(target);
}

function builtInName(target: NameTarget): string {
  switch (target.kind) {
    case 'symbol':
      return `${target.symbol.kind} ${target.symbol.name}`;
    case 'option':
      return `option ${target.owner.name} ${target.option.name.text}`;
    case 'element':
      return `element ${target.index.name} ${target.element}`;
    case 'project-element':
      return `element ${target.index.name} ${target.element} ${target.example.start}`;
    case 'function':
    case 'catalogue-unit':
      return `${target.kind} ${target.name}`;
    case 'gas':
      return `gas ${target.symbol}`;
    case 'report':
      return `report ${target.report}`;
    case 'reference-word':
      return `word ${target.of} ${target.word}`;
    case 'criterion':
      return `criterion ${target.number}`;
    case 'file':
      return `file ${target.address}`;
  }
}

/**
 * All names in one text that stand for the same thing.
 *
 * @param model the meaning of the text
 * @param address its address
 * @param identity what they stand for, as `identityOf` says it
 * @returns the names in the order of the text; nothing of another file
 */
export function usesOfIdentity(model: Model, address: string, identity: string): readonly FoundName[] {
  return model.methodologies.flatMap((methodology) =>
    methodology.uses
      .filter(({ target }) => identityOf(target, methodology, address) === identity)
      .map((use) => ({ use, methodology })),
  );
}
