/** The words that the command says itself, in the languages of its messages. */
import type { CriterionResult } from '../calc/results.ts';
import { severities, type SeverityCounts } from '../publish/findings.ts';
import type { Language, Severity } from '../rules/rule.ts';

export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly fix: string;
  readonly accepted: string;
  readonly notAccepted: string;
  readonly results: string;
  readonly calculated: string;
  readonly inputs: string;
  readonly criteria: string;
  readonly status: Readonly<Record<CriterionResult['status'], string>>;
  /** How many of each severity were found, in how many of the texts. */
  found(counts: SeverityCounts, texts: number, checked: number): string;
  nothingFound(checked: number): string;
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const present = (counts: SeverityCounts) => severities.filter((severity) => counts[severity] > 0);

const english: Words = {
  severity: { error: 'error', warning: 'warning', information: 'info', hint: 'hint' },
  fix: 'fix',
  accepted: 'Accepted',
  notAccepted: 'Not accepted',
  results: 'results',
  calculated: 'calculated',
  inputs: 'inputs',
  criteria: 'eligibility criteria',
  status: { met: 'met', unmet: 'not met', attested: 'attested', unknown: 'not known' },
  found: (counts, texts, checked) =>
    `${present(counts)
      .map((severity) => plural(counts[severity], english.severity[severity]))
      .join(
        ', ',
      )} in ${texts === checked ? plural(texts, 'file') : `${texts} of ${plural(checked, 'file')}`}`,
  nothingFound: (checked) => `${plural(checked, 'file')} checked, nothing found`,
};

const japanese: Words = {
  severity: { error: 'エラー', warning: '警告', information: '情報', hint: 'ヒント' },
  fix: '修正',
  accepted: '正しい例',
  notAccepted: '誤った例',
  results: '結果',
  calculated: '計算値',
  inputs: '入力値',
  criteria: '適格性要件',
  status: { met: '適合', unmet: '不適合', attested: '宣言による', unknown: '不明' },
  found: (counts, texts, checked) =>
    `${present(counts)
      .map((severity) => `${japanese.severity[severity]} ${counts[severity]} 件`)
      .join('、')}（${texts === checked ? '' : `${checked} ファイル中 `}${texts} ファイル）`,
  nothingFound: (checked) => `${checked} ファイルを確認しました。問題はありません`,
};

/** The command's own words in a language. */
export function wordsOf(language: Language): Words {
  return language === 'ja' ? japanese : english;
}
