import type { Expression, Span } from '../../../../grammar/syntax.ts';
import type { MethodologyModel, ValueSymbol } from '../../model/model.ts';
import type { RuleContext } from '../context.ts';
import { problemsOf } from '../examples/problems-of.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import { divisionsIn, notZeroAt, plainText, type Division } from '../non-zero.ts';
import { possibleValues } from '../possible-values.ts';
import type { Report, Rule } from '../rule.ts';
import { shortened } from '../units/unit-words.ts';

export const divisorMayBeZero: Rule = {
  code: 'divisor-may-be-zero',
  severity: 'warning',
  title: 'Divisor that may be zero',
  explanation:
    'A formula divides by a value whose range includes 0. A project with that value could not be calculated: nothing can be ' +
    'divided by zero. If the value can’t be 0, exclude it from the range: `range 0 <.. 100`. If it can, as the output of a ' +
    'plant that stood still, say in the formula what holds then: `if EG > 0 then FC / EG else 0`.',
  messages: {
    range:
      'The range of {name} ({range}) includes 0, and {text} divides by it. If it can’t be 0, write: range {written}',
    inside:
      'The range of {name} ({range}) includes 0, and {text} divides by it. Say in the formula what holds then: if {divisor} = 0 then …',
    together:
      '{divisor} can be 0 within the ranges of its parameters, and {text} divides by it. Say in the formula what holds then: if {divisor} = 0 then …',
    always: '{divisor} is always 0, so {text} has no value.',
    literal: '{text} divides by 0, so it has no value.',
  },
  fixTitles: { exclude: 'Exclude 0 from the range of {name}: {written}' },
  relatedMessages: {
    range: 'The range of {name} is here.',
    also: 'It is divided by here, too.',
  },
  examples: [
    {
      bad: `shared boilers {
  fixed eta : % "Efficiency of the boiler" { range 0 .. 100  source "Specification" }
  fixed heat : GJ/p "Heat" { source "Plan" }
  fuel : GJ/p "Fuel" = heat * (100 [%] / eta)
}
`,
      good: `shared boilers {
  fixed eta : % "Efficiency of the boiler" { range 0 <.. 100  source "Specification" }
  fixed heat : GJ/p "Heat" { source "Plan" }
  fuel : GJ/p "Fuel" = heat * (100 [%] / eta)
}
`,
    },
  ],
  check(context, report) {
    const proven = problemsOf(context, 'division-by-zero').map(({ problem }) => problem);
    for (const methodology of context.model.methodologies) {
      for (const group of groupsOf(doubtfulIn(context, methodology))) {
        // An example that divides by zero says it better.
        if (group.some(({ divisor }) => proven.some((problem) => overlap(problem, divisor)))) continue;
        report(reportOf(context, group));
      }
    }
  },
};

/** A divisor that can be 0. */
interface Doubtful {
  readonly divisor: Expression;
  readonly division: Expression;
  /** The parameter that it is, if it is one with a range. */
  readonly symbol: ValueSymbol | undefined;
  readonly isAlways: boolean;
}

function doubtfulIn({ text }: RuleContext, methodology: MethodologyModel): readonly Doubtful[] {
  const doubtful = divisionsIn(text, methodology.syntax).flatMap((found) =>
    factorsOf(found.division.right).flatMap((divisor) => judge(text, methodology, found, divisor) ?? []),
  );
  return doubtful
    .filter(({ division }) => !methodology.findings.some(({ span }) => overlap(span, division)))
    .toSorted((a, b) => a.divisor.start - b.divisor.start);
}

/** The factors of a divisor: each of them must not be 0. */
function factorsOf(expression: Expression): readonly Expression[] {
  const factors: Expression[] = [];
  const open = [expression];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'group') open.push(next.content);
    else if (next.kind === 'binary' && next.operator === '/') open.push(next.left);
    else if (next.kind === 'binary' && next.operator === '*') open.push(next.right, next.left);
    else factors.push(next);
  }
  return factors;
}

