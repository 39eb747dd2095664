/** The functions that give values of the reference data for words. */
import { bounds, fuels } from '../reference/fuels.ts';
import { gases, reports } from '../reference/gases.ts';
import { climates, disposalSites, wastes } from '../reference/waste.ts';
import type { BuiltInFunction, FunctionParameter } from './function-rules.ts';

const fuel: FunctionParameter = {
  name: 'fuel',
  description: { en: 'a fuel of the IPCC tables, such as diesel', ja: 'IPCC の表の燃料（例: diesel）' },
  words: fuels,
};
const bound: FunctionParameter = {
  name: 'bound',
  description: {
    en: 'default, lower or upper value of the table',
    ja: '表の値の別: default（既定）、lower（下限）、upper（上限）',
  },
  words: bounds,
};
const waste: FunctionParameter = {
  name: 'waste',
  description: { en: 'a type of waste, such as food', ja: '廃棄物の種類（例: food）' },
  words: wastes,
};

function reference(
  name: string,
  parameters: readonly FunctionParameter[],
  unit: string | undefined,
  en: string,
  ja: string,
): BuiltInFunction {
  return {
    name,
    kind: 'reference-data',
    parameters,
    unitRule: 'reference-data',
    ...(unit === undefined ? {} : { unit }),
    description: { en, ja },
  };
}

/** The functions of the reference data, in the order in which completion offers them. */
export const referenceFunctions: readonly BuiltInFunction[] = [
  reference(
    'GWP',
    [
      {
        name: 'gas',
        description: { en: 'a greenhouse gas, such as CH4', ja: '温室効果ガス（例: CH4）' },
        words: gases.map(({ symbol, name, japaneseName }) => ({ word: symbol, name, japaneseName })),
      },
      {
        name: 'report',
        description: { en: 'an IPCC assessment report, such as AR5', ja: 'IPCC 評価報告書（例: AR5）' },
        words: reports.map(({ report, name, japaneseName }) => ({ word: report, name, japaneseName })),
      },
    ],
    undefined,
    'Global warming potential over 100 years, in tCO2e per t of the gas.',
    '100 年間の地球温暖化係数（tCO2e／ガス 1 t）。',
  ),
  reference(
    'IPCC_CO2',
    [fuel, bound],
    'tCO2/GJ',
    'CO2 emission factor of a fuel for its net (lower) heating value (IPCC 2006, volume 2, table 1.4). It also fits tCO2/GJ(LHV).',
    '低位発熱量に対する燃料の CO2 排出係数（IPCC 2006 第 2 巻 表 1.4）。tCO2/GJ(LHV) にも使える。',
  ),
  reference(
    'IPCC_NCV',
    [fuel, bound],
    'GJ/t',
    'Net (lower) calorific value of a tonne of a fuel (IPCC 2006, volume 2, table 1.2). It also fits GJ(LHV)/t, and the ' +
      'tonnes of a declared material: GJ/t{coal}.',
    '燃料 1 t 当たりの低位発熱量（IPCC 2006 第 2 巻 表 1.2）。GJ(LHV)/t や、宣言した物質を付けた GJ/t{coal} にも使える。',
  ),
  reference(
    'IPCC_DOC',
    [waste],
    'tC/t',
    'Degradable organic carbon in each tonne of a type of wet waste (IPCC 2006, volume 5, table 2.4).',
    '湿重量の廃棄物 1 t に含まれる分解性有機炭素（IPCC 2006 第 5 巻 表 2.4）。',
  ),
  reference(
    'IPCC_k',
    [
      waste,
      {
        name: 'climate',
        description: { en: 'a climate zone, such as tropical_wet', ja: '気候区分（例: tropical_wet）' },
        words: climates,
      },
    ],
    '1/a',
    'Decay rate of a type of waste in a climate (IPCC 2006, volume 5, table 3.3).',
    '気候区分ごとの廃棄物の分解速度（IPCC 2006 第 5 巻 表 3.3）。',
  ),
  reference(
    'IPCC_MCF',
    [
      {
        name: 'site',
        description: {
          en: 'a type of disposal site, such as anaerobic',
          ja: '処分場の種類（例: anaerobic）',
        },
        words: disposalSites,
      },
    ],
    '-',
    'Methane correction factor of a disposal site (IPCC 2006, volume 5, table 3.1).',
    '処分場のメタン補正係数（IPCC 2006 第 5 巻 表 3.1）。',
  ),
];
