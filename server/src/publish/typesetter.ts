/** The forms of each kind of expression, as MathML. */
import type {
  Aggregate,
  Binary,
  Binder,
  Call,
  Case,
  Conditional,
  Conversion,
  Expression,
  Name,
  Option,
  RowKey,
} from '../../../grammar/syntax.ts';
import { isChained } from './chained-comparison.ts';
import { conversionFactor, type FormulaHome } from './conversion-factor.ts';
import { isElement } from './element-names.ts';
import type { Around, FormulaWords } from './formula-words.ts';
import * as mathml from './mathml.ts';
import { rangeConditions } from './range-conditions.ts';
import { elementText, symbolParts } from './symbol-parts.ts';
import { unitText } from './unit-text.ts';

/** A name with what stands below it, as markup. `indices` is markup too. */
export function symbol(name: string, indices: readonly string[]): string {
  const { base, subscripts } = symbolParts(name);
  const below = [...subscripts.map(mathml.identifier), ...indices];
  const line = mathml.identifier(base);
  return below.length === 0 ? line : mathml.subscript(line, mathml.list(below));
}

const operators: Partial<Record<Binary['operator'], string>> = {
  '*': '×',
  '-': '−',
  '<=': '≤',
  '>=': '≥',
  '!=': '≠',
};

/** What stands before and behind the argument of these functions. */
const fences: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['abs', ['|', '|']],
  ['floor', ['⌊', '⌋']],
  ['ceil', ['⌈', '⌉']],
]);

/** Turns expressions into the markup that stands inside a `math` element. */
export class Typesetter {
  readonly #words: FormulaWords;
  readonly #home: FormulaHome;

  constructor(words: FormulaWords, home: FormulaHome) {
    this.#words = words;
    this.#home = home;
  }

