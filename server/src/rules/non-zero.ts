/** What a formula or a criterion makes sure of: that something is not 0 where it is divided by. */
import type { Binary, BinaryOperator, Expression, Methodology, RowKey } from '../../../grammar/syntax.ts';
import { constantValue } from '../model/constants.ts';
import { intervalOf } from '../model/intervals.ts';
import { partsOf } from './expression-parts.ts';

/** A division with what is known to be not 0 there, by its text. */
export interface Division {
  readonly division: Binary;
  readonly notZero: ReadonlySet<string>;
}

/** The text of a part of a formula without white space, so that the same part reads the same. */
export function plainText(text: string, { start, end }: Expression): string {
  return text.slice(start, end).replace(/\s+/g, '');
}

/**
 * Finds the divisions in the formulas of a methodology.
 *
 * @param text the whole text
 * @param methodology a block of it; examples are left out
 * @returns in the order of the text
 */
export function divisionsIn(text: string, { items }: Methodology): readonly Division[] {
  const always = new Set<string>();
  for (const item of items) {
    if (item.kind === 'criterion') for (const condition of item.requires) note(text, condition, true, always);
  }
  const found: Division[] = [];
  const look = (expression: Expression, notZero: ReadonlySet<string>): void => {
    for (const [part, further] of partsWithConditions(text, expression)) {
      look(part, further.size === 0 ? notZero : new Set([...notZero, ...further]));
    }
    if (expression.kind === 'binary' && expression.operator === '/')
      found.push({ division: expression, notZero });
  };
  for (const item of items) {
    if (item.kind === 'table') for (const row of item.rows) look(row.value, always);
    if (item.kind !== 'parameter' && item.kind !== 'formula') continue;
    if (item.value !== undefined) look(item.value, always);
    for (const { rule, requires } of item.attributes?.options ?? []) {
      const notZero = new Set(always);
      for (const condition of requires) note(text, condition, true, notZero);
      if (rule.kind === 'expression') look(rule.expression, notZero);
    }
  }
  return found.toSorted((a, b) => a.division.right.start - b.division.right.start);
}

/** The parts of an expression, each with what is not 0 where it is calculated. */
function partsWithConditions(
  text: string,
  expression: Expression,
): readonly (readonly [Expression, ReadonlySet<string>])[] {
  const under = (
    part: Expression,
    condition: Expression,
    isMet: boolean,
  ): [Expression, ReadonlySet<string>] => {
    const notZero = new Set<string>();
    note(text, condition, isMet, notZero);
    return [part, notZero];
  };
  const nothing: ReadonlySet<string> = new Set();
  switch (expression.kind) {
    case 'conditional': {
      const { condition, consequence, alternative } = expression;
      return [
        [condition, nothing],
        under(consequence, condition, true),
        under(alternative, condition, false),
      ];
    }
    case 'aggregate': {
      const { condition, body } = expression;
      return condition === undefined
        ? [[body, nothing]]
        : [[condition, nothing], under(body, condition, true)];
    }
    case 'case': {
      const { subject, branches, otherwise } = expression;
      const notZero = new Set([plainText(text, subject)]);
      const zeroIsOther = (own: readonly RowKey[]): boolean =>
        !own.some(holdsZero) && branches.some(({ keys }) => keys.some(holdsZero));
      const outside = (keys: readonly RowKey[]): ReadonlySet<string> =>
        zeroIsOther(keys) || (keys.length > 0 && !keys.some(holdsZero)) ? notZero : nothing;
      return [
        [subject, nothing],
        ...branches.map(({ keys, value }): [Expression, ReadonlySet<string>] => [value, outside(keys)]),
        ...(otherwise === undefined ? [] : [[otherwise, outside([])] as [Expression, ReadonlySet<string>]]),
      ];
    }
    default:
      return partsOf(expression).map((part) => [part, nothing]);
  }
}

function holdsZero(key: RowKey): boolean {
  if (key.kind !== 'range') return false;
  const { lower, upper, lowerInclusive, upperInclusive } = intervalOf(key);
  return (lower < 0 || (lower === 0 && lowerInclusive)) && (upper > 0 || (upper === 0 && upperInclusive));
}

/** Notes what is not 0 where a condition is met, or is not. */
function note(text: string, condition: Expression, isMet: boolean, notZero: Set<string>): void {
  switch (condition.kind) {
    case 'group':
      return note(text, condition.content, isMet, notZero);
    case 'unary':
      if (condition.operator === 'not') note(text, condition.operand, !isMet, notZero);
      return;
    case 'aggregate':
      if (condition.name.text === 'all' && isMet) note(text, condition.body, true, notZero);
      return;
    case 'binary': {
      const { operator, left, right } = condition;
      if (operator === (isMet ? 'and' : 'or')) {
        note(text, left, isMet, notZero);
        note(text, right, isMet, notZero);
        return;
      }
      const [onRight, onLeft] = [numberIn(right), numberIn(left)];
      if (onRight !== undefined && excludesZero(operator, onRight, isMet)) notZero.add(plainText(text, left));
      if (onLeft !== undefined && excludesZero(turned[operator] ?? operator, onLeft, isMet)) {
        notZero.add(plainText(text, right));
      }
    }
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
