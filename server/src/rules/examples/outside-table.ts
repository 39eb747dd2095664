import type { CalculationProblem } from '../../calc/results.ts';
import type { Finding } from '../../model/findings.ts';
import type { Rule } from '../rule.ts';
import { problemsOf } from './problems-of.ts';

export const outsideTable: Rule = {
  code: 'outside-table',
  severity: 'error',
  title: 'No row of a table for a value',
  explanation:
    'A table has no row for this value, so what is looked up has no answer. In the methodologies of the JCM a project ' +
    'outside the table is not eligible. Correct the value; or, where such projects are meant too, add a row, and let a ' +
    'criterion exclude the others.',
  messages: { outside: 'The table {table} has no row for {value}; its rows cover {covered}.' },
  relatedMessages: { table: '{table} is here.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  table COP_table "COP of the chillers on sale" by capacity [USRt] -> [-]
    source "Survey of the chillers on sale" {
    300 ..< 450 : 5.59
    450 .. 1500 : 5.85
  }
  fixed capacity : USRt "Cooling capacity" { source "Specification" }
  COP_RE : - "COP of the reference chiller" = COP_table(capacity)
  example "A very large chiller" {
    capacity = 2000
    expect COP_RE = 5.85
  }
}
`,
      good: `methodology VN_PM013 {
  table COP_table "COP of the chillers on sale" by capacity [USRt] -> [-]
    source "Survey of the chillers on sale" {
    300 ..< 450 : 5.59
    450 .. 1500 : 5.85
  }
  fixed capacity : USRt "Cooling capacity" { source "Specification" }
  COP_RE : - "COP of the reference chiller" = COP_table(capacity)
  example "A large chiller" {
    capacity = 1200
    expect COP_RE = 5.85
  }
}
`,
    },
  ],
  check(context, report) {
    for (const { problem, results, methodology } of problemsOf(context, 'outside-table')) {
      const { table, value, covered, start, end } = problem;
      if (table.syntax.rows.length === 0 || results.problems.some((other) => isBeyond(other, start)))
        continue;
      if (methodology.findings.some((finding) => lacksRow(finding, table.name, value))) continue;
      const place = table.syntax.name;
      report({
        message: 'outside',
        data: { table: table.name, value, covered },
        start,
        end,
        related:
          table.origin === undefined
            ? [{ message: 'table', data: {}, start: place.start, end: place.end }]
            : [],
      });
    }
  },
};

/** Whether it is told already that a value lies beyond its range: then no table is for it either. */
function isBeyond({ kind, start }: CalculationProblem, place: number): boolean {
  return kind === 'out-of-range' && start === place;
}

/** Whether it is known already that the table has no such row; words may be some of a combination that is missing. */
function lacksRow(finding: Finding, table: string, value: string): boolean {
  if (finding.kind === 'rows-missing') return finding.table === table && !/^[-\d.]+$/.test(value);
  return finding.kind === 'rows-gap' && finding.of === table;
}
