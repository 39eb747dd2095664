import type { ParseResult } from '../../../../grammar/parse.ts';
import type { Rule, TextEdit } from '../rule.ts';

export const reservedName: Rule = {
  code: 'reserved-name',
  severity: 'error',
  title: 'Keyword as a name',
  explanation:
    'The words that start the parts of a methodology, such as `project`, `source` or `default`, mean something to the ' +
    'tools. As the name of a parameter such a word would be ambiguous. Choose another name, for example with what it is of ' +
    'after an underscore: `source_heat`.',
  messages: {
    reserved: '"{name}" is a keyword of the language, so it can’t be a name. Call it {other}, for example.',
  },
  fixTitles: { rename: 'Call it {other}' },
  examples: [
    {
      bad: `shared heating {
  fixed source : GJ/p "Heat from the source" { source "Plan" }
}
`,
      good: `shared heating {
  fixed source_heat : GJ/p "Heat from the source" { source "Plan" }
}
`,
    },
  ],
  check({ text, parsed }, report) {
    for (const { kind, found, start, end } of parsed.problems) {
      if (kind !== 'reserved-name') continue;
      const other = `${found}_value`;
      report({
        message: 'reserved',
        data: { name: found, other },
        start,
        end,
        fixes: [
          { title: 'rename', data: { other }, edits: renaming(text, parsed, found, other), preferred: false },
        ],
      });
    }
  },
};

/** Every place where the keyword stands as a name: the parser stumbles over each of them. */
function renaming(
  text: string,
  { problems }: ParseResult,
  found: string,
  newText: string,
): readonly TextEdit[] {
  return problems
    .filter((problem) => problem.found === found)
    .map(({ kind, start, end }) => {
      const at = kind === 'missing' ? text.indexOf(found, end) : start;
      return { start: at, end: at + found.length, newText };
    });
}
