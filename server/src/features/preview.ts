/** What the preview panel shows: results of every example, and every formula typeset. */
import type { Span } from '../../../grammar/syntax.ts';
import type { CriterionResult, ExampleResults, ValueTable } from '../calc/results.ts';
import type { MethodologyModel, ValueSymbol } from '../model/model.ts';
import { equationMathml, symbolMathml } from '../publish/formula-mathml.ts';
import type { Diagnostic, Language } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import type {
  PreviewBar,
  PreviewCriterion,
  PreviewExample,
  PreviewFormula,
  PreviewModel,
  PreviewProblem,
  PreviewRole,
  PreviewRow,
} from './previewModel.ts';
import { previewWords } from './words/preview.ts';
import { roleNames } from './words/roles.ts';
import { textIn } from './words/text.ts';
import { elementValues, readableNumber, unitSuffix, valueText } from './words/values.ts';

/** More elements of one value than this are not listed. */
const listedElements = 24;

/**
 * Everything that the preview panel shows of one text.
 *
 * @param analysis the text
 * @param language of the labels and, where there is one, of the author's texts
 */
export function preview(analysis: Analysis, language: Language): PreviewModel {
  const { methodologies } = analysis.model;
  const several = methodologies.length > 1;
  const examples = analysis.results.flatMap((results) =>
    results.examples.map((example) => {
      const shown = previewExample(analysis, results.methodology, example, language);
      return several ? { ...shown, name: `${results.methodology.name}: ${shown.name}` } : shown;
    }),
  );
  return {
    title: methodologies.map((model) => titleOf(model, language)).find((title) => title !== '') ?? '',
    examples,
    formulas: methodologies.flatMap((model) => formulasOf(model, language)),
    messages: messages(analysis, language),
  };
}

function titleOf({ syntax, name }: MethodologyModel, language: Language): string {
  const item = syntax.items.find(({ kind }) => kind === 'title');
  const title = item?.kind === 'title' ? textIn(item.text, language) : '';
  return title === '' ? name : title;
}

/** Errors outside the examples; those inside are shown with their example. */
function messages({ diagnostics, results }: Analysis, language: Language): readonly string[] {
  const examples = results.flatMap((result) => result.examples.map(({ example }) => example));
  const errors = diagnostics.filter(
    (diagnostic) =>
      diagnostic.severity === 'error' && !examples.some((example) => contains(example, diagnostic)),
  );
  return errors.length === 0 ? [] : [previewWords(language).errors(errors.length)];
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function previewExample(
  { diagnostics }: Analysis,
  model: MethodologyModel,
  results: ExampleResults,
  language: Language,
): PreviewExample {
  const title = textIn(results.example.title, language);
  return {
    name: title === '' ? previewWords(language).untitled : title,
    rows: inGroups(model.values).flatMap((value) => rowsOf(value, results, language)),
    chart: model.values.flatMap((value) => barOf(value, results, language)),
    problems: problemsOf(diagnostics, results),
    criteria: results.criteria.map((result) => criterionOf(result, language)),
  };
}

const groupOf: Readonly<Record<PreviewRole, number>> = {
  reference: 0,
  project: 0,
  reduction: 0,
  calculated: 1,
  input: 2,
};

function roleOf({ role }: ValueSymbol): PreviewRole {
  return role === 'default' || role === 'fixed' || role === 'monitored' ? 'input' : role;
}

/** Results first, then what is calculated on the way, then inputs; each in the order of the text. */
function inGroups(values: readonly ValueSymbol[]): readonly ValueSymbol[] {
  return values.toSorted((a, b) => groupOf[roleOf(a)] - groupOf[roleOf(b)]);
}

function rowsOf(value: ValueSymbol, results: ExampleResults, language: Language): readonly PreviewRow[] {
  const role = roleOf(value);
  const table = results.values.get(value);
  const description = textIn(value.syntax.description, language);
  const unit = table === undefined ? '' : unitSuffix(table, language);
  const row = (elements: readonly string[], text: string): PreviewRow => ({
    symbol: symbolMathml(value.name, elements),
    name: elements.length === 0 ? value.name : `${value.name}[${elements.join(', ')}]`,
    description,
    unit,
    value: text,
    role,
  });
  if (table === undefined) return role === 'input' ? [] : [row([], '–')];
  const rows = elementValues(table, listedElements).map(({ elements, value: single }) =>
    row(elements, single === undefined ? '–' : withOfficial(value, results, valueText(single, language))),
  );
  const left = table.values.length - rows.length;
  return left <= 0 ? rows : [...rows, row(['…'], previewWords(language).more(left))];
}

/** A reduction with the whole tonnes that it counts for. */
function withOfficial(value: ValueSymbol, { officialReduction }: ExampleResults, text: string): string {
  if (officialReduction?.symbol !== value) return text;
  const official = readableNumber(officialReduction.value);
  return official === text ? text : `${text} → ${official}`;
}

function barOf(value: ValueSymbol, results: ExampleResults, language: Language): readonly PreviewBar[] {
  const table = results.values.get(value);
  const role = roleOf(value);
  if (table === undefined || groupOf[role] > 0) return [];
  const official = results.officialReduction?.symbol === value ? results.officialReduction.value : undefined;
  const number = official ?? onlyNumber(table);
  if (number === undefined) return [];
  return [
    {
      label: roleNames[language][value.role],
      name: value.name,
      value: number.valueOf(),
      display: readableNumber(number),
      unit: unitSuffix(table, language),
    },
  ];
}

function onlyNumber({ elements, values }: ValueTable) {
  const [value] = values;
  return elements.length === 0 && typeof value === 'object' ? value : undefined;
}

/** What the rules say about an example, inside it or at the formula that could not be calculated. */
function problemsOf(
  diagnostics: readonly Diagnostic[],
  { example, problems }: ExampleResults,
): readonly PreviewProblem[] {
  const isOfProblem = (span: Span) =>
    problems.some(({ start, end }) => start === span.start && end === span.end);
  return diagnostics
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .filter((diagnostic) => contains(example, diagnostic) || isOfProblem(diagnostic))
    .map(({ message, start, end }) => ({ message, start, end }));
}

function criterionOf({ criterion, status }: CriterionResult, language: Language): PreviewCriterion {
  return { number: criterion.number.text, text: textIn(criterion.text, language), status };
}

function formulasOf(model: MethodologyModel, language: Language): readonly PreviewFormula[] {
  return model.values.flatMap((value) => {
    const { syntax, type, origin } = value;
    if (origin !== undefined || isPlainNumber(value)) return [];
    const mathml = equationMathml(value, language);
    if (mathml === undefined) return [];
    return [
      {
        name: value.name,
        description: textIn(syntax.description, language),
        unit: type.kind === 'quantity' ? type.unit.text : '',
        mathml,
        start: syntax.start,
        end: syntax.end,
      },
    ];
  });
}

/** A default that is a number alone is an input; there is nothing to typeset. */
function isPlainNumber({ role, syntax }: ValueSymbol): boolean {
  const { value } = syntax;
  if (role !== 'default' || value === undefined) return false;
  return value.kind === 'number' || value.kind === 'unit-annotation';
}
