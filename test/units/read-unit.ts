/** Reads a written unit through the grammar, as the model does. */
import assert from 'node:assert/strict';
import { lex } from '../../grammar/lex.ts';
import { parseUnit } from '../../grammar/parse-unit.ts';
import type { UnitSyntax } from '../../grammar/syntax.ts';
import { TokenReader } from '../../grammar/token-reader.ts';
import { divide, multiply, power } from '../../server/src/units/algebra.ts';
import { numberUnit, percent, resolveUnitName, type UnitScope } from '../../server/src/units/resolve.ts';
import { one, type Unit } from '../../server/src/units/unit.ts';

/** Counts and materials that the tests use. */
export const scope: UnitScope = {
  counts: new Set(['lamp', 'passenger km', 'room']),
  materials: new Set(['coal', 'diesel', 'steam', 'heat', 'rice husk']),
};

/** The unit that a text means; fails where the grammar or the catalogue does not read all of it. */
export function readUnit(text: string): Unit {
  const { tokens, invalid } = lex(text);
  const reader = new TokenReader(text, tokens);
  const syntax = parseUnit(reader);
  assert.deepEqual(
    [invalid.length, reader.problems, syntax.end],
    [0, [], text.length],
    `unreadable: ${text}`,
  );
  return meaning(syntax);
}

function meaning(syntax: UnitSyntax): Unit {
  switch (syntax.kind) {
    case 'unit-name': {
      const resolution = resolveUnitName(syntax.name, syntax.substance?.text, syntax.basis?.text, scope);
      assert.ok(resolution.ok, `unknown unit: ${JSON.stringify(syntax)}`);
      return resolution.unit;
    }
    case 'unit-one':
      return one;
    case 'unit-percent':
      return percent;
    case 'unit-number': {
      const unit = numberUnit(syntax.text);
      assert.ok(unit, `no unit: ${syntax.text}`);
      return unit;
    }
    case 'unit-power':
      return power(meaning(syntax.base), syntax.exponent);
    case 'unit-product':
      return multiply(meaning(syntax.left), meaning(syntax.right));
    case 'unit-quotient':
      return divide(meaning(syntax.left), meaning(syntax.right));
    case 'unit-missing':
      return assert.fail('a unit is missing');
  }
}
