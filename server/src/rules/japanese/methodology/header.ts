import { partnerCountries } from '../../../reference/partner-countries.ts';
import type { RuleTranslation } from '../../rule.ts';

const countries: Readonly<Record<string, string>> = Object.fromEntries(
  partnerCountries.map(({ code, japaneseName }) => [code, japaneseName]),
);

/** The Japanese words of the rules for the header, the summary and the history. */
export const headerTranslations: Readonly<Record<string, RuleTranslation>> = {
  'header-incomplete': {
    title: '表紙の記載漏れ',
    explanation:
      '提案方法論様式の表紙には、名称、バージョン、状態、パートナー国、セクトラルスコープ、提案者を記載します。どれかが欠けた方法論は' +
      '提出できず、出力した様式にも空欄が残ります。方法論の先頭に、`partner VN` のように1行ずつ記載してください。',
    messages: {
      incomplete: '{name} の表紙に {missing} がありません。提案方法論様式の表紙に必要な項目です。',
    },
    fixTitles: { insert: '{inserted} を挿入する' },
  },
  'section-missing': {
    title: '方法論の欠落している部分',
    explanation:
      '方法論の様式は、要約、リファレンス排出量の設定（BaUを下回る理由、`establishment`）、適格性要件、排出源、そしてリファレンス排出量、' +
      'プロジェクト排出量、排出削減量の算定式から成ります。どれかが欠けていると、計算できないか、合同委員会が審査できません。' +
      '該当するキーワードで記載してください。',
    messages: { missing: '{name} は未完成です。{missing} がありません。' },
    fixTitles: { insert: '{inserted} を挿入する' },
  },
  'item-repeated': {
    title: '項目の重複',
    explanation:
      '名称、バージョン、状態、パートナー国、セクトラルスコープ、各日付、要約、リファレンス排出量の設定、改訂履歴は、方法論に1つだけ' +
      '記載します。2回記載されていると、どちらが有効か分かりません。一方を削除するか、`scope 1, 3` のように1つにまとめてください。',
    messages: { repeated: '{what} が2回記載されているため、どちらが有効か分かりません。' },
    fixTitles: { remove: '2つ目を削除する' },
    relatedMessages: { first: '1つ目の記載です。' },
  },
  'number-format': {
    title: '方法論番号の形式',
    explanation:
      '提案方法論は VN_PM013、承認方法論は VN_AM013 のような番号をもちます。パートナー国のコード、PM または AM、3桁の数字です。' +
      '文書、スプレッドシート、プロジェクトはこの番号で方法論を参照するため、別の形式では参照できません。ドラフトには番号がまだないので、' +
      '名前は自由です。',
    messages: {
      format: '{name} は方法論番号の形式（例：{form}）ではありません。',
      approved: '{name} は提案方法論（PM）の番号ですが、状態は承認済み（AM）です。',
    },
    fixTitles: { write: '{number} と書く' },
  },
  'version-format': {
    title: 'バージョンの形式',
    explanation:
      '方法論のバージョンは、"01.0"、"01.1"、"02.0" のように、2桁の数字、小数点、1桁の数字で書きます。スプレッドシートのファイル名にも' +
      '同じ形式のバージョンが付き、両者は一致しなければなりません。',
    messages: { format: '"{version}" はバージョンの形式（例："{form}"）ではありません。' },
    fixTitles: { write: '"{version}" と書く' },
  },
  'header-word': {
    title: '表紙の不明な語',
    explanation:
      '方法論の状態と日付はツールが読み取ります。承認済みの方法論には承認日が必要で、パブリックインプットはそれより前に終わります。' +
      '使える語は次のとおりです。状態は draft、proposed、approved、superseded、withdrawn、rejected、日付は completed、submitted、' +
      'public_inputs、approved です。',
    messages: {
      status: '"{word}" という状態はありません。状態は次のいずれかです：{known}',
      date: '"{word}" という日付はありません。日付は次のいずれかです：{known}',
      statusNear: '"{word}" という状態はありません。{near} ではありませんか。',
      dateNear: '"{word}" という日付はありません。{near} ではありませんか。',
    },
    fixTitles: { write: '{near} と書く' },
  },
  'partner-unknown': {
    title: '不明なパートナー国',
    explanation:
      'パートナー国は、方法論番号と同じ2文字のコードで書きます。ベトナムは VN、インドネシアは ID です。このコードの国はJCMに署名して' +
      'いないため、方法論がどの国のものか分かりません。最近署名した国の場合は、コードが正しくてもツールがまだ対応していないことがあります。',
    messages: {
      unknown: '{code} はJCMパートナー国のコードではありません。コードは次のとおりです：{codes}',
      near: '{code} はJCMパートナー国のコードではありません。{near}（{country}）ではありませんか。',
    },
    fixTitles: { write: '{near} と書く' },
    words: countries,
  },
  'partner-mismatch': {
    title: '方法論番号とパートナー国の不一致',
    explanation:
      '方法論番号はパートナー国のコードで始まり、その国の合同委員会が方法論を承認します。ここでは番号と `partner` が別の国を示しており、' +
      'どちらかが誤りです。他国の方法論を複写したときによく起こります。',
    messages: {
      differ: '番号 {name} は{ofCountry}のものですが、パートナー国は {code}（{country}）となっています。',
    },
    fixTitles: { partner: 'パートナー国を {ofNumber} にする', number: '番号を {number} にする' },
    relatedMessages: { number: '番号はここにあります。' },
    words: countries,
  },
  'scope-unknown': {
    title: '不明なセクトラルスコープ',
    explanation:
      '方法論は、1 エネルギー産業、3 エネルギー需要、7 輸送、13 廃棄物の処理・処分など、番号の付いたセクトラルスコープに分類されます。' +
      '第三者機関は、指定されたスコープの妥当性確認しか行えません。一覧にない番号は、どの分野にも属しません。',
    messages: {
      unknown: 'セクトラルスコープ {number} はありません。番号は {first} から {last} までです。',
      repeated: 'セクトラルスコープ {number} が2回記載されています。',
    },
  },
  'date-invalid': {
    title: '存在しない日付',
    explanation:
      '日付は 2017-01-30 のように、年、月、日の順に書きます。ここに書かれた日は暦に存在しないため、期限やモニタリング期間を求められません。' +
      '月と日が入れ替わっているか、その月の日数を超えていることがよくあります。',
    messages: {
      month: '{date} は存在しない日付です。{month} 月はありません。',
      day: '{date} は存在しない日付です。{year}-{month} は 01 日から {last} 日までです。',
    },
    fixTitles: { write: '{date} と書く' },
  },
  'dates-order': {
    title: '日付の前後関係',
    explanation:
      '方法論は、提出され、一定期間パブリックインプットを受け付け、その後に承認されます。これに反する日付は互いに矛盾しており、どれかが' +
      '誤りです。合同委員会の記録と照合してください。',
    messages: {
      range: '期間の終わり {to} が、始まり {from} より前になっています。',
      approved: '承認日 {approved} が、パブリックインプットの終了日 {end} より前になっています。',
      submitted: 'パブリックインプットの開始日 {begin} が、提出日 {submitted} より前になっています。',
    },
    fixTitles: { swap: '2つの日付を入れ替える' },
    relatedMessages: { other: 'もう一方の日付です。' },
  },
  'approval-date-missing': {
    title: '承認日の記載漏れ',
    explanation:
      '承認方法論は、合同委員会が承認した日から有効であり、公表される一覧にはその日付が載ります。`date approved 2017-01-30` のように' +
      '記載してください。承認がこれからであれば、状態を `proposed` にします。',
    messages: { missing: '{name} は承認済みですが、承認日（`date approved …`）がありません。' },
    fixTitles: { proposed: '状態を proposed にする' },
  },
  'history-order': {
    title: '改訂履歴の順序',
    explanation:
      '改訂履歴には、最初のバージョンから現在のバージョンまでを順に記載します。バージョンと日付は順に進み、最後のバージョンは表紙と一致します。' +
      'そうでないと、どのバージョンが有効か分からず、プロジェクトが誤ったバージョンを適用するおそれがあります。順序を直すか、欠けている行を' +
      '加えるか、バージョンを訂正してください。',
    messages: {
      version:
        '改訂履歴でバージョン {before} の後に {version} がありますが、それより新しいバージョンではありません。',
      date: 'バージョン {version} の日付 {date} が、バージョン {before} の日付 {dateBefore} より前になっています。',
      last: '改訂履歴の最後はバージョン {last} ですが、表紙のバージョンは {version} です。',
    },
    fixTitles: { header: '表紙のバージョンを {last} にする' },
    relatedMessages: { header: '表紙のバージョンです。', before: '1つ前のバージョンです。' },
  },
  'summary-items': {
    title: '要約の項目',
    explanation:
      '方法論の要約は4項目の表です。排出削減の措置（`measure`）、リファレンス排出量の算定（`reference`）、プロジェクト排出量の算定' +
      '（`project`）、モニタリングパラメータ（`monitoring`）を、それぞれ1回ずつ記載します。',
    messages: {
      missing: '要約に {missing} がありません。様式にはそれぞれの行があります。',
      repeated: '要約に {item} が2回記載されています。',
    },
    fixTitles: { insert: '{missing} を挿入する', remove: '2つ目を削除する' },
  },
  'text-empty': {
    title: '空の文',
    explanation:
      '引用符の中に何も書かれていないため、出力した方法論のその箇所が空欄になります。内容を記載してください。様式で省略できる部分であれば、' +
      '行ごと削除します。',
    messages: { empty: '{of} の後の文が空です。' },
  },
  'duplicate-methodology': {
    title: '方法論の重複',
    explanation:
      'プロジェクトは、VN_AM013 バージョン 01.0 のように、番号とバージョンで方法論を適用します。番号とバージョンが同じ文書が2つあると、' +
      'どちらを適用しているか分かりません。一方の番号またはバージョンを変えるか、複写を削除してください。',
    messages: {
      here: '{name} バージョン {version} は、この文書の別の方法論と番号もバージョンも同じです。',
      elsewhere: '{name} バージョン {version} は、{address} の方法論と番号もバージョンも同じです。',
    },
    relatedMessages: { first: '1つ目の方法論です。' },
  },
};