  /** The expression as markup, not wrapped: several elements may stand beside each other. */
  typeset(expression: Expression): string {
    switch (expression.kind) {
      case 'number':
        return scientific(expression.text);
      case 'string':
        return mathml.words(expression.value);
      case 'reference':
        if (isElement(expression, this.#home)) return mathml.words(elementText(expression.name.text));
        return symbol(
          expression.name.text,
          expression.indices.map((index) => this.typeset(index)),
        );
      case 'call':
        return this.#call(expression);
      case 'aggregate':
        return this.#aggregate(expression);
      case 'unary':
        return expression.operator === 'not'
          ? around(this.#words.not, this.typeset(expression.operand))
          : mathml.operator(expression.operator === '-' ? '−' : '+') + this.typeset(expression.operand);
      case 'binary':
        return this.#binary(expression);
      case 'conversion':
        return this.#conversion(expression);
      case 'unit-annotation':
        return this.typeset(expression.operand) + mathml.words(` [${unitText(expression.unit)}]`);
      case 'conditional':
        return this.#conditional(expression);
      case 'case':
        return this.#case(expression);
      case 'group':
        return this.#inParentheses(expression.content);
      case 'hole':
        return mathml.operator('□');
    }
  }

  /** The alternatives of a parameter, one below the other. */
  options(options: readonly Option[]): string {
    return mathml.cases(
      options.map(({ name, rule }) => {
        const condition = mathml.words(this.#words.option + name.text);
        switch (rule.kind) {
          case 'given':
            return [mathml.words(this.#words.given), condition];
          case 'expression':
            return [this.typeset(rule.expression), condition];
          default: {
            const chosen = rule.options.map((option) => option.text).join(', ');
            return [mathml.words(this.#words[rule.kind].join(chosen)), condition];
          }
        }
      }),
    );
  }

  #inParentheses(content: Expression): string {
    return mathml.row(mathml.bracket('(', 'prefix') + this.typeset(content) + mathml.bracket(')', 'postfix'));
  }

  #binary(expression: Binary): string {
    const { operator, left, right } = expression;
    switch (operator) {
      case '/':
        return mathml.fraction(this.#unwrapped(left), this.#unwrapped(right));
      case '^':
        return mathml.superscript(this.typeset(left), this.#unwrapped(right));
      case 'and':
        if (isChained(expression)) return this.typeset(left) + this.#afterFirst(right);
        return this.typeset(left) + mathml.words(this.#words.and) + this.typeset(right);
      case 'or':
        return this.typeset(left) + mathml.words(this.#words.or) + this.typeset(right);
      default:
        return this.typeset(left) + mathml.operator(operators[operator] ?? operator) + this.typeset(right);
    }
  }

  /** The second comparison of a chain `300 <= x < 450`, without the x that the first one shows. */
  #afterFirst(comparison: Expression): string {
    if (comparison.kind !== 'binary') return '';
    const sign = operators[comparison.operator] ?? comparison.operator;
    return mathml.operator(sign) + this.typeset(comparison.right);
  }

  /** Without the parentheses that a fraction bar or an exponent makes needless. */
  #unwrapped(expression: Expression): string {
    return this.typeset(expression.kind === 'group' ? expression.content : expression);
  }

  #conversion(expression: Conversion): string {
    const factor = conversionFactor(expression, this.#home);
    const shown = factor === undefined ? '' : mathml.operator('×') + scientific(factor);
    return this.typeset(expression.operand) + shown + mathml.words(` [${unitText(expression.unit)}]`);
  }

  #call({ name, arguments: parts }: Call): string {
    const typeset = parts.map((part) => this.typeset(part));
    const first = parts[0];
    if (first !== undefined && parts.length === 1) {
      if (name.text === 'sqrt') return mathml.squareRoot(this.#unwrapped(first));
      if (name.text === 'exp') return mathml.superscript(mathml.identifier('e'), this.#unwrapped(first));
      const fence = fences.get(name.text);
      if (fence !== undefined)
        return mathml.row(
          mathml.bracket(fence[0], 'prefix') + this.#unwrapped(first) + mathml.bracket(fence[1], 'postfix'),
        );
    }
    if (name.text === 'GWP') return symbol('GWP', typeset);
    const head =
      name.text === 'log10'
        ? mathml.subscript(mathml.identifier('log'), mathml.number('10'))
        : symbol(name.text, []);
    return (
      head +
      mathml.operator('\u2061') +
      mathml.row(mathml.bracket('(', 'prefix') + mathml.list(typeset) + mathml.bracket(')', 'postfix'))
    );
  }

  #aggregate({ name, binders, condition, body }: Aggregate): string {
    const below = this.#below(binders, condition);
    const only = binders.length === 1 && condition === undefined ? binders[0]?.range : undefined;
    const content = isCompact(body) ? this.typeset(body) : this.#inParentheses(body);
    switch (name.text) {
      case 'sum':
      case 'product': {
        const sign = mathml.largeOperator(name.text === 'sum' ? '∑' : '∏');
        return only === undefined
          ? mathml.underOver(sign, below) + content
          : mathml.underOver(
              sign,
              mathml.identifier(binders[0]!.name.text) + mathml.operator('=') + this.typeset(only.from),
              this.typeset(only.to),
            ) + content;
      }
      case 'all':
      case 'any': {
        const words = name.text === 'all' ? this.#words.every : this.#words.some;
        return around(words, below) + mathml.operator(':') + this.typeset(body);
      }
      default:
        return mathml.underOver(mathml.identifier(name.text), below) + this.#inParentheses(body);
    }
  }

  /** What an aggregate runs over: `i, m where …`, `x = 1, …, y`. */
  #below(binders: readonly Binder[], condition: Expression | undefined): string {
    const names = binders.map(({ name, range }) => {
      const index = mathml.identifier(name.text);
      if (range === undefined) return index;
      const ends = [this.typeset(range.from), mathml.operator('…'), this.typeset(range.to)];
      return index + mathml.operator('=') + mathml.list(ends);
    });
    const where = condition === undefined ? '' : mathml.words(this.#words.where) + this.typeset(condition);
    return mathml.list(names) + where;
  }

  #conditional(expression: Conditional): string {
    const rows: [string, string][] = [];
    let rest: Expression = expression;
    while (rest.kind === 'conditional') {
      const condition = around(this.#words.if, this.typeset(rest.condition));
      rows.push([this.typeset(rest.consequence), condition]);
      rest = rest.alternative;
    }
    rows.push([this.typeset(rest), mathml.words(this.#words.otherwise)]);
    return mathml.cases(rows);
  }

  #case({ subject, branches, otherwise }: Case): string {
    const rows = branches.map(({ keys, value }): [string, string] => {
      const conditions = keys.map((key) => this.#keyCondition(subject, key));
      const joined = conditions.join(mathml.words(this.#words.or));
      return [this.typeset(value), around(this.#words.if, joined)];
    });
    if (otherwise !== undefined) rows.push([this.typeset(otherwise), mathml.words(this.#words.otherwise)]);
    return mathml.cases(rows);
  }

  #keyCondition(subject: Expression, key: RowKey): string {
    if (key.kind === 'name') return this.typeset(subject) + mathml.operator('=') + elementName(key);
    return rangeConditions(key)
      .map((part) =>
        part.kind === 'subject'
          ? this.typeset(subject)
          : part.kind === 'sign'
            ? mathml.operator(part.text)
            : scientific(part.text) +
              (part.unit === undefined ? '' : mathml.words(` [${unitText(part.unit)}]`)),
      )
      .join('');
  }
}

/** Markup with the words that belong to it. */
function around([before, behind]: Around, content: string): string {
  return [before, behind].map((text) => (text === '' ? '' : mathml.words(text))).join(content);
}

function elementName(name: Name): string {
  return mathml.words(elementText(name.text));
}

/** `1.5e-3` as 1.5 × 10⁻³; other numbers with a true minus sign. */
function scientific(text: string): string {
  const match = /^([^eE]*)[eE]\+?(-?)0*(\d+)$/.exec(text);
  if (match === null) return mathml.number(text.replace('-', '−'));
  const [, digits = '', sign = '', exponent = ''] = match;
  const power = mathml.superscript(
    mathml.number('10'),
    (sign === '' ? '' : mathml.operator('−')) + mathml.number(exponent),
  );
  return digits === '1' ? power : mathml.number(digits) + mathml.operator('×') + power;
}

/** Whether a body stands behind a sum sign without brackets and is not mistaken. */
function isCompact(body: Expression): boolean {
  switch (body.kind) {
    case 'reference':
    case 'number':
    case 'call':
    case 'group':
    case 'hole':
      return true;
    case 'binary':
      return body.operator === '/' || body.operator === '^';
    default:
      return false;
  }
}
