/** Parameters, formulas and their attributes. */
import { parseExpression } from './parse-expression.ts';
import { parseRange } from './parse-range.ts';
import {
  isWord,
  languageAt,
  parseLabel,
  parseLabels,
  parseName,
  parseOptionalText,
  parseText,
  textAhead,
  wordAhead,
} from './parse-text.ts';
import { parseUnit } from './parse-unit.ts';
import type {
  Attributes,
  Domain,
  Expression,
  Formula,
  FormulaKind,
  Frequency,
  Name,
  Option,
  OptionRule,
  Parameter,
  ParameterKind,
  Text,
  UnitSyntax,
} from './syntax.ts';
import { tokenEnd, type TokenReader } from './token-reader.ts';
import {
  attributeKeywords,
  Colon,
  Divide,
  Equal,
  Identifier,
  keywordTokens as keyword,
  LeftBrace,
  LeftBracket,
  RightBracket,
} from './tokens.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** `fixed capacity[i] : USRt "…" { … }`, and the like; behind no keyword, a calculated parameter. */
export function parseParameter(reader: TokenReader, parameterKind: ParameterKind): Parameter {
  const start = reader.nextStart;
  const token = parameterKind === 'calculated' ? undefined : reader.take();
  const declaration = parseDeclaration(reader, token === undefined);
  if (token === undefined) noteRest(reader, declaration);
  const span = token === undefined ? undefined : { start: token.startOffset, end: tokenEnd(token) };
  return { kind: 'parameter', parameterKind, keyword: span, ...declaration, ...reader.spanFrom(start) };
}

/**
 * Notes a name that declares nothing: the rest of the line before it (`X = 2 a`), or a word in the place of a keyword
 * (`parameter x : MWh`). A name alone on its line may become a declaration yet.
 */
function noteRest(
  reader: TokenReader,
  declaration: Pick<Formula, 'name' | 'unit' | 'domain' | 'value' | 'attributes'>,
): void {
  const { name, unit, domain, value, attributes } = declaration;
  if (unit !== undefined || domain !== undefined || value !== undefined || attributes !== undefined) return;
  const wordFollows = reader.at(Identifier) && !reader.nextStartsLine;
  if (wordFollows || !reader.startsLineAt(name.start)) reader.note('unexpected', name, name.text, ['item']);
}

/** `reference RE_p : tCO2/p = …`. */
export function parseFormula(reader: TokenReader, formulaKind: FormulaKind): Formula {
  const token = reader.take();
  const declaration = parseDeclaration(reader);
  const span = { start: token.startOffset, end: tokenEnd(token) };
  return {
    kind: 'formula',
    formulaKind,
    keyword: span,
    ...declaration,
    ...reader.spanFrom(token.startOffset),
  };
}

function parseDeclaration(
  reader: TokenReader,
  startsLine = false,
): Omit<Formula, 'kind' | 'formulaKind' | 'keyword' | 'start' | 'end'> {
  const name = parseName(reader, startsLine);
  const indices = parseIndexNames(reader);
  let unit: UnitSyntax | undefined;
  let value: Expression | undefined;
  let domain: Domain | undefined;
  if (reader.accept(Colon) !== undefined) {
    domain = parseDomain(reader);
    if (domain === undefined) unit = parseUnit(reader);
  }
  if (reader.accept(Equal) !== undefined) value = parseExpression(reader);
  const description = parseOptionalText(reader);
  if (value === undefined && reader.accept(Equal) !== undefined) value = parseExpression(reader);
  const attributes = reader.at(LeftBrace) ? parseAttributes(reader) : undefined;
  return { name, indices, unit, domain, description, value, attributes };
}

/** `one of fuel`, `yes/no`: what stands in the place of a unit where the value is no number. */
function parseDomain(reader: TokenReader): Domain | undefined {
  const start = reader.nextStart;
  if (wordAhead(reader, 'one') && reader.type(2) === keyword.of) {
    reader.take();
    reader.take();
    return { kind: 'one-of', index: parseName(reader), ...reader.spanFrom(start) };
  }
  if (wordAhead(reader, 'yes') && reader.type(2) === Divide) {
    reader.take();
    reader.take();
    if (wordAhead(reader, 'no')) reader.take();
    else reader.missing('no');
    return { kind: 'yes-no', ...reader.spanFrom(start) };
  }
  return undefined;
}

