import type { Expression, Option, Parameter } from '../../../../grammar/syntax.ts';
import type { MethodologyModel } from '../../model/model.ts';
import { needsSource } from '../constants.ts';
import { likelyFix } from '../fixes.ts';
import { indentationAt, insertAttributes, lineEnd } from '../insertion.ts';
import { isBroken, itemsOf, namedParameters } from '../methodology-items.ts';
import type { Rule, TextEdit } from '../rule.ts';

export const sourceMissing: Rule = {
  code: 'source-missing',
  severity: 'warning',
  title: 'A number without a source',
  explanation:
    'Every number of a methodology has to be traced: a default value and a table to the document that it is taken from, ' +
    'a value fixed by the project to the document that the project shows for it, data that others publish to where ' +
    'they are published. The form has a column for it, and validation begins there. Write `source "…"` in the braces.',
  messages: {
    default: 'The default value {name} has no source: where does the number come from?',
    fixed: '{name} is fixed by the project, but nothing says from which source it is taken.',
    monitored: '{name} is monitored from public data (option A), but their source is not given.',
    table: 'The table {name} has no source: where do its numbers come from?',
    option: 'Option {option} of {name} has no source: where does its value come from?',
  },
  fixTitles: { insert: 'Insert `source`' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  default SEC : kWh/m3 = 0.45 "Electricity that a reference pump uses"
  reference RE_p : tCO2/p = 0
  criterion 1 "The pump is better than the reference." requires SEC > 0
}
`,
      good: `methodology VN_PM013 {
  default SEC : kWh/m3 = 0.45 "Electricity that a reference pump uses" {
    source "Survey of the pumps on sale in the partner country"
  }
  reference RE_p : tCO2/p = 0
  criterion 1 "The pump is better than the reference." requires SEC > 0
}
`,
    },
  ],
  check(context, report) {
    const { text, model } = context;
    for (const methodology of model.methodologies) {
      for (const table of itemsOf(methodology.syntax, 'table')) {
        const { name, source, unit } = table;
        if (source !== undefined || name.text === '' || isBroken(context, table)) continue;
        const place = unit?.end === undefined ? undefined : behindBracket(text, unit.end);
        report({
          message: 'table',
          data: { name: name.text },
          start: name.start,
          end: name.end,
          fixes: likelyFix(
            'insert',
            {},
            place === undefined ? [] : [{ start: place, end: place, newText: ' source ""' }],
          ),
        });
      }
      for (const parameter of namedParameters(methodology.syntax)) {
        if (parameter.attributes?.source !== undefined || isBroken(context, parameter)) continue;
        const { name, parameterKind, attributes } = parameter;
        for (const option of attributes?.options ?? []) {
          if (!optionNeedsSource(methodology, parameter, option)) continue;
          report({
            message: 'option',
            data: { name: name.text, option: option.name.text },
            start: option.name.start,
            end: option.name.end,
            fixes: likelyFix('insert', {}, [sourceOfOption(text, option)]),
          });
        }
        if (!parameterNeedsSource(methodology, parameter)) continue;
        report({
          message: parameterKind,
          data: { name: name.text },
          start: name.start,
          end: name.end,
          fixes: likelyFix('insert', {}, [insertAttributes(text, parameter, ['source ""'])]),
        });
      }
    }
  },
};

function parameterNeedsSource(methodology: MethodologyModel, parameter: Parameter): boolean {
  const { parameterKind, attributes, value } = parameter;
  if ((attributes?.options.length ?? 0) > 0) return false;
  switch (parameterKind) {
    case 'default':
      return value !== undefined && !usesReferenceData(methodology, value);
    case 'fixed':
      return value === undefined;
    case 'monitored':
      return attributes?.monitoringOptions.some((letter) => letter.text.toUpperCase() === 'A') ?? false;
    case 'calculated':
      return false;
  }
}

function optionNeedsSource(
  { types }: MethodologyModel,
  { parameterKind, attributes }: Parameter,
  { rule, source }: Option,
): boolean {
  if (source !== undefined) return false;
  // What the project measures comes from its meter.
  const isMeasured =
    parameterKind === 'monitored' &&
    (attributes?.instrument !== undefined || attributes?.method !== undefined);
  if (rule.kind === 'given') return !isMeasured;
  return rule.kind === 'expression' && needsSource(rule.expression, types);
}

/** Whether the value is taken from the reference data, which have sources of their own: `GWP(CH4, AR5)`. */
function usesReferenceData({ uses }: MethodologyModel, { start, end }: Expression): boolean {
  return uses.some(
    (use) =>
      use.start >= start && use.end <= end && ['report', 'gas', 'reference-word'].includes(use.target.kind),
  );
}

function sourceOfOption(text: string, option: Option): TextEdit {
  const indentation = `${indentationAt(text, option.start)}  `;
  return { start: option.end, end: option.end, newText: `${lineEnd(text)}${indentation}source ""` };
}

/** The end of the bracket that a unit stands in. */
function behindBracket(text: string, offset: number): number {
  return offset + (/^\s*[\]］]/.exec(text.slice(offset))?.[0].length ?? 0);
}
