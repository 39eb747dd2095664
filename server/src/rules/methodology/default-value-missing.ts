import { isBroken, namedParameters } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const defaultValueMissing: Rule = {
  code: 'default-value-missing',
  severity: 'error',
  title: 'A default without a value',
  explanation:
    'A `default` is a number that the methodology sets for all projects, so it needs its value here: ' +
    '`default SEC : kWh/m3 = 0.45`. Without it nothing that uses the default can be calculated. If each project is to ' +
    'give its own value, the parameter is `fixed`.',
  messages: {
    missing:
      'The default {name} has no value. Write it behind the unit with "=", or let the project give it: fixed {name}.',
  },
  fixTitles: { fixed: 'Let the project fix {name}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  default SEC : kWh/m3 "Electricity that a reference pump uses" { source "Survey of pumps on sale" }
  criterion 1 "The reference is plausible." requires SEC < 1 [kWh/m3]
}
`,
      good: `methodology VN_PM013 {
  default SEC : kWh/m3 = 0.45 "Electricity that a reference pump uses" { source "Survey of pumps on sale" }
  criterion 1 "The reference is plausible." requires SEC < 1 [kWh/m3]
}
`,
    },
  ],
  check(context, report) {
    for (const { syntax, findings } of context.model.methodologies) {
      for (const parameter of namedParameters(syntax)) {
        const { name, parameterKind, value, attributes, keyword } = parameter;
        if (parameterKind !== 'default' || value !== undefined || keyword === undefined) continue;
        if ((attributes?.options.length ?? 0) > 0 || isBroken(context, parameter)) continue;
        if (findings.some(({ span }) => span.start === name.start)) continue;
        report({
          message: 'missing',
          data: { name: name.text },
          start: name.start,
          end: name.end,
          fixes: [
            {
              title: 'fixed',
              data: {},
              edits: [{ start: keyword.start, end: keyword.end, newText: 'fixed' }],
              preferred: false,
            },
          ],
        });
      }
    }
  },
};
