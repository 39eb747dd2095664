/** `jcm check`: what the editor reports, for people, programs and pull requests. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  countBySeverity,
  severities,
  type CheckedText,
  type Findings,
  type UncheckedText,
} from '../publish/findings.ts';
import type { Severity } from '../rules/rule.ts';
import { languageOption, oneOf, readArguments, readLanguage, wholeNumber } from './arguments.ts';
import { checkSources, duplicatesAmong } from './check-sources.ts';
import { findSources, type Source } from './files.ts';
import { complain } from './output.ts';
import { createReporter, formats } from './reporters.ts';

export const help = `usage: jcm check [OPTION]... [PATH]...

Checks methodologies: grammar, names, units, sources, monitoring, and the numbers of their examples.

PATH is a file, a folder (all .jcm files in it and below, except in node_modules and in folders
whose name begins with a dot; links are not followed), a glob in quotes, or - for standard input.
Without a PATH, the current folder is checked.

  --format FORMAT        text (default), json, sarif (2.1.0) or github (annotations of GitHub Actions)
  --severity SEVERITY    the least severity that counts: error, warning, information or hint.
                         What is less severe is not shown; everything that is shown fails the check.
                         Without it everything is shown, and errors and warnings fail the check.
  --max-warnings NUMBER  so many warnings are accepted (default: 0)
  --language LANGUAGE    language of messages: en, ja, or auto (default: from LC_ALL, LC_MESSAGES or LANG)
  --stdin-filename NAME  what to call standard input
  --help                 shows this text

Colours are used on a terminal; NO_COLOR and FORCE_COLOR are respected.

Exit code: 0 nothing that fails the check, 1 findings, 2 wrong usage or unreadable input.
`;

/**
 * Runs `jcm check`.
 *
 * @param args the arguments behind `check`
 * @returns the exit code
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    ...languageOption,
    format: { type: 'string', default: 'text' },
    severity: { type: 'string' },
    'max-warnings': { type: 'string', default: '0' },
    'stdin-filename': { type: 'string' },
  });
  const format = oneOf('--format', formats, values.format);
  const least = values.severity === undefined ? undefined : oneOf('--severity', severities, values.severity);
  const maxWarnings = wholeNumber('--max-warnings', values['max-warnings']);
  const language = readLanguage(values.language, process.env);

  const places = positionals.length > 0 ? positionals : ['.'];
  const { sources, unreadable } = await findSources(places, values['stdin-filename']);
  const reporter = await createReporter(format, language);
  const checked: CheckedText[] = [];
  const unchecked: UncheckedText[] = [...unreadable];
  const results = await checkSources(sources, language);
  const duplicates = duplicatesAmong(results, language);
  for (const [position, source] of sources.entries()) {
    const result = results[position]!;
    if ('reason' in result) {
      unchecked.push({ name: source.name, reason: result.reason });
      continue;
    }
    const diagnostics = [...result.diagnostics, ...(duplicates.get(source.name) ?? [])]
      .filter(({ severity }) => counts(severity, least))
      .toSorted((first, second) => first.start - second.start || first.end - second.end);
    const text = { name: source.name, uri: uriOf(source), text: result.text, diagnostics };
    reporter.checked(text);
    checked.push(text);
  }
  reporter.finished({ checked, unchecked });
  for (const { name, reason } of unchecked) complain(`${name}: ${reason}`);
  return exitCode({ checked, unchecked }, least, maxWarnings);
}

function counts(severity: Severity, least: Severity | undefined): boolean {
  return least === undefined || severities.indexOf(severity) <= severities.indexOf(least);
}

function uriOf({ path: whole }: Source): string {
  if (whole === undefined) return 'stdin';
  const relative = path.relative('', whole);
  const outside = relative.startsWith('..') || path.isAbsolute(relative);
  return outside ? pathToFileURL(whole).href : relative.split(path.sep).map(encodeURIComponent).join('/');
}

function exitCode(
  { checked, unchecked }: Findings,
  least: Severity | undefined,
  maxWarnings: number,
): number {
  if (unchecked.length > 0) return 2;
  const { error, warning, information, hint } = countBySeverity(checked);
  const minor = least === undefined ? 0 : information + hint;
  return error > 0 || warning > maxWarnings || minor > 0 ? 1 : 0;
}
