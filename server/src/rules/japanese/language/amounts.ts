import type { RuleTranslation } from '../../rule.ts';
import { fixTitles, mends, places, turned } from './unit-words.ts';

/** The Japanese words of the rules for units of the right kind in the wrong amount. */
export const amountTranslations: Readonly<Record<string, RuleTranslation>> = {
  'unit-declaration': {
    title: 'どの式とも合わない宣言の単位',
    explanation:
      'パラメータがある単位で宣言されているのに、それを使うすべての式が別の単位を必要としています。多くは、メーターの読みが MWh/p なのに kWh/p と' +
      '宣言するような、宣言の書き誤りです。実際の値の単位で宣言してください。値がやはり宣言どおりの単位であれば、`10^-3 [MWh/kWh]` のような' +
      '係数を掛けて、それぞれの式の中で誰にでも見える形で換算してください。',
    messages: {
      amount: '{names} は {declared}が、{formulas} {need}。{verdict}。{mend}',
      other: '{names} は {declared}が、{formulas} {need}。{mend}',
      own: '{names} は {declared}が、計算に使う値はすべて {newUnit} です。{mend}',
    },
    fixTitles: {
      declare: '{names} を {newUnit} で宣言する',
      convert: '各式の中で {names} を換算する：{converted}',
    },
    relatedMessages: {
      needed: 'ここでは {newUnit} が必要です。',
      also: '{also} はここで宣言されています。',
    },
    words: {
      one: '{unit} で宣言されています',
      several: '{unit} で宣言されています',
      needs: 'には {newUnit} が必要です',
      need: 'には {newUnit} が必要です',
      'needs-own': 'には {newUnit} が必要で、計算結果も {newUnit} です',
      'need-own': 'には {newUnit} が必要で、計算結果も {newUnit} です',
      large: 'このままでは {result} が {times} 倍大きくなります',
      small: 'このままでは {result} が {times} 分の1になります',
      declare: '{name} を {newUnit} で宣言してください。',
      either: '{name} を {newUnit} で宣言するか、それぞれの式の中で換算してください。',
      convert: 'それぞれの式の中で {name} を換算するか、値が {newUnit} であればそのように宣言してください。',
      'declare-all': 'すべて {newUnit} で宣言してください。',
      'either-all': 'すべて {newUnit} で宣言するか、それぞれの式の中で換算してください。',
      'convert-all':
        'それぞれの式の中で換算するか、値が {newUnit} であればすべてそのように宣言してください。',
    },
  },
  'unit-scale': {
    title: '単位の大きさ',
    explanation:
      '式は、スプレッドシートと同じく、書かれている数値どうしを計算します。見えないところで換算することはありません。そのため、kWh の消費量に ' +
      'tCO2/MWh の排出係数を掛けると、tCO2 としては1000倍大きい数値になります。`10^-3 [MWh/kWh]` を掛ける、`EC in MWh/p` と書く、または式に合う' +
      '単位でパラメータを宣言するなどして、誰にでも見える形で換算してください。',
    messages: {
      annotate:
        '数値 {number} は {from} を {to} に換算するものと思われますが、単位がないため、単位が一致しません。{written} と書いてください。',
      product:
        '{expectedOf} の単位は {expected} ですが、{product} は {amount} {expected} です。{verdict}。{mend}',
      example: '{expectedOf} の値の単位は {expected} ですが、{actualOf} の単位は {actual} です。{mend}',
      declared:
        '{expectedOf} の単位は {expected} ですが、{actualOf} の単位は {actual} で、1 {actual} は {amount} {expected} です。{verdict}。{mend}',
      together:
        '{where}では単位をそろえる必要がありますが、{expectedOf} は {expected}、{actualOf} は {actual} です。1 {actual} は {amount} {expected} なので、{verdict}。{mend}',
    },
    fixTitles,
    words: {
      ...places,
      ...mends,
      ...turned,
      large: '単位が {times} 分の1なので、数値は {times} 倍大きくなります',
      small: '単位が {times} 倍なので、数値は {times} 分の1になります',
      'counts-large': '{actualOf} は {times} 倍大きく数えられます',
      'counts-small': '{actualOf} は {times} 分の1に数えられます',
    },
  },
  'conversion-number': {
    title: '換算の数値',
    explanation:
      'MWh/kWh や GJ/MWh の数値は、ほとんどの場合、一方の単位を他方に換算するもので、正しい数値は 10^-3 や 3.6 のように1つに決まります。この数値は、' +
      'その逆数であるか、10 の累乗だけずれています。単位は一致してしまうため、ほかの検査では見つかりません。9.5 MJ/kWh の熱消費率のように測定された' +
      '比は対象外ですが、名前と出典を付けて宣言するのが最善です。',
    messages: {
      reciprocal:
        '{literal} は逆数になっています。1 {below} は {right} {above} です。{written} と書いてください。',
      large:
        '{literal} は {times} 倍大きい数値です。1 {below} は {right} {above} です。{written} と書いてください。',
      small:
        '{literal} は {times} 分の1の数値です。1 {below} は {right} {above} です。{written} と書いてください。',
    },
    fixTitles: { write: '{written} と書く' },
  },
  'unit-percent': {
    title: '百分率と小数',
    explanation:
      '百分率と小数は同じことを100倍異なる数値で表し、90 % は小数では 0.9 です。式は書かれている数値を掛けるため、% で与えた効率 90 を掛けると、' +
      'エネルギーは 0.9 倍ではなく 90 倍になります。百分率は `eta / 100 [%]` のように `100 [%]` で割り、小数は `100 [%]` を掛けて百分率にしてください。' +
      'または、パラメータを単位 `-` で宣言し、小数で与えてください。',
    messages: {
      annotate:
        '数値 {number} は百分率と小数を換算するものと思われますが、単位がないため、単位が一致しません。{written} と書いてください。',
      percentage:
        '{operand} の単位は % なので、90 % は 0.9 ではなく 90 として計算されます。{verdict}。{mend}',
      literal: '{operand} は {literal} ではなく {number} として計算されます。{verdict}。{mend}',
      fraction: '{expectedOf} の単位は % ですが、{actualOf} は 90 % を 0.9 とする小数です。{verdict}。{mend}',
      number: '{expectedOf} の単位は % ですが、{actualOf} は単位のない数値です。{mend}',
    },
    fixTitles,
    words: {
      ...mends,
      large: '{expectedOf} は {times} 倍大きくなります',
      small: '{expectedOf} は {times} 分の1になります',
      'counts-large': '{actualOf} は {times} 倍大きく数えられます',
      'counts-small': '{actualOf} は {times} 分の1に数えられます',
    },
  },
  'unit-period': {
    title: '年当たり・期間当たり・時間当たり',
    explanation:
      'モニタリングの値はモニタリング期間（`/p`）ごとに数えます。期間がちょうど1年であることは少なく、最初の期間は短いことがよくあります。その' +
      'ため、年当たりの値は期間当たりの値ではなく、時間当たりの値も同様です。年当たりの値には `period_years()` を、時間当たりの値には ' +
      '`period_hours()` を掛けてください。どちらも期間の日付から求められます。実際には期間ごとに数える値であれば、`/p` 付きで宣言してください。',
    messages: {
      declared:
        '{expectedOf} は{expectedSpan}（{expected}）ですが、{actualOf} は{actualSpan}（{actual}）です。{mend}',
      product:
        '{expectedOf} は{expectedSpan}（{expected}）ですが、{product} は{actualSpan}（{actual}）です。{mend}',
      time: '{expectedOf} の単位は {expected} ですが、{product} は {actual} です。両者は時間の分だけ異なります。',
      together:
        '{expectedOf} は{expectedSpan}（{expected}）、{actualOf} は{actualSpan}（{actual}）の値なので、足したり比べたりできません。{mend}',
    },
    fixTitles,
    words: {
      period: 'モニタリング期間当たり',
      year: '年当たり',
      month: '月当たり',
      day: '日当たり',
      hour: '1時間当たり',
      time: '時間当たり',
      none: '期間を限らない値',
      'multiply-operand': '{operand} に {literal} を掛けてください。',
      divide: '{operand} を {literal} で割ってください。',
      rewrite: '{literal} と書いてください。',
      declare: '{name} の単位が {unit} であれば、そのように宣言してください。',
    },
  },
  'unit-power-energy': {
    title: '電力（仕事率）と電力量（エネルギー）',
    explanation:
      '電力（kW）はエネルギーを使う速さ、電力量（kWh）は使った量です。10 kW のポンプは、1時間で 10 kWh、1日で 240 kWh を使います。メーターが示す' +
      'のは電力量、銘板が示すのは電力です。式に電力量が必要であれば、`period_hours()` などの運転時間を電力に掛けてください。h を書き忘れただけで' +
      'あれば、宣言した単位を直してください。',
    messages: {
      hours:
        '数値 {number} は時間数と思われますが、単位がないため、電力と電力量が一致しません。{written} と書いてください。',
      power:
        '{operand} は電力（{unit}）ですが、電力量が必要です。{expectedOf} の単位は {expected} なので、時間が足りません。{mend}',
      energy:
        '{operand} は電力量（{unit}）ですが、電力が必要です。{expectedOf} の単位は {expected} なので、時間が余分です。{mend}',
    },
    fixTitles,
    words: {
      declare: '{name} の単位は {newUnit} ではありませんか。',
      hours: '運転時間を掛けてください。',
      perHour: '運転時間で割ってください。',
    },
  },
};
