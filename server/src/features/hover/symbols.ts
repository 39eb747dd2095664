/** What hover says about tables, indices, counts, materials and what belongs to them. */
import type { MethodologyResults } from '../../calc/results.ts';
import type { IndexSymbol, MaterialSymbol, TableSymbol, UnitSymbol } from '../../model/model.ts';
import { expressionText } from '../../publish/formula-text.ts';
import { unitText } from '../../publish/unit-text.ts';
import type { Language } from '../../rules/rule.ts';
import { labelsIn } from '../words/labels.ts';
import { rowKeyText } from '../words/ranges.ts';
import { textIn } from '../words/text.ts';
import { typeText } from '../words/types.ts';
import { bullets, code, codeBlock, labelled, paragraphs, plain, table } from './markdown.ts';

/** More rows or elements than this are not shown. */
const shownRows = 30;

/** A table with its rows. */
export function tableHover(symbol: TableSymbol, language: Language): string {
  const { syntax, type } = symbol;
  const labels = labelsIn(language);
  const unit = typeText(type, language);
  const keys = syntax.keys.map((key) =>
    key.unit === undefined ? key.name.text : `${key.name.text} [${unitText(key.unit)}]`,
  );
  const head = [...keys, `${labels.value} [${unit}]`].map(plain);
  const rows = syntax.rows.slice(0, shownRows).map((row) => {
    const cells = keys.map((_, position) => {
      const key = row.keys[position];
      return key === undefined ? '' : plain(rowKeyText(key));
    });
    return cells.concat(plain(expressionText(row.value, language, symbol.home)));
  });
  const left = syntax.rows.length - rows.length;
  return paragraphs([
    codeBlock(`table ${symbol.name} by ${keys.join(', ')} -> [${unit}]`, 'jcm'),
    plain(textIn(syntax.description, language)),
    rows.length === 0 ? undefined : table(head, rows),
    left > 0 ? `… ${left} ${labels.more}` : undefined,
    labelled(labels.source, plain(textIn(syntax.source, language))),
    labelled(labels.declaredIn, symbol.origin === undefined ? undefined : plain(symbol.origin)),
  ]);
}

/** An index with its elements, those of the examples included. */
export function indexHover(
  index: IndexSymbol,
  results: MethodologyResults | undefined,
  language: Language,
): string {
  const labels = labelsIn(language);
  const origin = { project: labels.fromProject, methodology: '', years: labels.fromYears };
  const calendar = index.from === 'months' || index.from === 'days' || index.from === 'hours';
  const listed = (index.syntax.elements ?? []).slice(0, shownRows).map(({ name, description }) => {
    const text = plain(textIn(description, language));
    return text === '' ? code(name.text) : `${code(name.text)} ${text}`;
  });
  return paragraphs([
    codeBlock(`index ${index.name}${calendar || index.from === 'years' ? ` ${index.from}` : ''}`, 'jcm'),
    plain(textIn(index.syntax.description, language)),
    calendar ? labels.fromCalendar : origin[index.from as keyof typeof origin],
    listed.length === 0 ? undefined : paragraphs([`**${labels.elements}**`, bullets(listed)]),
    ...(listed.length > 0 || results === undefined ? [] : exampleElements(index, results, language)),
    labelled(labels.declaredIn, index.origin === undefined ? undefined : plain(index.origin)),
  ]);
}

function exampleElements(
  index: IndexSymbol,
  { examples }: MethodologyResults,
  language: Language,
): readonly (string | undefined)[] {
  const labels = labelsIn(language);
  return examples.slice(0, 3).map(({ example, elements }) => {
    const names = elements.get(index.name) ?? [];
    const shown = names.slice(0, shownRows).map(plain).join(', ');
    const more = names.length > shownRows ? ` … ${names.length - shownRows} ${labels.more}` : '';
    return labelled(`${labels.example} ${textIn(example.title, language)}`.trim(), shown + more);
  });
}

/** An element of an index. */
export function elementHover(index: IndexSymbol, element: string, language: Language): string {
  const declared = index.syntax.elements?.find(({ name }) => name.text === element);
  const labels = labelsIn(language);
  const description = plain(textIn(index.syntax.description, language));
  return paragraphs([
    code(element),
    plain(textIn(declared?.description, language)),
    labelled(labels.index, `${code(index.name)}${description === '' ? '' : ` ${description}`}`),
  ]);
}

/** Something that the author counts, or that a mass, a volume or an energy is of. */
export function countOrMaterialHover(symbol: UnitSymbol | MaterialSymbol, language: Language): string {
  const labels = labelsIn(language);
  return paragraphs([
    codeBlock(`${symbol.kind} ${symbol.name}`, 'jcm'),
    plain(textIn(symbol.syntax.description, language)),
    `*${symbol.kind === 'unit' ? labels.count : labels.material}*`,
    labelled(labels.declaredIn, symbol.origin === undefined ? undefined : plain(symbol.origin)),
  ]);
}
