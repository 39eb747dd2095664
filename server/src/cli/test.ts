/** `jcm test`: the examples of methodologies, compared with what they expect. */
import { analyse } from '../features/analysis.ts';
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
    format: { type: 'string', default: 'text' },
    'stdin-filename': { type: 'string' },
  });
  const format = oneOf('--format', ['text', 'json'], values.format);
  const language = readLanguage(values.language, process.env);
  const style = createStyle(wantsColour(process.stdout, process.env));

  const places = positionals.length > 0 ? positionals : ['.'];
  const { sources, unreadable } = await findSources(places, values['stdin-filename']);
  const untested = [...unreadable];
  const tested: TestedText[] = [];
  for await (const source of readSources(sources)) {
    if ('reason' in source) {
      untested.push({ name: source.name, reason: source.reason });
      continue;
    }
    const analysis = analyse(source.text, language);
    const result = {
      name: source.name,
      syntaxErrors: analysis.parsed.problems.length,
      examples: exampleOutcomes(analysis, language),
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

function textOf({ name, syntaxErrors, examples }: TestedText, style: Style): string {
  if (syntaxErrors === 0 && examples.length === 0) return '';
  const lines = [style.strong(visible(name))];
  if (syntaxErrors > 0) {
    const errors = syntaxErrors === 1 ? 'a syntax error' : `${syntaxErrors} syntax errors`;
    lines.push(`  ${style.severity('error', 'failed')}  ${errors}; jcm check shows more`);
  }
  for (const example of examples) lines.push(...exampleLines(example, style));
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
  const files = tested.map(({ name, syntaxErrors, examples }) => ({
    path: name,
    syntaxErrors,
    examples: examples.map(({ methodology, title, passed, expectations, problems }) => ({
      methodology,
      title,
      passed,
      expectations: expectations.map(expectation),
      problems: problems.map(({ code, message }) => ({ code, message })),
    })),
  }));
  const counts = count(tested.flatMap((text) => text.examples));
  return `${JSON.stringify({ version: 1, files, counts }, null, 2)}\n`;
}
