import type { Expression, Formula, Reference } from '../../../../grammar/syntax.ts';
import type { MethodologyModel, ValueSymbol } from '../../model/model.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import { formulasOf } from '../methodology-items.ts';
import { allBehind, isZero, resultOf } from '../results-of.ts';
import type { Rule, TextEdit } from '../rule.ts';
import { signsIn } from '../signs.ts';

export const reductionFormula: Rule = {
  code: 'reduction-formula',
  severity: 'error',
  title: 'Emission reductions',
  explanation:
    'Emission reductions are the reference emissions minus the project emissions; terms such as leakage or a discount ' +
    'for uncertainty may be added to that. A formula that leaves one of the two out, adds them, or takes the reference ' +
    'from the project credits reductions that do not exist.',
  messages: {
    swapped:
      '{reduction} takes {reference} from {project}. Emission reductions are the reference emissions minus the project emissions.',
    added: '{reduction} adds {project} to the reference emissions instead of subtracting them.',
    negative:
      '{reduction} subtracts {reference}. Reductions are the reference emissions minus the project emissions.',
    withoutReference: '{reduction} does not start from the reference emissions {reference}.',
    withoutProject: '{reduction} does not subtract the project emissions {project}.',
  },
  fixTitles: { swap: 'Write {reference} - {project}', subtract: 'Subtract {project}' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored EC_RE : MWh/p "Reference consumption" { option B  range 0 .. 4000  frequency monthly }
  monitored EC_PJ : MWh/p "Project consumption"   { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.333 "Emission factor of the grid" { source "Published by the partner country" }
  reference RE_p : tCO2/p = EC_RE * EF
  project   PE_p : tCO2/p = EC_PJ * EF
  reduction ER_p : tCO2/p = PE_p - RE_p
}
`,
      good: `methodology VN_PM013 {
  monitored EC_RE : MWh/p "Reference consumption" { option B  range 0 .. 4000  frequency monthly }
  monitored EC_PJ : MWh/p "Project consumption"   { option B  range 0 .. 4000  frequency monthly }
  default EF : tCO2/MWh = 0.333 "Emission factor of the grid" { source "Published by the partner country" }
  reference RE_p : tCO2/p = EC_RE * EF
  project   PE_p : tCO2/p = EC_PJ * EF
  reduction ER_p : tCO2/p = RE_p - PE_p
}
`,
    },
  ],
  check({ text, model }, report) {
    for (const methodology of model.methodologies) {
      const reference = resultOf(methodology, 'reference');
      const project = resultOf(methodology, 'project');
      const reduction = formulasOf(methodology.syntax, 'reduction')[0];
      if (reduction?.value === undefined || reference === undefined || project === undefined) continue;
      const { value } = reduction;
      const fault = faultOf(methodology, reduction, reference, project);
      if (fault === undefined) continue;
      const names = { reduction: reduction.name.text, reference: reference.name, project: project.name };
      const swap = fault === 'swapped' ? swapped(value, reference.name, project.name) : [];
      const subtract =
        fault === 'withoutProject'
          ? subtracted(text, value, project.name)
          : fault === 'added'
            ? withMinus(value, project.name)
            : [];
      report({
        message: fault,
        data: names,
        start: value.start,
        end: value.end,
        fixes: [...likelyFix('swap', names, swap), ...likelyFix('subtract', names, subtract)],
      });
    }
  },
};

type Fault = 'swapped' | 'added' | 'negative' | 'withoutReference' | 'withoutProject';

function faultOf(
  methodology: MethodologyModel,
  reduction: Formula,
  reference: ValueSymbol,
  project: ValueSymbol,
): Fault | undefined {
  const inFormula = methodology.findings.some(
    (finding) => finding.span.start >= reduction.start && finding.span.end <= reduction.end,
  );
  const symbol = resultOf(methodology, 'reduction');
  if (inFormula || symbol === undefined || symbol.cyclic) return undefined;
  const behind = allBehind([symbol]);
  if (!behind.has(reference)) return isZero(reference.syntax.value) ? undefined : 'withoutReference';
  if (!behind.has(project)) return isZero(project.syntax.value) ? undefined : 'withoutProject';
  const signs = signsIn(symbol, [reference, project]);
  const [ofReference, ofProject] = [signs.get(reference), signs.get(project)];
  if (ofReference === 'minus' && ofProject === 'plus') return 'swapped';
  if (ofReference === 'minus') return 'negative';
  return ofReference === 'plus' && ofProject === 'plus' ? 'added' : undefined;
}

/** Writes each of the two names for the other, where both stand in the formula itself, once. */
function swapped(value: Expression, reference: string, project: string): readonly TextEdit[] {
  if (value.kind !== 'binary' || value.operator !== '-') return [];
  const { left, right } = value;
  if (!isNamed(left, project) || !isNamed(right, reference)) return [];
  return [
    { start: left.start, end: left.end, newText: reference },
    { start: right.start, end: right.end, newText: project },
  ];
}

/** Writes a minus for the plus before the name, where that is all of the formula. */
function withMinus(value: Expression, project: string): readonly TextEdit[] {
  if (value.kind !== 'binary' || value.operator !== '+' || !isNamed(value.right, project)) return [];
  return replaceWith(value.operatorSpan, '-');
}

function isNamed(expression: Expression, name: string): expression is Reference {
  return expression.kind === 'reference' && expression.name.text === name;
}

function subtracted(text: string, value: Expression, project: string): readonly TextEdit[] {
  if (value.kind === 'hole') return [];
  const needsNone = ['reference', 'call', 'group', 'number', 'aggregate'].includes(value.kind);
  const isSum = value.kind === 'binary' && ['+', '-', '*', '/'].includes(value.operator);
  const whole = text.slice(value.start, value.end);
  const left = needsNone || isSum ? whole : `(${whole})`;
  return [{ start: value.start, end: value.end, newText: `${left} - ${project}` }];
}
