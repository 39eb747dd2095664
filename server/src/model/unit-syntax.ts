/** What a written unit means. */
import type { Span, UnitName, UnitPower, UnitSyntax } from '../../../grammar/syntax.ts';
import { divide, multiply, power } from '../units/algebra.ts';
import { gasSymbol } from '../units/gases.ts';
import { catalogue } from '../units/catalogue.ts';
import { numberUnit, percent, resolveUnitName, type UnitResolution } from '../units/resolve.ts';
import { one, type Unit } from '../units/unit.ts';
import { spanOf, type Typing } from './typing.ts';

/**
 * Reads a written unit, keeps its meaning, and notes the units and materials that it names.
 *
 * @param typing where the meaning and the findings go
 * @param syntax the unit as written
 * @returns the unit; `undefined` where it is missing or can't be read
 */
export function readUnit(typing: Typing, syntax: UnitSyntax): Unit | undefined {
  const unit = typing.assumed.get(syntax) ?? evaluate(typing, syntax, syntax);
  if (unit !== undefined) typing.units.set(syntax, unit);
  return unit;
}

type Chain = Extract<UnitSyntax, { kind: 'unit-product' | 'unit-quotient' }>;

function evaluate(typing: Typing, syntax: UnitSyntax, whole: UnitSyntax): Unit | undefined {
  switch (syntax.kind) {
    case 'unit-name':
      return readName(typing, syntax, whole);
    case 'unit-one':
      return one;
    case 'unit-percent':
      return percent;
    case 'unit-number':
      return numberUnit(syntax.text);
    case 'unit-power':
      return readPower(typing, syntax, whole);
    case 'unit-product':
    case 'unit-quotient':
      return readChain(typing, syntax, whole);
    case 'unit-missing':
      return undefined;
  }
}

/** A chain of factors leans to the left without limit: it is walked, not descended. */
function readChain(typing: Typing, chain: Chain, whole: UnitSyntax): Unit | undefined {
  const links: Chain[] = [chain];
  let first = chain.left;
  while (first.kind === 'unit-product' || first.kind === 'unit-quotient') {
    links.push(first);
    first = first.left;
  }
  let unit = evaluate(typing, first, whole);
  for (let position = links.length - 1; position >= 0; position--) {
    const link = links[position]!;
    const right = evaluate(typing, link.right, whole);
    if (unit === undefined || right === undefined) unit = undefined;
    else unit = link.kind === 'unit-product' ? multiply(unit, right) : divide(unit, right);
  }
  return unit;
}

function readPower(typing: Typing, syntax: UnitPower, whole: UnitSyntax): Unit | undefined {
  const base = evaluate(typing, syntax.base, whole);
  if (base === undefined || !Number.isFinite(syntax.exponent)) return undefined;
  return power(base, syntax.exponent);
}

function readName(typing: Typing, syntax: UnitName, whole: UnitSyntax): Unit | undefined {
  const { name, substance, basis } = syntax;
  const resolution = readParts(typing, syntax);
  const nameEnd = (substance ?? basis)?.start;
  const namePart: Span = { start: syntax.start, end: nameEnd === undefined ? syntax.end : nameEnd - 1 };
  const count = typing.scope.entries.get(name);
  if (count?.symbol.kind === 'unit') typing.use(namePart, name, count.target);
  else if (resolution.ok || resolution.reason !== 'unknown-unit') {
    typing.use(namePart, name, { kind: 'catalogue-unit', name });
  }
  if (substance !== undefined && substance.text !== '') {
    const gas = gasSymbol(substance.text);
    const material = typing.scope.entries.get(substance.text);
    if (gas !== undefined) typing.use(substance, substance.text, { kind: 'gas', symbol: gas });
    else if (material?.symbol.kind === 'material') typing.use(substance, substance.text, material.target);
  }
  if (resolution.ok) return resolution.unit;
  const fromElsewhere =
    typing.scope.open && (resolution.reason === 'unknown-unit' || resolution.reason === 'unknown-substance');
  if (!fromElsewhere && name !== '' && substance?.text !== '' && basis?.text !== '') {
    const { reason } = resolution;
    const part =
      reason === 'unknown-substance' || reason === 'no-substance-allowed'
        ? (substance ?? namePart)
        : reason === 'unknown-basis' || reason === 'no-basis-allowed'
          ? (basis ?? namePart)
          : namePart;
    typing.find({
      kind: 'unit-unreadable',
      span: spanOf(whole),
      syntax: whole,
      resolution,
      partSpan: spanOf(part),
    });
  }
  return undefined;
}

/** Looks for what was meant by a unit that is not known only where that is still allowed. */
function readParts(typing: Typing, { name, substance, basis }: UnitName): UnitResolution {
  const { unitScope } = typing;
  const parts = [name, substance?.text, basis?.text] as const;
  const resolution = resolveUnitName(...parts, unitScope, false);
  if (
    resolution.ok ||
    !typing.maySearch(catalogue.length + unitScope.counts.size + unitScope.materials.size)
  ) {
    return resolution;
  }
  return resolveUnitName(...parts, unitScope);
}
