import { itemsOf, mainText } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

/** A comparison with a number or a threshold: `at least 5`, `exceeds the threshold`. */
const comparison =
  /\b(?:at (?:least|most)|(?:more|less|greater|higher|lower|fewer|larger|smaller) than|exceeds?|above|below|up to|within)\b[^.;]{0,40}?(?:\d|\b(?:threshold|reference value|limit)\b)/i;

/** A number with a unit, or one that ends a scale: `15 MW`, `42 % or more`, `1,500 USRt`. */
const numberWithUnit =
  /\d[\d,.]*\s*(?:%|°C|degC|[kMGT]?Wh?|[kMGT]?J|USRt|RT|tCO2|kg|t|k?m3?|Nm3|kL|L|lm|ppm|years?|hours?|days?)(?![\p{L}\d])|\d[\d,.]*\s*\S{0,6}\s*(?:以上|以下|未満|を超え)/u;

export const criterionNotCalculated: Rule = {
  code: 'criterion-not-calculated',
  severity: 'information',
  title: 'A threshold that is only attested',
  explanation:
    'The text of this criterion compares something with a number, yet it is only attested, so no tool can tell whether ' +
    'a project satisfies it. Where the compared quantity is a parameter, write the comparison behind `requires`; then ' +
    'each example and project is tested against it.',
  messages: {
    numeric:
      'Criterion {number} seems to compare a number, but is only attested; with `requires` it would be checked for each project.',
  },
  examples: [
    {
      bad: `methodology VN_PM013 {
  criterion 1 "The rated power of each pump is at most 500 kW." attest
}
`,
      good: `methodology VN_PM013 {
  index i "project pump"
  fixed power[i] : kW "Rated power of pump i" { source "Specification by the manufacturer" }
  criterion 1 "The rated power of each pump is at most 500 kW."
    requires all(i: power[i] <= 500 [kW])
}
`,
    },
  ],
  check({ model }, report) {
    for (const { syntax } of model.methodologies) {
      for (const criterion of itemsOf(syntax, 'criterion')) {
        if (criterion.requires.length > 0 || criterion.attest === undefined) continue;
        const text = mainText(criterion.text);
        if (!comparison.test(text) && !numberWithUnit.test(text)) continue;
        report({
          message: 'numeric',
          data: { number: criterion.number.text },
          start: criterion.attest.start,
          end: criterion.attest.end,
        });
      }
    }
  },
};
