import type { ValueRole } from '../../model/model.ts';
import type { Language } from '../../rules/rule.ts';

const english: Readonly<Record<ValueRole, string>> = {
  default: 'Default value, fixed by the methodology',
  fixed: 'Project-specific parameter, fixed ex ante',
  monitored: 'Parameter to be monitored ex post',
  calculated: 'Calculated',
  reference: 'Reference emissions',
  project: 'Project emissions',
  reduction: 'Emission reductions',
};

const japanese: Readonly<Record<ValueRole, string>> = {
  default: 'デフォルト値（方法論が定める）',
  fixed: 'プロジェクト固有のパラメータ（事前に確定）',
  monitored: '事後にモニタリングするパラメータ',
  calculated: '計算値',
  reference: 'リファレンス排出量',
  project: 'プロジェクト排出量',
  reduction: '排出削減量',
};

/** What each kind of value is called, by language. */
export const roleNames: Readonly<Record<Language, Readonly<Record<ValueRole, string>>>> = {
  en: english,
  ja: japanese,
};
