/** Colours by meaning: a name is coloured by what it stands for, which no grammar of colours can know. */
import {
  type SemanticTokensEdit,
  type SemanticTokensLegend,
  SemanticTokenModifiers,
  SemanticTokenTypes,
} from 'vscode-languageserver-types';
import type { TokenClass } from '../../../grammar/parse.ts';
import type { Span } from '../../../grammar/syntax.ts';
import type { ModelSymbol, NameTarget, NameUse } from '../model/model.ts';
import type { Analysis } from './analysis.ts';
import { lineAt, lineEnd, lineStarts } from './positions.ts';

const types = [
  SemanticTokenTypes.parameter,
  SemanticTokenTypes.variable,
  SemanticTokenTypes.function,
  SemanticTokenTypes.enum,
  SemanticTokenTypes.enumMember,
  SemanticTokenTypes.type,
  SemanticTokenTypes.keyword,
  SemanticTokenTypes.string,
  SemanticTokenTypes.number,
  SemanticTokenTypes.comment,
] as const;
type Type = (typeof types)[number];

const modifiers = [
  SemanticTokenModifiers.declaration,
  SemanticTokenModifiers.readonly,
  SemanticTokenModifiers.defaultLibrary,
] as const;
type Modifier = (typeof modifiers)[number];

/** What the numbers of the answers mean. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...types],
  tokenModifiers: [...modifiers],
};

interface Colour {
  readonly type: Type;
  readonly modifiers: readonly Modifier[];
}

interface ColouredSpan extends Span, Colour {}

/**
 * The coloured pieces of a text.
 *
 * @param analysis the text
 * @param namesOnly leaves out what a grammar of colours knows too: keywords, texts, numbers and comments
 * @param span the part of the text; all of it if absent
 * @returns five numbers for each piece, as the protocol wants them
 */
export function semanticTokens(analysis: Analysis, namesOnly: boolean, span?: Span): number[] {
  const names = analysis.model.methodologies.flatMap(({ uses }) => uses).flatMap(colouredName);
  const spans = namesOnly ? names : withLexicalTokens(analysis, names);
  const wanted = span ? spans.filter(({ start, end }) => start < span.end && span.start < end) : spans;
  return encode(analysis, wanted);
}

/**
 * What changes between two answers.
 *
 * @param before the numbers that the editor has
 * @param after the numbers that it should have
 * @returns at most one edit
 */
export function semanticTokensEdits(
  before: readonly number[],
  after: readonly number[],
): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

function colouredName(use: NameUse): ColouredSpan[] {
  const colour = colourOf(use.target);
  if (colour === undefined || use.end <= use.start) return [];
  const { start, end, declaration } = use;
  return [
    {
      start,
      end,
      type: colour.type,
      modifiers: declaration ? [SemanticTokenModifiers.declaration, ...colour.modifiers] : colour.modifiers,
    },
  ];
}

function colourOf(target: NameTarget): Colour | undefined {
  switch (target.kind) {
    case 'symbol':
      return symbolColour(target.symbol);
    case 'element':
    case 'project-element':
    case 'option':
      return { type: SemanticTokenTypes.enumMember, modifiers: [] };
    case 'function':
      return { type: SemanticTokenTypes.function, modifiers: [SemanticTokenModifiers.defaultLibrary] };
    case 'gas':
    case 'catalogue-unit':
      return { type: SemanticTokenTypes.type, modifiers: [SemanticTokenModifiers.defaultLibrary] };
    case 'report':
    case 'reference-word':
      return { type: SemanticTokenTypes.enumMember, modifiers: [SemanticTokenModifiers.defaultLibrary] };
    case 'file':
    case 'criterion':
      return undefined;
  }
}

function symbolColour(symbol: ModelSymbol): Colour {
  switch (symbol.kind) {
    case 'value':
      return {
        type:
          symbol.syntax.kind === 'formula' || symbol.role === 'calculated'
            ? SemanticTokenTypes.variable
            : SemanticTokenTypes.parameter,
        modifiers: symbol.role === 'default' ? [SemanticTokenModifiers.readonly] : [],
      };
    case 'table':
      return { type: SemanticTokenTypes.function, modifiers: [] };
    case 'index':
      return { type: SemanticTokenTypes.enum, modifiers: [] };
    case 'unit':
    case 'material':
      return { type: SemanticTokenTypes.type, modifiers: [] };
  }
}

const lexicalTypes: Readonly<Partial<Record<TokenClass, Type>>> = {
  keyword: SemanticTokenTypes.keyword,
  string: SemanticTokenTypes.string,
  number: SemanticTokenTypes.number,
  date: SemanticTokenTypes.number,
  superscript: SemanticTokenTypes.number,
  percent: SemanticTokenTypes.type,
  comment: SemanticTokenTypes.comment,
};

function withLexicalTokens(analysis: Analysis, names: readonly ColouredSpan[]): readonly ColouredSpan[] {
  const nameByStart = new Map(names.map((name) => [name.start, name]));
  return analysis.parsed.tokens.flatMap((token) => {
    const name = nameByStart.get(token.start);
    if (name) return [name];
    const type = lexicalTypes[token.class];
    return type ? [{ start: token.start, end: token.end, type, modifiers: [] }] : [];
  });
}

function encode(analysis: Analysis, spans: readonly ColouredSpan[]): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  const starts = lineStarts(analysis);
  for (const { start, end, type, modifiers: set } of spans) {
    const typeNumber = types.indexOf(type);
    const bits = set.reduce((sum, modifier) => sum | (1 << modifiers.indexOf(modifier)), 0);
    const endLine = lineAt(analysis, end);
    // A piece must not go over a line end.
    for (let line = lineAt(analysis, start); line <= endLine; line++) {
      const from = Math.max(start, starts[line]!);
      const to = Math.min(end, lineEnd(analysis, line));
      if (to <= from) continue;
      const character = from - starts[line]!;
      data.push(
        line - lastLine,
        line === lastLine ? character - lastCharacter : character,
        to - from,
        typeNumber,
        bits,
      );
      lastLine = line;
      lastCharacter = character;
    }
  }
  return data;
}
