import { assignedTwice } from './examples/assigned-twice.ts';
import { criterionUnexpected } from './examples/criterion-unexpected.ts';
import { criterionUnmet } from './examples/criterion-unmet.ts';
import { divisionByZero } from './examples/division-by-zero.ts';
import { exampleMissing } from './examples/example-missing.ts';
import { expectationMissing } from './examples/expectation-missing.ts';
import { expectationUnmet } from './examples/expectation-unmet.ts';
import { functionDomain } from './examples/function-domain.ts';
import { inputMissing } from './examples/input-missing.ts';
import { notAnInput } from './examples/not-an-input.ts';
import { numberTooLarge } from './examples/number-too-large.ts';
import { optionNotAllowed } from './examples/option-not-allowed.ts';
import { outOfRange } from './examples/out-of-range.ts';
import { outsidePeriod } from './examples/outside-period.ts';
import { outsideTable } from './examples/outside-table.ts';
import { periodReversed } from './examples/period-reversed.ts';
import { unknownElement } from './examples/unknown-element.ts';
import { wrongKind } from './examples/wrong-kind.ts';
import { wrongSize } from './examples/wrong-size.ts';
import { approvalDateMissing } from './methodology/approval-date-missing.ts';
import { constantUnnamed } from './methodology/constant-unnamed.ts';
import { criterionNotCalculated } from './methodology/criterion-not-calculated.ts';
import { criterionNumbering } from './methodology/criterion-numbering.ts';
import { criterionUndecided } from './methodology/criterion-undecided.ts';
import { dateInvalid } from './methodology/date-invalid.ts';
import { datesOrder } from './methodology/dates-order.ts';
import { defaultNotConservative } from './methodology/default-not-conservative.ts';
import { defaultValueMissing } from './methodology/default-value-missing.ts';
import { descriptionMissing } from './methodology/description-missing.ts';
import { divisorMayBeZero } from './methodology/divisor-may-be-zero.ts';
import { duplicateMethodology } from './methodology/duplicate-methodology.ts';
import { formulaRepeated } from './methodology/formula-repeated.ts';
import { formulaUncounted } from './methodology/formula-uncounted.ts';
import { frequencyWord } from './methodology/frequency-word.ts';
import { headerIncomplete } from './methodology/header-incomplete.ts';
import { headerWord } from './methodology/header-word.ts';
import { historyOrder } from './methodology/history-order.ts';
import { inputWithValue } from './methodology/input-with-value.ts';
import { itemRepeated } from './methodology/item-repeated.ts';
import { monitoringIncomplete } from './methodology/monitoring-incomplete.ts';
import { monitoringOption } from './methodology/monitoring-option.ts';
import { numberFormat } from './methodology/number-format.ts';
import { partnerMismatch } from './methodology/partner-mismatch.ts';
import { partnerUnknown } from './methodology/partner-unknown.ts';
import { rangeMissing } from './methodology/range-missing.ts';
import { reductionFormula } from './methodology/reduction-formula.ts';
import { resultName } from './methodology/result-name.ts';
import { resultUnit } from './methodology/result-unit.ts';
import { scopeUnknown } from './methodology/scope-unknown.ts';
import { sectionMissing } from './methodology/section-missing.ts';
import { sourceMissing } from './methodology/source-missing.ts';
import { sourceSide } from './methodology/source-side.ts';
import { sourceUnconfirmed } from './methodology/source-unconfirmed.ts';
import { sourceUncounted } from './methodology/source-uncounted.ts';
import { summaryItems } from './methodology/summary-items.ts';
import { textEmpty } from './methodology/text-empty.ts';
import { unitMissing } from './methodology/unit-missing.ts';
import { unused } from './methodology/unused.ts';
import { versionFormat } from './methodology/version-format.ts';
import type { Rule } from './rule.ts';

/** The rules for the completeness of a methodology and for its examples, in the order of the official form. */
export const methodologyRules: readonly Rule[] = [
  headerIncomplete,
  sectionMissing,
  itemRepeated,
  numberFormat,
  duplicateMethodology,
  versionFormat,
  headerWord,
  partnerUnknown,
  partnerMismatch,
  scopeUnknown,
  dateInvalid,
  datesOrder,
  approvalDateMissing,
  historyOrder,
  summaryItems,
  textEmpty,
  criterionNumbering,
  criterionUndecided,
  criterionNotCalculated,
  sourceUncounted,
  sourceSide,
  formulaUncounted,
  formulaRepeated,
  reductionFormula,
  resultName,
  resultUnit,
  constantUnnamed,
  descriptionMissing,
  unitMissing,
  defaultValueMissing,
  defaultNotConservative,
  inputWithValue,
  sourceMissing,
  sourceUnconfirmed,
  monitoringIncomplete,
  monitoringOption,
  frequencyWord,
  rangeMissing,
  divisorMayBeZero,
  unused,
  exampleMissing,
  expectationMissing,
  expectationUnmet,
  criterionUnexpected,
  criterionUnmet,
  inputMissing,
  notAnInput,
  assignedTwice,
  wrongSize,
  wrongKind,
  unknownElement,
  outOfRange,
  outsidePeriod,
  outsideTable,
  optionNotAllowed,
  periodReversed,
  divisionByZero,
  functionDomain,
  numberTooLarge,
];
