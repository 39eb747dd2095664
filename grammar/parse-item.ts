/** The items of a methodology that are neither parameters nor examples: header, criteria, sources, tables, history. */
import { parseExpression } from './parse-expression.ts';
import { parseRowKeys, rowAhead } from './parse-row.ts';
import {
  parseDate,
  parseLabel,
  parseLabels,
  parseName,
  parseNumber,
  parseOptionalText,
  parseText,
  wordAhead,
} from './parse-text.ts';
import { parseBracketedUnit } from './parse-unit.ts';
import type {
  Criterion,
  EmissionSource,
  Expression,
  History,
  IndexDeclaration,
  IndexElement,
  Item,
  Name,
  NumberLiteral,
  Revision,
  Sources,
  Span,
  Summary,
  SummaryItem,
  SummaryItemKind,
  Table,
  TableKey,
  TableRow,
  Text,
} from './syntax.ts';
import { tokenEnd, type TokenReader } from './token-reader.ts';
import {
  Arrow,
  calendarWords,
  Colon,
  Comma,
  DotDot,
  Equal,
  Identifier,
  keywordTokens as keyword,
  LeftBrace,
  LeftBracket,
} from './tokens.ts';

/** `title "…"` and the other items that are one text. */
export function parseTextItem(
  reader: TokenReader,
  kind: 'title' | 'proponent' | 'attachment' | 'version' | 'establishment',
): Item {
  const start = reader.take().startOffset;
  return { kind, text: parseText(reader), ...reader.spanFrom(start) };
}

/** `use "shared/electricity.jcm"`. */
export function parseUse(reader: TokenReader): Item {
  const start = reader.take().startOffset;
  return { kind: 'use', path: parseText(reader), ...reader.spanFrom(start) };
}

/** `status`, `partner`, `scope`, `proposal`, `date`. */
export function parseHeader(
  reader: TokenReader,
  kind: 'status' | 'partner' | 'scope' | 'proposal' | 'date',
): Item {
  const start = reader.take().startOffset;
  switch (kind) {
    case 'status':
      return { kind, status: parseLabel(reader), ...reader.spanFrom(start) };
    case 'partner':
      return { kind, country: parseLabel(reader), ...reader.spanFrom(start) };
    case 'proposal':
      return { kind, numbers: parseLabels(reader), ...reader.spanFrom(start) };
    case 'scope': {
      const numbers: NumberLiteral[] = [parseNumber(reader)];
      while (reader.accept(Comma) !== undefined) numbers.push(parseNumber(reader));
      return { kind, numbers, ...reader.spanFrom(start) };
    }
    case 'date': {
      const event = parseLabel(reader);
      const from = parseDate(reader);
      const to = reader.accept(DotDot) === undefined ? undefined : parseDate(reader);
      return { kind: 'date-of', event, from, to, ...reader.spanFrom(start) };
    }
  }
}

export function parseTerm(reader: TokenReader): Item {
  const start = reader.take().startOffset;
  const term = parseText(reader);
  return { kind: 'term', term, definition: parseText(reader), ...reader.spanFrom(start) };
}

const summaryItems: ReadonlySet<unknown> = new Set([
  keyword.measure,
  keyword.reference,
  keyword.project,
  keyword.monitoring,
]);

export function parseSummary(reader: TokenReader): Summary {
  const start = reader.take().startOffset;
  const items: SummaryItem[] = [];
  reader.block(() => {
    const token = reader.peek()!;
    if (!summaryItems.has(token.tokenType) || reader.type(3) === Colon || reader.type(3) === Equal)
      return false;
    reader.take();
    const item = token.tokenType.LABEL as SummaryItemKind;
    items.push({
      kind: 'summary-item',
      item,
      text: parseText(reader),
      ...reader.spanFrom(token.startOffset),
    });
    return true;
  }, ['measure', 'reference', 'project', 'monitoring']);
  return { kind: 'summary', items, ...reader.spanFrom(start) };
}

export function parseCriterion(reader: TokenReader): Criterion {
  const start = reader.take().startOffset;
  const number = parseNumber(reader);
  const text = parseText(reader);
  const requires: Expression[] = [];
  let attest: Span | undefined;
  for (;;) {
    if (reader.accept(keyword.requires) !== undefined) requires.push(parseExpression(reader));
    else if (reader.at(keyword.attest)) {
      const token = reader.take();
      attest = { start: token.startOffset, end: tokenEnd(token) };
    } else break;
  }
  return { kind: 'criterion', number, text, requires, attest, ...reader.spanFrom(start) };
}

export function parseSources(reader: TokenReader): Sources {
  const start = reader.take().startOffset;
  const sources: EmissionSource[] = [];
  reader.block(() => {
    const type = reader.type();
    if (type !== keyword.reference && type !== keyword.project) return false;
    const third = reader.type(3);
    if (third === Colon || third === Equal || third === LeftBracket) return false;
    sources.push(parseEmissionSource(reader));
    return true;
  }, ['reference', 'project']);
  return { kind: 'sources', sources, ...reader.spanFrom(start) };
}

