import { isBroken, namedParameters } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const rangeMissing: Rule = {
  code: 'range-missing',
  severity: 'hint',
  title: 'A monitored parameter without a range',
  explanation:
    'With a range, a monitored value that is too large by 1000, because it was read in kWh instead of MWh, is found at ' +
    'once. Such slips have happened in published monitoring reports. Give the widest range that is still plausible: ' +
    '`range 0 .. 100000`.',
  messages: { missing: 'With a `range`, values of {name} in a wrong unit would be noticed.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored V : m3/p "Water pumped" { option C  instrument "Flow meter"  frequency continuous  quality "Calibrated yearly" }
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
        const { name, parameterKind, domain, unit, attributes } = parameter;
        if (parameterKind !== 'monitored' || domain !== undefined || unit === undefined) continue;
        if (attributes === undefined || attributes.range !== undefined || isBroken(context, parameter))
          continue;
        report({ message: 'missing', data: { name: name.text }, start: name.start, end: name.end });
      }
    }
  },
};
