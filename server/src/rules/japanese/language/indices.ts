import type { RuleTranslation } from '../../rule.ts';

/** The Japanese words of the rules for indices, tables and cases. */
export const indexTranslations: Readonly<Record<string, RuleTranslation>> = {
  'index-count': {
    title: '添字の数',
    explanation:
      '`EC[i]` のように添字付きで宣言したパラメータは、ポンプごと、月ごと、燃料ごとなど、添字の要素ごとに1つの値をもちます。式では、' +
      '`sum(i: …)` の中の `EC[i]` のように、または同じ添字 i をもつ値の式の中で、どの値を指すかを示します。添字のないパラメータの値は1つなので、' +
      '角括弧は付けません。',
    messages: {
      missing:
        '{name} は {indices} ごとに値をもちますが、どの値か示されていません。{sum} のように {whole} と書いてください。',
      chosen:
        '{name} は {indices} ごとに値をもちますが、どの値か示されていません。{meant} ではありませんか。',
      wrong: '{name} には{expected}つの添字が必要です（{whole}）が、角括弧に{actual}つ書かれています。',
      wrongOne: '{name} には1つの添字が必要です（{whole}）が、角括弧に{actual}つ書かれています。',
      wrongFew: '{name} には{expected}つの添字が必要です（{whole}）が、角括弧に1つしか書かれていません。',
      plain: '{name} は添字なしで宣言されており、値は1つなので、角括弧は付けられません。',
    },
    fixTitles: {
      index: '{whole} と書く',
      sum: '{indices} について合計する：{sum}',
      all: 'すべてについて条件とする：{sum}',
      chosen: '{meant} と書く',
      remove: '角括弧を削除する',
    },
  },
  'index-unbound': {
    title: '何を指すか決まらない添字',
    explanation:
      'i のような添字は、1台目のポンプ、2台目のポンプというように、要素を順に指します。そのため、添字を使う式は、すべての値をどうするかを' +
      '示す必要があります。`sum(i: …)` で合計するか、`RE[i] : tCO2/p = …` のように結果にも同じ添字を付けて要素ごとの値にしてください。' +
      'どちらもなければ、どのポンプのことか分かりません。',
    messages: {
      unbound:
        '{index} は {description} を順に指しますが、{owner} ではそのすべてをどうするかが示されていません。sum({index}: …) で合計するか、{owner}[{index}] と宣言してください。',
      criterion:
        '{index} は {description} を順に指しますが、どれが条件を満たすべきかが示されていません。all({index}: …) または any({index}: …) と書いてください。',
    },
    fixTitles: {
      sum: '{index} について合計する：sum({index}: …)',
      all: 'すべてに求める：all({index}: …)',
    },
  },
  'index-mismatch': {
    title: '宣言と異なる添字',
    explanation:
      '添字はそれぞれ自身の要素をもちます。ポンプの添字はポンプを、燃料の添字は燃料を指します。ポンプごとに宣言したパラメータの角括弧に書ける' +
      'のは、宣言の順に、ポンプの添字かポンプの名前だけです。ほかのものでは、存在しない値を引くことになります。',
    messages: {
      brackets: '{name} は {expected} ごとに値をもつため、角括弧に {actual} は書けません。',
      chosen:
        '{name} は {expected} ごとに値をもつため、角括弧に {actual} は書けません。{meant} ではありませんか。',
      element: '{name} は {actual} の要素ですが、ここには {expected} の要素が必要です。',
    },
    fixTitles: { write: '{meant} と書く' },
  },
  'index-shadowed': {
    title: 'すでに動いている添字',
    explanation:
      '`sum(i: …)` の中で、添字 i は要素を順に指します。i がすでに動いているところで再び i を使うと、i が指せるのは一方だけなので、外側の i は内側の i に' +
      '隠れます。その結果、同じ量が要素の数だけ合計されたり、どの要素にも同じ合計が入ったりして、気づかないうちに値が大きくなります。添字は一度だけ' +
      '使い、ほかの合計の中で使う合計は別の式にしてください。',
    messages: {
      again: '{of} の括弧の中に {index} が2度あります。一度に指せる要素は1つなので、1つだけ書いてください。',
      aggregate:
        'この {of}( ) の外側ですでに {index} が動いており、ここで最初の要素から動き直します。一度だけ動かすか、内側の {of}( ) を別の式にしてください。',
      declaration:
        '{owner} は {index} ごとに値をもちますが、この {of}( ) はすべての {index} にわたるので、どの {index} でも同じ値になります。不要なら {index} を除き、合計が必要なら [{index}] のない別の式にしてください。',
    },
    fixTitles: { leave: '{index} を除く' },
  },
  'aggregate-index': {
    title: '何についての合計か不明',
    explanation:
      '合計、平均、個数は、添字の要素について求めます。`sum(i: EC[i])` は各ポンプ i の消費量を合計します。そのため、丸括弧の中にまず添字の名前と' +
      'コロンを書き、その後に要素ごとに何を取るかを書きます。添字がなければ、何について求めるのか分かりません。',
    messages: {
      without:
        '{name}( ) が何について求めるのか示されていません。{name}(i: …) のように、まず添字を書いてください。',
      known: '{name}( ) が何について求めるのか示されていません。{whole} のように、まず添字を書いてください。',
    },
    fixTitles: { write: '{whole} と書く' },
  },
  'row-key': {
    title: '行の見出し',
    explanation:
      '表の先頭には何で引くかを示し、各行はそれに合う見出しで始めます。`by fuel` なら `diesel` のような要素、`by capacity [kW]` なら ' +
      '`300 ..< 450` のような数値、複数なら1つずつコンマで区切って書きます。合わない見出しの行は、引かれることがありません。',
    messages: {
      range:
        '{table} の見出しは数値なので、ここに {key} は書けません。300 ..< 450 のような範囲を書いてください。',
      element:
        '{table} の見出しは語なので、ここに数値 {key} は書けません。diesel のような語を書いてください。',
      one: '{table} の行は1つの見出しで始まりますが、{actual}つ書かれています。',
      few: '{table} の行はコンマで区切った{expected}つの見出しで始まりますが、1つしか書かれていません。',
      many: '{table} の行はコンマで区切った{expected}つの見出しで始まりますが、{actual}つ書かれています。',
    },
  },
  'rows-overlap': {
    title: '行の重なり',
    explanation:
      '表や case を引く値は、1つの行だけに当てはまる必要があります。2つの行が同じ語や同じ数値を含むと、一方は使われず、印刷した表を読む人が' +
      '別の値を取るおそれがあります。多くは境界の値が両方に入っているためです。450 未満で終わる区分は `300 ..< 450`、次の区分は `450 .. 550` と' +
      '書いてください。',
    messages: { overlap: '{of} の2つの行が {place} を含むため、どちらの値を使うか決まりません。' },
    relatedMessages: { first: 'この行も {place} を含みます。' },
  },
  'rows-gap': {
    title: '行の間の隙間',
    explanation:
      '表の2つの行、または case の2つの分岐の間に、どちらにも入らない数値があります。そのような数値のプロジェクトは計算できません。多くは境界の' +
      '値が抜けているためです。`300 ..< 450` は 450 を含まないので、次の行は `450 ..` で始めます。意図した隙間であれば、適格性要件でその範囲を' +
      '除外してください。',
    messages: { gap: '{of} に {place} を含む行がないため、その値のプロジェクトを計算できません。' },
    relatedMessages: { first: '前の行はここで終わります。' },
  },
  'rows-missing': {
    title: '行のない要素',
    explanation:
      '添字で引く表には、その添字のすべての要素の行が必要です。行のない要素には値がないため、その要素をもつプロジェクトは計算できません。値の' +
      'ある行を追加するか、添字からその要素を除いてください。',
    messages: { missing: '{table} に {missing} の行がないため、それをもつプロジェクトを計算できません。' },
  },
  'case-incomplete': {
    title: '答えのない場合分け',
    explanation:
      '`case` は、対象がどの値でも結果を与える必要があります。どの分岐にも当てはまらない語や数値があり、残りを受ける `else` もないと、その値では' +
      '計算できません。分岐を追加するか、列挙していないものの値を `else` で与えてください。',
    messages: {
      open: '{text} の要素はプロジェクトが与えるため、case ですべてを列挙することはできません。else を追加してください。',
      incomplete:
        '{text} の case は {missing} のときの値を与えていません。分岐または else を追加してください。',
    },
  },
  'range-empty': {
    title: '数値を含まない範囲',
    explanation:
      '範囲は `5 .. 10` のように下限から上限までを書きます。下限のほうが大きい場合や、両端が同じで一方が範囲に入らない場合は、含まれる数値がなく、' +
      '行が引かれることも値が許されることもありません。多くは両端の順序が逆です。',
    messages: { empty: '範囲 {text} に含まれる数値がありません。下限が上限を下回っていません。' },
    fixTitles: { turn: '{turned} と書く' },
  },
  'range-of-years': {
    title: '添字の範囲',
    explanation:
      '`sum(x in 1 .. y: …)` のように、ある値から別の値まで数えられるのは、整数である年だけです。ほかの添字の要素は順序のない名前なので、2つの' +
      '要素の間には何もありません。添字を `years` 付きで宣言するか、すべての要素について求め、`where` で一部を除いてください。',
    messages: {
      range:
        '{index} は年の添字ではないため、ある数値から別の数値まで数えることはできません。index {index} "…" years と宣言してください。',
    },
    fixTitles: { years: '{index} を年の添字として宣言する' },
  },
};
