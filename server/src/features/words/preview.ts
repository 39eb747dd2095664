import type { Language } from '../../rules/rule.ts';

/** Sentences of the preview. */
export interface PreviewWords {
  /** Says that results may be missing because of errors. */
  errors(count: number): string;
  /** What stands in place of the elements that are not listed. */
  more(count: number): string;
  /** What an example without a title is called. */
  readonly untitled: string;
}

const english: PreviewWords = {
  errors: (count) =>
    count === 1
      ? 'The text has an error. What depends on it is not calculated.'
      : `The text has ${count} errors. What depends on them is not calculated.`,
  more: (count) => `… ${count} more`,
  untitled: 'Example',
};

const japanese: PreviewWords = {
  errors: (count) => `本文に ${count} 件の誤りがあります。関係する値は計算されません。`,
  more: (count) => `… 他 ${count} 件`,
  untitled: '計算例',
};

/** The sentences of the preview in a language. */
export function previewWords(language: Language): PreviewWords {
  return language === 'ja' ? japanese : english;
}
