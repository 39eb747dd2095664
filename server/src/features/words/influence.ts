/** What a higher value does to the reductions, as a person reads it. */
import { influenceOf, type Effect, type TermInfluence } from '../../calc/influence/influence.ts';
import { planOf } from '../../calc/make-plan.ts';
import type { MethodologyModel, ValueSymbol } from '../../model/model.ts';
import { resultOf } from '../../rules/results-of.ts';
import type { Language } from '../../rules/rule.ts';

/**
 * In one line what a higher value does to the reductions: `A higher EF_grid raises ER_p.`
 *
 * @param value a parameter, of this methodology or used by it
 * @param methodology the methodology
 * @param language of the line
 * @returns `undefined` for results, for what is no quantity, and where nothing is known or nothing changes
 */
export function describeInfluence(
  value: ValueSymbol,
  methodology: MethodologyModel,
  language: Language,
): string | undefined {
  const result = resultOf(methodology, 'reduction');
  const isInput = value.type.kind === 'quantity' && value.syntax.kind === 'parameter';
  if (result === undefined || !isInput) return undefined;
  const plan = planOf(result.home.text, methodology);
  const { effect, terms } = influenceOf(plan, result, { kind: 'symbol', symbol: value });
  if (isDefinite(effect)) return sentence(value.name, [{ term: result, effect }], undefined, language);
  if (effect === 'none' || terms.length === 0 || !terms.every((each) => isDefinite(each.effect)))
    return undefined;
  return sentence(value.name, terms, result.name, language);
}

function isDefinite(effect: Effect): boolean {
  return effect === 'increases' || effect === 'decreases';
}

const directions = ['increases', 'decreases'] as const;
const verbs = {
  en: { increases: 'raises', decreases: 'lowers' },
  ja: { increases: '増え', decreases: '減り' },
} as const;

/** What rises or falls with a value, and a result of which that can't be told. */
function sentence(
  name: string,
  changes: readonly TermInfluence[],
  open: string | undefined,
  language: Language,
): string {
  const parts = directions.flatMap((direction) => {
    const names = changes.flatMap(({ term, effect }) => (effect === direction ? [term.name] : []));
    if (names.length === 0) return [];
    const verb = verbs[language][direction];
    return [language === 'ja' ? `${names.join(' と ')} は${verb}` : `${verb} ${names.join(' and ')}`];
  });
  if (language === 'ja') {
    const end = open === undefined ? '' : `${open} の増減は他の値によります。`;
    return `${name} が大きいほど ${parts.join('、')}ます。${end}`;
  }
  const end = open === undefined ? '' : `; whether ${open} rises or falls depends on other values`;
  return `A higher ${name} ${parts.join(' and ')}${end}.`;
}
