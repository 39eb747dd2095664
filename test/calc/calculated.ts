/** Calculates a text in tests. */
import assert from 'node:assert/strict';
import type Fraction from 'fraction.js';
import { parse } from '../../grammar/parse.ts';
import { calculate } from '../../server/src/calc/calculate.ts';
import type { ExampleResults, MethodologyResults, Value } from '../../server/src/calc/results.ts';
import { buildModel } from '../../server/src/model/build.ts';
import type { UsedFiles } from '../../server/src/model/model.ts';

/** The results of the first methodology of a text. */
export function calculated(text: string, used?: UsedFiles): MethodologyResults {
  const [methodology] = buildModel(text, parse(text).tree, used).methodologies;
  assert.ok(methodology, 'no methodology');
  return calculate(text, methodology);
}

/** The only example of a text. */
export function onlyExample(text: string): ExampleResults {
  const { examples } = calculated(text);
  assert.equal(examples.length, 1);
  return examples[0]!;
}

/** All values of a name in an example. */
export function valuesOf(example: ExampleResults, name: string): readonly (Value | undefined)[] {
  return [...example.values.values()].find(({ symbol }) => symbol.name === name)?.values ?? [];
}

/** The one number of a name in an example. */
export function numberOf(example: ExampleResults, name: string): Fraction {
  const [value, ...others] = valuesOf(example, name);
  assert.ok(typeof value === 'object' && others.length === 0, `${name} is not one number`);
  return value;
}
