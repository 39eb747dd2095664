import type { Parameter } from '../../../../grammar/syntax.ts';
import { likelyFix } from '../fixes.ts';
import { insertAttributes } from '../insertion.ts';
import { isBroken, namedParameters } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

/** What an author fills in for each attribute that is missing. */
const skeletons: Readonly<Record<string, string>> = {
  option: 'option C',
  instrument: 'instrument ""',
  frequency: 'frequency continuous',
  quality: 'quality ""',
};

export const monitoringIncomplete: Rule = {
  code: 'monitoring-incomplete',
  severity: 'warning',
  title: 'Incomplete monitoring of a parameter',
  explanation:
    'The monitoring plan sheet has columns for the monitoring option, the instrument, the frequency, and quality ' +
    'assurance. Option A is data that others publish, B the amount of a transaction such as an invoice, C a measurement ' +
    'by the project. A measurement (C) needs its instrument and how that is calibrated; every parameter needs its ' +
    'frequency.',
  messages: {
    missing: 'The monitoring of {name} is not complete: {missing} is missing.',
    missingMany: 'The monitoring of {name} is not complete: {missing} are missing.',
  },
  fixTitles: { insert: 'Insert {missing}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored V : m3/p "Water pumped during the period p" {
    option C
    range  0 .. 9000000
  }
  criterion 1 "Water is pumped." requires V > 0
}
`,
      good: `methodology VN_PM013 {
  monitored V : m3/p "Water pumped during the period p" {
    option     C
    range      0 .. 9000000
    instrument "Flow meter"
    frequency  continuous recorded monthly
    quality    "Calibrated at the interval of the national standard"
  }
  criterion 1 "Water is pumped." requires V > 0
}
`,
    },
  ],
  check(context, report) {
    for (const { syntax } of context.model.methodologies) {
      for (const parameter of namedParameters(syntax)) {
        if (parameter.parameterKind !== 'monitored' || isBroken(context, parameter)) continue;
        const missing = missingFrom(parameter);
        if (missing.length === 0) continue;
        const data = { name: parameter.name.text, missing: missing.join(', ') };
        report({
          message: missing.length === 1 ? 'missing' : 'missingMany',
          data,
          start: parameter.name.start,
          end: parameter.name.end,
          fixes: likelyFix('insert', data, [
            insertAttributes(
              context.text,
              parameter,
              missing.map((attribute) => skeletons[attribute]!),
            ),
          ]),
        });
      }
    }
  },
};

function missingFrom({ attributes }: Parameter): readonly string[] {
  const letters = (attributes?.monitoringOptions ?? []).map((letter) => letter.text.toUpperCase());
  const isMeasured = letters.length === 0 || letters.includes('C');
  return [
    ...(letters.length === 0 ? ['option'] : []),
    ...(isMeasured && attributes?.instrument === undefined ? ['instrument'] : []),
    ...(attributes?.frequency === undefined ? ['frequency'] : []),
    ...(isMeasured && attributes?.quality === undefined ? ['quality'] : []),
  ];
}
