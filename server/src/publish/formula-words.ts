/** The few words that stand inside formulas. */
import type { Language } from '../rules/rule.ts';

/** Words before and behind what they belong to: one of them is empty, by the order of words in the language. */
export type Around = readonly [before: string, behind: string];

/** The words of one language. Spaces at their ends are part of them. */
export interface FormulaWords {
  readonly if: Around;
  readonly not: Around;
  readonly every: Around;
  readonly some: Around;
  readonly lowest: Around;
  readonly highest: Around;
  readonly first: Around;
  readonly where: string;
  readonly and: string;
  readonly or: string;
  readonly otherwise: string;
  readonly option: string;
  readonly given: string;
  readonly yes: string;
  readonly no: string;
}

const english: FormulaWords = {
  if: ['if ', ''],
  not: ['not ', ''],
  every: ['for every ', ''],
  some: ['for some ', ''],
  lowest: ['lowest of ', ''],
  highest: ['highest of ', ''],
  first: ['first available of ', ''],
  where: ' where ',
  and: ' and ',
  or: ' or ',
  otherwise: 'otherwise',
  option: 'option ',
  given: 'given by the project',
  yes: 'yes',
  no: 'no',
};

const japanese: FormulaWords = {
  if: ['', ' のとき'],
  not: ['', ' でない'],
  every: ['すべての ', ' について'],
  some: ['ある ', ' について'],
  lowest: ['', ' のうち最小の値'],
  highest: ['', ' のうち最大の値'],
  first: ['', ' のうち最初に使える値'],
  where: ' ただし ',
  and: ' かつ ',
  or: ' または ',
  otherwise: 'それ以外のとき',
  option: '選択肢 ',
  given: 'プロジェクトが与える値',
  yes: 'はい',
  no: 'いいえ',
};

/** The words that stand inside formulas, in a language. */
export function formulaWords(language: Language): FormulaWords {
  return language === 'ja' ? japanese : english;
}
