import type { RuleTranslation } from '../../rule.ts';

/** The Japanese words of the rules for examples. */
export const exampleTranslations: Readonly<Record<string, RuleTranslation>> = {
  'example-missing': {
    title: '計算例のない方法論',
    explanation:
      '計算例は、パラメータに値を与え、得られるはずの排出削減量を示します。審査者には算定式の働きが分かり、ツールは変更のたびに計算し直すので、' +
      '後の編集で結果が知らないうちに変わることがありません。まずは手計算した例が1つあれば十分です。',
    messages: { missing: '{name} には計算例がなく、算定式が意図どおりであることを確かめられません。' },
  },
  'expectation-missing': {
    title: '期待値のない計算例',
    explanation:
      '計算例は、得られるはずの値を示して初めて確認になります。`expect ER_p = 254 [tCO2/p]` や `expect criterion 2 not met` のように書くと、' +
      '以後の変更のたびに照合されます。期待値は手計算かスプレッドシートで求めてください。修正は算定式の現在の値を書き込むので、その値を確認してください。',
    messages: { missing: 'この計算例には得られるはずの値がなく、何も確認できません：expect {result} = …' },
    fixTitles: { expect: '計算された値 {value} を期待値にする' },
  },
  'expectation-unmet': {
    title: '期待値と異なる結果',
    explanation:
      '算定式の結果が計算例の期待値と異なります。計算例の値、期待値、変更された算定式のどれかが誤りです。値は書かれた小数の桁数で比較し、整数トンの' +
      '排出削減量は、クレジットと同じく切り捨てます。修正で計算値を書き込む前に、手計算で確かめてください。',
    messages: {
      exact: '{name} は {actual} ですが、期待値は {expected} です（差 {difference}）。',
      rounded:
        '{name} は {actual} ですが、期待値は {expected} です（差 {difference}）。計算値 {exact} を、書かれた桁数に四捨五入しています。',
      down: '{name} は {actual} ですが、期待値は {expected} です（差 {difference}）。計算値 {exact} を、排出削減量として切り捨てています。',
    },
    fixTitles: { write: '計算された値 {actual} を書く' },
  },
  'criterion-unexpected': {
    title: '期待と異なる適格性要件の判定',
    explanation:
      '計算例は、プロジェクトがこの要件を満たすかどうかを示していますが、`requires` の条件の判定は逆です。計算例の値が意図と違うか、条件が要件の文と' +
      '一致していません。比較の向きが逆であったり、「以下」が「未満」になっていたりすることがよくあります。',
    messages: {
      unmet: '計算例は適格性要件 {number} を満たすとしていますが、この値では満たしません。',
      unmetFor: '計算例は適格性要件 {number} を満たすとしていますが、この値では {element} が満たしません。',
      met: '計算例は適格性要件 {number} を満たさないとしていますが、この値では満たします。',
      attested:
        '適格性要件 {number} は人が確認するもの（attest）なので、計算例の値によって不適合になることはありません。',
    },
    fixTitles: { met: '満たすと期待する', unmet: '満たさないと期待する' },
    relatedMessages: { criterion: '適格性要件 {number} はここにあります。' },
  },
  'criterion-unmet': {
    title: '適格でないプロジェクトの計算例',
    explanation:
      'この計算例の値では、満たされない適格性要件があります。そのようなプロジェクトはこの方法論を適用できず、排出削減量にも意味がありません。値を' +
      '訂正してください。それを示すための例であれば、`expect criterion 2 not met` と書きます。',
    messages: {
      unmet: 'この計算例のプロジェクトは適格ではありません。適格性要件 {number} を満たしていません。',
      unmetFor:
        'この計算例のプロジェクトは適格ではありません。{element} が適格性要件 {number} を満たしていません。',
    },
    fixTitles: { expect: '適格性要件 {number} を満たさないと期待する' },
    relatedMessages: { criterion: '適格性要件 {number} はここにあります。' },
  },
  'division-by-zero': {
    title: 'ゼロによる除算',
    explanation:
      '計算例の値では、算定式がゼロで割ることになり、結果がありません。実際のプロジェクトでも、期間中に生産や計測がなければ同じことが起こります。' +
      'その場合の値を `if EG > 0 then FC / EG else 0` のように算定式に書くか、ゼロになりえない値であれば訂正してください。',
    messages: {
      zero: '計算例「{example}」では {divisor} が 0 なので、{text} はゼロで割ることになります。',
      element:
        '計算例「{example}」では {element} の {divisor} が 0 なので、{text} はゼロで割ることになります。',
    },
  },
  'input-missing': {
    title: '必要な値のない計算例',
    explanation:
      '計算例は、結果に必要なものがすべて与えられて初めて計算されます。固定・モニタリングするパラメータの値、添字の要素（`i = { north, south }`）、' +
      '選択肢のあるパラメータの選択（`EF_elec = option grid`）、月や日を数える場合はモニタリング期間（`period 2020-01-01 .. 2020-12-31`）です。',
    messages: {
      missing: 'この計算例はまだ計算できません。次のものがありません：{missing}',
      more: 'この計算例はまだ計算できません。次のものがありません：{missing}、ほか {more} 個',
    },
    fixTitles: { option: '{name} に選択肢 {option} を選ぶ' },
  },
  'wrong-size': {
    title: '値の個数の不一致',
    explanation:
      '値の並びは、添字の要素の順に1つずつ対応します。個数が合わないと、値が別の要素のものになるおそれがあります。値を加えるか除いてください。' +
      '`{ north: 1200, south: 1500 }` のように要素名を書けば、順序に左右されません。',
    messages: {
      size: '{name} には {index} の要素ごとに1つ、全部で {expected} 個の値が必要ですが、{actual} 個あります。',
      sizeOf:
        '{name} には {index} の要素（{elements}）ごとに1つ、全部で {expected} 個の値が必要ですが、{actual} 個あります。',
    },
  },
  'out-of-range': {
    title: '範囲外の値',
    explanation:
      'この値は、方法論がそのパラメータに認める範囲の外にあります。最も多い原因は単位です。メーターは kWh を示すのに方法論は MWh で求めており、結果が' +
      '1000倍大きくなります。換算すると範囲に入る場合は、その換算を示します。値が正しければ、`range` が狭すぎます。',
    messages: {
      outside: '{value} は、{name} に認められた範囲 {range} の外です。',
      divided:
        '{value} は、{name} に認められた範囲 {range} の外です。{factor} で割ると範囲に入ります。値の単位は {unit} ではありませんか。',
      multiplied:
        '{value} は、{name} に認められた範囲 {range} の外です。{factor} を掛けると範囲に入ります。値の単位は {unit} ではありませんか。',
      share:
        '{value} は、{name} に認められた範囲 {range} の外です。{factor} を掛けると範囲に入ります。百分率ではなく比率ではありませんか。',
    },
    fixTitles: { write: '{converted} と書く' },
    relatedMessages: { range: '{name} に認められた範囲です。' },
  },
  'outside-table': {
    title: '表に該当する行がない値',
    explanation:
      'この値に該当する行が表にないため、参照した値が決まりません。JCMの方法論では、表の範囲外のプロジェクトは適格ではありません。値を訂正するか、' +
      'そのようなプロジェクトも対象とするのであれば行を加え、そうでないものは適格性要件で除外してください。',
    messages: { outside: '表 {table} に {value} の行がありません。表の範囲は {covered} です。' },
    relatedMessages: { table: '{table} はここにあります。' },
  },
  'not-an-input': {
    title: '入力ではないものへの値',
    explanation:
      '計算例は、プロジェクトと同じく、方法論が決めていないもの、すなわち固定またはモニタリングするパラメータにだけ値を与えます。計算値と結果はそこから' +
      '求まるので、得られるはずの値は `expect` を付けて書きます。デフォルト値は方法論が定めるもので、プロジェクトは変更できません。',
    messages: {
      calculated:
        '{name} は計算されるので、計算例で値を与えることはできません。得られるはずの値は expect {name} = … と書きます。',
      default: '{name} は方法論のデフォルト値なので、計算例で値を与えることはできません。',
    },
    fixTitles: { expect: 'この値を期待値にする', remove: 'この行を削除する' },
  },
  'function-domain': {
    title: '関数が受け付けない値',
    explanation:
      '関数には、答えのない数があります。負の数の平方根や、ゼロ以下の数の対数はありません。計算例の値では算定式がそれを求めることになり、結果が' +
      'ありません。値と、関数の中の式の符号を確認してください。',
    messages: {
      domain:
        '計算例「{example}」では {function} に {value} が渡されますが、その値に対する答えはありません。',
    },
  },
  'number-too-large': {
    title: '大きすぎて計算できない数',
    explanation:
      '計算例の値では、この式が大きすぎて計算できません。これほど大きな排出量はありません。指数のマイナス記号や年数による除算が抜けているか、値の桁が' +
      '多すぎることがほとんどです。',
    messages: { large: '計算例「{example}」の値では、{text} が大きすぎて計算できません。' },
  },
  'assigned-twice': {
    title: '同じ名前への2つの値',
    explanation:
      '計算例は、各パラメータに1つの値を与えます。2つの行が別の値を与えていると、期待値がどちらによるものか分かりません。一方の行を削除してください。',
    messages: { twice: 'この計算例では {name} に2回値が与えられています。' },
    fixTitles: { remove: '2つ目の値を削除する' },
    relatedMessages: { first: '1つ目の値です。' },
  },
  'unknown-element': {
    title: '添字にない要素',
    explanation:
      '添字をもつ値は、要素の名前で与えます。この計算例の添字にはその名前の要素がないため、値の対象がありません。名前を訂正するか、添字の要素に加えてください。',
    messages: {
      unknown: '{index} に {name} という要素はありません。',
      known: '{index} に {name} という要素はありません。要素は {known} です。',
      near: '{index} に {name} という要素はありません。{near} ではありませんか。',
    },
    fixTitles: { write: '{near} と書く' },
  },
  'outside-period': {
    title: 'モニタリング期間の外の日付',
    explanation:
      '計算例の月、日、時間は、モニタリング期間の初日から最終日まで（両日を含む）のものです。それ以外の日付の値は数えられません。日付か期間を訂正してください。',
    messages: {
      after: '{name} は期間の外です。期間は {last} に終わります。',
      before: '{name} は期間の外です。期間は {first} に始まります。',
    },
  },
  'period-reversed': {
    title: '始まりより前に終わるモニタリング期間',
    explanation:
      'モニタリング期間は、初日から最終日まで（両日を含む）で書きます。この期間は始まりより前に終わるため日数がなく、月数や日数を数える値が求まりません。' +
      '2つの日付が入れ替わっていることがほとんどです。',
    messages: { reversed: 'このモニタリング期間の終わり {to} が、始まり {from} より前になっています。' },
    fixTitles: { swap: '2つの日付を入れ替える' },
  },
  'wrong-kind': {
    title: '種類の異なる値',
    explanation:
      'パラメータがとる値の種類は、単位をもつ数値、`yes` か `no`、添字の要素のいずれか1つです。添字をもつパラメータは、要素ごとに1つの値を並べます。この計算例では別の種類の値が与えられています。' +
      'パラメータの宣言と照合してください。',
    messages: { one: '{name} はここで1つの値をとりますが、{text} と書かれています。' },
    relatedMessages: { declaration: '{name} の宣言はここにあります。' },
  },
  'option-not-allowed': {
    title: 'プロジェクトが選べない選択肢',
    explanation:
      '方法論は、選択肢の `requires` の条件が成り立つときにだけその選択を認めますが、計算例の値では成り立ちません。別の選択肢を選ぶか、条件で比較される' +
      '値を訂正してください。',
    messages: {
      allowed: 'ここでは {name} に選択肢 {option} を選べません。その条件 {condition} が成り立っていません。',
    },
    relatedMessages: { condition: '選択肢 {option} の条件です。' },
  },
};
