import type { Expression, Parameter } from '../../../../grammar/syntax.ts';
import { likelyFix } from '../fixes.ts';
import { namedParameters } from '../methodology-items.ts';
import type { MethodologyModel } from '../../model/model.ts';
import type { Rule, TextEdit } from '../rule.ts';

export const inputWithValue: Rule = {
  code: 'input-with-value',
  severity: 'error',
  title: 'An input that has a value',
  explanation:
    'The value of a `fixed` parameter is given by the project before it starts, that of a `monitored` one is measured; ' +
    'the methodology can’t give it as well, nor can a parameter have both a value and options. A value that the ' +
    'methodology gives is a `default`; one that follows from others is a calculated value, written without a keyword.',
  messages: {
    fixed: '{name} is fixed by the project, yet the methodology gives it a value.',
    monitored: '{name} is monitored, yet the methodology gives it a value.',
    options: '{name} has a value and options as well; only one of them can hold.',
  },
  fixTitles: {
    default: 'Make {name} a default value',
    calculated: 'Make {name} a calculated value',
  },
  examples: [
    {
      bad: `methodology VN_PM013 {
  fixed SEC : kWh/m3 = 0.45 "Electricity of a reference pump" { source "Survey of pumps on sale" }
  criterion 1 "The reference is plausible." requires SEC < 1 [kWh/m3]
}
`,
      good: `methodology VN_PM013 {
  default SEC : kWh/m3 = 0.45 "Electricity of a reference pump" { source "Survey of pumps on sale" }
  criterion 1 "The reference is plausible." requires SEC < 1 [kWh/m3]
}
`,
    },
  ],
  check({ text, model }, report) {
    for (const methodology of model.methodologies) {
      for (const parameter of namedParameters(methodology.syntax)) {
        const { name, value, parameterKind, attributes } = parameter;
        if (value === undefined) continue;
        const hasOptions = (attributes?.options.length ?? 0) > 0;
        const isInput = parameterKind === 'fixed' || parameterKind === 'monitored';
        if (!hasOptions && !isInput) continue;
        const become = isComputed(methodology, value) ? 'calculated' : 'default';
        report({
          message: hasOptions ? 'options' : parameterKind,
          data: { name: name.text },
          start: value.start,
          end: value.end,
          fixes: hasOptions ? [] : likelyFix(become, {}, keywordTo(text, parameter, become)),
        });
      }
    }
  },
};

/** Whether a value is calculated from others. */
function isComputed({ uses }: MethodologyModel, { start, end }: Expression): boolean {
  return uses.some(
    (use) =>
      use.start >= start &&
      use.end <= end &&
      use.target.kind === 'symbol' &&
      use.target.symbol.kind === 'value',
  );
}

function keywordTo(
  text: string,
  { keyword, name }: Parameter,
  become: 'default' | 'calculated',
): readonly TextEdit[] {
  if (keyword === undefined) return [];
  if (become === 'default') return [{ start: keyword.start, end: keyword.end, newText: 'default' }];
  const between = text.slice(keyword.end, name.start);
  return between.trim() === '' ? [{ start: keyword.start, end: name.start, newText: '' }] : [];
}
