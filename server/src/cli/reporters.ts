/** The output formats of `jcm check`: when each of them prints what. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { countBySeverity, type CheckedText, type Findings } from '../publish/findings.ts';
import type { Language } from '../rules/rule.ts';
import { print } from './output.ts';
import { createStyle, wantsColour } from './style.ts';
import { wordsOf } from './words.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

export interface Reporter {
  /** Called for each text as soon as it is checked. */
  checked(text: CheckedText): void;
  /** Called when all texts are checked. */
  finished(findings: Findings): void;
}

/** Columns of a text that goes to a file or to another program. */
const defaultWidth = 120;
const narrowest = 40;

/**
 * Makes what prints findings on standard output.
 *
 * @param format how
 * @param language the language of the messages
 */
export async function createReporter(format: Format, language: Language): Promise<Reporter> {
  switch (format) {
    case 'text': {
      const { textReport } = await import('./text-report.ts');
      const options = {
        style: createStyle(wantsColour(process.stdout, process.env)),
        words: wordsOf(language),
        width: Math.max(narrowest, process.stdout.columns ?? defaultWidth),
      };
      return {
        checked: (text) => print(textReport(text, options)),
        finished: (findings) => print(summary(findings, language)),
      };
    }
    case 'github': {
      const { toGithubCommands } = await import('../publish/github.ts');
      return {
        checked: (text) => print(toGithubCommands(pathInRepository(text.name), text)),
        finished: (findings) => print(summary(findings, language)),
      };
    }
    case 'json': {
      const { toJson } = await import('../publish/json.ts');
      return { checked: () => {}, finished: (findings) => print(toJson(findings)) };
    }
    case 'sarif': {
      const { toSarif } = await import('../publish/sarif.ts');
      const { describeRules } = await import('../rules/describe.ts');
      const { version } = await import('./version.ts');
      const options = {
        version,
        language,
        rules: describeRules(language),
        root: pathToFileURL(`.${path.sep}`).href,
      };
      return { checked: () => {}, finished: (findings) => print(toSarif(findings, options)) };
    }
  }
}

/** GitHub wants paths from the root of the repository, wherever in it the command was started. */
function pathInRepository(name: string): string {
  const root = process.env['GITHUB_WORKSPACE'];
  const relative = root ? path.relative(root, name) : name;
  return (relative.startsWith('..') ? name : relative).replaceAll(path.sep, '/');
}

function summary({ checked }: Findings, language: Language): string {
  if (checked.length === 0) return '';
  const words = wordsOf(language);
  const withFindings = checked.filter(({ diagnostics }) => diagnostics.length > 0).length;
  const line =
    withFindings === 0
      ? words.nothingFound(checked.length)
      : words.found(countBySeverity(checked), withFindings, checked.length);
  return `${line}\n`;
}
