import type { RuleTranslation } from '../../rule.ts';

/** The Japanese words of the rules for the form of a text. */
export const formTranslations: Readonly<Record<string, RuleTranslation>> = {
  syntax: {
    title: '記述の不足または余分',
    explanation:
      '方法論は、キーワード、名前、コロン、単位、引用符で囲んだ文章、まとまりを囲む波括弧という決まった形で書きます。形が崩れていると何を' +
      '意味するのか判断できず、それより後の内容も信頼できません。メッセージには、そこに何を書くべきかが示されます。開いた括弧は必ず閉じ、' +
      '各項目は行の先頭から書き始めてください。',
    messages: {
      misspelled: '"{before}" というキーワードはありません。{near} の誤りではありませんか。',
      brace: '「{within}」の波括弧が閉じられていません。{before} の後に } を書いてください。',
      bracket: '開いた括弧が閉じられていません。{before} の後に {expected} を書いてください。',
      missing: '{before} の後に{expected}が必要です。',
      missingBut: '{before} の後には{expected}が必要ですが、{found} が続いています。',
      unexpected: '{found} はここに書けません。ここに書けるのは{expected}です。',
      block:
        '文書は "methodology VN_PM001 { … }" のようなブロックから成るため、{found} をその外に書くことはできません。',
      item: '{found} で始まる項目はありません。fixed や criterion などのキーワード、または名前とコロンで始めてください。',
      colon: '{before} と {found} の間にコロンが必要です。',
      operator:
        '{before} の後には * などの演算子が必要ですが、{found} が続いています。{found} が新しい項目の始まりなら、行を改めてください。',
      extraBrace: 'この } に対応する { がありません。それより前の { はすべて閉じられています。',
    },
    fixTitles: { insert: '{sign} を挿入する', write: '{near} と書く', remove: '{sign} を削除する' },
    words: {
      name: '名前',
      number: '数値',
      text: '引用符で囲んだ文章',
      unit: '単位（例：MWh/p、無次元なら -）',
      expression: '値（数値、名前、または式）',
      operator: '演算子（例：*）',
      date: '日付（例：2024-03-31）',
      word: '語',
      row: '行（例：diesel : 74.1）',
      item: '方法論の項目',
    },
  },
  'reserved-name': {
    title: 'キーワードと同じ名前',
    explanation:
      '`project`、`source`、`default` など、方法論の項目を始める語には決まった意味があります。これらをパラメータの名前にすると、どちらの' +
      '意味か区別できません。`source_heat` のように、何についての値かをアンダースコアの後に付けるなど、別の名前にしてください。',
    messages: {
      reserved: '"{name}" は言語のキーワードなので、名前には使えません。例えば {other} としてください。',
    },
    fixTitles: { rename: '{other} とする' },
  },
  'thousands-separator': {
    title: '数値の中のコンマ',
    explanation:
      'コンマは並べた値を区切る記号なので、1,500 は 1 と 500 の2つの数値に読めてしまいます。JCMのスプレッドシートと同じく、桁区切りは' +
      '付けずに 1500 と書き、小数点はピリオドで 0.5 と書きます。指標の要素ごとの値は { 1, 500 } のように波括弧で囲みます。',
    messages: {
      thousands: '数値に桁区切りは付けません。{written} ではなく {plain} と書いてください。',
      decimal: '小数点はピリオドで書きます。{written} ではなく {point} と書いてください。',
      list: '複数の値は波括弧で囲みます。{written} ではなく {list} と書いてください。',
    },
    fixTitles: { write: '{plain} と書く', point: '{point} と書く', list: '{list} と書く' },
  },
  'unknown-character': {
    title: '意味をもたない文字',
    explanation:
      'この言語で意味をもたない文字がいくつかあります。多くは、文書や表計算ソフトから貼り付けたときに混ざる見えない文字、矢印、一重引用符' +
      'です。項目や行はそれぞれ改行して書くので、セミコロンは不要です。コメントは `//` で始めます。引用符の中では、どの文字も使えます。',
    messages: {
      semicolon: 'セミコロンは不要です。項目や行は、それぞれ改行して書きます。',
      comment: 'コメントは # ではなく // で始めます。',
      and: '2つの条件は、{found} ではなく and でつなぎます。',
      or: 'どちらかの条件でよい場合は、{found} ではなく or でつなぎます。',
      apostrophe: '文章は一重引用符ではなく、二重引用符（"…"）で囲みます。',
      invisible: 'ここに見えない文字（{code}）があります。貼り付けた文章に混ざっていたものと思われます。',
      other: '{found} はここでは意味をもちません。削除するか、文章なら引用符で囲んでください。',
    },
    fixTitles: { remove: '削除する', write: '{sign} と書く' },
  },
  'text-unclosed': {
    title: '閉じられていない文章またはコメント',
    explanation:
      '文章は同じ行の中で引用符で始まり引用符で終わり、`/*` で始まるコメントは `*/` で終わります。終わりがないと、その後がすべて文章または' +
      'コメントとして扱われ、そこにある項目が失われます。文章の中の引用符は `\\"` と書きます。',
    messages: {
      text: '文章 {found} が閉じられていません。同じ行の終わりに " を書いてください。',
      comment:
        'ここで始まるコメントが閉じられていないため、残りの全文がコメントになっています。終わりに */ を書いてください。',
    },
    fixTitles: { insert: '{sign} を挿入する' },
  },
  'too-large': {
    title: '確認できない大きさ',
    explanation:
      '何百もの演算子を含む式、括弧が幾重にも重なった式、何メガバイトもあるファイルなど、人が審査できないものは扱いません。長い式は、' +
      'それぞれ名前と説明をもついくつかの算定値に分けてください。長いファイルはいくつかに分け、`use` で取り込んでください。',
    messages: {
      formula: 'この式には {operators} を超える演算子があります。いくつかの算定値に分けてください。',
      nested:
        'ここでは {nesting} を超える括弧または条件が同時に開いています。式をいくつかの算定値に分けてください。',
      file: 'このファイルは {found} 文字あります。{limit} 文字を超えるファイルは確認しません。',
    },
  },
};
