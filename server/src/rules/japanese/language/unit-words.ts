/** Japanese words that the rules for units share. */

/** The titles of their fixes. */
export const fixTitles: Readonly<Record<string, string>> = {
  multiply: '{of} に {literal} を掛ける',
  divide: '{of} を {literal} で割る',
  'convert-both': '両方を換算する',
  convert: '式の中で換算する：{of} in {unit}',
  annotate: '数値に単位を付ける：{written}',
  rewrite: '{literal} と書く',
  declare: '{name} を {unit} で宣言する',
  replace: '{of} の代わりに {name}（{unit}）を使う',
  turned: '{of} の前を {sign} にする',
};

/** What to ask where an operator may have been turned round. */
export const turned: Readonly<Record<string, string>> = {
  'turn-divide': '{name} は掛けるのではなく、割るのではありませんか。',
  'turn-multiply': '{name} は割るのではなく、掛けるのではありませんか。',
};

/** Where several values need the same unit. */
export const places: Readonly<Record<string, string>> = {
  'in-sum': '和',
  'in-comparison': '比較',
  'in-branches': '条件の分岐',
  'in-arguments': '並べた値',
  'in-row': '表の値',
};

/** What to do about a number that is off by a factor. */
export const mends: Readonly<Record<string, string>> = {
  convert: '{operand} を {to} に換算してください。',
  'convert-both': '{operand} を {to} に、{second} を {secondTo} に換算してください。',
  divide: '{operand} を {literal} で割ってください。',
  rewrite: '{literal} と書いてください。',
  multiply: '{literal} を掛けてください。',
};
