/** What the extension itself says to a person, in the display language of the editor. */

const english = {
  serverStopped: 'JCM: language server not running',
  serverStarting: 'JCM: language server is starting',
  restartHint: 'Select to start it again.',
  serverCrashed: 'The language server ended by itself several times.',
  preview: 'Preview',
  results: 'Results',
  calculated: 'Calculated',
  inputs: 'Inputs',
  symbol: 'Symbol',
  description: 'Description',
  value: 'Value',
  unit: 'Unit',
  chart: 'Emissions and reductions',
  criteria: 'Eligibility criteria',
  met: 'met',
  unmet: 'not met',
  attested: 'attested',
  unknown: 'not known',
  problems: 'Problems',
  formulas: 'Formulas',
  showInText: 'Show in the text',
  nothingYet: 'Open a .jcm file to see its results and formulas here.',
  noExamples: 'The methodology has no example. Write an example block to see results here.',
  noServer: 'The language server is not running, so there is nothing to show.',
};

/** The texts of one language. */
export type Texts = Readonly<typeof english>;

const japanese: Texts = {
  serverStopped: 'JCM: 言語サーバーが動いていません',
  serverStarting: 'JCM: 言語サーバーを起動しています',
  restartHint: '選択すると再起動します。',
  serverCrashed: '言語サーバーが繰り返し終了しました。',
  preview: 'プレビュー',
  results: '結果',
  calculated: '計算値',
  inputs: '入力値',
  symbol: '記号',
  description: '説明',
  value: '値',
  unit: '単位',
  chart: '排出量と排出削減量',
  criteria: '適格性要件',
  met: '適合',
  unmet: '不適合',
  attested: '宣言による',
  unknown: '不明',
  problems: '問題',
  formulas: '算定式',
  showInText: '本文で表示',
  nothingYet: '.jcm ファイルを開くと、結果と算定式がここに表示されます。',
  noExamples: 'この方法論には例がありません。example を書くと、結果がここに表示されます。',
  noServer: '言語サーバーが動いていないため、表示できません。',
};

/**
 * @param displayLanguage the display language of the editor as it names it: `en`, `ja`, `de`
 * @returns the texts in that language, in English where there are none
 */
export function textsFor(displayLanguage: string): Texts {
  return displayLanguage === 'ja' || displayLanguage.startsWith('ja-') ? japanese : english;
}
