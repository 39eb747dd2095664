/** `jcm fmt`: formats texts. */
import { parse } from '../../../grammar/parse.ts';
import { format } from '../../../grammar/print.ts';
import { LineMap } from '../publish/lines.ts';
import { readArguments } from './arguments.ts';
import { reasonOf } from './failure.ts';
import { findSources, readSources } from './files.ts';
import { complain, print, visible } from './output.ts';
import { replaceFile } from './replace-file.ts';

export const help = `usage: jcm fmt [OPTION]... [PATH]...

Formats methodologies. A file is replaced in one step, and only where formatting changes it.

PATH is a file, a folder (all .jcm files in it and below, except in node_modules and in folders
whose name begins with a dot; links are not followed), a glob in quotes, or - to read standard
input and write standard output. Without a PATH, the current folder is formatted.

  --check                changes nothing; lists the files that formatting would change
  --stdin-filename NAME  what to call standard input
  --help                 shows this text

Exit code: 0 all is formatted, 1 --check would change something or a text has a syntax error and
stays as it is, 2 wrong usage, or a file can't be read or written.
`;

/**
 * Runs `jcm fmt`.
 *
 * @param args the arguments behind `fmt`
 * @returns the exit code
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    check: { type: 'boolean', default: false },
    'stdin-filename': { type: 'string' },
  });
  const places = positionals.length > 0 ? positionals : ['.'];
  const { sources, unreadable } = await findSources(places, values['stdin-filename']);
  let exitCode = 0;
  const fail = (name: string, reason: string, code: 1 | 2) => {
    complain(`${name}: ${reason}`);
    exitCode = Math.max(exitCode, code);
  };
  for (const { name, reason } of unreadable) fail(name, reason, 2);
  for await (const source of readSources(sources)) {
    if ('reason' in source) {
      fail(source.name, source.reason, 2);
      continue;
    }
    const problem = syntaxProblemOf(source.text);
    const formatted = problem === undefined ? format(source.text) : source.text;
    if (problem !== undefined) fail(source.name, problem, 1);
    if (source.standardInput && !values.check) print(formatted);
    if (formatted === source.text) continue;
    if (values.check) {
      print(`${visible(source.name)}\n`);
      exitCode = Math.max(exitCode, 1);
    } else if (!source.standardInput) {
      try {
        await replaceFile(source.path!, formatted);
        print(`${visible(source.name)}\n`);
      } catch (error) {
        fail(source.name, reasonOf(error), 2);
      }
    }
  }
  return exitCode;
}

function syntaxProblemOf(text: string): string | undefined {
  const { problems } = parse(text);
  if (problems.length === 0) return undefined;
  const { line, column } = new LineMap(text.replace(/^\uFEFF/, ' ')).at(problems[0]!.start);
  const rest = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
  return `syntax error at ${line}:${column}${rest}, so it stays as it is; jcm check says more`;
}
