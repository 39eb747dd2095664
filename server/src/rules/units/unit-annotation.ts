import { one } from '../../units/unit.ts';
import { findingsOf } from '../findings-of.ts';
import type { Fix, Rule } from '../rule.ts';
import { shortened } from './unit-words.ts';

export const unitAnnotation: Rule = {
  code: 'unit-annotation',
  severity: 'error',
  title: 'Unit after something that has one',
  explanation:
    'A unit in square brackets says what a plain number is: `0.8 [tCO2/MWh]`, `(44/12) [tCO2/tC]`. A parameter has its unit ' +
    'from its declaration, so a second one after its name says nothing, or something else. Leave it out; to convert the ' +
    'value into another unit, write `EC in MWh/p`.',
  messages: {
    other:
      '{text} has a unit already ({unit}), so none can stand after it. To convert it, write: in {written}.',
    same: '{text} has its unit from its declaration ({unit}), so none stands after it.',
    plain: '{text} is calculated, so it has no unit of its own to be given. Multiply it by 1 [{written}].',
    unknown: 'A unit can only stand after a plain number, and {text} is none.',
  },
  fixTitles: {
    remove: 'Remove [{written}]',
    convert: 'Convert it: in {written}',
    multiply: 'Multiply by 1 [{written}]',
  },
  examples: [
    {
      bad: `shared pumps {
  fixed EC : kWh/p "Electricity consumption" { source "Plan" }
  EC_in_MWh : MWh/p "The same in MWh" = EC [MWh/p]
}
`,
      good: `shared pumps {
  fixed EC : kWh/p "Electricity consumption" { source "Plan" }
  EC_in_MWh : MWh/p "The same in MWh" = EC in MWh/p
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'annotation-not-number')) {
      const { span, text, unit } = finding;
      const whole = context.text.slice(span.start, span.end);
      const bracket = whole.lastIndexOf('[');
      const written = bracket < 0 ? '' : whole.slice(bracket + 1, -1).trim();
      const what =
        unit === undefined ? 'unknown' : unit === one ? 'plain' : unit.text === written ? 'same' : 'other';
      const behind = { start: span.start + whole.slice(0, bracket).trimEnd().length, end: span.end };
      const fix = (title: string, newText: string): Fix => ({
        title,
        data: {},
        edits: [{ ...behind, newText }],
        preferred: true,
      });
      const fixes: Readonly<Record<string, Fix>> = {
        unknown: fix('remove', ''),
        plain: fix('multiply', ` * 1 [${written}]`),
        same: fix('remove', ''),
        other: fix('convert', ` in ${written.includes('(') ? `[${written}]` : written}`),
      };
      report({
        message: what,
        data: { text: shortened(text), unit: unit?.text ?? '', written },
        start: span.start,
        end: span.end,
        fixes: bracket < 0 ? [] : [fixes[what]!],
      });
    }
  },
};
