/** What the printer needs to know from the tree: which braces hold what, which signs are operators, what stays together. */
import type { Span, SyntaxNode, SyntaxTree, UnitSyntax } from './syntax.ts';
import type { Token } from './token-classes.ts';
import { walk } from './walk.ts';

/**
 * What stands between two braces: the items of a methodology, attributes and other entries, the entries of an example, the
 * branches of a case, a list of elements with descriptions, or a list of values.
 */
export type BlockKind = 'items' | 'entries' | 'example' | 'branches' | 'elements' | 'values';

export interface TreeMarks {
  /** The kind of the block behind each brace that opens one, by the offset of the brace. */
  readonly blocks: ReadonlyMap<number, BlockKind>;
  /** Where the items, entries, branches, elements and values start. */
  readonly entries: ReadonlySet<number>;
  /** Where the operators with two operands stand; other signs belong to what follows. */
  readonly operators: ReadonlySet<number>;
  readonly unitStarts: ReadonlySet<number>;
  /** Stretches without white space: units and the names of calendar elements. In the order of the text. */
  readonly together: readonly Span[];
}

/** Collects the marks of a tree. */
export function markTree(tree: SyntaxTree, tokens: readonly Token[]): TreeMarks {
  const blocks = new Map<number, BlockKind>();
  const entries = new Set<number>();
  const operators = new Set<number>();
  const unitStarts = new Set<number>();
  const together: Span[] = [];
  const braces = tokens.filter(({ text, class: tokenClass }) => text === '{' && tokenClass === 'punctuation');

  function block(kind: BlockKind, node: Span, from: number, content: readonly Span[]): void {
    const brace = firstFrom(braces, from);
    if (brace === undefined || brace.start >= node.end) return;
    blocks.set(brace.start, kind);
    for (const { start } of content) entries.add(start);
  }

  walk(tree, (part) => {
    if (part.kind.startsWith('unit-') && part.kind !== 'unit-annotation') {
      const unit = part as UnitSyntax;
      unitStarts.add(unit.start);
      together.push(unit);
      return false;
    }
    const node = part as SyntaxNode;
    switch (node.kind) {
      case 'file':
        for (const { start } of node.methodologies) entries.add(start);
        break;
      case 'methodology':
      case 'shared':
        block('items', node, node.body.start - 1, node.items);
        break;
      case 'summary':
        block('entries', node, node.start, node.items);
        break;
      case 'sources':
        block('entries', node, node.start, node.sources);
        break;
      case 'history':
        block('entries', node, node.start, node.revisions);
        break;
      case 'index':
        if (node.elements) block('elements', node, node.start, node.elements);
        break;
      case 'table':
        block('entries', node, (node.unit ?? node.keys.at(-1) ?? node.name).end, node.rows);
        break;
      case 'attributes':
        block('entries', node, node.start, node.keywords);
        break;
      case 'example':
        block('example', node, node.start, node.entries);
        break;
      case 'case':
        block('branches', node, node.subject.end, node.branches);
        break;
      case 'list':
        block(
          'values',
          node,
          node.start,
          node.entries.map(({ key, value }) => key ?? value),
        );
        break;
      case 'binary':
        operators.add(node.operatorSpan.start);
        break;
      case 'name':
        if (/^\d/.test(node.text)) together.push(node);
        break;
      case 'yes-no':
        together.push(node);
        break;
    }
    return true;
  });
  return { blocks, entries, operators, unitStarts, together: together.toSorted((a, b) => a.start - b.start) };
}

function firstFrom(tokens: readonly Token[], offset: number): Token | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return tokens[low];
}
