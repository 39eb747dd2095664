import { nestingLimit } from '../../../../grammar/lex.ts';
import { operatorLimit } from '../../../../grammar/precedence.ts';
import type { Rule } from '../rule.ts';

export const tooLarge: Rule = {
  code: 'too-large',
  severity: 'error',
  title: 'Too large to be checked',
  explanation:
    'The tools refuse what no person could review: a formula with hundreds of operators or brackets inside brackets inside ' +
    'brackets, and a file of many megabytes. Split a long formula into several calculated parameters, each with a name and a ' +
    'description of its own, and a long file into several that are taken in with `use`.',
  messages: {
    formula: 'This formula has more than {operators} operators. Split it into several calculated parameters.',
    nested:
      'Here more than {nesting} brackets or conditions are open at once. Split the formula into several calculated parameters.',
    file: 'This file has {found} characters; files of more than {limit} are not checked.',
  },
  examples: [
    {
      bad: `shared heat {
  fixed Q : GJ/p "Heat" { source "Plan" }
  Q_out : GJ/p "Heat that arrives" = ${'('.repeat(nestingLimit + 1)}Q${')'.repeat(nestingLimit + 1)}
}
`,
      good: `shared heat {
  fixed Q : GJ/p "Heat" { source "Plan" }
  Q_out : GJ/p "Heat that arrives" = (Q)
}
`,
    },
  ],
  check({ parsed }, report) {
    for (const { kind, found, expected, start, end } of parsed.problems) {
      if (kind !== 'too-deep' && kind !== 'too-large') continue;
      report({
        message: kind === 'too-large' ? 'file' : found === '' ? 'formula' : 'nested',
        data: {
          found,
          limit: expected[0] ?? '',
          operators: String(operatorLimit),
          nesting: String(nestingLimit),
        },
        start,
        end,
      });
    }
  },
};
