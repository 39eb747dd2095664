/** The kinds of quantity that have a name of their own, and their words. */
import type { Powers } from './base.ts';
import { orderedPowers } from './base.ts';

/** A text in both languages of the tools. */
export interface Words {
  readonly en: string;
  readonly ja: string;
}

/** A language that the tools speak. */
export type Language = keyof Words;

export type KindName =
  | 'ratio'
  | 'mass'
  | 'volume'
  | 'normal-volume'
  | 'energy'
  | 'power'
  | 'apparent-power'
  | 'reactive-power'
  | 'length'
  | 'area'
  | 'time'
  | 'year'
  | 'period'
  | 'temperature'
  | 'pressure'
  | 'voltage'
  | 'current'
  | 'resistance'
  | 'luminous-flux'
  | 'illuminance'
  | 'frequency'
  | 'amount'
  | 'count';

export interface Kind {
  readonly name: KindName;
  readonly powers: Powers;
  readonly words: Words;
}

function kind(name: KindName, powers: Readonly<Record<string, number>>, en: string, ja: string): Kind {
  return { name, powers: orderedPowers(Object.entries(powers)), words: { en, ja } };
}

/** Every kind but counts, which authors declare. */
export const kinds: readonly Kind[] = [
  kind('ratio', {}, 'plain number', '無次元数'),
  kind('mass', { mass: 1 }, 'mass', '質量'),
  kind('volume', { length: 3 }, 'volume', '体積'),
  kind('normal-volume', { length: 3, 'basis:normal': 1 }, 'volume at normal conditions', '標準状態の体積'),
  kind('energy', { mass: 1, length: 2, time: -2 }, 'energy', 'エネルギー'),
  kind('power', { mass: 1, length: 2, time: -3 }, 'power', '仕事率'),
  kind('apparent-power', { mass: 1, length: 2, time: -3, 'basis:apparent': 1 }, 'apparent power', '皮相電力'),
  kind('reactive-power', { mass: 1, length: 2, time: -3, 'basis:reactive': 1 }, 'reactive power', '無効電力'),
  kind('length', { length: 1 }, 'length', '長さ'),
  kind('area', { length: 2 }, 'area', '面積'),
  kind('time', { time: 1 }, 'time', '時間'),
  kind('year', { year: 1 }, 'year', '年'),
  kind('period', { period: 1 }, 'monitoring period', 'モニタリング期間'),
  kind('temperature', { temperature: 1 }, 'temperature difference', '温度差'),
  kind('pressure', { mass: 1, length: -1, time: -2 }, 'pressure', '圧力'),
  kind('voltage', { mass: 1, length: 2, time: -3, current: -1 }, 'voltage', '電圧'),
  kind('current', { current: 1 }, 'electric current', '電流'),
  kind('resistance', { mass: 1, length: 2, time: -3, current: -2 }, 'electrical resistance', '電気抵抗'),
  kind('luminous-flux', { 'luminous-intensity': 1 }, 'luminous flux', '光束'),
  kind('illuminance', { 'luminous-intensity': 1, length: -2 }, 'illuminance', '照度'),
  kind('frequency', { time: -1 }, 'frequency', '周波数'),
  kind('amount', { amount: 1 }, 'amount of substance', '物質量'),
];

/** The kinds by name. */
export const kindByName: ReadonlyMap<KindName, Kind> = new Map(kinds.map((one) => [one.name, one]));
