/** `--set NAME=VALUE`: another input for an example, written into its text as an author would. */
import { parse } from '../../../grammar/parse.ts';
import type { Example, ExampleValue, Span } from '../../../grammar/syntax.ts';
import type { ExampleResults } from '../calc/results.ts';
import type { MethodologyModel, ModelSymbol } from '../model/model.ts';
import { Failure } from './failure.ts';

/** What one `--set` says. */
export interface Setting {
  readonly name: string;
  /** `north` of `EC[north]=1200`. */
  readonly elements: readonly string[];
  readonly value: string;
}

/** Reads `NAME=VALUE` or `NAME[ELEMENT,…]=VALUE`. */
export function readSetting(written: string): Setting {
  const parts = /^([^=[\]]+)(?:\[([^\]]+)\])?\s*=(.*)$/s.exec(written);
  const value = parts?.[3]?.trim();
  if (!parts || !value) throw new Failure(`--set takes NAME=VALUE, not "${written}"`);
  const elements = parts[2]?.split(',').map((element) => element.trim()) ?? [];
  return { name: parts[1]!.trim(), elements, value };
}

/**
 * Writes a setting into an example: in the place of what the example says, or behind it.
 *
 * @param text the text of the example
 * @param methodology the methodology of the example
 * @param results the example and its elements
 * @param setting the input; its value is in the unit of its parameter unless it says another
 * @returns the whole text, changed
 * @throws Failure where there is no such input, or the value can't be read
 */
export function withSetting(
  text: string,
  methodology: MethodologyModel,
  results: ExampleResults,
  setting: Setting,
): string {
  const { example } = results;
  const symbol = inputOf(methodology, setting.name);
  const place = placeOf(example, symbol, results, setting);
  const before = place === undefined ? `\n${targetOf(setting)} = ` : '';
  const after = place === undefined ? '\n' : '';
  const { start, end } = place ?? { start: example.end - 1, end: example.end - 1 };
  const changed = text.slice(0, start) + before + setting.value + after + text.slice(end);
  const from = start + before.length;
  if (!isOneValue(changed, { start: from, end: from + setting.value.length }, text)) {
    throw new Failure(`--set ${targetOf(setting)}: "${setting.value}" is not a value`);
  }
  return changed;
}

function targetOf({ name, elements }: Setting): string {
  return elements.length > 0 ? `${name}[${elements.join(', ')}]` : name;
}

function inputOf(methodology: MethodologyModel, name: string): ModelSymbol {
  const symbol = methodology.symbols.get(name);
  if (symbol?.kind === 'index' && symbol.elements === undefined) return symbol;
  if (symbol?.kind !== 'value') throw new Failure(`--set ${name}: ${methodology.name} has no such input`);
  if (!['default', 'fixed', 'monitored'].includes(symbol.role)) {
    throw new Failure(`--set ${name}: this is calculated, not given`);
  }
  return symbol;
}

/** Where the example says it already: the value of the same name, or its entry in a list. */
function placeOf(
  example: Example,
  symbol: ModelSymbol,
  { elements }: ExampleResults,
  setting: Setting,
): Span | undefined {
  const assignments = example.entries.filter((entry) => entry.kind === 'assignment');
  const own = assignments.filter(({ name }) => name.text === setting.name);
  const same = own.find((entry) => entry.elements.map(({ text }) => text).join() === setting.elements.join());
  if (same !== undefined) return same.value;
  const indices = symbol.kind === 'value' ? symbol.indices : [];
  let value: ExampleValue | undefined = own.find((entry) => entry.elements.length === 0)?.value;
  for (const [position, element] of setting.elements.entries()) {
    if (value?.kind !== 'list') return undefined;
    const at = elements.get(indices[position]?.name ?? '')?.indexOf(element) ?? -1;
    const entries: readonly { key: { text: string } | undefined; value: ExampleValue }[] = value.entries;
    value = (entries.find(({ key }) => key?.text === element) ?? entries.find((_, index) => index === at))
      ?.value;
  }
  return value;
}

/** Whether the span holds the whole value of an assignment or of an entry, and the change broke nothing. */
function isOneValue(text: string, span: Span, before: string): boolean {
  const { tree, problems } = parse(text);
  if (problems.length > parse(before).problems.length) return false;
  const isIt = (value: ExampleValue): boolean =>
    (value.start === span.start && value.end === span.end) ||
    (value.kind === 'list' && value.entries.some((entry) => isIt(entry.value)));
  return tree.methodologies.some(({ items }) =>
    items.some(
      (item) =>
        item.kind === 'example' &&
        item.entries.some((entry) => entry.kind === 'assignment' && isIt(entry.value)),
    ),
  );
}
