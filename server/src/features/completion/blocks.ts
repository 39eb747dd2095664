/** Which blocks the cursor is in, and the statement that is being written there. */
import type { Token } from '../../../../grammar/parse.ts';
import {
  attributeKeywords,
  blockKeywords,
  calendarWords,
  itemKeywords,
  textLanguages,
} from '../../../../grammar/tokens.ts';
import type { Cursor } from './cursor.ts';
import { endsValue, indentation } from './layout.ts';

export type BlockKind =
  | 'file'
  | 'methodology'
  | 'summary'
  | 'sources'
  | 'elements'
  | 'table'
  | 'attributes'
  | 'history'
  | 'example'
  | 'list'
  | 'case'
  | 'substance'
  | 'other';

export interface Block {
  readonly kind: BlockKind;
  /** The tokens of the statement that is being written in this block, up to the cursor or to the block within. */
  readonly statement: readonly Token[];
  /** The first word of each statement of this block up to the cursor, the one being written included. */
  readonly heads: readonly string[];
}

/** The blocks around the cursor, outermost first; the first one is the file itself. */
export interface Surroundings {
  readonly blocks: readonly Block[];
  /** Where the methodology around the cursor starts; `undefined` outside. */
  readonly methodologyStart: number | undefined;
}

interface OpenBlock {
  readonly kind: BlockKind;
  /** The place of its opening brace. */
  readonly opener: number;
  readonly heads: string[];
  statementStart: number;
  brackets: number;
  caseAhead: boolean;
}

const items: ReadonlySet<string> = new Set(itemKeywords);
const attributes: ReadonlySet<string> = new Set(attributeKeywords);
const blockOfItem: ReadonlyMap<string, BlockKind> = new Map([
  ['summary', 'summary'],
  ['sources', 'sources'],
  ['index', 'elements'],
  ['table', 'table'],
  ['history', 'history'],
  ['example', 'example'],
]);
const methodologyWords: ReadonlySet<string> = new Set(blockKeywords);
/** The blocks whose entries all start with a reserved word. */
const keywordBlocks: ReadonlySet<BlockKind> = new Set(['summary', 'sources', 'attributes', 'history']);

/**
 * Finds the blocks around the cursor. A block that is not closed ends where the next item starts, as the parser reads it.
 *
 * @param text the text
 * @param cursor where the cursor is
 */
export function surroundings(text: string, cursor: Cursor): Surroundings {
  const tokens = cursor.before;
  const scanner = new Scanner(text, cursor);
  for (let at = 0; at < tokens.length; at++) scanner.take(at);
  return scanner.result();
}

class Scanner {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #after: readonly Token[];
  #open: OpenBlock[] = [newBlock('file', -1)];
  #methodologyStart: number | undefined;

  constructor(text: string, cursor: Cursor) {
    this.#text = text;
    this.#tokens = cursor.before;
    this.#after = cursor.word === undefined ? cursor.after : [];
  }

