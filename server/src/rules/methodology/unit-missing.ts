import { isBroken, namedParameters } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const unitMissing: Rule = {
  code: 'unit-missing',
  severity: 'error',
  title: 'An input without a unit',
  explanation:
    'A project that fixes or monitors this parameter has to know in which unit, and no formula that uses it can be ' +
    'checked without it: a value in kWh in the place of one in MWh makes the result wrong by 1000. Write the unit behind ' +
    'a colon; a number without a dimension has the unit `-`, and what is no number is `yes/no` or `one of` an index.',
  messages: {
    missing:
      '{name} has no unit, so nothing that uses it can be checked. Write it behind a colon, such as {name} : MWh/p.',
  },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored V "Water pumped" { option C  range 0 .. 9000000  instrument "Flow meter"  frequency continuous  quality "Calibrated yearly" }
  criterion 1 "Water is pumped." requires V > 0
}
`,
      good: `methodology VN_PM013 {
  monitored V : m3/p "Water pumped" { option C  range 0 .. 9000000  instrument "Flow meter"  frequency continuous  quality "Calibrated yearly" }
  criterion 1 "Water is pumped." requires V > 0
}
`,
    },
  ],
  check(context, report) {
    for (const { syntax } of context.model.methodologies) {
      for (const parameter of namedParameters(syntax)) {
        const { name, parameterKind, unit, domain, value } = parameter;
        if (unit !== undefined || domain !== undefined || value !== undefined) continue;
        if (parameterKind !== 'fixed' && parameterKind !== 'monitored') continue;
        if (isBroken(context, parameter)) continue;
        report({ message: 'missing', data: { name: name.text }, start: name.start, end: name.end });
      }
    }
  },
};
