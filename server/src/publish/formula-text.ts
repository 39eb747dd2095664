/** Formulas as one line of plain characters, close to how the official form prints them. */
import type {
  Aggregate,
  Binary,
  Binder,
  Case,
  Conditional,
  Expression,
  Option,
  RowKey,
} from '../../../grammar/syntax.ts';
import type { ValueSymbol } from '../model/model.ts';
import type { Language } from '../rules/rule.ts';
import { isChained } from './chained-comparison.ts';
import { conversionFactor, type FormulaHome } from './conversion-factor.ts';
import { isElement } from './element-names.ts';
import { formulaWords, type FormulaWords } from './formula-words.ts';
import { rangeConditions } from './range-conditions.ts';
import { elementText, symbolParts } from './symbol-parts.ts';
import { unitText } from './unit-text.ts';

/**
 * A name with its subscripts behind an underscore: `EC_PJ,i`, `η_elec`.
 *
 * @param name the name as written
 * @param indices more subscripts
 */
export function symbolText(name: string, indices: readonly string[] = []): string {
  const { base, subscripts } = symbolParts(name);
  const below = [...subscripts, ...indices];
  return below.length === 0 ? base : `${base}_${below.join(',')}`;
}

/**
 * The equation of a value in one line: `RE_p = Σᵢ(EC_PJ,i × COP_PJ,tc,i ÷ COP_RE,i) × EF_elec`.
 *
 * @param value a parameter or formula
 * @param language of the words inside the formula
 * @returns the line; `undefined` where the value has neither a formula nor options
 */
export function equationText(value: ValueSymbol, language: Language): string | undefined {
  const { name, indices, attributes, value: expression } = value.syntax;
  const writer = new Writer(formulaWords(language), value.home);
  const options = attributes?.options ?? [];
  if (expression === undefined && options.length === 0) return undefined;
  const left = symbolText(
    name.text,
    indices.map(({ text }) => text),
  );
  return `${left} = ${expression === undefined ? writer.options(options) : writer.write(expression)}`;
}

/**
 * An expression in one line.
 *
 * @param expression what to write; holes are written as `□`
 * @param language of the words inside the formula
 * @param home the place where the expression is declared
 */
export function expressionText(expression: Expression, language: Language, home: FormulaHome): string {
  return new Writer(formulaWords(language), home).write(expression);
}

const signs: Partial<Record<Binary['operator'], string>> = {
  '*': '×',
  '/': '÷',
  '-': '−',
  '<=': '≤',
  '>=': '≥',
  '!=': '≠',
};

const subscriptLetters: ReadonlyMap<string, string> = new Map(
  [...'aehijklmnoprstuvx'].map((letter, position) => [letter, [...'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'][position]!]),
);
const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

class Writer {
  readonly #words: FormulaWords;
  readonly #home: FormulaHome;

  constructor(words: FormulaWords, home: FormulaHome) {
    this.#words = words;
    this.#home = home;
  }

