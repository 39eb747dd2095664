/** The words that the command says itself, in the languages of its messages. */
import { severities, type SeverityCounts } from '../publish/findings.ts';
import type { Language, Severity } from '../rules/rule.ts';

export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly fix: string;
  /** How many of each severity were found, in how many of the texts. */
  found(counts: SeverityCounts, texts: number, checked: number): string;
  nothingFound(checked: number): string;
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const present = (counts: SeverityCounts) => severities.filter((severity) => counts[severity] > 0);

const english: Words = {
  severity: { error: 'error', warning: 'warning', information: 'info', hint: 'hint' },
  fix: 'fix',
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
