import type { RuleTranslation } from '../../rule.ts';
import { fixTitles, mends, places, turned } from './unit-words.ts';

/** The Japanese words of the rules for units of another kind. */
export const quantityTranslations: Readonly<Record<string, RuleTranslation>> = {
  'unit-substance': {
    title: '物質の違い',
    explanation:
      '質量・体積・エネルギーが何についてのものかは、単位の一部です。炭素1トンは CO2 1トンではなく、メタン1トンの温暖化効果は CO2 何トン分にも' +
      'なります。炭素は分子量の比 `(44/12) [tCO2/tC]` で CO2 に、メタンなどのガスは地球温暖化係数 `GWP(CH4, AR5)` で CO2e になります。ある燃料の' +
      '係数は別の燃料には使えず、`t{coal}` には `t{coal}` 当たりの係数が必要です。',
    messages: {
      annotate:
        '数値 {number} は {from} を {to} に換算するものと思われますが、単位がないため、単位が一致しません。{written} と書いてください。',
      carbon:
        '{operand} は炭素の量（{from}）ですが、CO2 の量が必要です。炭素 12 t は CO2 44 t になります。{mend}',
      element: '{operand} は {source} の量（{from}）ですが、質量の異なる {target} の量が必要です。{mend}',
      gas: '{operand} は {source} の量（{from}）です。その1トンの温暖化効果は CO2 何トン分にもなるため、{target} として数えることはできません。{mend}',
      equivalent:
        '{expectedOf} の単位は {expected} ですが、{actualOf} は {actual} です。CO2e はほかのガスも含むため、CO2 の質量ではありません。{mend}',
      materials:
        '{first} は {firstMaterial}、{second} は {secondMaterial} についての値なので、打ち消し合わず、{product} は {expected} になりません。{mend}',
      unstated:
        '{stated} は {material} についての値（{statedUnit}）ですが、{unstated}（{unstatedUnit}）は何についての値か示されていないため、打ち消し合いません。{mend}',
      together:
        '{expectedOf} は {target}（{expected}）、{actualOf} は {source}（{actual}）についての値なので、足したり比べたりできません。',
      plain:
        '{stated} は {material} {per}（{statedUnit}）ですが、{unstated} は物質を示さない {plain} {per}（{unstatedUnit}）です。{scale}{mend}',
      operator: '{expectedOf} の単位は {expected} ですが、{product} は {actual} です。{mend}',
      product:
        '{expectedOf} の単位は {expected} ですが、{product} は {actual} で、何についての値かが一致しません。',
      other: '{expectedOf} の単位は {expected} ですが、{actualOf} は {actual} で、別のものについての値です。',
    },
    fixTitles,
    words: {
      ...mends,
      ...turned,
      per: '当たりの値',
      in: 'で数えた値',
      factor: '大きさも {times} 倍異なります。',
      'multiply-operand': '{operand} に {literal} を掛けてください。',
      'multiply-and-declare': '{operand} に {literal} を掛け、{expectedOf} を CO2e で宣言してください。',
      declare: '{name} を {unit} で宣言してください。',
      other: '{firstMaterial} の係数が必要です。',
      replace: '{of} ではなく {name}（{unit}）ではありませんか。',
    },
  },
  'unit-basis': {
    title: '低位発熱量と高位発熱量',
    explanation:
      '燃料のエネルギーは、低位発熱量（LHV）または蒸気の熱も含む高位発熱量（HHV）で表します。高位は、石炭と石油で約 5 %、天然ガスで約 10 % 大きく' +
      'なります。エネルギー、排出係数、効率は同じ発熱量に基づく必要があり、IPCCの係数は低位に基づきます。気体の体積も同様で、標準状態の1立方' +
      'メートル（Nm3）には、温かい気体の1立方メートルより多くの気体が入っています。すべての値を同じ基準の出典から取ってください。',
    messages: {
      heating:
        '{expectedOf} は{expectedBasis}（{expected}）、{actualOf} は{actualBasis}（{actual}）に基づきます。同じ燃料でも 5～10 % 異なるので、同じ発熱量にそろえてください。',
      unstated:
        '{expectedOf} は {expected}、{actualOf} は {actual} で、一方はどの発熱量に基づくか示されていません。両者は 5～10 % 異なります。{mend}',
      volume:
        '{expectedOf} は {expected}、{actualOf} は {actual} です。1立方メートルの気体の量は温度と圧力で変わるため、同じものとして扱えません。',
      other: '{expectedOf} は {expected}、{actualOf} は {actual} です。両者は測り方が異なります。',
      conflict:
        '{first} は{firstBasis}（{firstUnit}）、{second} は{secondBasis}（{secondUnit}）に基づきます。同じ燃料でも 5～10 % 異なるので、同じ発熱量にそろえてください。',
      conflictSomewhere:
        '{text} には低位発熱量（LHV）と高位発熱量（HHV）の値が混ざっています。同じ燃料でも 5～10 % 異なるので、同じ発熱量にそろえてください。',
    },
    fixTitles,
    words: {
      LHV: '低位発熱量',
      HHV: '高位発熱量',
      declare: '同じ発熱量であれば、{name} を {unit} で宣言してください。',
    },
  },
  'unit-temperature': {
    title: '温度と温度差',
    explanation:
      'degC の温度は、零点を任意に決めた目盛の上の点であり、20 degC は 10 degC の2倍ではありません。そのため、温度は比べることと引くことはできますが、' +
      '掛けることと足すことはできません。2つの温度の差は K で表され、差であれば何でも計算できます。気体の法則のように絶対温度が必要な式では、' +
      '`T - (-273.15 [degC])` のように絶対零度との差を取ってください。',
    messages: {
      arithmetic:
        '{text} は {unit} の温度、つまり目盛の上の点なので、{operation}ことはできません。20 degC は 10 degC の2倍ではありません。2つの温度の差、または絶対温度（K）{absolute} を使ってください。',
      sum: '{text} は {unit} の温度どうしを足していますが、結果は温度になりません。意味があるのは2つの温度の差だけです。K の差を足すか、mean(i: …) で平均を取ってください。',
      subtracted:
        '{text} は、量から {unit} の温度を引いており、意味をもちません。別の温度から引いてください。',
      scale: '{expectedOf} は温度（{expected}）ですが、{actualOf} は温度差（{actual}）です。',
      difference: '{expectedOf} は温度差（{expected}）ですが、{actualOf} は温度（{actual}）です。',
    },
    fixTitles: { ...fixTitles, absolute: '絶対温度を使う：{absolute}', unit: '[{unit}] と書く' },
    words: {
      multiplied: '掛ける',
      divided: '割る',
      raised: '累乗する',
      summed: '合計する',
      measured: '絶対値を取る',
    },
  },
  'unit-dimension': {
    title: '量の種類の違い',
    explanation:
      '結果の単位は式から決まります。電力量に排出係数を掛けると CO2 の質量になりますが、電力量だけではなりません。両辺の種類が異なる場合は、換算' +
      'しても一致しません。係数が足りないか余分である、掛け算とすべきところが割り算になっている、別のパラメータを使うべきであるなどが考えられます。' +
      'メッセージは両辺が何であるかを示すので、式の単位を順にたどり、食い違う箇所を探してください。',
    messages: {
      product:
        '{expectedOf} は {expected}（{expectedDimension}）ですが、{product} は {actual}（{actualDimension}）です。{mend}',
      declared:
        '{expectedOf} は {expected}（{expectedDimension}）ですが、{actualOf} は {actual}（{actualDimension}）です。{mend}',
      together:
        '{where}では単位をそろえる必要がありますが、{expectedOf} は {expected}（{expectedDimension}）、{actualOf} は {actual}（{actualDimension}）です。{mend}',
      plain:
        '{expectedOf} は {expected}（{expectedDimension}）ですが、{actualOf} は単位のない数値です。{mend}',
    },
    fixTitles: {
      ...fixTitles,
      times: '{name} を掛ける',
      over: '{name} で割る',
    },
    words: {
      ...places,
      times: '係数 {name}（{nameUnit}）が抜けていませんか。',
      over: '{name}（{nameUnit}）で割るのではありませんか。',
      ...turned,
      annotate: '{written} と書いてください。',
      declare: '式が正しければ、{name} を {unit} で宣言してください。',
    },
  },
  'unit-conversion': {
    title: 'できない換算',
    explanation:
      '`in` は、kWh を MWh に、GJ を kWh に、t を kg にというように、単位の大きさだけを変えます。質量をエネルギーに、炭素を CO2 に、年当たりの値を' +
      '期間当たりに変えることはできません。それには、発熱量、分子量の比、地球温暖化係数、期間の長さといった数値が必要です。その数値を、角括弧の単位を' +
      '付けて、または出典のあるパラメータとして掛けてください。',
    messages: {
      dimension:
        '{actualOf} は {actual}（{actualDimension}）なので、{expected}（{expectedDimension}）に換算できません。',
      temperature:
        '{actualOf} は {actual} の温度ですが、ここでの K は温度差を表します。絶対温度は絶対零度との差、{absolute} です。',
      other:
        '{actualOf} は {actual} なので、{expected} に換算できません。換算できるのは kWh から MWh のような単位の大きさだけです。{mend}',
    },
    fixTitles: { absolute: '{absolute} と書く' },
    words: {
      substance:
        '(44/12) [tCO2/tC] のような比、または GWP(CH4, AR5) のような地球温暖化係数を掛けてください。',
      period: 'period_years() などの期間の長さを掛けてください。',
      'power-energy': '電力には運転時間を掛けてください。',
      basis: '出典のある両者の比を掛けてください。',
    },
  },
  'unit-argument': {
    title: '単位のない数値が必要なところの単位',
    explanation:
      '指数と、`exp( )`、`ln( )`、`log10( )` の中は、単位のない数値でなければなりません。年の値を月で表すと結果が変わり、どちらが正しいか誰にも' +
      '言えないからです。ガイドラインの式では、1/a の速度に a の時間を掛けるというように、単位が打ち消し合います。そのような係数が抜けていないか' +
      '確認してください。抜けていなければ、どの単位の値かが読む人に分かるように、その単位の 1 で割ってください。',
    messages: {
      exponent:
        '指数 {text} の単位は {unit} ですが、指数は単位のない数値でなければなりません。単位が変わると結果も変わります。{mend}',
      argument:
        '{of}( ) は単位のない数値を受け取りますが、{text} の単位は {unit} です。単位が変わると結果も変わります。{mend}',
      factors:
        'product( ) は単位のない数値を受け取りますが、{text} の単位は {unit} なので、積の単位が要素の数で変わってしまいます。{mend}',
      base: '{text} の単位は {unit} で、指数が決まった数値ではないため、結果の単位が決まりません。{mend}',
    },
    fixTitles: { divide: '{text} を {literal} で割る' },
    words: {
      unit: '単位を打ち消すか、{literal} で割ってください。',
      percent: '{literal} で割ってください。',
    },
  },
  'unit-annotation': {
    title: '単位をもつものに付けた単位',
    explanation:
      '角括弧の単位は、`0.8 [tCO2/MWh]` や `(44/12) [tCO2/tC]` のように、単位のない数値が何であるかを示します。パラメータの単位は宣言で決まっている' +
      'ため、名前の後に付けた単位は、意味がないか、食い違います。付けないでください。ほかの単位に換算するには `EC in MWh/p` と書きます。',
    messages: {
      other:
        '{text} の単位はすでに {unit} なので、後に単位は付けられません。換算するには in {written} と書いてください。',
      same: '{text} の単位は宣言で {unit} と決まっているので、後に単位は付けません。',
      plain: '{text} は計算した値なので、単位を付けることはできません。1 [{written}] を掛けてください。',
      unknown: '単位を付けられるのは単位のない数値だけで、{text} には付けられません。',
    },
    fixTitles: {
      remove: '[{written}] を削除する',
      convert: '換算する：in {written}',
      multiply: '1 [{written}] を掛ける',
    },
  },
};
