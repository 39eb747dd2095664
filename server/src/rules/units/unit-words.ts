/** Words that the rules for units share. */
import type { UnitMismatch } from '../../model/findings.ts';
import { one } from '../../units/unit.ts';
import type { MessageData } from '../rule.ts';

/** Titles of the fixes of all rules for units. */
export const unitFixTitles: Readonly<Record<string, string>> = {
  multiply: 'Multiply {of} by {literal}',
  divide: 'Divide {of} by {literal}',
  'convert-both': 'Convert both',
  convert: 'Convert it visibly: {of} in {unit}',
  annotate: 'Give the number its unit: {written}',
  rewrite: 'Write {literal}',
  declare: 'Declare {name} in {unit}',
  replace: 'Use {name} ({unit}) instead of {of}',
  turned: 'Write {sign} before {of}',
};

/** What to ask where an operator may have been turned round. */
export const turnedWords: Readonly<Record<string, string>> = {
  'turn-divide': ' Is it to be divided by {name}, not multiplied?',
  'turn-multiply': ' Is it to be multiplied by {name}, not divided?',
};

/** Where several values need the same unit. */
export const placeWords: Readonly<Record<string, string>> = {
  'in-sum': 'In a sum',
  'in-comparison': 'In a comparison',
  'in-branches': 'In the branches of a condition',
  'in-arguments': 'In a list',
  'in-row': 'In a table',
};

/** Whether a value has to have a unit of its own (`declared`), or several values have to have the same one (`together`). */
export function situationOf({ context, declared }: UnitMismatch): 'declared' | 'together' {
  if (context === 'row' && declared === undefined) return 'together';
  return Object.hasOwn(placeWords, `in-${context}`) && context !== 'row' ? 'together' : 'declared';
}

/** What messages say of any mismatch. */
export function mismatchData(mismatch: UnitMismatch): MessageData {
  return {
    expectedOf: shortened(mismatch.expectedOf),
    expected: mismatch.expected.text,
    actualOf: shortened(mismatch.actualOf),
    actual: mismatch.actual.text,
    product: productText(mismatch),
  };
}

/** Longer parts of formulas hide what a message says. */
const longestPart = 48;

/** A part of a formula on one line, its end left out if it is long. */
export function shortened(part: string): string {
  const line = part.replace(/\s+/g, ' ').trim();
  return line.length <= longestPart ? line : `${line.slice(0, longestPart - 1).trimEnd()}…`;
}

/** More operands than this are not listed one by one. */
const operandLimit = 4;

/** The units of the operands as they are multiplied: `kWh/p × tCO2/MWh`; of one operand, or of many, the unit itself. */
function productText({ operands, actual }: UnitMismatch): string {
  const counted = operands.filter(({ unit }) => unit !== one);
  if (counted.length < 2 || counted.length > operandLimit) return actual.text;
  return counted
    .map(({ unit, exponent }, position) => {
      const raised = Math.abs(exponent) === 1 ? unit.text : `(${unit.text})^${Math.abs(exponent)}`;
      if (exponent < 0)
        return `${position === 0 ? '1 ' : ''}÷ ${raised.includes('/') ? `(${raised})` : raised}`;
      return position === 0 ? raised : `× ${raised}`;
    })
    .join(' ');
}

/** Whether several operands with units make the actual side, so that their product is worth showing. */
export function isProduct({ operands }: UnitMismatch): boolean {
  const counted = operands.filter(({ unit }) => unit !== one);
  return counted.length > 1 && counted.length <= operandLimit;
}
