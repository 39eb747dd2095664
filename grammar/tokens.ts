/**
 * The tokens of the language, and the characters that word processors put in their place.
 *
 * Every operator accepts the glyphs that authors paste (`×`, `÷`, `−`, full-width forms, …). The label of a
 * token type is its plain form: what the formatter writes and what a message calls it.
 */
import { createToken, Lexer, type ITokenConfig, type TokenType } from 'chevrotain';

const letters =
  'A-Za-z_°℃\\u00AA\\u00B5\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0370-\\u03FF\\u0400-\\u04FF\\u1E00-\\u1FFF\\u2126\\u3005-\\u3007' +
  '\\u3041-\\u3096\\u309D-\\u309F\\u30A1-\\u30FA\\u30FC-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7A3\\uFF21-\\uFF3A\\uFF3F\\uFF41-\\uFF5A\\uFF66-\\uFF9D';
const digits = '0-9\\uFF10-\\uFF19';
const subscripts = '\\u2080-\\u2089\\u2090-\\u209C';

/** The pattern of a name: letters, then letters, digits and subscript digits. For the editor's word pattern too. */
export const namePattern = `[${letters}][${letters}${digits}${subscripts}]*`;

/** Any word, reserved or not: option names, index elements, frequencies. */
export const Word = createToken({ name: 'Word', pattern: Lexer.NA, label: 'word' });

function token(name: string, pattern: RegExp, label: string, extra: Partial<ITokenConfig> = {}): TokenType {
  return createToken({ name, pattern, label, ...extra });
}

export const WhiteSpace = token(
  'WhiteSpace',
  /[ \t\r\n\f\v\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF]+/,
  'white space',
  {
    group: Lexer.SKIPPED,
    line_breaks: true,
  },
);
export const LineComment = token('LineComment', /\/\/[^\n\r]*/, 'comment', { group: 'comments' });
export const BlockComment = token('BlockComment', /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//, 'comment', {
  group: 'comments',
  line_breaks: true,
});
export const UnterminatedComment = token('UnterminatedComment', /\/\*[^]*/, 'comment', {
  group: 'comments',
  line_breaks: true,
});
export const StringToken = token(
  'String',
  /"(?:[^"\\\n\r]|\\[^\n\r])*"|[\u201C\u201D\u201E](?:[^\u201C\u201D\\\n\r]|\\[^\n\r])*[\u201C\u201D]|\uFF02[^\uFF02\n\r]*\uFF02/,
  'text',
);
/** A text that is not closed on its line; it reads as if it were closed there. */
export const UnterminatedString = token('UnterminatedString', /["\u201C\u201D\u201E\uFF02][^\n\r]*/, 'text', {
  categories: [StringToken],
});
export const DateToken = token('Date', /[0-9]{4}-[0-9]{2}-[0-9]{2}/, 'date');
export const NumberToken = token(
  'Number',
  new RegExp(`[${digits}]+(?:[.\\uFF0E][${digits}]+)?(?:[eE][+\\-\\u2212\\u2013]?[${digits}]+)?`),
  'number',
);
export const Superscript = token(
  'Superscript',
  /[\u207A\u207B]?[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]+/,
  'exponent',
);
export const Identifier = token('Identifier', new RegExp(namePattern), 'name', { categories: [Word] });

export const Arrow = token('Arrow', /[-\u2212\u2013\uFF0D][>\uFF1E]|\u2192/, '->');
/** A range without both its ends. */
export const BothOpen = token('BothOpen', /[<\uFF1C](?:\.\.|\u2026|\u2025)[<\uFF1C]/, '<..<');
/** A range without its lower end. */
export const LowerOpen = token('LowerOpen', /[<\uFF1C](?:\.\.|\u2026|\u2025)/, '<..');
/** A range without its upper end. */
export const UpperOpen = token('UpperOpen', /(?:\.\.|\u2026|\u2025)[<\uFF1C]/, '..<');
export const DotDot = token('DotDot', /\.\.|\u2026|\u2025/, '..');
export const LessEqual = token('LessEqual', /[<\uFF1C][=\uFF1D]|\u2264|\u2266/, '<=');
export const GreaterEqual = token('GreaterEqual', /[>\uFF1E][=\uFF1D]|\u2265|\u2267/, '>=');
export const NotEqual = token('NotEqual', /![=\uFF1D]|\u2260|<>/, '!=');
export const Less = token('Less', /[<\uFF1C]/, '<');
export const Greater = token('Greater', /[>\uFF1E]/, '>');
export const Equal = token('Equal', /[=\uFF1D]/, '=');
export const Plus = token('Plus', /[+\uFF0B]/, '+');
export const Minus = token('Minus', /[-\u2010\u2011\u2012\u2013\u2014\u2212\uFF0D]/, '-');
export const Times = token('Times', /[*\u00D7\u00B7\u22C5\u2219\u2022\u2715\uFF0A\u30FB]/, '*');
export const Divide = token('Divide', /[/\u00F7\u2215\u2044\uFF0F]/, '/');
export const Power = token('Power', /[\^\uFF3E]/, '^');
export const Percent = token('Percent', /[%\uFF05]/, '%');
export const Colon = token('Colon', /[:\uFF1A]/, ':');
export const Comma = token('Comma', /[,\uFF0C\u3001]/, ',');
export const LeftBrace = token('LeftBrace', /[{\uFF5B]/, '{');
export const RightBrace = token('RightBrace', /[}\uFF5D]/, '}');
export const LeftBracket = token('LeftBracket', /[[\uFF3B]/, '[');
export const RightBracket = token('RightBracket', /[\]\uFF3D]/, ']');
export const LeftParenthesis = token('LeftParenthesis', /[(\uFF08]/, '(');
export const RightParenthesis = token('RightParenthesis', /[)\uFF09]/, ')');
export const openers: ReadonlySet<TokenType> = new Set([LeftBrace, LeftBracket, LeftParenthesis]);
export const closers: ReadonlySet<TokenType> = new Set([RightBrace, RightBracket, RightParenthesis]);
/** Any character that the language has no use for. */
// oxlint-disable-next-line no-control-regex -- control characters are among them; `\S` would cost the lexer its speed
export const Invalid = token('Invalid', /[\u0000-\uFFFF]/, 'character', {
  group: 'invalid',
  line_breaks: true,
});

