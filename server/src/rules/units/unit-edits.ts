/** Edits of formulas and of declared units. */
import type { Expression, Span } from '../../../../grammar/syntax.ts';
import type { Operand } from '../../model/findings.ts';
import type { MethodologyModel, ModelSymbol } from '../../model/model.ts';
import type { Unit } from '../../units/unit.ts';
import type { TextEdit } from '../rule.ts';
import { expressionAt } from '../enclosing.ts';

/** Where edits are made: a text, and the methodology in it. */
export interface Place {
  readonly text: string;
  readonly methodology: MethodologyModel;
}

/**
 * Writes something behind a part of a formula, which together take its place: `EC` becomes `EC * 10^-3 [MWh/kWh]`.
 * Brackets are set where the formula around it would else read otherwise.
 *
 * @param place the text
 * @param span the part of the formula
 * @param behind what to write behind it, such as `* 10^-3 [MWh/kWh]`
 */
export function appendTo(place: Place, span: Span, behind: string): readonly TextEdit[] {
  const inner = isCompound(place, span);
  const outer = isBoundTighter(place.text, span);
  return [
    ...insertion(span.start, `${outer ? '(' : ''}${inner ? '(' : ''}`),
    ...insertion(span.end, `${inner ? ')' : ''} ${behind}${outer ? ')' : ''}`),
  ];
}

/** A conversion behind a part of a formula: `EC in MWh/p`. */
export function convertIn(place: Place, span: Span, unit: Unit): readonly TextEdit[] {
  const inner = isCompound(place, span) || endsWithUnit(place, span);
  const outer = isRaised(place.text, span);
  return [
    ...insertion(span.start, `${outer ? '(' : ''}${inner ? '(' : ''}`),
    ...insertion(span.end, `${inner ? ')' : ''} in ${compactUnit(unit)}${outer ? ')' : ''}`),
  ];
}

/** A unit as it may stand behind `in`: in square brackets where it has parentheses of its own. */
function compactUnit({ text }: Unit): string {
  return text.includes('(') ? `[${text}]` : text;
}

/**
 * Changes the declared unit of a name.
 *
 * @param place the text
 * @param symbol the name
 * @param unit its new unit
 * @param inside the place that is to be mended; a use anywhere else would go wrong, and then there is no edit
 */
export function redeclare(
  { text, methodology }: Place,
  symbol: ModelSymbol | undefined,
  unit: Unit,
  inside: Span,
): readonly TextEdit[] {
  if (symbol?.kind !== 'value' || symbol.origin !== undefined) return [];
  const { unit: written } = symbol.syntax;
  if (written === undefined || symbol.declaredUnit === undefined) return [];
  const usedElsewhere = methodology.uses.some(
    (use) =>
      !use.declaration &&
      use.target.kind === 'symbol' &&
      use.target.symbol === symbol &&
      !(inside.start <= use.start && use.end <= inside.end) &&
      !isPlainAssignment(text, use),
  );
  return usedElsewhere ? [] : [{ start: written.start, end: written.end, newText: unit.text }];
}

/** Changes the unit that stands in the declaration around a place, if its name is used nowhere else. */
export function redeclareOwner(place: Place, name: string, unit: Unit): readonly TextEdit[] {
  return redeclare(place, place.methodology.symbols.get(name), unit, { start: 0, end: 0 });
}

/** The operand as a message names it: by its name alone if it has one. */
export function nameOf({ text, symbol }: Operand): string {
  return symbol?.kind === 'value' ? symbol.name : text;
}

/** Whether a part of a formula is made of several, so that what stands behind it would only take its last one. */
function isCompound({ methodology }: Place, span: Span): boolean {
  return kindsOfOnePiece[expressionAt(methodology.syntax, span)?.kind ?? 'number'] !== true;
}

const kindsOfOnePiece: Readonly<Partial<Record<Expression['kind'], true>>> = {
  number: true,
  string: true,
  reference: true,
  call: true,
  aggregate: true,
  group: true,
  case: true,
  'unit-annotation': true,
};

function endsWithUnit({ methodology }: Place, span: Span): boolean {
  const expression = expressionAt(methodology.syntax, span);
  return expression?.kind === 'unit-annotation' && expression.operand.kind === 'binary';
}

/** Whether a division or a power takes hold of what stands at a span before anything behind it does. */
function isBoundTighter(text: string, span: Span): boolean {
  return /[/÷∕⁄／^＾]\s*$/.test(text.slice(Math.max(0, span.start - 20), span.start)) || isRaised(text, span);
}

function isRaised(text: string, { end }: Span): boolean {
  return /^\s*[\^＾⁰¹²³⁴-⁹⁺⁻]/.test(text.slice(end, end + 20));
}

/** Whether an example gives a plain number there, which keeps being right in any unit. */
function isPlainAssignment(text: string, { end }: Span): boolean {
  const line = /^[^\r\n]*/.exec(text.slice(end))![0];
  return /^(?:\[[^\]]*\])?\s*=\s*[\d.{]/.test(line) && !/\d\s*\[/.test(line);
}

function insertion(at: number, newText: string): readonly TextEdit[] {
  return newText === '' ? [] : [{ start: at, end: at, newText }];
}
