/** Types of calls: table look-ups and functions. */
import type { Call, Expression } from '../../../grammar/syntax.ts';
import { power } from '../units/algebra.ts';
import { percent } from '../units/resolve.ts';
import { agree, type Part } from './agreement.ts';
import { findAffine, findArgumentWithUnit, typeOfNumber } from './arithmetic-types.ts';
import { checkFit, checkValue, type Slot } from './fit.ts';
import { unitOfFunction } from './function-units.ts';
import {
  argumentCounts,
  functionByName,
  functions,
  type BuiltInFunction,
  type UnitRule,
} from './functions.ts';
import type { TableKeyType, TableSymbol, ValueType } from './model.ts';
import { typeOfReferenceData } from './reference-data-types.ts';
import { noteNames } from './reference-types.ts';
import { spanOf, type Typing } from './typing.ts';
import { isPlain, plainNumber, quantity, unknown, year } from './value-types.ts';
import { wordOf } from './words.ts';

/** The type of a call: of the table's values, or of what the function gives. An author's own name hides a function. */
export function typeOfCall(typing: Typing, call: Call): ValueType {
  const { name } = call;
  const entry = typing.scope.entries.get(name.text);
  if (entry !== undefined) {
    typing.use(name, name.text, entry.target);
    if (entry.symbol.kind === 'table') return typeOfLookup(typing, call, entry.symbol);
    noteNames(typing, call.arguments);
    const { symbol } = entry;
    typing.find({ kind: 'wrong-symbol', span: spanOf(name), name: name.text, symbol, expected: 'table' });
    return unknown;
  }
  const called = functionByName.get(name.text);
  if (called === undefined) return typeOfUnknownCall(typing, call);
  typing.use(name, name.text, { kind: 'function', name: name.text });
  return typeOfFunction(typing, call, called);
}

function typeOfUnknownCall(typing: Typing, { name, arguments: given }: Call): ValueType {
  for (const argument of given) typing.typeOf(typing, argument, 'anything');
  if (name.text === '' || typing.scope.open) return unknown;
  const further = functions.map((entry) => entry.name);
  typing.find({
    kind: 'unresolved-name',
    span: spanOf(name),
    name: name.text,
    role: 'table-or-function',
    suggestions: typing.nearestSymbols(name.text, ['table'], further),
    owner: undefined,
  });
  return unknown;
}

/** Reports a call with too few or too many arguments. */
function findArgumentCount(typing: Typing, call: Call, expected: string): ValueType {
  noteNames(typing, call.arguments);
  typing.find({
    kind: 'argument-count',
    span: spanOf(call),
    name: call.name.text,
    expected,
    actual: call.arguments.length,
  });
  return unknown;
}

function typeOfLookup(typing: Typing, call: Call, table: TableSymbol): ValueType {
  typing.dependencies.add(table);
  const { keys } = table;
  if (call.arguments.length !== keys.length) return findArgumentCount(typing, call, String(keys.length));
  let fits = true;
  for (let position = 0; position < keys.length; position++) {
    if (!checkKey(typing, call.arguments[position]!, table, keys[position]!, position)) fits = false;
  }
  return fits ? table.type : unknown;
}

function checkKey(
  typing: Typing,
  argument: Expression,
  table: TableSymbol,
  key: TableKeyType,
  position: number,
): boolean {
  if (key.kind === 'words') return checkWord(typing, argument, table, key.words);
  const type: ValueType =
    key.kind === 'element' ? key : key.unit === undefined ? unknown : quantity(key.unit);
  const { name, unit } = table.syntax.keys[position]!;
  const slot: Slot = {
    context: 'table-key',
    name: name.text,
    type,
    declared: table.origin === undefined ? unit : undefined,
    takesPlainNumbers: key.kind === 'number' && key.unit === year,
  };
  return checkValue(typing, argument, slot).kind !== 'unknown';
}

/** A word of the table's own rows; or an element of an index, which only the project can match with them. */
function checkWord(
  typing: Typing,
  argument: Expression,
  table: TableSymbol,
  words: readonly string[],
): boolean {
  const word = wordOf(argument);
  if (word !== undefined && (words.includes(word) || !typing.scope.entries.has(word))) {
    typing.types.set(argument, unknown);
    if (words.includes(word)) {
      typing.use(argument, word, { kind: 'reference-word', of: table.name, word });
      return true;
    }
    if (word === '' || typing.scope.open) return false;
    typing.find({
      kind: 'unresolved-name',
      span: spanOf(argument),
      name: word,
      role: 'element',
      suggestions: typing.nearest(word, words),
      owner: table.name,
    });
    return false;
  }
  const type = typing.typeOf(typing, argument);
  if (type.kind === 'element' || type.kind === 'unknown') return type.kind === 'element';
  const text = typing.written(argument);
  typing.find({ kind: 'type-mismatch', span: spanOf(argument), text, expected: 'element', actual: type });
  return false;
}

