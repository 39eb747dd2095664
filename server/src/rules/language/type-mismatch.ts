import type { Finding } from '../../model/findings.ts';
import { replaceWith } from '../fixes.ts';
import type { Fix, Rule } from '../rule.ts';
import { findingsOf } from '../findings-of.ts';

type TypeMismatch = Finding & { readonly kind: 'type-mismatch' };

export const typeMismatch: Rule = {
  code: 'type-mismatch',
  severity: 'error',
  title: 'Number, condition or element',
  explanation:
    'A value is a number (with its unit), a condition that is met or not, or an element of an index, such as a fuel. ' +
    'Only numbers are added and multiplied; only conditions stand after `if`, `requires`, `where`, `and`, `or` and `not`; ' +
    'and only elements are compared with elements. A comparison such as `x > 0` makes a condition of a number, and ' +
    '`if … then 1 else 0` makes a number of a condition.',
  messages: {
    numberNotCondition: '{text} is a condition, which is met or not, but a number is needed here.',
    numberNotElement: '{text} is an element of {index}, but a number is needed here.',
    conditionNotNumber:
      '{text} is a number, but a condition is needed here: something that is met or not, such as {text} > 0.',
    answerNotNumber: '{text} is a number, but the answer here is yes or no. Write {answer}.',
    conditionNotElement:
      '{text} is an element of {index}, but a condition is needed here: compare it, as in {text} = ….',
    elementNotNumber: '{text} is a number, but an element of an index is needed here.',
    elementNotCondition: '{text} is a condition, but an element of an index is needed here.',
  },
  fixTitles: { count: 'Count it as 1 where it is met and as 0 where it is not', answer: 'Write {answer}' },
  examples: [
    {
      bad: `shared boilers {
  fixed capacity : kW "Capacity" { source "Specification" }
  small : - "1 for a small boiler" = capacity < 30 [kW]
}
`,
      good: `shared boilers {
  fixed capacity : kW "Capacity" { source "Specification" }
  small : - "1 for a small boiler" = if capacity < 30 [kW] then 1 else 0
}
`,
    },
  ],
  check(context, report) {
    for (const { finding } of findingsOf(context, 'type-mismatch')) {
      const { text, actual, span } = finding;
      report({
        message: messageFor(finding),
        data: { text, index: actual.kind === 'element' ? actual.index.name : '' },
        words: { answer: answersFor(text) },
        start: span.start,
        end: span.end,
        fixes: fixesFor(finding),
      });
    }
  },
};

function messageFor({ expected, actual, text }: TypeMismatch): string {
  switch (actual.kind) {
    case 'logical':
      return expected === 'element' ? 'elementNotCondition' : 'numberNotCondition';
    case 'element':
      return `${expected}NotElement`;
    case 'quantity':
    case 'zero':
    case 'unknown':
      if (expected === 'element') return 'elementNotNumber';
      return /^[\d.]+$/.test(text) ? 'answerNotNumber' : 'conditionNotNumber';
  }
}

/** What a number most likely stands for where the answer is yes or no. */
function answersFor(text: string): readonly string[] {
  return /^0*$/.test(text) ? ['no'] : /^0*1$/.test(text) ? ['yes'] : ['yes', 'no'];
}

function fixesFor(mismatch: TypeMismatch): readonly Fix[] {
  const { expected, actual, span, text } = mismatch;
  if (messageFor(mismatch) === 'answerNotNumber') {
    const answers = answersFor(text);
    return answers.map((answer) => ({
      title: 'answer',
      data: { answer },
      edits: replaceWith(span, answer),
      preferred: answers.length === 1,
    }));
  }
  if (expected !== 'number' || actual.kind !== 'logical' || text === 'yes' || text === 'no') return [];
  const edits = [
    { start: span.start, end: span.start, newText: '(if ' },
    { start: span.end, end: span.end, newText: ' then 1 else 0)' },
  ];
  return [{ title: 'count', data: {}, edits, preferred: false }];
}
