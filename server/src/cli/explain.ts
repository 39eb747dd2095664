/** `jcm explain`: what a finding means, and how to mend it. */
import type { RuleDescription } from '../publish/sarif.ts';
import { describeRules } from '../rules/describe.ts';
import type { Language } from '../rules/rule.ts';
import { languageOption, oneOf, readArguments, readLanguage } from './arguments.ts';
import { tableLines } from './display.ts';
import { Failure } from './failure.ts';
import { print } from './output.ts';
import { createStyle, wantsColour, type Style } from './style.ts';
import { wordsOf, type Words } from './words.ts';

export const help = `usage: jcm explain [OPTION]... [CODE]...

Explains findings: what is wrong, why it matters, and how to mend it, with a text that is not accepted and
one that is. CODE is what stands in brackets behind a finding of jcm check, such as unit-scale.
Without a CODE, all are listed.

  --format FORMAT      text (default), markdown or json
  --language LANGUAGE  language of the explanation: en, ja, or auto (default: from LC_ALL, LC_MESSAGES or LANG)
  --help               shows this text

Exit code: 0 explained, 2 wrong usage or no such code.
`;

const formats = ['text', 'markdown', 'json'] as const;

/**
 * Runs `jcm explain`.
 *
 * @param args the arguments behind `explain`
 * @returns the exit code
 * @throws Failure where there is no such code
 */
export function run(args: readonly string[]): number {
  const { values, positionals } = readArguments(args, {
    ...languageOption,
    format: { type: 'string', default: 'text' },
  });
  const format = oneOf('--format', formats, values.format);
  const language = readLanguage(values.language, process.env);
  const rules = describeRules(language);
  const chosen = positionals.map((code) => ruleOf(rules, code));
  const style = createStyle(wantsColour(process.stdout, process.env));
  if (format === 'json') print(`${JSON.stringify(chosen.length > 0 ? chosen : rules, null, 2)}\n`);
  else if (format === 'markdown') print(asMarkdown(chosen.length > 0 ? chosen : rules, language));
  else if (chosen.length > 0) {
    print(chosen.map((rule) => asText(rule, wordsOf(language), style)).join('\n'));
  } else print(list(rules, wordsOf(language), style));
  return 0;
}

function ruleOf(rules: readonly RuleDescription[], code: string): RuleDescription {
  const found = rules.find((rule) => rule.code === code);
  if (found !== undefined) return found;
  const parts = code.toLowerCase().split('-');
  const near = rules.filter((rule) => rule.code.split('-').some((part) => parts.includes(part)));
  const hint =
    near.length > 0 && near.length <= 8
      ? `; near it are ${near.map((rule) => rule.code).join(', ')}`
      : '; jcm explain lists all';
  throw new Failure(`there is no finding with the code "${code}"${hint}`);
}

function list(rules: readonly RuleDescription[], words: Words, style: Style): string {
  const rows = rules
    .toSorted((first, second) => first.code.localeCompare(second.code, 'en'))
    .map(({ code, severity, title }) => [code, words.severity[severity], title]);
  const lines = tableLines(rows, [], (cell, row, column) => {
    if (column === 0) return style.strong(cell);
    if (column === 2) return cell;
    const severity = rules.find(({ code }) => code === rows[row]?.[0])?.severity ?? 'hint';
    return style.severity(severity, cell);
  });
  return `${lines.join('\n')}\n`;
}

function asText(
  { code, severity, title, explanation, examples }: RuleDescription,
  words: Words,
  style: Style,
) {
  const indented = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => (line === '' ? '' : `    ${line}`))
      .join('\n');
  return [
    `${style.strong(code)}  ${style.severity(severity, words.severity[severity])}  ${title}`,
    '',
    explanation,
    '',
    ...examples.flatMap(({ bad, good }) => [
      style.faint(`${words.notAccepted}:`),
      '',
      indented(bad),
      '',
      style.faint(`${words.accepted}:`),
      '',
      indented(good),
      '',
    ]),
  ].join('\n');
}

function asMarkdown(rules: readonly RuleDescription[], language: Language): string {
  const words = wordsOf(language);
  const block = (text: string) => `\`\`\`jcm\n${text.trimEnd()}\n\`\`\`\n`;
  return rules
    .map(({ code, severity, title, explanation, examples }) =>
      [
        `## \`${code}\` ${title}\n`,
        `*${words.severity[severity]}*\n`,
        `${explanation}\n`,
        ...examples.flatMap(({ bad, good }) => [
          `${words.notAccepted}:\n`,
          block(bad),
          `${words.accepted}:\n`,
          block(good),
        ]),
      ].join('\n'),
    )
    .join('\n');
}
