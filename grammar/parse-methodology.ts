/** Methodologies and whole files. */
import type { TokenType } from 'chevrotain';
import { parseExample } from './parse-example.ts';
import {
  parseCountOrMaterial,
  parseCriterion,
  parseHeader,
  parseHistory,
  parseIndex,
  parseSources,
  parseSummary,
  parseTable,
  parseTerm,
  parseTextItem,
  parseUse,
} from './parse-item.ts';
import { parseFormula, parseParameter } from './parse-parameter.ts';
import { isWord, parseName } from './parse-text.ts';
import type { Item, Methodology } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';
import {
  blockKeywords,
  Colon,
  Equal,
  Identifier,
  type itemKeywords,
  keywordTokens,
  LeftBrace,
  RightBrace,
} from './tokens.ts';

type ItemKeyword = (typeof itemKeywords)[number];

const blockStarts: ReadonlySet<TokenType | undefined> = new Set(
  blockKeywords.map((word) => keywordTokens[word]),
);

const itemParsers: Readonly<Record<ItemKeyword, (reader: TokenReader) => Item>> = {
  use: parseUse,
  title: (reader) => parseTextItem(reader, 'title'),
  version: (reader) => parseTextItem(reader, 'version'),
  proponent: (reader) => parseTextItem(reader, 'proponent'),
  attachment: (reader) => parseTextItem(reader, 'attachment'),
  establishment: (reader) => parseTextItem(reader, 'establishment'),
  status: (reader) => parseHeader(reader, 'status'),
  partner: (reader) => parseHeader(reader, 'partner'),
  scope: (reader) => parseHeader(reader, 'scope'),
  proposal: (reader) => parseHeader(reader, 'proposal'),
  date: (reader) => parseHeader(reader, 'date'),
  term: parseTerm,
  summary: parseSummary,
  criterion: parseCriterion,
  sources: parseSources,
  index: parseIndex,
  unit: (reader) => parseCountOrMaterial(reader, 'unit'),
  material: (reader) => parseCountOrMaterial(reader, 'material'),
  table: parseTable,
  default: (reader) => parseParameter(reader, 'default'),
  fixed: (reader) => parseParameter(reader, 'fixed'),
  monitored: (reader) => parseParameter(reader, 'monitored'),
  reference: (reader) => parseFormula(reader, 'reference'),
  project: (reader) => parseFormula(reader, 'project'),
  reduction: (reader) => parseFormula(reader, 'reduction'),
  history: parseHistory,
  example: parseExample,
};

const parserByToken = new Map<TokenType, (reader: TokenReader) => Item>([
  ...Object.entries(itemParsers).map(([word, parser]): [TokenType, (reader: TokenReader) => Item] => [
    keywordTokens[word as ItemKeyword],
    parser,
  ]),
  [Identifier, (reader) => parseParameter(reader, 'calculated')],
]);

/** Reads a whole text. Items outside a methodology are kept in one without a name. */
export function parseFile(reader: TokenReader): readonly Methodology[] {
  const methodologies: Methodology[] = [];
  while (!reader.atEnd) {
    if (blockAhead(reader)) methodologies.push(parseMethodology(reader));
    else if (reader.at(RightBrace) && reader.problems.length > 0) reader.take();
    else {
      reader.unexpected(...blockKeywords);
      methodologies.push(bracedNameAhead(reader) ? parseMethodology(reader) : parseStray(reader));
    }
  }
  return methodologies;
}

function blockAhead(reader: TokenReader): boolean {
  return blockStarts.has(reader.type());
}

/** Whether a block stands here without its keyword, or with a keyword that is written wrongly: `A {`, `metodology A {`. */
function bracedNameAhead(reader: TokenReader): boolean {
  if (!reader.at(Identifier)) return false;
  return reader.type(2) === LeftBrace || (reader.type(2) === Identifier && reader.type(3) === LeftBrace);
}

function parseMethodology(reader: TokenReader): Methodology {
  const start = reader.nextStart;
  const hasKeyword = blockAhead(reader) || reader.type(2) !== LeftBrace;
  const kind = hasKeyword && reader.take().tokenType === keywordTokens.shared ? 'shared' : 'methodology';
  const name = parseName(reader);
  if (reader.accept(LeftBrace) === undefined) reader.missing('{');
  const bodyStart = reader.lastEnd;
  const items = parseItems(reader);
  const bodyEnd = reader.nextStart;
  if (reader.accept(RightBrace) === undefined) reader.missing('}');
  return { kind, name, items, body: { start: bodyStart, end: bodyEnd }, ...reader.spanFrom(start) };
}

/** What stands outside every methodology, up to the next one. */
function parseStray(reader: TokenReader): Methodology {
  const start = reader.nextStart;
  const items: Item[] = [];
  while (!reader.atEnd && !blockAhead(reader)) {
    const parser = parserByToken.get(reader.type()!);
    if (parser === undefined) reader.skip();
    else items.push(reader.entry(() => parser(reader)));
  }
  const span = reader.spanFrom(start);
  return {
    kind: 'methodology',
    name: { kind: 'name', text: '', start, end: start },
    items,
    body: span,
    ...span,
  };
}

function parseItems(reader: TokenReader): readonly Item[] {
  const items: Item[] = [];
  while (!reader.atEnd && !blockAhead(reader)) {
    if (reader.at(RightBrace)) {
      const after = reader.type(2);
      if (after === undefined || !parserByToken.has(after) || !reader.braceIsSurplus) break;
    }
    const parser = reservedDeclarationAhead(reader) ? parseReserved : parserByToken.get(reader.type()!);
    if (parser !== undefined) items.push(reader.entry(() => parser(reader)));
    else {
      reader.unexpected('item');
      reader.skip();
    }
  }
  return items;
}

const declaring: ReadonlySet<TokenType | undefined> = new Set(
  (
    [
      'default',
      'fixed',
      'monitored',
      'reference',
      'project',
      'reduction',
      'index',
      'unit',
      'material',
      'table',
    ] as const
  ).map((word) => keywordTokens[word]),
);

/** Whether a reserved word that declares nothing is declared itself: `case : MWh = 3`. */
function reservedDeclarationAhead(reader: TokenReader): boolean {
  const token = reader.peek()!;
  if (token.tokenType === Identifier || !isWord(token) || declaring.has(token.tokenType)) return false;
  const after = reader.behindName;
  return after === Colon || after === Equal;
}

function parseReserved(reader: TokenReader): Item {
  return parseParameter(reader, 'calculated');
}
