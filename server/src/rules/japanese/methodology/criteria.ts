import type { RuleTranslation } from '../../rule.ts';

/** The Japanese words of the rules for eligibility criteria and emission sources. */
export const criterionTranslations: Readonly<Record<string, RuleTranslation>> = {
  'criterion-numbering': {
    title: '適格性要件の番号',
    explanation:
      '適格性要件には 1、2、3 と順に番号を付けます。妥当性確認報告書やプロジェクト設計書が「要件2」のように参照するためです。番号が飛ぶと' +
      '要件が失われたように見え、同じ番号が2つあるとどちらを指すか分かりません。修正は、記載順に番号を付け直し、例の中の番号も直します。',
    messages: {
      repeated: '適格性要件 {number} が2つあります。こちらは {expected} になります。',
      order: '適格性要件 {expected} となるべき位置に {number} があります。番号は 1、2、3 と続けます。',
    },
    fixTitles: { renumber: '適格性要件に 1 から {count} の番号を付け直す' },
  },
  'criterion-undecided': {
    title: '判定方法のない適格性要件',
    explanation:
      'プロジェクトはすべての要件を満たすときだけ適格となるため、各要件は「はい」か「いいえ」で判定できなければなりません。パラメータで' +
      '判定できる場合は `requires` に条件を書き（例：`requires capacity <= 1500 [USRt]`）、計画書や証明書のように人が確認する場合は ' +
      '`attest` と書きます。',
    messages: {
      undecided:
        '適格性要件 {number} の判定方法がありません。`requires` に条件を書くか、人が確認する場合は `attest` と書きます。',
    },
    fixTitles: { attest: '人が確認するもの（attest）とする' },
  },
  'criterion-not-calculated': {
    title: '確認だけに頼る数値基準',
    explanation:
      'この要件の文は数値と比較していますが、`attest` しかないため、プロジェクトが満たすかどうかをツールで判定できません。比較する量が' +
      'パラメータであれば、`requires` に比較式を書いてください。例やプロジェクトごとに自動で判定されます。',
    messages: {
      numeric:
        '適格性要件 {number} は数値を比較しているようですが、`attest` しかありません。`requires` を書くと、プロジェクトごとに判定されます。',
    },
  },
  'source-uncounted': {
    title: 'どの算定式にも含まれない排出源',
    explanation:
      '一覧の排出源は、算定式で計上する（`-> RE_p`）か、理由を付けて除外する（`excluded "微小であり、除外しても保守的である"`）かの' +
      'どちらかです。妥当性確認では、関係するすべての排出源が扱われているかを確認します。どちらもない場合は、算定式の項か理由の記載が' +
      '欠けています。',
    messages: {
      uncounted:
        '排出源「{source}」を計上する算定式がありません。`->` の後に算定式を書くか、`excluded` の後に除外する理由を書きます。',
      both: '排出源「{source}」は、算定式で計上すると同時に除外されています。どちらか一方にします。',
    },
    fixTitles: { count: '{formula} で計上する', exclude: '除外する（理由は後で記入）' },
  },
  'source-side': {
    title: '反対側で計上された排出源',
    explanation:
      'リファレンス排出量の排出源は、リファレンス排出量の算定式、またはその計算に使われる値で計上します。プロジェクト排出量についても同様です。' +
      '反対側や、どの結果にもつながらない値で計上すると、排出源の一覧と算定式が食い違います。',
    messages: {
      reference: '{formula} はプロジェクト排出量に属しますが、これはリファレンス排出量の排出源です。',
      project: '{formula} はリファレンス排出量に属しますが、これはプロジェクト排出量の排出源です。',
      nowhere: '{formula} は {result} の計算に使われていないため、この排出源は計上されません。',
    },
    fixTitles: { write: '{result} と書く' },
  },
  'formula-uncounted': {
    title: '排出源のない排出量',
    explanation:
      'この式は排出量を算定していますが、対応する排出源が一覧にないため、その排出がどこから生じるか分かりません。`sources` に温室効果ガスの' +
      '種類とともに排出源を加え、`->` の後にこの算定式を書いてください。',
    messages: {
      reference:
        '{formula} に対応する排出源がありません。`sources` にリファレンス排出量の排出源が1つもありません。',
      project:
        '{formula} に対応する排出源がありません。`sources` にプロジェクト排出量の排出源が1つもありません。',
    },
  },
};