/** Stands for a stretch that is nested too deep. */
export const TooDeep = createToken({ name: 'TooDeep', pattern: Lexer.NA, label: 'nested too deep' });

/** The words that start an item of a methodology. */
export const itemKeywords = [
  'use',
  'title',
  'version',
  'status',
  'partner',
  'scope',
  'proponent',
  'date',
  'proposal',
  'attachment',
  'term',
  'summary',
  'establishment',
  'criterion',
  'sources',
  'index',
  'unit',
  'material',
  'table',
  'default',
  'fixed',
  'monitored',
  'reference',
  'project',
  'reduction',
  'history',
  'example',
] as const;

/** The words that start an attribute of a parameter. */
export const attributeKeywords = [
  'source',
  'range',
  'option',
  'instrument',
  'frequency',
  'quality',
  'method',
  'note',
] as const;

/** The words that start a block of items. */
export const blockKeywords = ['methodology', 'shared'] as const;

const otherKeywords = [
  'measure',
  'monitoring',
  'requires',
  'attest',
  'excluded',
  'by',
  'given',
  'lowest',
  'highest',
  'first',
  'of',
  'recorded',
  'expect',
] as const;

/** The words that formulas are made of. */
export const expressionKeywords = ['if', 'then', 'else', 'case', 'in', 'and', 'or', 'not', 'where'] as const;

/** All reserved words: none of them can be the name of a parameter, a table or an index. */
export const keywords = [
  ...blockKeywords,
  ...itemKeywords,
  ...attributeKeywords,
  ...otherKeywords,
  ...expressionKeywords,
] as const;
export type Keyword = (typeof keywords)[number];

/**
 * Words that mean something in one place and are free everywhere else: `period` in an example, `interpolated` behind the
 * unit of a table, `months` behind an index, `one of` and `yes/no` in the place of a unit, `met` behind a criterion.
 */
export const contextualWords = [
  'period',
  'interpolated',
  'months',
  'days',
  'hours',
  'years',
  'one',
  'yes',
  'no',
  'met',
] as const;

/** What the elements of an index can be taken from instead of a list. */
export const calendarWords: ReadonlySet<string> = new Set(['months', 'days', 'hours', 'years']);

/** The token type of each reserved word. */
export const keywordTokens = Object.fromEntries(
  keywords.map((keyword) => [
    keyword,
    createToken({ name: `Keyword_${keyword}`, pattern: Lexer.NA, label: keyword, categories: [Word] }),
  ]),
) as Record<Keyword, TokenType>;

/** The languages that a text can be given in, by ISO 639-1 code. */
export const textLanguages: ReadonlySet<string> = new Set(
  'en ja ar az bn es fr hi id ka kk km ky lo mn ms my ne pt ro ru si sw ta th uk uz vi zh'.split(' '),
);

/** What the lexer matches, in order of precedence. */
export const lexerTokens: readonly TokenType[] = [
  WhiteSpace,
  LineComment,
  BlockComment,
  UnterminatedComment,
  Identifier,
  DateToken,
  NumberToken,
  StringToken,
  UnterminatedString,
  Arrow,
  BothOpen,
  LowerOpen,
  UpperOpen,
  DotDot,
  LessEqual,
  GreaterEqual,
  NotEqual,
  Less,
  Greater,
  Equal,
  Plus,
  Minus,
  Times,
  Divide,
  Power,
  Percent,
  Colon,
  Comma,
  LeftBrace,
  RightBrace,
  LeftBracket,
  RightBracket,
  LeftParenthesis,
  RightParenthesis,
  Superscript,
  Invalid,
];