  take(at: number): void {
    const token = this.#tokens[at]!;
    if (this.#startsMethodology(at)) {
      this.#open = [newBlock('file', at - 1)];
      this.#methodologyStart = token.start;
      return;
    }
    if (this.#recovers(at)) this.#open.length = 2;
    const block = this.#open.at(-1)!;
    if (this.#startsStatement(block, at)) {
      block.heads.push(token.text);
      block.statementStart = at;
      block.brackets = 0;
      block.caseAhead = false;
    }
    switch (token.text) {
      case '{':
        this.#openBlock(block, at);
        return;
      case '}':
        this.#close(at);
        return;
      case '(':
      case '[':
        block.brackets++;
        return;
      case ')':
      case ']':
        block.brackets = Math.max(0, block.brackets - 1);
        return;
      case 'case':
        block.caseAhead = true;
    }
  }

  result(): Surroundings {
    const last = this.#tokens.length;
    const blocks = this.#open.map(({ kind, statementStart, heads }, depth) => ({
      kind,
      statement: this.#tokens.slice(statementStart, this.#open[depth + 1]?.opener ?? last),
      heads,
    }));
    return { blocks, methodologyStart: this.#methodologyStart };
  }

  /** The token at a place, those behind the cursor included. */
  #at(at: number): Token | undefined {
    return this.#tokens[at] ?? this.#after[at - this.#tokens.length];
  }

  #startsLine(at: number): boolean {
    const previous = this.#tokens[at - 1];
    const start = this.#tokens[at]!.start;
    return previous === undefined || /[\n\r]/.test(this.#text.slice(previous.end, start));
  }

  #startsMethodology(at: number): boolean {
    const { text, class: kind } = this.#tokens[at]!;
    return kind === 'keyword' && methodologyWords.has(text);
  }

  /** Whether an item starts inside a block that should have been closed before. */
  #recovers(at: number): boolean {
    if (this.#open.length <= 2) return false;
    const token = this.#tokens[at]!;
    if (!this.#startsLine(at)) return false;
    const { kind } = this.#open.at(-1)!;
    if (token.class === 'name')
      return keywordBlocks.has(kind) && endsValue(this.#tokens[at - 1]!) && this.#declares(at);
    if (token.class !== 'keyword' || !items.has(token.text)) return false;
    if (kind === 'history' && token.text === 'version') return false;
    if (kind !== 'summary' && kind !== 'sources') return true;
    if (token.text !== 'reference' && token.text !== 'project') return true;
    const third = this.#at(at + 2)?.text;
    return third === ':' || third === '=' || third === '[';
  }

  /** Whether a name is being declared: `X :`, `X[i, j] :`, `X =`. */
  #declares(at: number): boolean {
    let behind = at + 1;
    if (this.#at(behind)?.text === '[') {
      while (this.#at(behind + 1)?.class === 'name' || this.#at(behind + 1)?.text === ',') behind++;
      if (this.#at(behind + 1)?.text === ']') behind += 2;
    }
    const next = this.#at(behind)?.text;
    return next === ':' || next === '=';
  }

  /** Whether a token is the first on its line and stands no further in than the statement before it. */
  #isOutdented(at: number, first: Token | undefined): boolean {
    if (first === undefined || !this.#startsLine(at)) return false;
    return indentation(this.#text, this.#tokens[at]!.start) <= indentation(this.#text, first.start);
  }

  #startsStatement(block: OpenBlock, at: number): boolean {
    const token = this.#tokens[at]!;
    const first = this.#tokens[block.statementStart];
    if (at === block.statementStart) return true;
    const previous = this.#tokens[at - 1]!;
    switch (block.kind) {
      case 'methodology':
        if (token.class === 'keyword' && items.has(token.text))
          return this.#startsLine(at) || endsValue(previous);
        if (token.class !== 'name') return false;
        if (this.#declares(at) && this.#isOutdented(at, first)) return true;
        return block.brackets === 0 && this.#startsCalculated(at, first);
      case 'summary':
      case 'sources':
        return ['measure', 'reference', 'project', 'monitoring'].includes(token.text);
      case 'history':
        return token.text === 'version';
      case 'attributes':
        if (token.text === 'source' && first?.text === 'option') return false;
        if (token.class !== 'keyword' || !attributes.has(token.text)) return false;
        return endsValue(previous) || this.#startsLine(at);
      case 'example':
        if (token.text !== 'expect' && token.text !== 'source' && token.class !== 'name') return false;
        if (this.#startsLine(at) && (token.class === 'keyword' || this.#declares(at))) return true;
        return block.brackets === 0 && endsValue(previous);
      case 'table':
      case 'case':
        return block.brackets === 0 && this.#startsLine(at) && endsValue(previous);
      case 'elements':
      case 'list':
        return block.brackets === 0 && previous.text === ',';
      default:
        return false;
    }
  }

  /** Whether a name starts a calculated parameter, and is no word of the item before it. */
  #startsCalculated(at: number, first: Token | undefined): boolean {
    const token = this.#tokens[at]!;
    if (!endsValue(this.#tokens[at - 1]!)) return false;
    if (textLanguages.has(token.text) && this.#at(at + 1)?.class === 'string') return false;
    if (first?.text === 'index' && calendarWords.has(token.text)) return false;
    return token.text !== 'interpolated' || first?.text !== 'table';
  }

  #openBlock(block: OpenBlock, at: number): void {
    const caseAhead = block.caseAhead;
    block.caseAhead = false;
    this.#open.push(newBlock(this.#kindOf(block, at, caseAhead), at));
  }

  #kindOf(block: OpenBlock, at: number, caseAhead: boolean): BlockKind {
    if (caseAhead) return 'case';
    const first = this.#tokens[block.statementStart]?.text ?? '';
    const previous = this.#tokens[at - 1];
    const adjacent = previous?.class === 'name' && previous.end === this.#tokens[at]!.start;
    switch (block.kind) {
      case 'file':
        return first === 'methodology' || first === 'shared' ? 'methodology' : 'other';
      case 'methodology':
        if (block.brackets > 0) return 'substance';
        return blockOfItem.get(first) ?? (adjacent ? 'substance' : 'attributes');
      case 'example':
        return block.brackets > 0 ? 'substance' : 'list';
      case 'list':
        return 'list';
      default:
        return adjacent ? 'substance' : 'other';
    }
  }

  #close(at: number): void {
    if (this.#open.length === 1) return;
    if (this.#open.length === 2 && this.#itemFollows(at)) return;
    this.#open.pop();
    const block = this.#open.at(-1)!;
    if (block.kind === 'file') {
      this.#methodologyStart = undefined;
      block.statementStart = at + 1;
    }
  }

  /** Whether the methodology goes on behind a closing brace, which is then one too many. */
  #itemFollows(at: number): boolean {
    const next = this.#at(at + 1);
    if (next === undefined) return false;
    return next.class === 'name' || (next.class === 'keyword' && items.has(next.text));
  }
}

function newBlock(kind: BlockKind, opener: number): OpenBlock {
  return { kind, opener, heads: [], statementStart: opener + 1, brackets: 0, caseAhead: false };
}
