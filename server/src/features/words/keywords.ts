/** What each reserved word is for, in one sentence: for hover and completion. */
import type { Described } from '../../model/functions.ts';

/** By word. A word that means different things in different places has the place before it: `summary.project`. */
const explanations: ReadonlyMap<string, Described> = new Map([
  [
    'methodology',
    {
      en: 'A methodology with its number, such as `ID_AM002`. Everything between the braces belongs to it.',
      ja: '`ID_AM002` のような番号をもつ方法論。波括弧の中がその内容。',
    },
  ],
  [
    'shared',
    {
      en: 'Declarations that several methodologies `use`. It is no methodology of its own.',
      ja: '複数の方法論が `use` で読み込む共通の宣言。それ自体は方法論ではない。',
    },
  ],
  [
    'use',
    {
      en: 'Makes the shared declarations of another file known here.',
      ja: '別のファイルの共通の宣言をここで使えるようにする。',
    },
  ],
  ['title', { en: 'The title of the methodology.', ja: '方法論の名称。' }],
  ['version', { en: 'The version number, such as "01.0".', ja: '版番号（例: "01.0"）。' }],
  [
    'status',
    {
      en: 'How far the methodology has come: draft, proposed, approved and so on.',
      ja: '方法論の段階: draft（草案）、proposed（提案）、approved（承認）など。',
    },
  ],
  [
    'partner',
    {
      en: 'The partner country, by the two letters of its methodology numbers.',
      ja: 'パートナー国。方法論番号の 2 文字の国コード。',
    },
  ],
  [
    'scope',
    { en: 'The sectoral scopes that the methodology belongs to.', ja: '方法論が属するセクトラルスコープ。' },
  ],
  ['proponent', { en: 'Who proposes the methodology.', ja: '方法論の提案者。' }],
  [
    'date',
    {
      en: 'A date of the history of the methodology: completed, submitted, public_inputs or approved.',
      ja: '方法論の日付: completed（完成）、submitted（提出）、public_inputs（意見募集）、approved（承認）。',
    },
  ],
  [
    'proposal',
    {
      en: 'The proposed methodologies that this one comes from, such as `ID_PM003`.',
      ja: 'この方法論のもとになった提案方法論（例: `ID_PM003`）。',
    },
  ],
  ['attachment', { en: 'A document that is submitted together with the form.', ja: '様式に添付する文書。' }],
  [
    'term',
    { en: 'A term and its definition (section B of the form).', ja: '用語とその定義（様式の B 節）。' },
  ],
  [
    'summary',
    { en: 'The four items of the summary (section C of the form).', ja: '概要の 4 項目（様式の C 節）。' },
  ],
  ['measure', { en: 'What is done to reduce emissions.', ja: '温室効果ガス排出削減の手段。' }],
  ['monitoring', { en: 'What is monitored, in summary.', ja: 'モニタリングするパラメータの概要。' }],
  [
    'summary.reference',
    { en: 'How reference emissions are calculated, in summary.', ja: 'リファレンス排出量の算定の概要。' },
  ],
  [
    'summary.project',
    { en: 'How project emissions are calculated, in summary.', ja: 'プロジェクト排出量の算定の概要。' },
  ],
  [
    'establishment',
    {
      en: 'How the reference emissions are established, and why they lie below business as usual (section F.1).',
      ja: 'リファレンス排出量をどう設定し、なぜ BaU を下回るのか（F.1 節）。',
    },
  ],
  [
    'criterion',
    {
      en: 'An eligibility criterion (section D). A project has to meet all of them.',
      ja: '適格性要件（D 節）。プロジェクトはすべてを満たす必要がある。',
    },
  ],
  [
    'requires',
    {
      en: 'A condition that the tools check: the criterion is met, or the option allowed, only if it holds.',
      ja: 'ツールが確認する条件。成り立つときだけ要件に適合し、または選択肢が許される。',
    },
  ],
  [
    'attest',
    {
      en: 'A person vouches for this criterion; it cannot be calculated.',
      ja: '計算では確かめられず、人が確認する要件。',
    },
  ],
  [
    'sources',
    {
      en: 'Emission sources and their greenhouse gases (section E).',
      ja: '排出源と温室効果ガスの種類（E 節）。',
    },
  ],
  ['sources.reference', { en: 'A source of reference emissions.', ja: 'リファレンス排出量の排出源。' }],
  ['sources.project', { en: 'A source of project emissions.', ja: 'プロジェクト排出量の排出源。' }],
  [
    '->',
    {
      en: 'Names the formulas that count this source; in a table, the unit of its values.',
      ja: 'この排出源を算入する式を示す。表では値の単位を示す。',
    },
  ],
  ['excluded', { en: 'Why this source is left out.', ja: 'この排出源を除外する理由。' }],
  [
    'index',
    {
      en: 'Something that there are several of, such as pumps or fuels. Values with the index have one value for each.',
      ja: 'ポンプや燃料のように複数あるもの。添字をもつ値は要素ごとに値をもつ。',
    },
  ],
  ['months', { en: 'The months of the monitoring period.', ja: 'モニタリング期間の各月。' }],
  ['days', { en: 'The days of the monitoring period.', ja: 'モニタリング期間の各日。' }],
  ['hours', { en: 'The hours of the monitoring period.', ja: 'モニタリング期間の各時間。' }],
  [
    'years',
    {
      en: 'Years given by the project, which can be calculated with.',
      ja: 'プロジェクトが与える年。計算に使える。',
    },
  ],
  ['unit', { en: 'Something that is counted, such as a lamp.', ja: 'ランプのように数えるもの。' }],
  [
    'material',
    {
      en: 'Something that a mass, a volume or an energy is of, such as coal: `t{coal}`.',
      ja: '石炭のように、質量・体積・エネルギーの対象となるもの: `t{coal}`。',
    },
  ],
  [
    'table',
    {
      en: 'Values looked up by an element or by a number: `COP_reference(capacity)`.',
      ja: '要素や数値で引く値の表: `COP_reference(capacity)`。',
    },
  ],
  ['by', { en: 'What a table is looked up by.', ja: '表を引くキー。' }],
  [
    'interpolated',
    {
      en: 'Between the numbers of two rows, values lie on a straight line.',
      ja: '二つの行の間の値は直線で補間する。',
    },
  ],
  [
    'default',
    {
      en: 'A value that the methodology itself fixes for every project.',
      ja: '方法論がすべてのプロジェクトについて定めるデフォルト値。',
    },
  ],
  [
    'fixed',
    {
      en: 'A value that each project fixes before it starts (ex ante) and a third party validates.',
      ja: 'プロジェクトごとに事前に確定し、第三者機関が妥当性を確認する値。',
    },
  ],
  [
    'monitored',
    {
      en: 'A value that each project measures during the monitoring period (ex post).',
      ja: 'モニタリング期間中にプロジェクトが測定する値（事後）。',
    },
  ],
  [
    'reference',
    {
      en: 'The formula of the reference emissions: what would be emitted without the project, on the safe side.',
      ja: 'リファレンス排出量の式。プロジェクトがない場合の排出量を保守的に算定する。',
    },
  ],
  [
    'project',
    {
      en: 'The formula of the project emissions: what is emitted with the project.',
      ja: 'プロジェクト排出量の式。プロジェクト実施による排出量。',
    },
  ],
  [
    'reduction',
    {
      en: 'The formula of the emission reductions: reference emissions minus project emissions. The result is rounded down to whole tonnes.',
      ja: '排出削減量の式。リファレンス排出量からプロジェクト排出量を引く。結果はトン未満を切り捨てる。',
    },
  ],
  ['source', { en: 'Where the value comes from.', ja: '値の出典。' }],
  [
    'range',
    {
      en: 'The values that are plausible; others are warned about.',
      ja: '妥当な値の範囲。外れると警告する。',
    },
  ],
  [
    'option',
    {
      en: 'One of several ways to determine the value; each project chooses one. For a monitored parameter, a monitoring option A, B or C.',
      ja: '値を決める方法の選択肢。プロジェクトが一つを選ぶ。モニタリングするパラメータでは A・B・C のモニタリングオプション。',
    },
  ],
  ['instrument', { en: 'What the value is measured with.', ja: '測定機器。' }],
  ['frequency', { en: 'How often it is measured and recorded.', ja: '測定と記録の頻度。' }],
  ['recorded', { en: 'How often the measured value is written down.', ja: '測定値を記録する頻度。' }],
  [
    'quality',
    { en: 'Calibration and quality assurance of the measurement.', ja: '校正などの測定の品質保証。' },
  ],
  ['method', { en: 'How the value is measured.', ja: '測定の方法と手順。' }],
  ['note', { en: 'Other comments.', ja: 'その他の備考。' }],
  ['given', { en: 'The project gives the value.', ja: '値はプロジェクトが与える。' }],
  ['lowest of', { en: 'The lowest value of the options named.', ja: '挙げた選択肢のうち最小の値。' }],
  ['highest of', { en: 'The highest value of the options named.', ja: '挙げた選択肢のうち最大の値。' }],
  [
    'first of',
    {
      en: 'The first of the options named that the project has a value for.',
      ja: '挙げた選択肢のうち、プロジェクトが値をもつ最初のもの。',
    },
  ],
  [
    'of',
    {
      en: 'Belongs to `lowest of`, `highest of`, `first of` and `one of`.',
      ja: '`lowest of`、`one of` などの一部。',
    },
  ],
  [
    'one',
    { en: 'The value is an element of an index: `one of fuel`.', ja: '値は添字の要素: `one of fuel`。' },
  ],
  ['yes', { en: 'The condition holds.', ja: '条件が成り立つ。' }],
  ['no', { en: 'The condition does not hold.', ja: '条件が成り立たない。' }],
  ['history', { en: 'The versions of the document with their dates.', ja: '文書の改訂履歴。' }],
  ['history.version', { en: 'A version, its date, and what was revised.', ja: '版、日付、改訂内容。' }],
  [
    'example',
    {
      en: 'A worked example: inputs, and the results that are expected of them.',
      ja: '計算例。入力値と期待する結果。',
    },
  ],
  [
    'expect',
    {
      en: 'What the example should give; the tools say so if it does not.',
      ja: '計算例の期待値。合わないときはツールが知らせる。',
    },
  ],
  [
    'period',
    {
      en: 'The monitoring period of the example, both days included.',
      ja: '計算例のモニタリング期間（両端の日を含む）。',
    },
  ],
  ['met', { en: 'The criterion is met.', ja: '要件に適合する。' }],
  ['not met', { en: 'The criterion is not met.', ja: '要件に適合しない。' }],
  [
    'if',
    {
      en: 'Chooses between two values: `if x > 1 then a else b`.',
      ja: '条件で値を選ぶ: `if x > 1 then a else b`。',
    },
  ],
  ['then', { en: 'The value if the condition holds.', ja: '条件が成り立つときの値。' }],
  ['else', { en: 'The value in all other cases.', ja: 'その他の場合の値。' }],
  [
    'case',
    {
      en: 'Chooses a value by an element or by ranges: `case kind { LED : 1  else : 0 }`.',
      ja: '要素や範囲で値を選ぶ: `case kind { LED : 1  else : 0 }`。',
    },
  ],
  [
    'in',
    {
      en: 'Converts visibly into another unit: `EC in MWh`. In `sum(x in 1 .. y: …)`, the years to run over.',
      ja: '別の単位に明示的に換算する: `EC in MWh`。`sum(x in 1 .. y: …)` では動く年の範囲。',
    },
  ],
  ['and', { en: 'Both conditions hold.', ja: '両方の条件が成り立つ。' }],
  ['or', { en: 'At least one of the conditions holds.', ja: '少なくとも一方の条件が成り立つ。' }],
  ['not', { en: 'The condition does not hold.', ja: '条件が成り立たない。' }],
  [
    'where',
    {
      en: 'Leaves out the elements that do not meet a condition: `sum(i where on[i]: EC[i])`.',
      ja: '条件を満たさない要素を除く: `sum(i where on[i]: EC[i])`。',
    },
  ],
  ['draft', { en: 'Being written.', ja: '作成中。' }],
  ['proposed', { en: 'Submitted to the Joint Committee.', ja: '合同委員会に提出済み。' }],
  ['approved', { en: 'Approved by the Joint Committee.', ja: '合同委員会が承認。' }],
  ['superseded', { en: 'Replaced by a later version.', ja: '新しい版に置き換えられた。' }],
  ['withdrawn', { en: 'Withdrawn by its proponents.', ja: '提案者が取り下げた。' }],
  ['rejected', { en: 'Not approved by the Joint Committee.', ja: '合同委員会が承認しなかった。' }],
  ['completed', { en: 'The day on which the form was completed.', ja: '様式の完成日。' }],
  ['submitted', { en: 'The day on which the form was submitted.', ja: '様式の提出日。' }],
  ['public_inputs', { en: 'The days on which the public could comment.', ja: '意見募集の期間。' }],
  ['continuous', { en: 'Measured all the time.', ja: '連続測定。' }],
  ['hourly', { en: 'Once an hour.', ja: '1 時間ごと。' }],
  ['daily', { en: 'Once a day.', ja: '毎日。' }],
  ['weekly', { en: 'Once a week.', ja: '毎週。' }],
  ['monthly', { en: 'Once a month.', ja: '毎月。' }],
  ['quarterly', { en: 'Once a quarter.', ja: '四半期ごと。' }],
  ['yearly', { en: 'Once a year.', ja: '毎年。' }],
  ['once', { en: 'One time.', ja: '1 回。' }],
]);

/** The monitoring options, by letter: on what the value is based. */
export const monitoringOptions: Readonly<Record<string, Described>> = {
  A: {
    en: 'Public data measured by others, such as statistics',
    ja: '第三者が測定した公表データ（統計など）',
  },
  B: { en: 'Commercial evidence, such as invoices', ja: '取引の証憑（請求書など）' },
  C: { en: 'Own measurement with an instrument', ja: '測定機器による実測' },
};

/**
 * What a word is for.
 *
 * @param word a reserved word, or one that means something in a certain place
 * @param within the block that it stands in: `summary`
 * @returns one sentence in each language; `undefined` where the word means nothing
 */
export function explanationOf(word: string, within = ''): Described | undefined {
  return explanations.get(`${within}.${word}`) ?? explanations.get(word) ?? explanations.get(`${word} of`);
}
