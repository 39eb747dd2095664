/** What the sections of the official form are called in the outline. */
import type { Language } from '../rules/rule.ts';

/** The sections of a methodology, as the official form has them. */
export type Section =
  | 'form'
  | 'terms'
  | 'summary'
  | 'criteria'
  | 'sources'
  | 'establishment'
  | 'definitions'
  | 'fixed'
  | 'monitored'
  | 'calculation'
  | 'examples'
  | 'history';

const english: Readonly<Record<Section, string>> = {
  form: 'Title and number',
  terms: 'Terms and definitions',
  summary: 'Summary of the methodology',
  criteria: 'Eligibility criteria',
  sources: 'Emission sources and GHG types',
  establishment: 'Establishment of reference emissions',
  definitions: 'Indices, units and tables',
  fixed: 'Data and parameters fixed ex ante',
  monitored: 'Parameters to be monitored ex post',
  calculation: 'Calculation of emissions',
  examples: 'Worked examples',
  history: 'History of the document',
};

const japanese: Readonly<Record<Section, string>> = {
  form: '名称と番号',
  terms: '用語の定義',
  summary: '方法論の概要',
  criteria: '適格性要件',
  sources: '排出源とGHGの種類',
  establishment: 'リファレンス排出量の設定',
  definitions: '添字・単位・表',
  fixed: '事前に確定するデータとパラメータ',
  monitored: '事後にモニタリングするパラメータ',
  calculation: '排出量の算定',
  examples: '計算例',
  history: '改訂履歴',
};

/** Names of the sections by language. */
export const sectionNames: Readonly<Record<Language, Readonly<Record<Section, string>>>> = {
  en: english,
  ja: japanese,
};

/** What stands for something that has no name yet. */
export const unnamed: Readonly<Record<Language, string>> = { en: '(no name)', ja: '（名前なし）' };
