import type { UnitSyntax } from '../../../grammar/syntax.ts';

/**
 * A written unit in its plain form: `tCO2/MWh`, `W/(m2*K)`.
 *
 * @param unit the unit as parsed
 * @returns its text; `?` where a unit is missing
 */
export function unitText(unit: UnitSyntax): string {
  switch (unit.kind) {
    case 'unit-name':
      return named(unit.name, unit.substance?.text, unit.basis?.text);
    case 'unit-one':
      return '-';
    case 'unit-percent':
      return '%';
    case 'unit-number':
      return unit.text;
    case 'unit-power':
      return `${grouped(unit.base, true)}^${unit.exponent}`;
    case 'unit-product':
      return `${unitText(unit.left)}*${grouped(unit.right, false)}`;
    case 'unit-quotient':
      return `${unitText(unit.left)}/${grouped(unit.right, true)}`;
    case 'unit-missing':
      return '?';
  }
}

function named(name: string, substance: string | undefined, basis: string | undefined): string {
  const ofSubstance = substance === undefined ? '' : `{${substance}}`;
  return `${name}${ofSubstance}${basis === undefined ? '' : `(${basis})`}`;
}

/** With brackets where the operators around would else take only a part of it. */
function grouped(unit: UnitSyntax, products: boolean): string {
  const compound = unit.kind === 'unit-quotient' || (products && unit.kind === 'unit-product');
  return compound ? `(${unitText(unit)})` : unitText(unit);
}
