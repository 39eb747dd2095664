import { partsOf } from '../expression-parts.ts';
import type { Expression } from '../../../../grammar/syntax.ts';
import type { MethodologyModel } from '../../model/model.ts';
import { boundIndices, expressionAt } from '../enclosing.ts';
import { findingsOf } from '../findings-of.ts';
import type { Fix, Rule } from '../rule.ts';

export const aggregateIndex: Rule = {
  code: 'aggregate-index',
  severity: 'error',
  title: 'Sum over nothing',
  explanation:
    'A sum, a mean or a count runs over the elements of an index: `sum(i: EC[i])` adds up the consumption of each pump i. ' +
    'So the name of the index and a colon stand first in the brackets, and after them what is taken of each element. ' +
    'Without an index there is nothing to run over.',
  messages: {
    without: '{name}( ) does not say over what it runs. Write the index first: {name}(i: …).',
    known: '{name}( ) does not say over what it runs. Write the index first: {whole}.',
  },
  fixTitles: { write: 'Write {whole}' },
  examples: [
    {
      bad: `shared pumps {
  index i "pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option C  instrument "Meter"  frequency continuous  quality "Calibrated" }
  EC_all : MWh/p "Electricity consumption of all pumps" = sum(EC)
}
`,
      good: `shared pumps {
  index i "pump"
  monitored EC[i] : MWh/p "Electricity consumption of pump i" { option C  instrument "Meter"  frequency continuous  quality "Calibrated" }
  EC_all : MWh/p "Electricity consumption of all pumps" = sum(i: EC[i])
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, methodology } of findingsOf(context, 'aggregate-without-index')) {
      const { span, name } = finding;
      const call = expressionAt(methodology.syntax, span);
      const whole = call?.kind === 'call' ? rewritten(context.text, methodology, call) : undefined;
      const fix: Fix | undefined =
        whole === undefined
          ? undefined
          : {
              title: 'write',
              data: { whole },
              edits: [{ start: span.start, end: span.end, newText: whole }],
              preferred: true,
            };
      report({
        message: whole === undefined ? 'without' : 'known',
        data: { name, whole: whole ?? '' },
        start: span.start,
        end: span.end,
        fixes: fix === undefined ? [] : [fix],
      });
    }
  },
};

/** `sum(EC * EF)` as `sum(i: EC[i] * EF)`, where all that has an index has the same ones. */
function rewritten(
  text: string,
  { symbols, syntax }: MethodologyModel,
  call: Expression & { readonly kind: 'call' },
): string | undefined {
  const [body, further] = call.arguments;
  if (body === undefined || further !== undefined) return undefined;
  const bound = boundIndices(syntax, call);
  const inserted: { readonly at: number; readonly brackets: string }[] = [];
  const indices = new Set<string>();
  const open: Expression[] = [body];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const symbol = next.kind === 'reference' ? symbols.get(next.name.text) : undefined;
    if (next.kind !== 'reference' || symbol?.kind !== 'value' || symbol.indices.length === 0) {
      open.unshift(...partsOf(next));
      continue;
    }
    const names = symbol.indices.map((index) => index.name);
    if (next.indices.length === 0) inserted.push({ at: next.end, brackets: `[${names.join(', ')}]` });
    for (const name of names) if (!bound.has(name)) indices.add(name);
  }
  if (indices.size === 0) return undefined;
  let written = '';
  let from = body.start;
  for (const { at, brackets } of inserted) {
    written += text.slice(from, at) + brackets;
    from = at;
  }
  return `${call.name.text}(${[...indices].join(', ')}: ${written}${text.slice(from, body.end)})`;
}
