/** Criteria and emission sources: the names in them. */
import type { Criterion, EmissionSource, Name, Sources } from '../../../grammar/syntax.ts';
import { gases, gasSymbol } from '../units/gases.ts';
import { checkCondition } from './condition-types.ts';
import type { ModelSymbol } from './model.ts';
import { nearestSymbols } from './scope.ts';
import { nearestNames } from './suggestions.ts';
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
  const symbol = gasSymbol(text);
  if (symbol !== undefined && symbol !== 'C' && symbol !== 'N') {
    typing.use({ start, end }, text, { kind: 'gas', symbol });
    return;
  }
  typing.find({
    kind: 'unresolved-name',
    span: { start, end },
    name: text,
    role: 'gas',
    suggestions: nearestNames(text, gases.keys()),
    owner: undefined,
  });
}

function checkCounting(typing: Typing, name: Name): void {
  const { text } = name;
  const entry = typing.scope.entries.get(text);
  if (entry !== undefined) {
    typing.use(name, text, entry.target);
    const { symbol } = entry;
    if (!isCalculated(symbol)) {
      typing.find({ kind: 'wrong-symbol', span: spanOf(name), name: text, symbol, expected: 'formula' });
    }
  } else if (text !== '' && !typing.scope.open) {
    typing.find({
      kind: 'unresolved-name',
      span: spanOf(name),
      name: text,
      role: 'formula',
      suggestions: nearestSymbols(typing.scope, text, ['value']),
      owner: undefined,
    });
  }
}

function isCalculated(symbol: ModelSymbol): boolean {
  if (symbol.kind !== 'value') return false;
  return symbol.role !== 'default' && symbol.role !== 'fixed' && symbol.role !== 'monitored';
}