/** Whether a divisor can be 0; what stands around it is looked at only where it can be by itself. */
function judge(
  text: string,
  methodology: MethodologyModel,
  found: Division,
  divisor: Expression,
): Doubtful | undefined {
  const { division } = found;
  const symbol = divisor.kind === 'reference' ? methodology.symbols.get(divisor.name.text) : undefined;
  const parameter =
    symbol?.kind === 'value' && symbol.syntax.attributes?.range !== undefined ? symbol : undefined;
  if (isDifferenceOfEquals(text, divisor)) return { divisor, division, symbol: undefined, isAlways: true };
  if (possibleValues(methodology, divisor, () => false)?.canBeZero !== true) return undefined;
  const notZero = notZeroAt(text, methodology.syntax, found);
  const values = possibleValues(methodology, divisor, (part) => notZero.has(plainText(text, part)));
  if (values?.canBeZero !== true) return undefined;
  const isAlways = values.bounds.lower === 0 && values.bounds.upper === 0;
  return { divisor, division, symbol: parameter, isAlways };
}

function isDifferenceOfEquals(text: string, divisor: Expression): boolean {
  if (divisor.kind !== 'binary' || divisor.operator !== '-') return false;
  return plainText(text, divisor.left) === plainText(text, divisor.right);
}

/** One group for each parameter: its range is one mistake, however often it is divided by. */
function groupsOf(found: readonly Doubtful[]): readonly (readonly [Doubtful, ...Doubtful[]])[] {
  const groups: [Doubtful, ...Doubtful[]][] = [];
  for (const one of found) {
    const group = groups.find(([{ symbol }]) => symbol !== undefined && symbol === one.symbol);
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups;
}

/** More places than this are not listed. */
const listedPlaces = 8;

function reportOf({ text }: RuleContext, [first, ...others]: readonly [Doubtful, ...Doubtful[]]): Report {
  const { divisor, division, symbol, isAlways } = first;
  const range = symbol?.syntax.attributes?.range;
  const rangeText = range === undefined ? '' : symbol!.home.text.slice(range.start, range.end);
  const written = isAlways ? undefined : withoutZero(rangeText);
  const isHere = range !== undefined && symbol?.origin === undefined;
  const { start, end } = divisor;
  return {
    message: isAlways
      ? divisor.kind === 'number'
        ? 'literal'
        : 'always'
      : range === undefined
        ? 'together'
        : written === undefined
          ? 'inside'
          : 'range',
    ...(isAlways ? { severity: 'error' as const } : {}),
    data: {
      name: symbol?.name ?? '',
      range: rangeText,
      divisor: shortened(text.slice(start, end)),
      text: shortened(text.slice(division.start, division.end)),
      written: written ?? '',
    },
    start,
    end,
    related: [
      ...(isHere && !isAlways ? [{ message: 'range', data: {}, start: range.start, end: range.end }] : []),
      ...others
        .slice(0, listedPlaces)
        .map((other) => ({ message: 'also', data: {}, start: other.divisor.start, end: other.divisor.end })),
    ],
    fixes: isHere ? likelyFix('exclude', {}, replaceWith(range, written)) : [],
  };
}

/** A range that begins or ends with 0 without that 0: `0 <.. 100` for `0 .. 100`. */
function withoutZero(range: string): string | undefined {
  const zero = '[-+]?0+(?:\\.0+)?';
  const rules: readonly (readonly [RegExp, string])[] = [
    [new RegExp(`^(${zero}\\s*(?:\\[[^\\]]*\\])?\\s*)\\.\\.`), '$1<..'],
    [new RegExp(`\\.\\.(\\s*${zero}\\s*(?:\\[[^\\]]*\\])?)$`), '..<$1'],
    [new RegExp(`^>=(\\s*${zero})`), '>$1'],
    [new RegExp(`^<=(\\s*${zero})`), '<$1'],
  ];
  const rule = rules.find(([pattern]) => pattern.test(range));
  return rule === undefined ? undefined : range.replace(rule[0], rule[1]);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
