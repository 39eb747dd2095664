/** `jcm test`: the examples of methodologies, compared with what they expect. */
import type { Coverage } from '../calc/results.ts';
import type { Analysis } from '../features/analysis.ts';
import { LineMap } from '../publish/lines.ts';
import { SourceAnalyser } from './analyse-source.ts';
import { languageOption, oneOf, readArguments, readLanguage } from './arguments.ts';
import { tableLines } from './display.ts';
import { exampleOutcomes, type CheckedExpectation, type ExampleOutcome } from './example-outcome.ts';
import { findSources, readSources } from './files.ts';
import { complain, print, visible } from './output.ts';
import { createStyle, wantsColour, type Style } from './style.ts';

export const help = `usage: jcm test [OPTION]... [PATH]...

Calculates the examples of methodologies and compares them with what they expect: results
("expect ER_p = 254 [tCO2/p]") and criteria ("expect criterion 2 not met").

PATH is a file, a folder (all .jcm files in it and below, except in node_modules and in folders
whose name begins with a dot; links are not followed), a glob in quotes, or - for standard input.
Without a PATH, the current folder is tested.

  --coverage             reports what no example reaches: formulas, branches of conditions, options
                         and rows of tables
  --format FORMAT        text (default) or json
  --language LANGUAGE    language of messages: en, ja, or auto (default: from LC_ALL, LC_MESSAGES or LANG)
  --stdin-filename NAME  what to call standard input
  --help                 shows this text

Exit code: 0 all passed, 1 an example failed, could not be calculated, or stands in a text with a
syntax error, 2 wrong usage or unreadable input.
`;

interface TestedText {
  readonly name: string;
  readonly syntaxErrors: number;
  readonly examples: readonly ExampleOutcome[];
  /** What the examples reach, by methodology; empty unless it is asked for. */
  readonly coverage: readonly CoveredMethodology[];
}

interface CoveredMethodology extends Coverage {
  readonly methodology: string;
  readonly unreached: readonly (Coverage['unreached'][number] & { readonly line: number })[];
}

/**
 * Runs `jcm test`.
 *
 * @param args the arguments behind `test`
 * @returns the exit code
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...languageOption,
    coverage: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    'stdin-filename': { type: 'string' },
  });
  const format = oneOf('--format', ['text', 'json'], values.format);
  const language = readLanguage(values.language, process.env);
  const style = createStyle(wantsColour(process.stdout, process.env));

  const places = positionals.length > 0 ? positionals : ['.'];
  const { sources, unreadable } = await findSources(places, values['stdin-filename']);
  const untested = [...unreadable];
  const analyser = new SourceAnalyser(language);
  const tested: TestedText[] = [];
  for await (const source of readSources(sources)) {
    if ('reason' in source) {
      untested.push({ name: source.name, reason: source.reason });
      continue;
    }
    const analysis = await analyser.analyse(source);
    const result = {
      name: source.name,
      syntaxErrors: analysis.parsed.problems.length,
      examples: exampleOutcomes(analysis, language),
      coverage: values.coverage ? coverageOf(analysis) : [],
    };
    if (format === 'text') print(textOf(result, style));
    tested.push(result);
  }
  print(format === 'json' ? jsonOf(tested) : summary(tested));
  for (const { name, reason } of untested) complain(`${name}: ${reason}`);
  if (untested.length > 0) return 2;
  return tested.every((text) => text.syntaxErrors === 0 && text.examples.every(({ passed }) => passed))
    ? 0
    : 1;
}

function coverageOf({ text, results }: Analysis): readonly CoveredMethodology[] {
  const lines = new LineMap(text);
  return results
    .filter(({ methodology }) => methodology.complete)
    .map(({ methodology, coverage }) => ({
      methodology: methodology.name,
      reached: coverage.reached,
      total: coverage.total,
      unreached: coverage.unreached.map((part) => ({ ...part, line: lines.at(part.span.start).line })),
    }));
}

function coverageLines(
  { methodology, reached, total, unreached }: CoveredMethodology,
  style: Style,
): string[] {
  return [
    `  ${visible(methodology)}: examples reach ${reached} of ${total} formulas, branches, options and rows`,
    ...tableLines(
      unreached.map(({ line, name }) => [`line ${line}`, name]),
      ['right'],
      (cell, _, column) => (column === 0 ? style.faint(cell) : cell),
    ).map((line) => `    ${style.severity('warning', 'not reached')}  ${line}`),
  ];
}

function textOf({ name, syntaxErrors, examples, coverage }: TestedText, style: Style): string {
  if (syntaxErrors === 0 && examples.length === 0 && coverage.length === 0) return '';
  const lines = [style.strong(visible(name))];
  if (syntaxErrors > 0) {
    const errors = syntaxErrors === 1 ? 'a syntax error' : `${syntaxErrors} syntax errors`;
    lines.push(`  ${style.severity('error', 'failed')}  ${errors}; jcm check shows more`);
  }
  for (const example of examples) lines.push(...exampleLines(example, style));
  for (const methodology of coverage) lines.push(...coverageLines(methodology, style));
  return `${lines.join('\n')}\n\n`;
}

function exampleLines(
  { methodology, title, expectations, problems }: ExampleOutcome,
  style: Style,
): string[] {
  const failed = (text: string) => style.severity('error', text);
  const rows = expectations.map(({ subject, expected, actual, passed }) => [
    passed ? 'passed' : 'failed',
    subject,
    expected,
    actual ?? 'not calculated',
  ]);
  const table = tableLines([['', '', 'expected', 'calculated'], ...rows], [], (cell, row, column) => {
    if (row === 0) return style.faint(cell);
    if (column > 0) return cell;
    return cell === 'passed' ? style.good(cell) : failed(cell);
  });
  return [
    `  ${visible(methodology)}: ${visible(title)}`,
    ...(expectations.length > 0 ? table.map((line) => `    ${line}`) : ['    nothing is expected']),
    ...problems.map(({ message }) => `    ${failed('failed')}  ${visible(message)}`),
  ];
}

function summary(tested: readonly TestedText[]): string {
  const examples = tested.flatMap((text) => text.examples);
  if (examples.length === 0) return 'no examples\n';
  const { passed, failed } = count(examples);
  return `${examples.length} ${examples.length === 1 ? 'example' : 'examples'}: ${passed} passed, ${failed} failed\n`;
}

function count(examples: readonly ExampleOutcome[]): { readonly passed: number; readonly failed: number } {
  const passed = examples.filter((example) => example.passed).length;
  return { passed, failed: examples.length - passed };
}

function jsonOf(tested: readonly TestedText[]): string {
  const expectation = ({ subject, expected, actual, passed }: CheckedExpectation) => ({
    subject,
    expected,
    actual: actual ?? null,
    passed,
  });
  const files = tested.map(({ name, syntaxErrors, examples, coverage }) => ({
    path: name,
    syntaxErrors,
    examples: examples.map(({ methodology, title, passed, expectations, problems }) => ({
      methodology,
      title,
      passed,
      expectations: expectations.map(expectation),
      problems: problems.map(({ code, message }) => ({ code, message })),
    })),
    coverage: coverage.map(({ methodology, reached, total, unreached }) => ({
      methodology,
      reached,
      total,
      unreached: unreached.map(({ kind, name: part, line }) => ({ kind, name: part, line })),
    })),
  }));
  const counts = count(tested.flatMap((text) => text.examples));
  return `${JSON.stringify({ version: 1, files, counts }, null, 2)}\n`;
}