function parseEmissionSource(reader: TokenReader): EmissionSource {
  const first = reader.take();
  const gases = parseLabels(reader);
  const text = parseText(reader);
  const countedBy = reader.accept(Arrow) === undefined ? [] : parseLabels(reader);
  const excluded = reader.accept(keyword.excluded) === undefined ? undefined : parseText(reader);
  const side = first.tokenType.LABEL as EmissionSource['side'];
  return {
    kind: 'emission-source',
    side,
    gases,
    text,
    countedBy,
    excluded,
    ...reader.spanFrom(first.startOffset),
  };
}

export function parseIndex(reader: TokenReader): IndexDeclaration {
  const start = reader.take().startOffset;
  const name = parseName(reader);
  const description = parseOptionalText(reader);
  const calendar = parseCalendar(reader);
  let elements: IndexElement[] | undefined;
  if (reader.at(LeftBrace)) {
    const list: IndexElement[] = [];
    elements = list;
    reader.block(() => {
      if (list.length > 0 && reader.accept(Comma) === undefined) return false;
      const element = parseLabel(reader);
      list.push({
        kind: 'element',
        name: element,
        description: parseOptionalText(reader),
        ...reader.spanFrom(element.start),
      });
      return true;
    }, [',']);
  }
  return { kind: 'index', name, description, calendar, elements, ...reader.spanFrom(start) };
}

/** `months`, `days`, `hours` or `years`; a calculated parameter may have one of these names too. */
function parseCalendar(reader: TokenReader): Name | undefined {
  const token = reader.peek();
  if (token?.tokenType !== Identifier || reader.nextStartsLine) return undefined;
  const after = reader.type(2);
  if (after === Colon || after === Equal || after === LeftBracket || reader.atString(2)) return undefined;
  const word = reader.nameOf(token);
  if (!calendarWords.has(word.text)) reader.unexpected('{', ...calendarWords);
  reader.take();
  return word;
}

/** `unit lamp "…"`, `material coal "…"`. */
export function parseCountOrMaterial(reader: TokenReader, kind: 'unit' | 'material'): Item {
  const start = reader.take().startOffset;
  const name = parseLabel(reader);
  return { kind, name, description: parseOptionalText(reader), ...reader.spanFrom(start) };
}

export function parseTable(reader: TokenReader): Table {
  const start = reader.take().startOffset;
  const name = parseName(reader);
  const description = parseOptionalText(reader);
  const keys: TableKey[] = [];
  const rows: TableRow[] = [];
  if (reader.expect(keyword.by) !== undefined) {
    do keys.push(parseTableKey(reader));
    while (reader.accept(Comma) !== undefined);
  }
  const unit = reader.accept(Arrow) === undefined ? undefined : parseBracketedUnit(reader);
  let interpolated: Span | undefined;
  let source: Text | undefined;
  for (;;) {
    if (reader.accept(keyword.source) !== undefined) source = parseText(reader);
    else if (wordAhead(reader, 'interpolated') && !reader.atDeclaration(true)) {
      const token = reader.take();
      interpolated = { start: token.startOffset, end: tokenEnd(token) };
    } else if (reader.at(Identifier) && !reader.nextStartsLine) {
      reader.unexpected('interpolated', 'source', '{');
      reader.take();
    } else break;
  }
  reader.block(() => {
    if (!rowAhead(reader)) return false;
    rows.push(parseTableRow(reader));
    return true;
  }, ['row']);
  return {
    kind: 'table',
    name,
    description,
    keys,
    unit,
    interpolated,
    source,
    rows,
    ...reader.spanFrom(start),
  };
}

function parseTableKey(reader: TokenReader): TableKey {
  const name = parseLabel(reader);
  const unit = reader.at(LeftBracket) ? parseBracketedUnit(reader) : undefined;
  return { kind: 'table-key', name, unit, ...reader.spanFrom(name.start) };
}

function parseTableRow(reader: TokenReader): TableRow {
  const start = reader.nextStart;
  const keys = parseRowKeys(reader);
  return { kind: 'row', keys, value: parseExpression(reader, true), ...reader.spanFrom(start) };
}

export function parseHistory(reader: TokenReader): History {
  const start = reader.take().startOffset;
  const revisions: Revision[] = [];
  reader.block(() => {
    if (!reader.at(keyword.version)) return false;
    const first = reader.take().startOffset;
    const version = parseText(reader);
    const date = parseDate(reader);
    revisions.push({ kind: 'revision', version, date, text: parseText(reader), ...reader.spanFrom(first) });
    return true;
  }, ['version']);
  return { kind: 'history', revisions, ...reader.spanFrom(start) };
}
