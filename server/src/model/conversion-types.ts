/** Types of numbers with a unit in brackets, and of visible conversions. */
import type { Conversion, UnitAnnotation } from '../../../grammar/syntax.ts';
import { compareUnits } from '../units/compare.ts';
import { typeOfNumber } from './arithmetic-types.ts';
import { isConstant } from './constants.ts';
import { checkUnits } from './mismatch.ts';
import type { ValueType } from './model.ts';
import { spanOf, type Typing } from './typing.ts';
import { readUnit } from './unit-syntax.ts';
import { quantity, unknown } from './value-types.ts';

/** `0.8 [tCO2/MWh]`: only a plain number can be given a unit. */
export function typeOfAnnotation(typing: Typing, annotation: UnitAnnotation): ValueType {
  const { operand } = annotation;
  const type = typeOfNumber(typing, operand);
  const unit = readUnit(typing, annotation.unit);
  if (isConstant(operand)) return unit === undefined ? unknown : quantity(unit);
  if (type.kind === 'unknown') return unknown;
  typing.find({
    kind: 'annotation-not-number',
    span: spanOf(annotation),
    text: typing.written(operand),
    unit: type.kind === 'quantity' ? type.unit : undefined,
  });
  return unknown;
}

/** `x in MWh`: converts where only the scale differs. */
export function typeOfConversion(typing: Typing, conversion: Conversion): ValueType {
  const { operand } = conversion;
  const type = typeOfNumber(typing, operand);
  const unit = readUnit(typing, conversion.unit);
  if (unit === undefined || type.kind === 'unknown') return unknown;
  if (type.kind !== 'quantity') return quantity(unit);
  const { kind } = compareUnits(unit, type.unit);
  const converts = kind === 'same' || kind === 'scale' || kind === 'percent';
  if (converts) return quantity(unit);
  checkUnits(typing, {
    context: 'conversion',
    expectedOf: unit.text,
    expected: unit,
    actual: operand,
    actualUnit: type.unit,
    declared: conversion.unit,
  });
  return unknown;
}
