import type { Bound, Range, RowKey } from '../../../../grammar/syntax.ts';
import { unitText } from '../../publish/unit-text.ts';

/** A range as an author writes it: `300 ..< 450`, `.. 20 [MWh]`. */
export function rangeText({ lower, upper }: Range): string {
  if (lower !== undefined && lower === upper) return boundText(lower);
  const open = lower === undefined || lower.inclusive ? '' : '<';
  const close = upper === undefined || upper.inclusive ? '' : '<';
  const sign = `${open}..${close}`;
  return [lower && boundText(lower), sign, upper && boundText(upper)].filter(Boolean).join(' ');
}

function boundText({ text, unit }: Bound): string {
  return unit === undefined ? text : `${text} [${unitText(unit)}]`;
}

/** The key of a row as an author writes it. */
export function rowKeyText(key: RowKey): string {
  return key.kind === 'name' ? key.text : rangeText(key);
}
