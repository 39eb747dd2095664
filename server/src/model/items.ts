/** Criteria and emission sources: the names in them. */
import type { Criterion, EmissionSource, Name, Sources } from '../../../grammar/syntax.ts';
import { gasFamilies } from '../reference/gases.ts';
import { substanceOf } from '../units/base.ts';
import { gases, gasSymbol } from '../units/gases.ts';
import { checkCondition } from './condition-types.ts';
import type { ModelSymbol } from './model.ts';
import { spanOf, type Typing } from './typing.ts';

/** Checks that what a criterion requires are conditions. */
export function checkCriterion(typing: Typing, { number, requires }: Criterion): void {
  typing.enter(`criterion ${number.text}`, []);
  if (number.text !== '') {
    typing.use(number, number.text, { kind: 'criterion', number: number.text }, true);
  }
  for (const condition of requires) checkCondition(typing, condition);
}

/** Checks the gases of emission sources and the formulas that count them. */
export function checkSources(typing: Typing, { sources }: Sources): void {
  for (const source of sources) {
    for (const gas of source.gases) checkGas(typing, source, gas);
    for (const name of source.countedBy) checkCounting(typing, name);
  }
}

function checkGas(typing: Typing, { gases: all }: EmissionSource, { text, start, end }: Name): void {
  if (text === '' || (text === 'none' && all.length === 1)) return;
  const symbol = families.has(text) ? text : gasSymbol(text);
  if (symbol !== undefined && !elements.has(symbol)) {
    typing.use({ start, end }, text, { kind: 'gas', symbol });
    return;
  }
  typing.find({
    kind: 'unresolved-name',
    span: { start, end },
    name: text,
    role: 'gas',
    suggestions: typing.nearest(text, [...families, ...gases.keys()]),
    owner: undefined,
  });
}

const families: ReadonlySet<string> = new Set(gasFamilies.map(({ symbol }) => symbol));
/** What the names of units know among the gases and is none. */
const elements: ReadonlySet<string> = new Set(['C', 'N']);

function checkCounting(typing: Typing, name: Name): void {
  const { text } = name;
  const entry = typing.scope.entries.get(text);
  if (entry !== undefined) {
    typing.use(name, text, entry.target);
    const { symbol } = entry;
    if (!isCalculated(symbol) && !isAmountOfGas(symbol)) {
      typing.find({ kind: 'wrong-symbol', span: spanOf(name), name: text, symbol, expected: 'formula' });
    }
  } else if (text !== '' && !typing.scope.open) {
    typing.find({
      kind: 'unresolved-name',
      span: spanOf(name),
      name: text,
      role: 'formula',
      suggestions: typing.nearestSymbols(text, ['value']),
      owner: undefined,
    });
  }
}

function isCalculated(symbol: ModelSymbol): boolean {
  if (symbol.kind !== 'value') return false;
  return symbol.role !== 'default' && symbol.role !== 'fixed' && symbol.role !== 'monitored';
}

/** Whether a value is itself an amount of a greenhouse gas: `tCO2/p`. One whose unit is not known may be so. */
function isAmountOfGas(symbol: ModelSymbol): boolean {
  if (symbol.kind !== 'value') return false;
  const { type } = symbol;
  if (type.kind !== 'quantity') return type.kind === 'unknown';
  const { powers } = type.unit;
  const others = [...powers].filter(([base]) => base !== 'mass' && base !== 'period' && base !== 'year');
  const [[base = '', exponent] = [], ...further] = others;
  const gas = substanceOf(base);
  const isOfGas = gas !== undefined && exponent === 1 && gases.has(gas) && !elements.has(gas);
  return isOfGas && powers.get('mass') === 1 && further.length === 0;
}