  write(expression: Expression): string {
    switch (expression.kind) {
      case 'number':
        return expression.text;
      case 'string':
        return `“${expression.value}”`;
      case 'reference':
        if (isElement(expression, this.#home)) return elementText(expression.name.text);
        return symbolText(
          expression.name.text,
          expression.indices.map((index) => this.write(index)),
        );
      case 'call': {
        const parts = expression.arguments.map((part) => this.write(part));
        if (expression.name.text === 'GWP') return symbolText('GWP', parts);
        const first = expression.arguments[0];
        if (expression.name.text === 'sqrt' && parts.length === 1 && first?.kind !== 'group')
          return first?.kind === 'reference' ? `√${parts[0]}` : `√(${parts[0]})`;
        return `${symbolText(expression.name.text)}(${parts.join(', ')})`;
      }
      case 'aggregate':
        return this.#aggregate(expression);
      case 'unary':
        return expression.operator === 'not'
          ? this.#words.not.join(this.write(expression.operand))
          : `${expression.operator === '-' ? '−' : '+'}${this.write(expression.operand)}`;
      case 'binary':
        return this.#binary(expression);
      case 'conversion': {
        const factor = conversionFactor(expression, this.#home);
        const shown = factor === undefined ? '' : ` × ${factor}`;
        return `${this.write(expression.operand)}${shown} [${unitText(expression.unit)}]`;
      }
      case 'unit-annotation':
        return `${this.write(expression.operand)} [${unitText(expression.unit)}]`;
      case 'conditional':
        return this.#conditional(expression);
      case 'case':
        return this.#case(expression);
      case 'group':
        return `(${this.write(expression.content)})`;
      case 'hole':
        return '□';
    }
  }

  /** The alternatives of a parameter, one after the other. */
  options(options: readonly Option[]): string {
    const written = options.map(({ name, rule }) => {
      switch (rule.kind) {
        case 'given':
          return `${name.text}: ${this.#words.given}`;
        case 'expression':
          return `${name.text}: ${this.write(rule.expression)}`;
        default: {
          const chosen = rule.options.map((option) => option.text).join(', ');
          return `${name.text}: ${this.#words[rule.kind].join(chosen)}`;
        }
      }
    });
    return `{ ${written.join('; ')} }`;
  }

  #binary(expression: Binary): string {
    const { operator, left, right } = expression;
    if (operator === '^') return `${this.write(left)}${this.#exponent(right)}`;
    if (operator === 'and' && isChained(expression) && right.kind === 'binary')
      return `${this.write(left)} ${signs[right.operator] ?? right.operator} ${this.write(right.right)}`;
    const sign =
      operator === 'and' || operator === 'or' ? this.#words[operator] : ` ${signs[operator] ?? operator} `;
    return this.write(left) + sign + this.write(right);
  }

  #exponent(exponent: Expression): string {
    const negative = exponent.kind === 'unary' && exponent.operator === '-';
    const number = negative ? exponent.operand : exponent;
    if (number.kind === 'number' && /^\d{1,3}$/.test(number.text))
      return (negative ? '⁻' : '') + number.text.replace(/\d/g, (digit) => superscriptDigits[Number(digit)]!);
    const simple = exponent.kind === 'reference' || exponent.kind === 'group' || exponent.kind === 'number';
    return simple ? `^${this.write(exponent)}` : `^(${this.write(exponent)})`;
  }

  #aggregate({ name, binders, condition, body }: Aggregate): string {
    const content = body.kind === 'group' ? this.write(body) : `(${this.write(body)})`;
    const sign = name.text === 'sum' ? 'Σ' : name.text === 'product' ? 'Π' : undefined;
    const below = sign === undefined || condition !== undefined ? undefined : subscripted(binders);
    if (sign !== undefined && below !== undefined) return `${sign}${below}${content}`;
    const over = binders.map((binder) => this.#binder(binder)).join(', ');
    const where = condition === undefined ? '' : this.#words.where + this.write(condition);
    if (name.text === 'all' || name.text === 'any') {
      const words = name.text === 'all' ? this.#words.every : this.#words.some;
      return `${words.join(over)}${where}: ${this.write(body)}`;
    }
    return `${sign ?? name.text}[${over}${where}]${content}`;
  }

  #binder({ name, range }: Binder): string {
    if (range === undefined) return name.text;
    return `${name.text} = ${this.write(range.from)} … ${this.write(range.to)}`;
  }

  #conditional(expression: Conditional): string {
    const parts: string[] = [];
    let rest: Expression = expression;
    while (rest.kind === 'conditional') {
      parts.push(`${this.write(rest.consequence)}, ${this.#words.if.join(this.write(rest.condition))}`);
      rest = rest.alternative;
    }
    return `{ ${[...parts, `${this.write(rest)}, ${this.#words.otherwise}`].join('; ')} }`;
  }

  #case({ subject, branches, otherwise }: Case): string {
    const parts = branches.map(({ keys, value }) => {
      const conditions = keys.map((key) => this.#keyCondition(subject, key));
      return `${this.write(value)}, ${this.#words.if.join(conditions.join(this.#words.or))}`;
    });
    if (otherwise !== undefined) parts.push(`${this.write(otherwise)}, ${this.#words.otherwise}`);
    return `{ ${parts.join('; ')} }`;
  }

  #keyCondition(subject: Expression, key: RowKey): string {
    if (key.kind === 'name') return `${this.write(subject)} = ${key.text}`;
    return rangeConditions(key)
      .map((part) => {
        if (part.kind === 'subject') return this.write(subject);
        if (part.kind === 'sign') return part.text;
        return part.unit === undefined ? part.text : `${part.text} [${unitText(part.unit)}]`;
      })
      .join(' ');
  }
}

/** Index names as small letters below the line; `undefined` where one of them has none, or runs over a range. */
function subscripted(binders: readonly Binder[]): string | undefined {
  const names = binders.map(({ name, range }) => {
    const letters = [...name.text].map((letter) => subscriptLetters.get(letter));
    return range !== undefined || letters.includes(undefined) || name.text.length > 2
      ? undefined
      : letters.join('');
  });
  return names.includes(undefined) ? undefined : names.join(',');
}
