/** `jcm calc`: the results of the examples of one text, also with other inputs. */
import { formatNumber } from '../calc/format-number.ts';
import type { ExampleResults, MethodologyResults, Value, ValueTable } from '../calc/results.ts';
import type { Analysis } from '../features/analysis.ts';
import type { ValueRole, ValueSymbol } from '../model/model.ts';
import type { Language } from '../rules/rule.ts';
import { SourceAnalyser } from './analyse-source.ts';
import { languageOption, oneOf, readArguments, readLanguage } from './arguments.ts';
import { tableLines } from './display.ts';
import { nameWithElements, problemsOf, titleOf } from './example-outcome.ts';
import { Failure } from './failure.ts';
import { findSources, readSources, type ReadSource } from './files.ts';
import { print, visible } from './output.ts';
import { readSetting, withSetting, type Setting } from './settings.ts';
import { createStyle, wantsColour, type Style } from './style.ts';
import { wordsOf } from './words.ts';

export const help = `usage: jcm calc [OPTION]... FILE

Shows what the examples of a methodology give: results, calculated parameters, inputs and criteria.

FILE is a .jcm file, or - for standard input.

  --example TITLE        only the example with this title, or with this number (the first is 1)
  --set NAME=VALUE       another input: EF_grid=0.9, EC_PJ[north]=1300, "EC_PJ=1.3 [GWh/p]"; may be given again
  --format FORMAT        text (default) or json, with exact values as decimal numbers or fractions
  --language LANGUAGE    language of messages: en, ja, or auto (default: from LC_ALL, LC_MESSAGES or LANG)
  --stdin-filename NAME  what to call standard input
  --help                 shows this text

Exit code: 0 calculated, 1 something stands in the way of a result, 2 wrong usage or unreadable input.
`;

/** One example to show. */
interface Shown {
  readonly analysis: Analysis;
  readonly methodology: MethodologyResults;
  readonly results: ExampleResults;
}

/**
 * Runs `jcm calc`.
 *
 * @param args the arguments behind `calc`
 * @returns the exit code
 * @throws Failure where the file, the example or a setting can't be used
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...languageOption,
    example: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
    format: { type: 'string', default: 'text' },
    'stdin-filename': { type: 'string' },
  });
  const format = oneOf('--format', ['text', 'json'], values.format);
  const language = readLanguage(values.language, process.env);
  const settings = values.set.map(readSetting);
  const source = await readOne(positionals, values['stdin-filename']);
  const analyser = new SourceAnalyser(language);
  const analysis = await analyser.analyse(source);
  const shown: Shown[] = [];
  for (const example of chooseExamples(analysis, values.example, language)) {
    shown.push(settings.length === 0 ? example : await withSettings(source, example, settings, analyser));
  }
  if (shown.length === 0) throw new Failure(`${source.name}: there is no example to calculate`);
  const style = createStyle(wantsColour(process.stdout, process.env));
  print(
    format === 'json' ? jsonOf(shown, language) : shown.map((one) => textOf(one, language, style)).join('\n'),
  );
  return shown.some((one) => problemMessages(one).length > 0) ? 1 : 0;
}

async function readOne(
  places: readonly string[],
  standardInputName: string | undefined,
): Promise<ReadSource> {
  if (places.length !== 1) throw new Failure('jcm calc takes one file, or - for standard input');
  const { sources, unreadable } = await findSources(places, standardInputName);
  const problem = unreadable[0];
  if (problem !== undefined) throw new Failure(`${problem.name}: ${problem.reason}`);
  if (sources.length !== 1)
    throw new Failure(`jcm calc takes one file; ${places[0]} holds ${sources.length}`);
  for await (const source of readSources(sources)) {
    if ('reason' in source) throw new Failure(`${source.name}: ${source.reason}`);
    return source;
  }
  throw new Failure(`${places[0]}: nothing to read`);
}

function chooseExamples(
  analysis: Analysis,
  wanted: string | undefined,
  language: Language,
): readonly Shown[] {
  const all = analysis.results.flatMap((methodology) =>
    methodology.examples.map((results) => ({ analysis, methodology, results })),
  );
  if (wanted === undefined) return all;
  const byTitle = all.filter(({ results }) =>
    [titleOf(results.example.title, language), titleOf(results.example.title, 'en')].includes(wanted),
  );
  if (byTitle.length > 0) return byTitle;
  const byNumber = /^\d+$/.test(wanted) ? all[Number(wanted) - 1] : undefined;
  if (byNumber !== undefined) return [byNumber];
  const titles = all.map(({ results }) => `"${titleOf(results.example.title, language)}"`).join(', ');
  throw new Failure(`there is no example "${wanted}"; there are ${titles || 'none'}`);
}

/** The same example of the text with other inputs written into it. */
async function withSettings(
  source: ReadSource,
  example: Shown,
  settings: readonly Setting[],
  analyser: SourceAnalyser,
): Promise<Shown> {
  let shown = example;
  const place = placeIn(example.analysis, example);
  for (const setting of settings) {
    const { analysis, methodology, results } = shown;
    const text = withSetting(analysis.text, methodology.methodology, results, setting);
    const changed = await analyser.analyse({ ...source, text });
    const next = changed.results[place.methodology];
    const nextResults = next?.examples[place.example];
    if (next === undefined || nextResults === undefined) throw new Failure('--set made the text unreadable');
    shown = { analysis: changed, methodology: next, results: nextResults };
  }
  return shown;
}

