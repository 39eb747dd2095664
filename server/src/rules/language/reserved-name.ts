import type { Rule } from '../rule.ts';

export const reservedName: Rule = {
  code: 'reserved-name',
  severity: 'error',
  title: 'Keyword as a name',
  explanation:
    'The words that start the parts of a methodology, such as `project`, `source` or `default`, mean something to the ' +
    'tools. As the name of a parameter such a word would be ambiguous. Choose another name, for example with what it is of ' +
    'behind an underscore: `source_heat`.',
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
  check({ parsed }, report) {
    for (const { kind, found, start, end } of parsed.problems) {
      if (kind !== 'reserved-name') continue;
      const other = `${found}_value`;
      report({
        message: 'reserved',
        data: { name: found, other },
        start,
        end,
        fixes: [
          { title: 'rename', data: { other }, edits: [{ start, end, newText: other }], preferred: false },
        ],
      });
    }
  },
};
