/** Types of `GWP(CH4, AR5)` and of the other functions that take words of the reference data. */
import type { Call, Expression } from '../../../grammar/syntax.ts';
import { gasSymbol } from '../units/gases.ts';
import { fuelUnits } from './fuel-values.ts';
import { unitFromText } from './function-units.ts';
import type { BuiltInFunction, FunctionParameter } from './functions.ts';
import type { NameTarget, ValueType } from './model.ts';
import { referenceValue } from './reference-values.ts';
import { spanOf, type Typing } from './typing.ts';
import { quantity, unknown } from './value-types.ts';
import { wordOf } from './words.ts';

/** The type of a call; each argument is a word, or an element of an index whose elements are such words. */
export function typeOfReferenceData(typing: Typing, call: Call, called: BuiltInFunction): ValueType {
  const words = call.arguments.map((argument, position) =>
    wordsOf(typing, argument, called, called.parameters[position]!),
  );
  if (!words.every((list) => list !== undefined)) return unknown;
  const combinations = words.reduce<readonly (readonly string[])[]>(
    (all, list) => all.flatMap((before) => list.map((word) => [...before, word])),
    [[]],
  );
  let unit: string | undefined;
  for (const combination of combinations) {
    const value = referenceValue(called.name, combination);
    if (value === undefined) return findMissingValue(typing, call, called, combination);
    unit = value.unit;
  }
  if (unit === undefined) return unknown;
  if (called.name === 'GWP') {
    const report = call.arguments[1]!;
    if (!typing.quiet) typing.reports.push({ report: words[1]![0]!, start: report.start, end: report.end });
  }
  const [fitting] = fuelUnits(
    typing,
    [{ expression: call, unit: unitFromText(unit), exponent: 1 }],
    typing.unitWanted(call),
  );
  return quantity(fitting!);
}

function findMissingValue(
  typing: Typing,
  call: Call,
  called: BuiltInFunction,
  words: readonly string[],
): ValueType {
  const span = spanOf(call);
  if (called.name === 'GWP') {
    typing.find({ kind: 'gwp-missing', span, gas: words[0]!, report: words[1]! });
  } else typing.find({ kind: 'reference-value-missing', span, of: called.name, words });
  return unknown;
}

/** The words that an argument may stand for; `undefined` where it has a finding or is not known. */
function wordsOf(
  typing: Typing,
  argument: Expression,
  called: BuiltInFunction,
  parameter: FunctionParameter,
): readonly string[] | undefined {
  const word = wordOf(argument);
  const listed = (parameter.words ?? []).map((entry) => entry.word);
  const plain = word === undefined ? undefined : parameter.name === 'gas' ? gasSymbol(word) : word;
  if (word !== undefined && plain !== undefined && listed.includes(plain)) {
    typing.types.set(argument, unknown);
    typing.use(argument, word, targetOf(called, parameter, plain));
    return [plain];
  }
  if (
    word !== undefined &&
    (parameter.name === 'gas' || parameter.name === 'report' || !isDeclared(typing, word))
  ) {
    typing.types.set(argument, unknown);
    return findUnknownWord(typing, argument, word, called, parameter, listed);
  }
  const type = typing.typeOf(typing, argument);
  if (type.kind === 'unknown') return undefined;
  if (type.kind === 'element' && type.index.elements !== undefined) return type.index.elements;
  const text = typing.written(argument);
  typing.find({ kind: 'type-mismatch', span: spanOf(argument), text, expected: 'element', actual: type });
  return undefined;
}

function isDeclared(typing: Typing, word: string): boolean {
  const kind = typing.scope.entries.get(word)?.symbol.kind;
  return kind === 'index' || kind === 'value';
}

function targetOf(called: BuiltInFunction, parameter: FunctionParameter, word: string): NameTarget {
  if (parameter.name === 'gas') return { kind: 'gas', symbol: word };
  if (parameter.name === 'report') return { kind: 'report', report: word };
  return { kind: 'reference-word', of: called.name, word };
}

function findUnknownWord(
  typing: Typing,
  argument: Expression,
  word: string,
  called: BuiltInFunction,
  parameter: FunctionParameter,
  listed: readonly string[],
): undefined {
  if (word === '') return;
  const { name } = parameter;
  typing.find({
    kind: 'unresolved-name',
    span: spanOf(argument),
    name: word,
    role: name === 'gas' || name === 'report' ? name : 'reference-word',
    suggestions: typing.nearest(word, listed),
    owner: called.name,
  });
}
