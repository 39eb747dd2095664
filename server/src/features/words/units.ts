/** Units in words. */
import type { Language } from '../../rules/rule.ts';
import { catalogueUnit } from '../../units/catalogue.ts';
import { gases } from '../../units/gases.ts';
import type { Unit, UnitFactor } from '../../units/unit.ts';

const heatingValues: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { LHV: 'lower heating value', HHV: 'higher heating value' },
  ja: { LHV: '低位発熱量基準', HHV: '高位発熱量基準' },
};

/**
 * A unit in words: `tonne of carbon dioxide per megawatt hour`.
 *
 * @param unit the unit
 * @param language of the words
 * @returns the words; what the author declared keeps its own name
 */
export function unitInWords(unit: Unit, language: Language): string {
  const above = unit.factors.filter(({ exponent }) => exponent > 0);
  const below = unit.factors.filter(({ exponent }) => exponent < 0);
  const numerator = above.map((factor) => factorInWords(factor, language)).join(' × ');
  const denominator = below.map((factor) => factorInWords(factor, language));
  if (unit.factors.length === 0) return catalogueUnit('-')?.name[language] ?? '';
  if (language === 'ja') return [numerator || '1', ...denominator].join('／');
  return [numerator || '1', ...denominator].join(' per ');
}

function factorInWords({ symbol, exponent }: UnitFactor, language: Language): string {
  const size = Math.abs(exponent);
  const area = size === 1 ? undefined : catalogueUnit(symbol + String(size));
  const words = area?.name[language] ?? symbolInWords(symbol, language);
  if (size === 1 || area !== undefined) return words;
  if (language === 'ja') return `${words}の ${size} 乗`;
  if (size === 2) return `${words} squared`;
  return size === 3 ? `${words} cubed` : `${words} to the power ${size}`;
}

/** One symbol in words: `t{coal}` is tonne of coal. */
export function symbolInWords(symbol: string, language: Language): string {
  const known = catalogueUnit(symbol);
  if (known !== undefined) return known.name[language];
  const [, base = symbol, substance, basis] = /^([^{(]*)(?:\{(.*)\})?(?:\((.*)\))?$/.exec(symbol) ?? [];
  const name = catalogueUnit(base)?.name[language] ?? base.replaceAll('"', '');
  const of = substance === undefined ? undefined : (gases.get(substance)?.[language] ?? substance);
  const whole = of === undefined ? name : language === 'ja' ? `${of}の${name}` : `${name} of ${of}`;
  return basis === undefined ? whole : `${whole} (${heatingValues[language][basis] ?? basis})`;
}
