import type { RuleTranslation } from '../../rule.ts';

/** The Japanese words of the rules for parameters, tables and other declarations. */
export const parameterTranslations: Readonly<Record<string, RuleTranslation>> = {
  'source-missing': {
    title: '出典のない数値',
    explanation:
      '方法論の数値は、すべて根拠をたどれなければなりません。デフォルト値と表はその出典、プロジェクトが固定する値はプロジェクトが示す文書、' +
      '公表データはその公表元を記載します。様式には出典の欄があり、妥当性確認はそこから始まります。波括弧の中に `source "…"` と書いてください。',
    messages: {
      default: 'デフォルト値 {name} に出典がありません。どこから取った数値ですか。',
      fixed: '{name} はプロジェクトが事前に固定しますが、出典となる文書が示されていません。',
      monitored: '{name} は公表データによりモニタリングします（オプションA）が、データの出典がありません。',
      table: '表 {name} に出典がありません。どこから取った数値ですか。',
      option: '{name} の選択肢 {option} に出典がありません。どこから取った値ですか。',
    },
    fixTitles: { insert: '`source` を挿入する' },
  },
  'source-unconfirmed': {
    title: '未確認の値',
    explanation:
      '出典に、この値が未確認であると書かれています。作成中にそう書いておくのは正しいことであり、この一覧は後で確認するためのものです。' +
      '提出前に値を調べ、必要に応じて訂正し、出典を記載してください。',
    messages: { unconfirmed: '{name} の値は、出典に書かれているとおり、まだ確認されていません。' },
  },
  unused: {
    title: '使われていない宣言',
    explanation:
      'この名前は、どの算定式、適格性要件、宣言でも使われていません。使われないモニタリングパラメータは計測の手間を無駄にし、使われない' +
      'デフォルト値は審査者を惑わせます。算定式への入れ忘れであることが多く、そうでなければ削除してください。',
    messages: {
      default: 'デフォルト値 {name} は、どの算定式でも適格性要件でも使われていません。',
      fixed:
        '{name} はプロジェクトが固定することになりますが、どの算定式でも適格性要件でも使われていません。',
      monitored: '{name} はモニタリングすることになりますが、どの算定式でも適格性要件でも使われていません。',
      calculated: '{name} は計算されますが、どの結果でも適格性要件でも使われていません。',
      table: '表 {name} はどこからも参照されていません。',
      index: '添字 {name} はどこでも使われていません。',
      unit: '単位 {name} はどこでも使われていません。',
      material: '物質 {name} はどの単位でも使われていません。',
    },
    fixTitles: { remove: '{name} を削除する' },
  },
  'monitoring-incomplete': {
    title: 'モニタリングの記載漏れ',
    explanation:
      'モニタリング計画シートには、モニタリングオプション、計測機器、頻度、品質保証の欄があります。オプションAは他者が公表するデータ、' +
      'Bは請求書などの取引量、Cはプロジェクトによる実測です。実測（C）には計測機器と校正方法、すべてのパラメータに頻度が必要です。',
    messages: {
      missing: '{name} のモニタリングの記載に {missing} がありません。',
      missingMany: '{name} のモニタリングの記載に {missing} がありません。',
    },
    fixTitles: { insert: '{missing} を挿入する' },
  },
  'frequency-word': {
    title: '不明なモニタリング頻度',
    explanation:
      '測定と記録の頻度は、文書に日本語と英語で印刷される決まった語で書きます。continuous（連続）、hourly（毎時）、daily（毎日）、weekly（毎週）、' +
      'monthly（毎月）、quarterly（四半期ごと）、yearly（毎年）、once（1回）です。それ以外は `frequency "納入のつど"` のように、引用符で囲んだ文章で' +
      '書いてください。',
    messages: {
      unknown:
        '"{word}" という頻度の語はありません。{known} のいずれか、または引用符で囲んだ文章で書いてください。',
      near: '"{word}" という頻度の語はありません。{near} の誤りではありませんか。',
    },
    fixTitles: { write: '{near} と書く', quote: '文章として "{word}" と書く' },
  },
  'monitoring-option': {
    title: '不明なモニタリングオプション',
    explanation:
      'モニタリングオプションは3つです。Aは統計など、プロジェクト参加者以外が計測した公表データ、Bは請求書などの商業的証憑による取引量、' +
      'Cは計測機器による実測です。プロジェクトが選べる場合は、`option B, C` のように並べて書きます。',
    messages: {
      unknown:
        '"{letter}" というモニタリングオプションはありません。A（公表データ）、B（請求書など）、C（実測）のいずれかです。',
    },
    fixTitles: { write: '{letter} と書く' },
  },
  'default-value-missing': {
    title: '値のないデフォルト値',
    explanation:
      '`default` は方法論がすべてのプロジェクトに対して定める数値なので、`default SEC : kWh/m3 = 0.45` のように値を書きます。値がないと、これを' +
      '使うものは計算できません。プロジェクトごとに値を与える場合は、`fixed` とします。',
    messages: {
      missing:
        'デフォルト値 {name} に値がありません。単位の後に "=" で書くか、プロジェクトが与える場合は fixed {name} とします。',
    },
    fixTitles: { fixed: '{name} をプロジェクトが固定する値にする' },
  },
  'default-not-conservative': {
    title: '保守的でないデフォルト値',
    explanation:
      '排出削減量は、過大に見積もるよりも過小に見積もらなければなりません。不確実性のある公表値は、排出削減量が小さくなる側の値を使います。排出係数は、' +
      'リファレンス排出量を大きくする場合は下限値、プロジェクト排出量を大きくする場合は上限値です。値が排出削減量を増やすか減らすかは、入力値が取りうる' +
      'すべての範囲について、適格性要件が満たされるものとして判定します。`range` のないパラメータは、温度を除いて負でないものとみなします。1つの値が' +
      '両方の排出量に使われ、どちら側が安全か決まらない場合は、何も指摘しません。それぞれに別のパラメータを設けるか、決め手となる要件を記載してください。',
    messages: {
      side:
        '{name} の {value} は保守的ではありません。値が{direction}ほど {term} が{acts}、排出削減量 {result} が過大になります。' +
        '{mend}を使ってください。',
    },
    fixTitles: { take: '{mend}を使う' },
    words: {
      higher: '大きい',
      smaller: '小さい',
      raises: '増え',
      lowers: '減り',
      lower: '下限値',
      upper: '上限値',
    },
  },
  'input-with-value': {
    title: '値をもつ入力パラメータ',
    explanation:
      '`fixed` のパラメータの値は事前にプロジェクトが与え、`monitored` の値は計測されるので、方法論が値を与えることはできません。また、' +
      '1つのパラメータに値と選択肢の両方を書くこともできません。方法論が与える値は `default` とし、他の値から求まる値はキーワードを付けずに書きます。',
    messages: {
      fixed: '{name} はプロジェクトが固定するパラメータですが、方法論が値を与えています。',
      monitored: '{name} はモニタリングするパラメータですが、方法論が値を与えています。',
      options: '{name} に値と選択肢の両方があります。有効なのはどちらか一方です。',
    },
    fixTitles: { default: '{name} をデフォルト値にする', calculated: '{name} を計算値にする' },
  },
  'description-missing': {
    title: '説明のない記号',
    explanation:
      '様式では、算定式の下に各記号の意味を一覧で示し、スプレッドシートにも説明の欄があります。説明がないとその欄が空になり、プロジェクトは' +
      '何を計測・固定すればよいか分かりません。単位の後に引用符で囲んで記載してください。',
    messages: {
      parameter: '{name} に説明がありません。説明は様式の記号一覧に印刷されます。',
      index: '{name} が何を数える添字か、"プロジェクトのポンプ" のように記載されていません。',
    },
    fixTitles: { insert: '説明を挿入する' },
  },
  'unit-missing': {
    title: '単位のない入力パラメータ',
    explanation:
      'このパラメータを固定またはモニタリングするプロジェクトは、単位を知る必要があります。単位がないと、これを使う算定式も確認できません。' +
      'MWh のところに kWh の値が入れば、結果は1000倍になります。単位はコロンの後に書きます。無次元の数は `-`、数値でないものは `yes/no` または ' +
      '`one of` と添字で書きます。',
    messages: {
      missing:
        '{name} に単位がないため、これを使う算定式を確認できません。{name} : MWh/p のようにコロンの後に書きます。',
    },
  },
  'range-missing': {
    title: '範囲のないモニタリングパラメータ',
    explanation:
      '範囲があれば、MWh のところを kWh で読み取り、1000倍になったような値がすぐに見つかります。公表されたモニタリング報告書にも、そのような' +
      '誤りの例があります。ありうる最も広い範囲を `range 0 .. 100000` のように記載してください。',
    messages: { missing: '`range` を書くと、{name} に単位を誤った値が入ったときに気付けます。' },
  },
};
