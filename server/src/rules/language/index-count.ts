import type { Expression, Methodology, Span } from '../../../../grammar/syntax.ts';
import type { Finding } from '../../model/findings.ts';
import type { MethodologyModel } from '../../model/model.ts';
import type { Fix, Rule } from '../rule.ts';
import { boundIndices, itemAround, wholeExpressionAround } from '../enclosing.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import { chosenElements } from './chosen-elements.ts';
import { findingsOf } from '../findings-of.ts';

export const indexCount: Rule = {
  code: 'index-count',
  severity: 'error',
  title: 'Number of indices',
  explanation:
    'A parameter that is declared with an index, such as `EC[i]`, has one value for each element of that index: one for ' +
    'each pump, each month or each fuel. A formula says which value it means: `EC[i]` inside `sum(i: …)`, or in the formula ' +
    'of something that has the index i too. A parameter without an index has one value and takes no brackets.',
  messages: {
    missing:
      '{name} has a value for each {indices}, and nothing says which one is meant. Write {whole} inside {sum}.',
    chosen: '{name} has a value for each {indices}, and nothing says which one is meant. Is it {meant}?',
    wrong: '{name} takes {expected} indices ({whole}), but {actual} stand in its brackets.',
    wrongOne: '{name} takes one index ({whole}), but {actual} stand in its brackets.',
    wrongFew: '{name} takes {expected} indices ({whole}), but only one stands in its brackets.',
    plain: '{name} has a single value: it is declared without an index, so it takes no brackets.',
  },
  fixTitles: {
    index: 'Write {whole}',
    sum: 'Add up over {indices}: {sum}',
    all: 'Ask it of all: {sum}',
    chosen: 'Write {meant}',
    remove: 'Remove the brackets',
  },
  examples: [
    {
      bad: `shared pumps {
  index i "pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option C  instrument "Meter"  frequency continuous  quality "Calibrated" }
  EC_all : MWh/p "Electricity consumption of all pumps" = EC
}
`,
      good: `shared pumps {
  index i "pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option C  instrument "Meter"  frequency continuous  quality "Calibrated" }
  EC_all : MWh/p "Electricity consumption of all pumps" = sum(i: EC[i])
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, methodology } of findingsOf(context, 'index-count')) {
      const { name, expected, actual, span } = finding;
      const indices = expected.map((index) => index.name).join(', ');
      const whole = `${name}[${indices}]`;
      const meant = actual === 0 ? wholeMeant(finding, methodology) : undefined;
      report({
        message: meant === undefined ? messageFor(expected.length, actual) : 'chosen',
        data: {
          name,
          whole,
          meant: meant ?? '',
          indices,
          sum: actual === 0 ? aggregateFor(finding, methodology, whole) : '',
          expected: String(expected.length),
          actual: String(actual),
        },
        start: span.start,
        end: span.end,
        fixes:
          meant === undefined
            ? fixesFor(finding, methodology)
            : likelyFix('chosen', {}, replaceWith(span, meant)),
      });
    }
  },
};

/** The name with its indices where a value says which element is meant: `NLL[category[i]]`. */
function wholeMeant(
  { name, expected, span }: Finding & { readonly kind: 'index-count' },
  methodology: MethodologyModel,
): string | undefined {
  const bound = boundIndices(methodology.syntax, span);
  if (expected.every((index) => bound.has(index.name))) return undefined;
  const elements = expected.map((index) =>
    bound.has(index.name) ? index.name : chosenElements(methodology, index, span)[0],
  );
  if (elements.length === 0 || elements.includes(undefined)) return undefined;
  return `${name}[${elements.join(', ')}]`;
}

/** What a value with an index belongs in: a sum, or in the condition of a criterion `all(i: …)`. */
function aggregateFor(
  { expected, span }: Finding & { readonly kind: 'index-count' },
  { syntax }: MethodologyModel,
  whole: string,
): string {
  const indices = expected.map((index) => index.name).join(', ');
  return conditionAround(syntax, span) === undefined ? `sum(${indices}: ${whole})` : `all(${indices}: …)`;
}

/** The condition of a criterion, if a span stands in one and no aggregate is around it yet. */
function conditionAround(syntax: Methodology, span: Span): Expression | undefined {
  if (itemAround(syntax, span)?.kind !== 'criterion' || boundIndices(syntax, span).size > 0) return undefined;
  return wholeExpressionAround(syntax, span);
}

function messageFor(expected: number, actual: number): string {
  if (expected === 0) return 'plain';
  if (actual === 0) return 'missing';
  if (expected === 1) return 'wrongOne';
  return actual === 1 ? 'wrongFew' : 'wrong';
}

function fixesFor(
  { name, expected, actual, span }: Finding & { readonly kind: 'index-count' },
  { syntax }: MethodologyModel,
): readonly Fix[] {
  if (expected.length === 0) {
    const edits = [{ start: span.start, end: span.end, newText: name }];
    return [{ title: 'remove', data: {}, edits, preferred: true }];
  }
  if (actual > 0) return [];
  const bound = boundIndices(syntax, span);
  const indices = expected.map((index) => index.name).join(', ');
  const whole = `${name}[${indices}]`;
  if (expected.every((index) => bound.has(index.name))) {
    return [{ title: 'index', data: {}, edits: [{ ...span, newText: whole }], preferred: true }];
  }
  if (expected.some((index) => bound.has(index.name))) return [];
  const condition = conditionAround(syntax, span);
  if (condition !== undefined) {
    const edits = [
      { start: condition.start, end: condition.start, newText: `all(${indices}: ` },
      { ...span, newText: whole },
      { start: condition.end, end: condition.end, newText: ')' },
    ];
    return [{ title: 'all', data: {}, edits, preferred: true }];
  }
  return [
    { title: 'sum', data: {}, edits: [{ ...span, newText: `sum(${indices}: ${whole})` }], preferred: true },
  ];
}
