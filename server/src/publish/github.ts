/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
import type { Severity } from '../rules/rule.ts';
import type { CheckedText } from './findings.ts';
import { LineMap } from './lines.ts';

const commandOf: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Writes the findings of one text, a line each.
 *
 * @param path where the text lies, from the root of the repository
 * @param checked the text with its findings
 * @returns workflow commands, each with a line end; `''` where nothing was found
 */
export function toGithubCommands(path: string, { text, diagnostics }: CheckedText): string {
  if (diagnostics.length === 0) return '';
  const lines = new LineMap(text);
  return diagnostics
    .map((diagnostic) => {
      const { start, end } = lines.range(diagnostic);
      // GitHub takes columns only where a finding stays on one line.
      const columns: Record<string, number> =
        start.line === end.line ? { col: start.column, endColumn: end.column } : {};
      const place = { file: path, line: start.line, endLine: end.line, ...columns, title: diagnostic.code };
      const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(value)}`);
      return `::${commandOf[diagnostic.severity]} ${properties.join(',')}::${escapeData(diagnostic.message)}\n`;
    })
    .join('');
}

function escapeData(data: string): string {
  return data.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string | number): string {
  return escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
