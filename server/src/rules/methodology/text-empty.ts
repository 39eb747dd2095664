import type { Attributes, Item, Text } from '../../../../grammar/syntax.ts';
import { isBlank } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

/** A text and the words that stand before it. */
interface NamedText {
  readonly of: string;
  readonly text: Text | undefined;
}

export const textEmpty: Rule = {
  code: 'text-empty',
  severity: 'warning',
  title: 'Empty text',
  explanation:
    'The quotation marks are there, but nothing stands between them, so the printed methodology has an empty place. ' +
    'Fill in the text. Where the form allows a part to be left out, take out the whole line instead.',
  messages: { empty: 'The text behind {of} is empty.' },
  examples: [
    {
      bad: `methodology VN_PM013 {
  title ""
}
`,
      good: `methodology VN_PM013 {
  title "Introduction of high efficiency water pumps"
}
`,
    },
  ],
  check({ model }, report) {
    for (const { syntax } of model.methodologies) {
      for (const { of, text } of syntax.items.flatMap(textsOf)) {
        if (text === undefined || !isBlank(text)) continue;
        report({ message: 'empty', data: { of }, start: text.start, end: text.end });
      }
    }
  },
};

function textsOf(item: Item): readonly NamedText[] {
  switch (item.kind) {
    case 'title':
    case 'proponent':
    case 'attachment':
    case 'version':
    case 'establishment':
      return [{ of: item.kind, text: item.text }];
    case 'term':
      return [
        { of: item.kind, text: item.term },
        { of: item.kind, text: item.definition },
      ];
    case 'summary':
      return item.items.map(({ item: kind, text }) => ({ of: kind, text }));
    case 'criterion':
      return [{ of: `criterion ${item.number.text}`, text: item.text }];
    case 'sources':
      return item.sources.flatMap((source) => [
        { of: source.side, text: source.text },
        { of: 'excluded', text: source.excluded },
      ]);
    case 'index':
      return [
        { of: item.name.text, text: item.description },
        ...(item.elements ?? []).map((element) => ({ of: element.name.text, text: element.description })),
      ];
    case 'unit':
    case 'material':
      return [{ of: item.name.text, text: item.description }];
    case 'table':
      return [
        { of: item.name.text, text: item.description },
        { of: 'source', text: item.source },
      ];
    case 'parameter':
    case 'formula':
      return [{ of: item.name.text, text: item.description }, ...attributeTexts(item.attributes)];
    case 'history':
      return item.revisions.flatMap((revision) => [
        { of: 'version', text: revision.version },
        { of: 'history', text: revision.text },
      ]);
    case 'example':
      return [
        { of: item.kind, text: item.title },
        { of: 'source', text: item.source },
      ];
    default:
      return [];
  }
}

function attributeTexts(attributes: Attributes | undefined): readonly NamedText[] {
  if (attributes === undefined) return [];
  const { source, instrument, frequency, quality, method, note, options } = attributes;
  return [
    { of: 'source', text: source },
    { of: 'instrument', text: instrument },
    { of: 'frequency', text: frequency?.text },
    { of: 'quality', text: quality },
    { of: 'method', text: method },
    { of: 'note', text: note },
    ...options.flatMap((option) => [
      { of: `option ${option.name.text}`, text: option.description },
      { of: 'source', text: option.source },
    ]),
  ];
}
