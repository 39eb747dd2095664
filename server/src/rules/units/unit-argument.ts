import type { Unit } from '../../units/unit.ts';
import { findingsOf } from '../findings-of.ts';
import type { Fix, Rule } from '../rule.ts';
import type { Span } from '../../../../grammar/syntax.ts';
import { appendTo, type Place } from './unit-edits.ts';
import { shortened } from './unit-words.ts';

export const unitArgument: Rule = {
  code: 'unit-argument',
  severity: 'error',
  title: 'Unit where a plain number is needed',
  explanation:
    'An exponent, and what stands in `exp( )`, `ln( )` or `log10( )`, has to be a number without a unit: a value in years ' +
    'would give another result in months, and nobody could say which is right. In the formulas of the guidelines the units ' +
    'cancel: a rate in 1/a times a time in a. Check whether such a factor is missing; else divide by 1 of the unit, so that ' +
    'a reader sees which unit is meant.',
  messages: {
    exponent:
      'The exponent {text} is in {unit}, but an exponent has to be a plain number: in another unit the result would be another. {mend}',
    argument:
      '{of}( ) takes a plain number, but {text} is in {unit}: in another unit the result would be another. {mend}',
    factors:
      'product( ) takes plain numbers, but {text} is in {unit}, so the unit of the product would depend on how many there are. {mend}',
    base: '{text} has the unit {unit}, and its exponent is not a fixed number, so nobody can tell the unit of the result. {mend}',
  },
  fixTitles: { divide: 'Divide {text} by {literal}' },
  words: {
    unit: 'Let its unit cancel, or divide it by {literal}.',
    percent: 'Divide it by {literal}.',
  },
  examples: [
    {
      bad: `shared landfill {
  fixed k   : 1/a "Decay rate" { source "IPCC 2006, volume 5, table 3.3" }
  fixed age : a   "Age of the waste" { source "Records" }
  remaining : - "Share that remains" = exp(-age)
}
`,
      good: `shared landfill {
  fixed k   : 1/a "Decay rate" { source "IPCC 2006, volume 5, table 3.3" }
  fixed age : a   "Age of the waste" { source "Records" }
  remaining : - "Share that remains" = exp(-k * age)
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, methodology } of findingsOf(context, 'argument-with-unit')) {
      const { of, text, unit, span } = finding;
      report({
        message: of === '^' ? 'exponent' : of === 'product' ? 'factors' : 'argument',
        data: { of, text: shortened(text), unit: unit.text, literal: literalOf(unit) },
        words: { mend: [unit.text === '%' ? 'percent' : 'unit'] },
        start: span.start,
        end: span.end,
        fixes: fixFor({ text: context.text, methodology }, span, text, unit),
      });
    }
    for (const { finding, methodology } of findingsOf(context, 'power-not-constant')) {
      const { text, unit, span } = finding;
      const base = baseOf(text);
      report({
        message: 'base',
        data: { text: shortened(base), unit: unit.text, literal: literalOf(unit) },
        words: { mend: ['unit'] },
        start: span.start,
        end: span.end,
        fixes: fixFor(
          { text: context.text, methodology },
          { start: span.start, end: span.start + base.length },
          base,
          unit,
        ),
      });
    }
  },
};

/** What to divide by so that a plain number remains. */
function literalOf(unit: Unit): string {
  return unit.text === '%' ? '100 [%]' : `1 [${unit.text}]`;
}

function fixFor(place: Place, span: Span, text: string, unit: Unit): readonly Fix[] {
  const literal = literalOf(unit);
  const edits = appendTo(place, span, `/ ${literal}`);
  return [{ title: 'divide', data: { text, literal }, edits, preferred: unit.text === '%' }];
}

/** What stands before the exponent. */
function baseOf(power: string): string {
  return power.slice(0, power.lastIndexOf('^')).trimEnd();
}
