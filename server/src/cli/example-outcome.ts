/** What the examples of a text come to: which expectations hold, and what stood in the way. */
import type { Span, Text } from '../../../grammar/syntax.ts';
import type { CriterionResult, ExampleResults, ExpectationResult } from '../calc/results.ts';
import type { Analysis } from '../features/analysis.ts';
import type { MethodologyModel } from '../model/model.ts';
import { allBehind } from '../rules/results-of.ts';
import type { Diagnostic, Language } from '../rules/rule.ts';

/** One thing that an example expects. */
export interface CheckedExpectation {
  /** `ER_p`, `EC[north]`, `criterion 2`. */
  readonly subject: string;
  readonly expected: string;
  /** `undefined` where it could not be calculated. */
  readonly actual: string | undefined;
  readonly passed: boolean;
}

export interface ExampleOutcome {
  /** Name of the methodology. */
  readonly methodology: string;
  readonly title: string;
  readonly expectations: readonly CheckedExpectation[];
  /** What keeps it from being calculated, in words. */
  readonly problems: readonly Diagnostic[];
  /** All expectations hold and nothing stands in the way. */
  readonly passed: boolean;
}

/**
 * Compares every example of a text with what it expects.
 *
 * @param analysis the text
 * @param language the language of titles, where the author gave several
 * @returns one outcome for each example, in the order of the text
 */
export function exampleOutcomes(analysis: Analysis, language: Language): readonly ExampleOutcome[] {
  return analysis.results.flatMap(({ methodology, examples }) =>
    examples.map((results) => {
      const expectations = [
        ...results.expectations.map(fromExpectation),
        ...results.criteria.flatMap(fromCriterion),
      ];
      const found = problemsOf(analysis.diagnostics, results);
      const isOpen = expectations.some(({ actual }) => actual === undefined);
      const problems =
        isOpen && found.length === 0 ? errorsBehind(analysis.diagnostics, methodology, results) : found;
      return {
        methodology: methodology.name,
        title: titleOf(results.example.title, language),
        expectations,
        problems,
        passed: problems.length === 0 && expectations.every(({ passed }) => passed),
      };
    }),
  );
}

function fromExpectation({ symbol, elements, ...result }: ExpectationResult): CheckedExpectation {
  return {
    subject: nameWithElements(symbol.name, elements),
    expected: result.expectedText,
    actual: result.actualText,
    passed: result.passed,
  };
}

function fromCriterion({ criterion, status, expected }: CriterionResult): readonly CheckedExpectation[] {
  if (expected === undefined) return [];
  const isMet = status === 'met' || status === 'attested';
  const known = status !== 'unknown';
  return [
    {
      subject: `criterion ${criterion.number.text}`,
      expected: expected.met ? 'met' : 'not met',
      actual: known ? (isMet ? 'met' : 'not met') : undefined,
      passed: known && isMet === expected.met,
    },
  ];
}

/**
 * The diagnostics that say what stands in the way of an example.
 *
 * @param diagnostics those of the whole text
 * @param results the example
 */
export function problemsOf(
  diagnostics: readonly Diagnostic[],
  { problems }: ExampleResults,
): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ severity, start, end }) =>
      (severity === 'error' || severity === 'warning') &&
      problems.some((problem) => problem.start === start && problem.end === end),
  );
}

/** The errors in the formulas of what an example expects and does not get; else all those of the methodology. */
function errorsBehind(
  diagnostics: readonly Diagnostic[],
  { syntax }: MethodologyModel,
  { expectations }: ExampleResults,
): readonly Diagnostic[] {
  const open = expectations.filter(({ actual }) => actual === undefined);
  const behind = [...allBehind(open.map(({ symbol }) => symbol))].filter(
    ({ origin }) => origin === undefined,
  );
  const errors = diagnostics.filter((place) => place.severity === 'error' && isIn(place, syntax));
  const own = errors.filter((place) => behind.some((symbol) => isIn(place, symbol.syntax)));
  return own.length > 0 ? own : errors;
}

function isIn(place: Span, { start, end }: Span): boolean {
  return start <= place.start && place.end <= end;
}

/** `EC[north]`, or the name alone. */
export function nameWithElements(name: string, elements: readonly string[]): string {
  return elements.length > 0 ? `${name}[${elements.join(', ')}]` : name;
}

/** A text in a language, or else as the author wrote it first. */
export function titleOf(text: Text, language: Language): string {
  const main = text.variants.find((variant) => variant.language === undefined) ?? text.variants[0];
  return (text.variants.find((variant) => variant.language === language) ?? main)?.value ?? '';
}
