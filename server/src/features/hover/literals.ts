/** Numbers with a unit, and the units around a place. */
import type Fraction from 'fraction.js';
import type { SyntaxNode, UnitSyntax } from '../../../../grammar/syntax.ts';
import { parseNumber } from '../../calc/numbers.ts';
import type { MethodologyModel } from '../../model/model.ts';
import type { Unit } from '../../units/unit.ts';
import type { Analysis } from '../analysis.ts';
import { nodesAt } from '../syntaxNodes.ts';

/** A number as written, with the unit behind it. */
export interface Literal {
  readonly number: Fraction;
  readonly unit: Unit;
}

/** The number at an offset, where it has a unit of its own: `0.8 [tCO2/MWh]`. */
export function literalAt({ parsed, model }: Analysis, offset: number): Literal | undefined {
  const nodes = nodesAt(parsed.tree, offset) as readonly SyntaxNode[];
  const annotation = nodes.findLast(({ kind }) => kind === 'unit-annotation');
  if (annotation?.kind !== 'unit-annotation' || annotation.operand.kind !== 'number') return undefined;
  const number = parseNumber(annotation.operand.text);
  const methodology = model.methodologies.find(({ units }) => units.has(annotation.unit));
  const unit = methodology?.units.get(annotation.unit);
  return unit === undefined || typeof number === 'string' ? undefined : { number, unit };
}

const unitKinds: ReadonlySet<string> = new Set<UnitSyntax['kind']>([
  'unit-name',
  'unit-one',
  'unit-percent',
  'unit-number',
  'unit-power',
  'unit-product',
  'unit-quotient',
]);

/** The whole unit that the place at an offset is a part of. */
export function unitAt({ parsed }: Analysis, { units }: MethodologyModel, offset: number): Unit | undefined {
  const nodes = nodesAt(parsed.tree, offset) as readonly SyntaxNode[];
  const whole = nodes.find(({ kind }) => unitKinds.has(kind));
  return whole === undefined ? undefined : units.get(whole as UnitSyntax);
}
