/** The units with a symbol of their own: what they are, exactly. */
import type { KindName } from './kinds.ts';

/**
 * Symbol, numerator and denominator of its scale in coherent base units (kg, m, s, …), names, and how it is defined
 * where the name does not say so.
 */
export type CatalogueRow = readonly [
  symbol: string,
  scale: string,
  en: string,
  ja: string,
  definition?: { readonly en: string; readonly ja: string },
];

/** A calorie of the International Table: 4.1868 J exactly, as the energy statistics of the IEA use it. */
const calorie = {
  en: 'International Table calorie: 4.1868 J exactly',
  ja: '国際蒸気表カロリー。1 cal = 4.1868 J（定義値）',
};
/** The British thermal unit of the International Table: 1055.05585262 J exactly. */
const btu = {
  en: 'International Table British thermal unit: 1055.05585262 J exactly',
  ja: '国際蒸気表英国熱量単位。1 Btu = 1055.05585262 J（定義値）',
};
const calendar = {
  en: 'A calendar unit: it never converts to days or hours, because years differ in length',
  ja: '暦の単位。年の長さは一定でないため、日・時間には換算されない',
};

/** All units but those of areas and volumes made of lengths, temperature scales, gases and materials. */
export const catalogueRows: Readonly<Partial<Record<KindName, readonly CatalogueRow[]>>> = {
  mass: [
    ['mg', '1/1000000', 'milligram', 'ミリグラム'],
    ['g', '1/1000', 'gram', 'グラム'],
    ['kg', '1', 'kilogram', 'キログラム'],
    ['t', '1000', 'tonne', 'トン'],
    ['kt', '1000000', 'kilotonne', 'キロトン'],
    ['Mt', '1000000000', 'megatonne', 'メガトン'],
    ['Gt', '1000000000000', 'gigatonne', 'ギガトン'],
    ['Mg', '1000', 'megagram', 'メガグラム'],
    ['Gg', '1000000', 'gigagram', 'ギガグラム'],
    ['Tg', '1000000000', 'teragram', 'テラグラム'],
  ],
  volume: [
    ['mL', '1/1000000', 'millilitre', 'ミリリットル'],
    ['L', '1/1000', 'litre', 'リットル'],
    ['kL', '1', 'kilolitre', 'キロリットル'],
    ['ML', '1000', 'megalitre', 'メガリットル'],
  ],
  'normal-volume': [
    [
      'Nm3',
      '1',
      'normal cubic metre',
      'ノルマル立方メートル',
      {
        en: 'Gas in a cubic metre at 0 degC and 101.325 kPa; not comparable with m3 at another state',
        ja: '0 ℃、101.325 kPa における気体 1 m3。他の状態の m3 とは比べられない',
      },
    ],
  ],
  energy: [
    ['J', '1', 'joule', 'ジュール'],
    ['kJ', '1000', 'kilojoule', 'キロジュール'],
    ['MJ', '1000000', 'megajoule', 'メガジュール'],
    ['GJ', '1000000000', 'gigajoule', 'ギガジュール'],
    ['TJ', '1000000000000', 'terajoule', 'テラジュール'],
    ['PJ', '1000000000000000', 'petajoule', 'ペタジュール'],
    ['Wh', '3600', 'watt-hour', 'ワット時'],
    ['kWh', '3600000', 'kilowatt-hour', 'キロワット時'],
    ['MWh', '3600000000', 'megawatt-hour', 'メガワット時'],
    ['GWh', '3600000000000', 'gigawatt-hour', 'ギガワット時'],
    ['TWh', '3600000000000000', 'terawatt-hour', 'テラワット時'],
    ['cal', '41868/10000', 'calorie', 'カロリー', calorie],
    ['kcal', '41868/10', 'kilocalorie', 'キロカロリー', calorie],
    ['Mcal', '4186800', 'megacalorie', 'メガカロリー', calorie],
    ['Gcal', '4186800000', 'gigacalorie', 'ギガカロリー', calorie],
    ['Btu', '105505585262/100000000', 'British thermal unit', '英国熱量単位', btu],
    ['MMBtu', '105505585262/100', 'million British thermal units', '百万英国熱量単位', btu],
    [
      'toe',
      '41868000000',
      'tonne of oil equivalent',
      '石油換算トン',
      { en: '41.868 GJ exactly (IEA)', ja: '41.868 GJ（IEA の定義値）' },
    ],
  ],
  power: [
    ['W', '1', 'watt', 'ワット'],
    ['kW', '1000', 'kilowatt', 'キロワット'],
    ['MW', '1000000', 'megawatt', 'メガワット'],
    ['GW', '1000000000', 'gigawatt', 'ギガワット'],
    [
      'USRt',
      '12000*105505585262/100000000/3600',
      'US refrigeration ton',
      '米国冷凍トン',
      { en: '12,000 Btu/h, about 3.517 kW', ja: '12,000 Btu/h。約 3.517 kW' },
    ],
  ],
  'apparent-power': [
    ['VA', '1', 'volt-ampere', 'ボルトアンペア'],
    ['kVA', '1000', 'kilovolt-ampere', 'キロボルトアンペア'],
    ['MVA', '1000000', 'megavolt-ampere', 'メガボルトアンペア'],
  ],
  'reactive-power': [
    ['var', '1', 'var', 'バール'],
    ['kvar', '1000', 'kilovar', 'キロバール'],
    ['Mvar', '1000000', 'megavar', 'メガバール'],
  ],
  length: [
    ['mm', '1/1000', 'millimetre', 'ミリメートル'],
    ['cm', '1/100', 'centimetre', 'センチメートル'],
    ['m', '1', 'metre', 'メートル'],
    ['km', '1000', 'kilometre', 'キロメートル'],
  ],
  area: [['ha', '10000', 'hectare', 'ヘクタール']],
  time: [
    ['s', '1', 'second', '秒'],
    ['min', '60', 'minute', '分'],
    ['h', '3600', 'hour', '時間'],
    ['d', '86400', 'day', '日'],
  ],
  year: [
    ['a', '1', 'year', '年', calendar],
    ['month', '1/12', 'month', 'か月', calendar],
  ],
  period: [
    [
      'p',
      '1',
      'monitoring period',
      'モニタリング期間',
      {
        en: 'A label, not a length of time: it never cancels against hours or years',
        ja: '時間の長さではなく標識。時間・年とは約分されない',
      },
    ],
  ],
  temperature: [['K', '1', 'kelvin (difference of temperatures)', 'ケルビン（温度差）']],
  pressure: [
    ['Pa', '1', 'pascal', 'パスカル'],
    ['hPa', '100', 'hectopascal', 'ヘクトパスカル'],
    ['kPa', '1000', 'kilopascal', 'キロパスカル'],
    ['MPa', '1000000', 'megapascal', 'メガパスカル'],
    ['bar', '100000', 'bar', 'バール（圧力）'],
  ],
  voltage: [
    ['mV', '1/1000', 'millivolt', 'ミリボルト'],
    ['V', '1', 'volt', 'ボルト'],
    ['kV', '1000', 'kilovolt', 'キロボルト'],
  ],
  current: [
    ['mA', '1/1000', 'milliampere', 'ミリアンペア'],
    ['A', '1', 'ampere', 'アンペア'],
    ['kA', '1000', 'kiloampere', 'キロアンペア'],
  ],
  resistance: [
    ['mohm', '1/1000', 'milliohm', 'ミリオーム'],
    ['ohm', '1', 'ohm', 'オーム'],
    ['kohm', '1000', 'kilo-ohm', 'キロオーム'],
  ],
  'luminous-flux': [
    ['lm', '1', 'lumen', 'ルーメン'],
    ['klm', '1000', 'kilolumen', 'キロルーメン'],
  ],
  illuminance: [['lx', '1', 'lux', 'ルクス']],
  frequency: [
    ['Hz', '1', 'hertz', 'ヘルツ'],
    ['kHz', '1000', 'kilohertz', 'キロヘルツ'],
    ['rpm', '1/60', 'revolutions per minute', '毎分回転数'],
  ],
  amount: [
    ['mol', '1', 'mole', 'モル'],
    ['kmol', '1000', 'kilomole', 'キロモル'],
  ],
  ratio: [
    ['%', '1/100', 'per cent', 'パーセント'],
    ['ppm', '1/1000000', 'parts per million', '百万分率'],
    ['ppb', '1/1000000000', 'parts per billion', '十億分率'],
  ],
};