function placeIn(
  analysis: Analysis,
  { methodology, results }: Shown,
): { methodology: number; example: number } {
  return {
    methodology: analysis.results.indexOf(methodology),
    example: methodology.examples.indexOf(results),
  };
}

function problemMessages({ analysis, results }: Shown): readonly string[] {
  return problemsOf(analysis.diagnostics, results).map(({ message }) => message);
}

const groups: readonly {
  readonly title: 'results' | 'calculated' | 'inputs';
  readonly roles: readonly ValueRole[];
}[] = [
  { title: 'results', roles: ['reference', 'project', 'reduction'] },
  { title: 'calculated', roles: ['calculated'] },
  { title: 'inputs', roles: ['default', 'fixed', 'monitored'] },
];

function textOf(shown: Shown, language: Language, style: Style): string {
  const { methodology, results } = shown;
  const words = wordsOf(language);
  const lines = [
    style.strong(
      `${visible(methodology.methodology.name)}: ${visible(titleOf(results.example.title, language))}`,
    ),
  ];
  for (const { title, roles } of groups) {
    const rows = [...results.values.values()]
      .filter(({ symbol }) => roles.includes(symbol.role))
      .flatMap((table) => rowsOf(table, results, language));
    if (rows.length === 0) continue;
    lines.push(`  ${style.faint(words[title])}`);
    lines.push(...tableLines(rows, ['left', 'right']).map((line) => `    ${line}`));
  }
  if (results.criteria.length > 0) {
    lines.push(`  ${style.faint(words.criteria)}`);
    const rows = results.criteria.map(({ criterion, status, firstUnmet }) => [
      criterion.number.text,
      firstUnmet === undefined ? words.status[status] : `${words.status[status]} (${firstUnmet})`,
      titleOf(criterion.text, language),
    ]);
    lines.push(...tableLines(rows, ['right']).map((line) => `    ${line}`));
  }
  for (const message of problemMessages(shown)) {
    lines.push(`  ${style.severity('error', words.severity.error)}: ${visible(message)}`);
  }
  return `${lines.join('\n')}\n`;
}

function rowsOf(table: ValueTable, results: ExampleResults, language: Language): readonly string[][] {
  const { symbol } = table;
  const { officialReduction } = results;
  const description =
    symbol.syntax.description === undefined ? '' : titleOf(symbol.syntax.description, language);
  return table.values.map((value, at) => {
    const official = officialReduction?.symbol === symbol ? officialReduction.value : value;
    const exact = official !== value && value !== undefined ? ` (${written(value)})` : '';
    return [
      nameWithElements(symbol.name, elementsAt(table, at)),
      official === undefined ? '?' : written(official) + exact,
      unitOf(symbol),
      description,
    ];
  });
}

/** Which elements the value at a position stands for: the last index runs fastest. */
function elementsAt({ elements }: ValueTable, position: number): readonly string[] {
  let rest = position;
  return elements
    .toReversed()
    .map((set) => {
      const element = set[rest % set.length]!;
      rest = Math.floor(rest / set.length);
      return element;
    })
    .toReversed();
}

function unitOf({ type }: ValueSymbol): string {
  return type.kind === 'quantity' ? type.unit.text : '';
}

function written(value: Value): string {
  return typeof value === 'object' ? formatNumber(value, { thousands: true }) : String(value);
}

function jsonOf(shown: readonly Shown[], language: Language): string {
  const examples = shown.map((one) => {
    const { methodology, results } = one;
    return {
      methodology: methodology.methodology.name,
      title: titleOf(results.example.title, language),
      values: [...results.values.values()].flatMap((table) =>
        table.values.map((value, at) => ({
          name: table.symbol.name,
          elements: elementsAt(table, at),
          role: table.symbol.role,
          unit: unitOf(table.symbol),
          value: value === undefined ? null : exactly(value),
        })),
      ),
      officialReduction:
        results.officialReduction === undefined ? null : exactly(results.officialReduction.value),
      criteria: results.criteria.map(({ criterion, status }) => ({ number: criterion.number.text, status })),
      problems: problemMessages(one),
    };
  });
  return `${JSON.stringify({ version: 1, examples }, null, 2)}\n`;
}

/** A decimal number where it ends, else a fraction: `1969/3`. */
function exactly(value: Value): string | boolean {
  if (typeof value !== 'object') return value;
  const decimal = value.toString();
  return decimal.includes('(') ? value.toFraction() : decimal;
}
