import { aggregateIndex } from './language/aggregate-index.ts';
import { argumentCount } from './language/argument-count.ts';
import { caseIncomplete } from './language/case-incomplete.ts';
import { cycle } from './language/cycle.ts';
import { duplicateName } from './language/duplicate-name.ts';
import { gwpBases } from './language/gwp-bases.ts';
import { gwpMissing } from './language/gwp-missing.ts';
import { indexCount } from './language/index-count.ts';
import { indexMismatch } from './language/index-mismatch.ts';
import { indexShadowed } from './language/index-shadowed.ts';
import { indexUnbound } from './language/index-unbound.ts';
import { noFormula } from './language/no-formula.ts';
import { rangeEmpty } from './language/range-empty.ts';
import { rangeOfYears } from './language/range-of-years.ts';
import { referenceValueMissing } from './language/reference-value-missing.ts';
import { reservedName } from './language/reserved-name.ts';
import { rowKey } from './language/row-key.ts';
import { rowsGap } from './language/rows-gap.ts';
import { rowsMissing } from './language/rows-missing.ts';
import { rowsOverlap } from './language/rows-overlap.ts';
import { syntax } from './language/syntax.ts';
import { textUnclosed } from './language/text-unclosed.ts';
import { thousandsSeparator } from './language/thousands-separator.ts';
import { tooLarge } from './language/too-large.ts';
import { typeMismatch } from './language/type-mismatch.ts';
import { unknownCharacter } from './language/unknown-character.ts';
import { unknownName } from './language/unknown-name.ts';
import { unknownUnit } from './language/unknown-unit.ts';
import { useCircle } from './language/use-circle.ts';
import { wrongSymbol } from './language/wrong-symbol.ts';
import type { Rule } from './rule.ts';
import { conversionNumber } from './units/conversion-number.ts';
import { unitAnnotation } from './units/unit-annotation.ts';
import { unitArgument } from './units/unit-argument.ts';
import { unitBasis } from './units/unit-basis.ts';
import { unitConversion } from './units/unit-conversion.ts';
import { unitDeclaration } from './units/unit-declaration.ts';
import { unitDimension } from './units/unit-dimension.ts';
import { unitPercent } from './units/unit-percent.ts';
import { unitPeriod } from './units/unit-period.ts';
import { unitPowerEnergy } from './units/unit-power-energy.ts';
import { unitScale } from './units/unit-scale.ts';
import { unitSubstance } from './units/unit-substance.ts';
import { unitTemperature } from './units/unit-temperature.ts';

/** The rules for the form of a text. Where it is broken, nothing that stands there can be told for sure. */
export const syntaxRules: readonly Rule[] = [
  syntax,
  reservedName,
  thousandsSeparator,
  unknownCharacter,
  textUnclosed,
  tooLarge,
];

/** The rules of the language: what is written, what its names stand for, and whether its units agree. */
export const languageRules: readonly Rule[] = [
  ...syntaxRules,
  unknownName,
  unknownUnit,
  duplicateName,
  useCircle,
  wrongSymbol,
  noFormula,
  cycle,
  indexCount,
  indexUnbound,
  indexMismatch,
  indexShadowed,
  aggregateIndex,
  argumentCount,
  typeMismatch,
  rowKey,
  rowsOverlap,
  rowsGap,
  rowsMissing,
  caseIncomplete,
  rangeEmpty,
  rangeOfYears,
  unitDeclaration,
  unitScale,
  unitPercent,
  unitSubstance,
  unitPeriod,
  unitBasis,
  unitPowerEnergy,
  unitTemperature,
  unitDimension,
  unitConversion,
  conversionNumber,
  unitArgument,
  unitAnnotation,
  gwpBases,
  gwpMissing,
  referenceValueMissing,
];
