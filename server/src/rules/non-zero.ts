/** What a formula or a criterion makes sure of: that something is not 0 where it is divided by. */
import type { Binary, BinaryOperator, Expression, Methodology, RowKey } from '../../../grammar/syntax.ts';
import { constantValue } from '../model/constants.ts';
import { intervalOf } from '../model/intervals.ts';
import { partsOf } from './expression-parts.ts';

/** A division, with the formula that it is a part of. */
export interface Division {
  readonly division: Binary;
  readonly whole: Expression;
  /** What has to hold so that the formula is calculated: the conditions of an option. */
  readonly requires: readonly Expression[];
}

/** The text of a part of a formula without white space, so that the same part reads the same. */
export function plainText(text: string, { start, end }: Expression): string {
  return text.slice(start, end).replace(/\s+/g, '');
}

/** The signs of a division. */
const sign = /[/÷∕⁄／]/;

/**
 * Finds the divisions in the formulas of a methodology.
 *
 * @param text the whole text
 * @param methodology a block of it; examples and criteria are left out
 * @returns in the order of the formulas
 */
export function divisionsIn(text: string, { items }: Methodology): readonly Division[] {
  const found: Division[] = [];
  const look = (whole: Expression, requires: readonly Expression[]): void => {
    if (!sign.test(text.slice(whole.start, whole.end))) return;
    const open = [whole];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next.kind === 'binary' && next.operator === '/') found.push({ division: next, whole, requires });
      open.push(...partsOf(next));
    }
  };
  for (const item of items) {
    if (item.kind === 'table') for (const row of item.rows) look(row.value, []);
    if (item.kind !== 'parameter' && item.kind !== 'formula') continue;
    if (item.value !== undefined) look(item.value, []);
    for (const { rule, requires } of item.attributes?.options ?? []) {
      if (rule.kind === 'expression') look(rule.expression, requires);
    }
  }
  return found;
}

/**
 * What is sure not to be 0 where a division is calculated: by a criterion, by what an option requires, by an `if`, a
 * `case` or a `where` around it.
 *
 * @param text the whole text
 * @param methodology the block in which the division stands
 * @param found the division
 * @returns parts of formulas, without white space
 */
export function notZeroAt(
  text: string,
  { items }: Methodology,
  { division, whole, requires }: Division,
): ReadonlySet<string> {
  const notZero = new Set<string>();
  for (const item of items) {
    if (item.kind === 'criterion')
      for (const condition of item.requires) note(text, condition, true, notZero);
  }
  for (const condition of requires) note(text, condition, true, notZero);
  let around: Expression | undefined = whole;
  while (around !== undefined && around !== division) {
    const inside: Expression | undefined = partsOf(around).find(
      ({ start, end }) => start <= division.start && division.end <= end,
    );
    if (inside !== undefined) noteAround(text, around, inside, notZero);
    around = inside;
  }
  return notZero;
}

/** Notes what is not 0 in a part of an expression, because of the expression. */
function noteAround(text: string, around: Expression, inside: Expression, notZero: Set<string>): void {
  switch (around.kind) {
    case 'conditional':
      if (inside !== around.condition) note(text, around.condition, inside === around.consequence, notZero);
      return;
    case 'aggregate':
      if (around.condition !== undefined && inside === around.body)
        note(text, around.condition, true, notZero);
      return;
    case 'case': {
      const { subject, branches } = around;
      if (inside === subject) return;
      const own = branches.find(({ value }) => value === inside)?.keys ?? [];
      const isInOther = branches.some(({ keys }) => keys !== own && keys.some(holdsZero));
      if (!own.some(holdsZero) && (own.length > 0 || isInOther)) notZero.add(plainText(text, subject));
    }
  }
}

function holdsZero(key: RowKey): boolean {
  if (key.kind !== 'range') return false;
  const { lower, upper, lowerInclusive, upperInclusive } = intervalOf(key);
  return (lower < 0 || (lower === 0 && lowerInclusive)) && (upper > 0 || (upper === 0 && upperInclusive));
}

/** Notes what is not 0 where a condition is met, or is not. */
function note(text: string, whole: Expression, isWholeMet: boolean, notZero: Set<string>): void {
  const open = [{ condition: whole, isMet: isWholeMet }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { condition, isMet } = next;
    if (condition.kind === 'group') open.push({ condition: condition.content, isMet });
    else if (condition.kind === 'unary' && condition.operator === 'not') {
      open.push({ condition: condition.operand, isMet: !isMet });
    } else if (condition.kind === 'aggregate' && condition.name.text === 'all' && isMet) {
      open.push({ condition: condition.body, isMet });
    } else if (condition.kind === 'binary') {
      const { operator, left, right } = condition;
      if (operator === (isMet ? 'and' : 'or')) {
        open.push({ condition: right, isMet }, { condition: left, isMet });
      } else noteComparison(text, condition, isMet, notZero);
    }
  }
}

function noteComparison(
  text: string,
  { operator, left, right }: Binary,
  isMet: boolean,
  notZero: Set<string>,
): void {
  const [onRight, onLeft] = [numberIn(right), numberIn(left)];
  if (onRight !== undefined && excludesZero(operator, onRight, isMet)) notZero.add(plainText(text, left));
  if (onLeft !== undefined && excludesZero(turned[operator] ?? operator, onLeft, isMet)) {
    notZero.add(plainText(text, right));
  }
}

/** A number with or without its unit. */
function numberIn(expression: Expression): number | undefined {
  return constantValue(expression.kind === 'unit-annotation' ? expression.operand : expression);
}

const turned: Readonly<Partial<Record<BinaryOperator, BinaryOperator>>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** Whether 0 does not satisfy a comparison, or does where it is not met. */
function excludesZero(operator: BinaryOperator, number: number, isMet: boolean): boolean {
  switch (operator) {
    case '>':
      return isMet === !(0 > number);
    case '>=':
      return isMet === !(0 >= number);
    case '<':
      return isMet === !(0 < number);
    case '<=':
      return isMet === !(0 <= number);
    case '=':
      return isMet === (number !== 0);
    case '!=':
      return isMet === (number === 0);
    default:
      return false;
  }
}
