/** The cases in `cases/`: what stands in their examples holds, and the marked problems are found and no others. */
import { parse } from '../../grammar/parse.ts';
import type { Span } from '../../grammar/syntax.ts';
import { calculate } from '../../server/src/calc/calculate.ts';
import type { CalculationProblem, ExampleResults } from '../../server/src/calc/results.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { checkFindings, readCases, type Finding } from '../cases.ts';

describe('calculation cases', () => {
  for (const testCase of readCases(new URL('./cases/', import.meta.url))) {
    it(testCase.path.slice(testCase.path.indexOf('cases/') + 6), () => {
      const { tree, problems } = parse(testCase.text);
      const found: Finding[] = problems.map(({ start, end, kind }) => ({
        start,
        end,
        words: `syntax: ${kind}`,
      }));
      for (const methodology of buildModel(testCase.text, tree).methodologies) {
        for (const { kind, span } of methodology.findings) found.push({ ...span, words: `checker: ${kind}` });
        const { examples } = calculate(testCase.text, methodology);
        for (const example of examples) found.push(...findingsOf(example));
      }
      checkFindings(testCase, found);
    });
  }
});

function findingsOf({ problems, expectations, criteria }: ExampleResults): readonly Finding[] {
  const found = problems.map((problem) => finding(problem, wordsOf(problem)));
  for (const { expectation, elements, actualText, passed } of expectations) {
    const words = [...elements, 'is', actualText ?? 'not calculated'].join(' ');
    if (!passed) found.push(finding(expectation.value, words));
  }
  for (const { expected, status, firstUnmet } of criteria) {
    const isMet = status === 'met' || status === 'attested';
    if (expected === undefined || (status !== 'unknown' && isMet === expected.met)) continue;
    found.push(
      finding(expected, ['is', status, ...(firstUnmet === undefined ? [] : [firstUnmet])].join(' ')),
    );
  }
  return found;
}

function finding({ start, end }: Span, words: string): Finding {
  return { start, end, words };
}

/** A problem in one line: its kind, and what it says of it. */
function wordsOf(problem: CalculationProblem): string {
  const { kind } = problem;
  switch (kind) {
    case 'division-by-zero':
      return `${kind}: ${problem.divisor} in ${problem.text}${problem.element === undefined ? '' : ` for ${problem.element}`}`;
    case 'missing-input':
      return `${kind}: ${problem.symbols.flatMap((symbol) => missingValues(symbol.name, problem.elements.get(symbol))).join(', ')}`;
    case 'missing-elements':
    case 'missing-period':
      return `${kind}: ${problem.index}`;
    case 'missing-option':
    case 'not-an-input':
      return `${kind}: ${problem.symbol.name}`;
    case 'wrong-size':
      return `${kind}: ${problem.name} has ${problem.actual}, ${problem.index} has ${problem.expected}`;
    case 'out-of-range': {
      const factor = problem.factor === undefined ? '' : `, factor ${problem.factor}`;
      return `${kind}: ${problem.symbol.name} ${problem.value} not in ${problem.range}${factor}`;
    }
    case 'outside-table':
      return `${kind}: ${problem.table.name} ${problem.value}, covers ${problem.covered}`;
    case 'domain':
      return `${kind}: ${problem.function} of ${problem.value}`;
    case 'too-large':
      return `${kind}: ${problem.text}`;
    case 'assigned-twice':
      return `${kind}: ${problem.name}`;
    case 'unknown-element':
      return `${kind}: ${problem.name} of ${problem.index}${problem.suggestions.map((name) => `, ${name}?`).join('')}`;
    case 'outside-period':
      return `${kind}: ${problem.name} of ${problem.index}, ${problem.side} ${problem.first} .. ${problem.last}`;
    case 'period-reversed':
      return kind;
    case 'wrong-kind':
      return `${kind}: ${problem.symbol.name} ${problem.text}`;
    case 'option-not-allowed':
      return `${kind}: ${problem.option} of ${problem.symbol.name}`;
  }
}

/** The name of an input, or those of its values that are missing: `eta[south]`. */
function missingValues(name: string, elements: readonly (readonly string[])[] = []): readonly string[] {
  return elements.length === 0 ? [name] : elements.map((names) => `${name}[${names.join(', ')}]`);
}