function typeOfFunction(typing: Typing, call: Call, called: BuiltInFunction): ValueType {
  if (called.kind === 'aggregate') {
    noteNames(typing, call.arguments);
    typing.find({
      kind: 'aggregate-without-index',
      span: spanOf(call),
      name: called.name,
      text: typing.written(call),
    });
    return unknown;
  }
  const { least, most } = argumentCounts(called);
  const { length } = call.arguments;
  if (length < least || length > most) {
    const expected =
      most === Infinity ? `${least} or more` : least === most ? `${least}` : `${least} to ${most}`;
    return findArgumentCount(typing, call, expected);
  }
  if (called.kind === 'reference-data') return typeOfReferenceData(typing, call, called);
  if (keepsUnit.has(called.unitRule)) {
    for (const argument of call.arguments) typing.want(argument, typing.unitWanted(call));
  }
  const parts = call.arguments.map((expression) => ({ expression, type: typeOfNumber(typing, expression) }));
  return applyRule(typing, called, call, parts);
}

/** What a function does whose result has the unit of its arguments. */
const keepsUnit: ReadonlySet<UnitRule> = new Set<UnitRule>(['agree', 'keep', 'magnitude']);

function applyRule(typing: Typing, called: BuiltInFunction, call: Call, parts: readonly Part[]): ValueType {
  switch (called.unitRule) {
    case 'calendar':
      return areYears(typing, called, parts) ? quantity(unitOfFunction(called)) : unknown;
    case 'agree':
      return agree(typing, 'arguments', parts, typing.unitWanted(call));
    case 'plain':
      return checkPlain(typing, called, parts) ? plainNumber : unknown;
    case 'confidence':
      return typeOfConfidence(typing, called, parts);
    case 'square-root':
      return typeOfRoot(typing, called, parts[0]!);
    default:
      return typeOfKept(typing, called, parts);
  }
}

/** Whether all arguments are years: plain numbers, or in the unit of years. */
function areYears(typing: Typing, called: BuiltInFunction, parts: readonly Part[]): boolean {
  return parts.every(({ expression, type }, position) => {
    if (type.kind === 'quantity' && isPlain(type.unit)) return true;
    const slot = {
      context: 'arguments',
      name: called.parameters[position]!.name,
      type: quantity(year),
      takesPlainNumbers: true,
    } as const;
    return checkFit(typing, expression, type, slot);
  });
}

function checkPlain(typing: Typing, called: BuiltInFunction, parts: readonly Part[]): boolean {
  let fits = true;
  for (const { expression, type } of parts) {
    if (type.kind !== 'quantity' || isPlain(type.unit)) continue;
    fits = false;
    findArgumentWithUnit(typing, expression, called.name, type.unit);
  }
  return fits;
}

function typeOfConfidence(typing: Typing, called: BuiltInFunction, parts: readonly Part[]): ValueType {
  const [confidence, ...others] = parts;
  const slot = {
    context: 'arguments',
    name: called.parameters[0]!.name,
    type: quantity(percent),
    takesPlainNumbers: false,
  } as const;
  const fits = checkFit(typing, confidence!.expression, confidence!.type, slot);
  return checkPlain(typing, called, others) && fits ? plainNumber : unknown;
}

function typeOfRoot(typing: Typing, called: BuiltInFunction, { expression, type }: Part): ValueType {
  if (type.kind !== 'quantity') return type;
  if (type.unit.offset !== undefined) return findAffine(typing, expression, called.name, type.unit);
  return quantity(power(type.unit, 0.5));
}

/** The result has the unit of the first argument. */
function typeOfKept(typing: Typing, called: BuiltInFunction, parts: readonly Part[]): ValueType {
  const [first, ...others] = parts;
  const { expression, type } = first!;
  if (!checkPlain(typing, called, others)) return unknown;
  const isTemperature = type.kind === 'quantity' && type.unit.offset !== undefined;
  if (isTemperature && called.unitRule === 'magnitude') {
    return findAffine(typing, expression, called.name, type.unit);
  }
  return type;
}
