/** Why a rename is refused, in words. */
import type { Language } from '../rules/rule.ts';

const english = {
  nothing: 'There is no name here that can be renamed.',
  builtIn: (name: string) => `“${name}” belongs to the language and can’t be renamed.`,
  criterion: 'The number of a criterion is its place in the official form: change it by hand.',
  file: 'A path follows the name of its file: rename the file, then change the path.',
  empty: 'The new name is empty.',
  reserved: (name: string) => `“${name}” is a word of the language and can’t be a name.`,
  notAName: (name: string) =>
    `“${name}” can’t be a name: names begin with a letter and have only letters, digits and _.`,
  notALabel: 'A name can’t hold quotation marks, backslashes or line ends.',
  clash: (name: string, methodology: string) =>
    `“${name}” already stands for something else in ${methodology}.`,
};

/** The reasons in one language. */
export type Refusals = Readonly<typeof english>;

const japanese: Refusals = {
  nothing: 'ここには名前を変更できるものがありません。',
  builtIn: (name) => `「${name}」は言語に組み込まれた名前なので、変更できません。`,
  criterion: '要件の番号は公式様式での位置です。手で変更してください。',
  file: 'パスはファイル名に従います。ファイル名を変更してから、パスを直してください。',
  empty: '新しい名前が空です。',
  reserved: (name) => `「${name}」は予約語なので、名前には使えません。`,
  notAName: (name) => `「${name}」は名前に使えません。名前は文字で始まり、文字、数字、_ だけからなります。`,
  notALabel: '名前に引用符、バックスラッシュ、改行は使えません。',
  clash: (name, methodology) => `「${name}」は ${methodology} ですでに別のものを表しています。`,
};

/** The reasons by language. */
export const refusals: Readonly<Record<Language, Refusals>> = { en: english, ja: japanese };