/** `[i, m]` behind a name that is being declared. */
function parseIndexNames(reader: TokenReader): readonly Name[] {
  if (reader.accept(LeftBracket) === undefined) return [];
  const names = parseLabels(reader, parseName);
  reader.expect(RightBracket);
  return names;
}

function parseAttributes(reader: TokenReader): Attributes {
  const start = reader.nextStart;
  const options: Option[] = [];
  const keywords: Name[] = [];
  const found: Writable<Omit<Attributes, 'start' | 'end'>> = {
    kind: 'attributes',
    source: undefined,
    range: undefined,
    monitoringOptions: [],
    instrument: undefined,
    frequency: undefined,
    quality: undefined,
    method: undefined,
    note: undefined,
    options,
    keywords,
  };
  reader.block(() => {
    const token = reader.peek()!;
    switch (token.tokenType) {
      case keyword.source:
      case keyword.instrument:
      case keyword.quality:
      case keyword.method:
      case keyword.note: {
        keywords.push(reader.nameOf(reader.take()));
        found[token.tokenType.LABEL as 'source' | 'instrument' | 'quality' | 'method' | 'note'] =
          parseText(reader);
        return true;
      }
      case keyword.range:
        keywords.push(reader.nameOf(reader.take()));
        found.range = parseRange(reader);
        return true;
      case keyword.frequency:
        keywords.push(reader.nameOf(reader.take()));
        found.frequency = parseFrequency(reader);
        return true;
      case keyword.option:
        keywords.push(reader.nameOf(token));
        if (namedOptionAhead(reader)) options.push(parseOption(reader));
        else {
          reader.take();
          found.monitoringOptions = parseLabels(reader);
        }
        return true;
      default:
        return false;
    }
  }, attributeKeywords);
  return { ...found, ...reader.spanFrom(start) };
}

/** Whether `option grid "…"` or `option grid :` stands ahead, and not `option B, C`. */
function namedOptionAhead(reader: TokenReader): boolean {
  const third = reader.peek(3);
  if (third === undefined) return false;
  return third.tokenType === Colon || reader.atString(3) || (languageAt(reader, 3) && reader.atString(4));
}

function parseOption(reader: TokenReader): Option {
  const start = reader.take().startOffset;
  const name = parseLabel(reader);
  const description = parseOptionalText(reader);
  reader.expect(Colon);
  const rule = parseOptionRule(reader);
  const requires: Expression[] = [];
  let source: Text | undefined;
  for (;;) {
    if (reader.accept(keyword.source) !== undefined) source = parseText(reader);
    else if (reader.accept(keyword.requires) !== undefined) requires.push(parseExpression(reader));
    else break;
  }
  return { kind: 'option', name, description, rule, source, requires, ...reader.spanFrom(start) };
}

function parseOptionRule(reader: TokenReader): OptionRule {
  switch (reader.type()) {
    case keyword.given:
      reader.take();
      return { kind: 'given' };
    case keyword.lowest:
    case keyword.highest:
    case keyword.first: {
      const kind = reader.take().tokenType.LABEL as 'lowest' | 'highest' | 'first';
      reader.expect(keyword.of);
      return { kind, options: parseLabels(reader) };
    }
    default:
      return { kind: 'expression', expression: parseExpression(reader) };
  }
}

/** `continuous recorded monthly`, or free text. */
function parseFrequency(reader: TokenReader): Frequency {
  const start = reader.nextStart;
  if (textAhead(reader)) {
    const text = parseText(reader);
    return { kind: 'frequency', measured: undefined, recorded: undefined, text, ...reader.spanFrom(start) };
  }
  const token = reader.peek();
  if (token === undefined || !isWord(token) || reader.nextStartsLine) {
    reader.missing('text', 'word');
    return { kind: 'frequency', measured: undefined, recorded: undefined, text: undefined, ...reader.gap };
  }
  const measured = reader.nameOf(reader.take());
  const recorded = reader.accept(keyword.recorded) === undefined ? undefined : parseLabel(reader);
  return { kind: 'frequency', measured, recorded, text: undefined, ...reader.spanFrom(start) };
}
