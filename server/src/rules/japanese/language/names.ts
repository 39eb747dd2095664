import { withSuggestions } from '../../message.ts';
import type { RuleTranslation } from '../../rule.ts';

/** The Japanese words of the rules for names and for what they stand for. */
export const nameTranslations: Readonly<Record<string, RuleTranslation>> = {
  'unknown-name': {
    title: '不明な名前',
    explanation:
      '式の中の名前は、その方法論の中、または `use` で取り込むファイルの中で、パラメータ、算定式、表、添字のいずれかとして宣言されている必要が' +
      'あります。大文字と小文字は区別されます。宣言されていない名前の多くは書き誤りなので、最も近い名前をメッセージに示します。そうでなければ、' +
      '`fixed` や `monitored` などで宣言してください。',
    messages: {
      ...withSuggestions(
        {
          value: '{name} という名前のパラメータ、算定式、添字はありません。',
          'table-or-function': '{name} という名前の表や関数はありません。',
          index: '{name} という名前の添字はありません。',
          option: '{owner} に {name} という選択肢はありません。',
          formula: '{name} という名前の算定式がないため、この排出源がどこにも算入されません。',
          element: '{owner} に {name} という要素はありません。',
          gas: '{name} は、地球温暖化係数が分かる温室効果ガスではありません。',
          report: '{name} は、扱えるIPCC評価報告書ではありません。報告書は AR4、AR5、AR6 のように書きます。',
          'reference-word': '{owner} のデータに {name} はありません。',
        },
        '{near} の誤りではありませんか。',
      ),
      word: '{name} は添字の要素を表しますが、ここに要素は書けません。',
      answer: '{name} は答えになりません。値は yes か no のどちらかです。',
      answerNear: '{name} は答えになりません。{near} と書いてください。',
      quoted: '答えは引用符で囲まずに {near} と書いてください。',
      elementOf: '{owner} に {name} という要素はありません。要素は {known} です。',
      file: '"{name}" というファイルはありません。',
      criterion: '適格性要件 {name} はありません。',
      calendar: '添字の要素にできるのは months、days、hours、years で、{name} ではありません。',
    },
    fixTitles: { write: '{near} と書く', everywhere: '{count} か所すべてで {near} と書く' },
    relatedMessages: { also: 'ここでも使われています。' },
  },
  'unknown-unit': {
    title: '不明な単位',
    explanation:
      'すべての式の単位を確認するため、単位は登録されているものでなければなりません。接頭語を含むSI単位と、エネルギーや排出量で通常使う単位' +
      '（MWh、GJ、tCO2、tCO2e）が使えます。大文字と小文字は区別され、MWh はメガワット時、mWh はミリワット時です。照明器具のように数えるものは ' +
      '`unit lamp "…"` で、質量・体積・エネルギーが何についてのものかは `material coal "…"` で宣言します。',
    messages: {
      unit: '{name} という単位は登録されていません。数えるものであれば、unit {declared} "…" と宣言してください。',
      unitNear: '{name} という単位は登録されていません。{near} の誤りではありませんか。',
      text: 'ここには文章 {written} ではなく、単位（例：MWh/p、無次元なら -）が必要です。',
      substance:
        '{substance} という物質が宣言されていないため、{name} が何についてのものか分かりません。material {substance} "…" と宣言してください。',
      substanceNear:
        '{substance} という物質が宣言されていないため、{name} が何についてのものか分かりません。{near} の誤りではありませんか。',
      noSubstance: '{name} に物質は付けられません。付けられるのは質量、体積、エネルギーだけです。',
      basis: '{basis} という発熱量の区分はありません。LHV（低位）または HHV（高位）です。',
      noBasis: '{name} に発熱量の区分（LHV、HHV）は付けられません。付けられるのはエネルギーだけです。',
    },
    fixTitles: {
      write: '{near} と書く',
      declareUnit: '{declared} を数えるものとして宣言する',
      declareMaterial: '物質 {substance} を宣言する',
      remove: '{removed} を削除する',
    },
  },
  'duplicate-name': {
    title: '名前の重複',
    explanation:
      '方法論の中では、1つの名前は1つのもの（パラメータ、算定式、表、添字、単位、物質）だけを表します。2つの宣言が同じ名前をもつと、式が' +
      'どちらを指すのか分かりません。一方の名前を変えるか、誤って複写したものなら削除してください。それまでは先の宣言が有効です。',
    messages: { twice: '{name} が2回宣言されているため、式がどちらを指すのか分かりません。' },
    relatedMessages: { first: '最初の {name} はここで宣言されています。' },
  },
  'use-circle': {
    title: '互いに取り込むファイル',
    explanation:
      '`use` は、ほかのファイルが共有する内容を取り込みます。そのファイルが直接または間接にこのファイルを取り込んでいると、どちらも先に読む' +
      'ことができません。両方に必要な内容を3つ目のファイルに移し、両方からそれを取り込んでください。',
    messages: {
      circle:
        '"{path}" もこのファイルを取り込んでいるため、どちらも先に読むことができません。両方に必要な内容を3つ目のファイルに移してください。',
    },
  },
  'wrong-symbol': {
    title: '種類の異なる名前',
    explanation:
      'パラメータ、算定式、表、添字、単位、物質には、それぞれ書く場所があります。表は `COP(capacity)` のように丸括弧の中の値で引き、添字は' +
      '角括弧の中と `sum(` の後に、単位はコロンの後または数値に続く角括弧の中に書きます。排出源を算入するのは算定式か温室効果ガスの量です。' +
      '種類の異なる名前では計算できません。',
    messages: {
      other: '{name} は{actual}ですが、ここには{expected}が必要です。',
      tableAsValue: '{name} は表です。{call} のように、何を引くかを丸括弧の中に書いてください。',
      valueAsTable:
        '{name} は表でも関数でもないため、丸括弧は付けられません。添字は {name}[i] のように角括弧で書きます。',
    },
    words: {
      value: 'パラメータ',
      calculated: '算定式',
      table: '表',
      index: '添字',
      unit: '単位',
      material: '物質',
      'needs-value': 'パラメータまたは算定式',
      'needs-index': '添字',
      'needs-table': '表',
      'needs-formula': '算定式または温室効果ガスの量',
    },
  },
  'no-formula': {
    title: '式がない',
    explanation:
      'パラメータには、与えられるものと計算されるものがあります。与えられる場合は、誰が与えるかを `default`（方法論）、`fixed`（プロジェクトが' +
      '事前に）、`monitored`（期間ごとに測定）で示します。これらの語がなければ計算される値であり、`=` の後に式が必要です。`reference`、' +
      '`project`、`reduction` も同様で、式がなければ値が決まりません。',
    messages: {
      calculated:
        '{name} に式がありません。後に "= …" を書くか、計算する値でなければ default、fixed、monitored のいずれかを前に付けてください。',
      result: '{name} に式がないため、報告する排出量がありません。後に "= …" を書いてください。',
    },
    fixTitles: { word: '{name} を {word} として宣言する' },
  },
  cycle: {
    title: '自身の結果を必要とする式',
    explanation:
      '式は、すでに分かっている値から順に計算されます。ある式が直接または間接に自身の結果を使うと、計算を始める値がなく、スプレッドシートでも' +
      '計算できません。メッセージに示す順にたどり、誤って使っている箇所を除いてください。リファレンスの値とプロジェクトの値の取り違えがよく' +
      '見られます。',
    messages: {
      itself: '{name} は自身から計算されているため、値が決まりません。',
      chain: '{name} は自身から計算されているため、値が決まりません（{chain}）。',
    },
  },
  'argument-count': {
    title: '引数の数',
    explanation:
      '関数や表の丸括弧に書く値の数は決まっています。`exp(x)` は1つ、`clamp(x, low, high)` は3つ、表は宣言の順に見出しの数だけです。' +
      '少なすぎても多すぎても計算できません。',
    messages: {
      none: '{name} の丸括弧には{expected}が必要ですが、何も書かれていません。',
      one: '{name} の丸括弧には{expected}が必要ですが、1つしか書かれていません。',
      superfluous: '{name} は値を受け取りません。丸括弧の中は空にしてください。',
      many: '{name} の丸括弧には{expected}が必要ですが、{actual}つ書かれています。',
    },
    words: {
      single: '1つの値',
      exactly: '{least}つの値',
      between: '{least}つから{most}つの値',
      atLeast: '{least}つ以上の値',
    },
  },
  'type-mismatch': {
    title: '数値・条件・要素の取り違え',
    explanation:
      '値には、（単位をもつ）数値、成り立つか成り立たないかの条件、燃料のような添字の要素があります。足したり掛けたりできるのは数値だけ、' +
      '`if`、`requires`、`where`、`and`、`or`、`not` の後に書けるのは条件だけ、要素と比べられるのは要素だけです。`x > 0` のような比較は' +
      '数値から条件を、`if … then 1 else 0` は条件から数値を作ります。',
    messages: {
      numberNotCondition: '{text} は成り立つかどうかの条件ですが、ここには数値が必要です。',
      numberNotElement: '{text} は {index} の要素ですが、ここには数値が必要です。',
      conditionNotNumber:
        '{text} は数値ですが、ここには {text} > 0 のように成り立つかどうかの条件が必要です。',
      answerNotNumber: '{text} は数値ですが、ここには yes か no で答えます。{answer} と書いてください。',
      conditionNotElement:
        '{text} は {index} の要素ですが、ここには条件が必要です。{text} = … のように比較してください。',
      elementNotNumber: '{text} は数値ですが、ここには添字の要素が必要です。',
      elementNotCondition: '{text} は条件ですが、ここには添字の要素が必要です。',
    },
    fixTitles: { count: '成り立てば 1、成り立たなければ 0 とする', answer: '{answer} と書く' },
  },
};
