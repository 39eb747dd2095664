/** Labels of what hover, inlay hints and the preview show. */
import type { Language } from '../../rules/rule.ts';

const english = {
  unit: 'Unit',
  inferred: 'inferred from the formula',
  source: 'Source',
  range: 'Plausible range',
  monitoring: 'Monitoring',
  monitoringOption: 'option',
  recorded: 'recorded',
  quality: 'Quality assurance',
  method: 'Method',
  note: 'Note',
  options: 'Options',
  example: 'Example',
  official: 'official result, rounded down',
  more: 'more',
  elements: 'Elements',
  fromProject: 'Each project lists its own elements.',
  fromCalendar: 'The elements come from the monitoring period.',
  fromYears: 'Each project gives the years; in formulas they are numbers in the unit a.',
  value: 'Value',
  index: 'Index',
  count: 'Something that is counted',
  material: 'Material: what a mass, a volume or an energy is of',
  criterion: 'Criterion',
  dimension: 'Dimension',
  declaredIn: 'Declared in',
  notCalculated: 'not calculated',
  file: 'File',
  gwp: 'Global warming potential over 100 years',
  report: 'IPCC assessment report',
  partner: 'JCM partner country',
  signed: 'bilateral document signed on',
  scope: 'Sectoral scope',
  equals: 'The same as',
} as const;

/** The labels of one language. */
export type Labels = Readonly<Record<keyof typeof english, string>>;

const japanese: Labels = {
  unit: '単位',
  inferred: '式から推定',
  source: '出典',
  range: '妥当な範囲',
  monitoring: 'モニタリング',
  monitoringOption: 'オプション',
  recorded: '記録',
  quality: '品質保証',
  method: '方法',
  note: '備考',
  options: '選択肢',
  example: '計算例',
  official: '公式の結果（切り捨て）',
  more: '件省略',
  elements: '要素',
  fromProject: '要素は各プロジェクトが挙げる。',
  fromCalendar: '要素はモニタリング期間から決まる。',
  fromYears: '年は各プロジェクトが与える。式の中では単位 a の数値。',
  value: '値',
  index: '添字',
  count: '数えるもの',
  material: '質量・体積・エネルギーの対象となるもの',
  criterion: '要件',
  dimension: '次元',
  declaredIn: '宣言されたファイル',
  notCalculated: '計算できません',
  file: 'ファイル',
  gwp: '100 年間の地球温暖化係数',
  report: 'IPCC 評価報告書',
  partner: 'JCM パートナー国',
  signed: '二国間文書の署名日',
  scope: 'セクトラルスコープ',
  equals: '等しい値',
};

/** The labels in a language. */
export function labelsIn(language: Language): Labels {
  return language === 'ja' ? japanese : english;
}
