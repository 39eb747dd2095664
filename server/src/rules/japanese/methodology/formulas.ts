import type { RuleTranslation } from '../../rule.ts';

/** The Japanese words of the rules for formulas and results. */
export const formulaTranslations: Readonly<Record<string, RuleTranslation>> = {
  'formula-repeated': {
    title: '同じ種類の結果が2つ',
    explanation:
      '方法論には、リファレンス排出量、プロジェクト排出量、排出削減量の算定式がそれぞれ1つあり、公式スプレッドシートのそれぞれ1つの数値になります。' +
      '排出量をいくつかに分けて算定する場合は、それぞれをキーワードのない計算値とし、1つの算定式で合計してください。',
    messages: {
      repeated: '{name} は2つ目の `{kind}` の式です。1つ目は {first} で、この種類の式は1つだけです。',
    },
    fixTitles: { demote: '{name} を計算値にする' },
    relatedMessages: { first: '{first} はここにあります。' },
  },
  'reduction-formula': {
    title: '排出削減量の算定式',
    explanation:
      '排出削減量は、リファレンス排出量からプロジェクト排出量を引いたものです。リーケージや不確かさの割引などの項が加わることもあります。' +
      '一方が欠けていたり、足していたり、逆に引いていたりすると、存在しない削減量がクレジットになってしまいます。',
    messages: {
      swapped:
        '{reduction} は {project} から {reference} を引いています。排出削減量は、リファレンス排出量からプロジェクト排出量を引いたものです。',
      added: '{reduction} は、リファレンス排出量から {project} を引かずに足しています。',
      negative:
        '{reduction} は {reference} を引いています。排出削減量は、リファレンス排出量からプロジェクト排出量を引いたものです。',
      withoutReference: '{reduction} にリファレンス排出量 {reference} が含まれていません。',
      withoutProject: '{reduction} はプロジェクト排出量 {project} を引いていません。',
    },
    fixTitles: { swap: '{reference} - {project} と書く', subtract: '{project} を引く' },
  },
  'result-name': {
    title: '慣例と異なる結果の記号',
    explanation:
      'どの方法論でも、期間 p のリファレンス排出量は RE_p、プロジェクト排出量は PE_p、排出削減量は ER_p と表記します。審査者は算定式や' +
      'スプレッドシートでこの記号を探します。別の記号も誤りではありませんが、読みにくくなります。',
    messages: { unusual: '{name} は、方法論では通常 {usual} と表記します。' },
    fixTitles: { rename: '{usual} に変更する' },
  },
  'result-unit': {
    title: '結果の単位',
    explanation:
      'リファレンス排出量、プロジェクト排出量、排出削減量は、モニタリング期間当たりのCO2（またはCO2換算）トン、すなわち tCO2/p または ' +
      'tCO2e/p で表します。クレジットはこの単位で発行され、スプレッドシートにも表示されるため、キログラムや年当たりの値は誤読されます。' +
      '算定式の中で `10^-3 [tCO2/kgCO2]` のように換算してください。',
    messages: {
      unit: '{name} の単位は {unit} ですが、方法論の結果は tCO2/p（期間当たりのCO2トン）で表します。',
      period: '{name} の単位 {unit} がモニタリング期間当たりになっていません。結果は tCO2/p で表します。',
    },
    fixTitles: { write: '{usual} と書く' },
  },
  'constant-unnamed': {
    title: '記号のない排出係数',
    explanation:
      '算定式に数値のまま書かれた排出係数には、記号、説明、出典がありません。そのため事前固定パラメータの一覧に載らず、根拠をたどることも' +
      '更新することもできません。出典を付けて `default` で宣言し、算定式ではその記号を使ってください。地球温暖化係数には `GWP(CH4, AR5)` を使います。',
    messages: {
      factor: '{number} は排出係数と思われますが、記号も出典もありません。`default` で宣言します。',
      potential: '{number} は地球温暖化係数と思われます。出典が分かるように GWP(CH4, AR5) のように書きます。',
    },
  },
  'divisor-may-be-zero': {
    title: 'ゼロになりうる除数',
    explanation:
      '算定式が、範囲に 0 を含む値で割っています。ゼロで割ることはできないので、その値のプロジェクトは計算できません。0 になりえない値であれば、' +
      '`range 0 <.. 100` のように範囲から除いてください。運転しなかった設備の発電量のように 0 になりうる値であれば、その場合の値を ' +
      '`if EG > 0 then FC / EG else 0` のように算定式に書いてください。',
    messages: {
      range:
        '{name} の範囲（{range}）は 0 を含みますが、{text} はその値で割っています。0 になりえなければ range {written} と書いてください。',
      inside:
        '{name} の範囲（{range}）は 0 を含みますが、{text} はその値で割っています。その場合の値を if {divisor} = 0 then … のように算定式に書いてください。',
      together:
        '{divisor} はパラメータの範囲内で 0 になりえますが、{text} はその値で割っています。その場合の値を if {divisor} = 0 then … のように算定式に書いてください。',
      always: '{divisor} は常に 0 なので、{text} の値はありません。',
      literal: '{text} は 0 で割っているため、値がありません。',
    },
    fixTitles: { exclude: '{name} の範囲から 0 を除く：{written}' },
    relatedMessages: { range: '{name} の範囲です。', also: 'ここでも割っています。' },
  },
};
