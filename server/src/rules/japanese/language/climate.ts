import type { RuleTranslation } from '../../rule.ts';

/** The Japanese words of the rules for global warming potentials and reference data. */
export const climateTranslations: Readonly<Record<string, RuleTranslation>> = {
  'gwp-bases': {
    title: '地球温暖化係数の出典の混在',
    explanation:
      '地球温暖化係数は、IPCCの評価報告書ごとに異なります。メタンは第4次（AR4）で 25、第5次（AR5）で 28 です。合計または比較する排出量は、' +
      '同じ報告書に基づく必要があります。そうでなければ、リファレンスとプロジェクトの差が、プロジェクトではなく報告書の違いから生じます。' +
      'すべてのガスの係数を1つの報告書から取ってください。',
    messages: {
      bases:
        '地球温暖化係数を、前では {firstReport} から、ここでは {report} から取っているため、tCO2e の結果を比較できません。すべて1つの報告書から取ってください。',
    },
    fixTitles: { here: 'ここでも {firstReport} から取る' },
    relatedMessages: { first: 'ここでは {firstReport} を使っています。' },
  },
  'gwp-missing': {
    title: '地球温暖化係数がない',
    explanation:
      'IPCCの評価報告書は、それぞれすべてのガスの地球温暖化係数を示しているわけではありません。後から使われるようになったガスもあります。' +
      '方法論のすべてのガスについて別の報告書を使うか、その値を示す出典を付けて、ガス1トン当たりの tCO2e の値を `default` として宣言して' +
      'ください。',
    messages: {
      missing:
        '{report} には {gas} の地球温暖化係数がありません。別の報告書を使うか、出典を付けて default として宣言してください。',
    },
  },
  'reference-value-missing': {
    title: '参照データにない値',
    explanation:
      '`IPCC_CO2(diesel, lower)` のような関数は、IPCCガイドラインの値を引きます。表によっては、すべての組み合わせの値があるわけではなく、範囲の' +
      'ない燃料や、ある気候での速度のない廃棄物があります。別の語を使うか、その値を示す出典を付けて `default` として宣言してください。',
    messages: {
      missing:
        '{of} のデータに {words} の値はありません。別の語を使うか、出典を付けて default として宣言してください。',
    },
  },
};
