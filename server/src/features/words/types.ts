import type { ValueType } from '../../model/model.ts';
import type { Language } from '../../rules/rule.ts';

/**
 * What a value is, shortly: its unit, `yes/no`, `one of fuel`.
 *
 * @returns `?` where it is not known
 */
export function typeText(type: ValueType, language: Language): string {
  switch (type.kind) {
    case 'quantity':
      return type.unit.text;
    case 'zero':
      return '-';
    case 'logical':
      return language === 'ja' ? 'はい／いいえ' : 'yes/no';
    case 'element':
      return language === 'ja' ? `${type.index.name} の要素` : `one of ${type.index.name}`;
    case 'unknown':
      return '?';
  }
}
