import type { Attributes, Item, Text } from '../../../../grammar/syntax.ts';
import { isBlank } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

/** Looks at a text; `of` is the word that stands before it. */
type Look = (of: string, text: Text | undefined) => void;

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
    const look: Look = (of, text) => {
      if (text === undefined || !isBlank(text)) return;
      report({ message: 'empty', data: { of }, start: text.start, end: text.end });
    };
    for (const { syntax } of model.methodologies) for (const item of syntax.items) lookAt(item, look);
  },
};

function lookAt(item: Item, look: Look): void {
  switch (item.kind) {
    case 'title':
    case 'proponent':
    case 'attachment':
    case 'version':
    case 'establishment':
      look(item.kind, item.text);
      break;
    case 'term':
      look(item.kind, item.term);
      look(item.kind, item.definition);
      break;
    case 'summary':
      for (const { item: kind, text } of item.items) look(kind, text);
      break;
    case 'criterion':
      look(`criterion ${item.number.text}`, item.text);
      break;
    case 'sources':
      for (const source of item.sources) {
        look(source.side, source.text);
        look('excluded', source.excluded);
      }
      break;
    case 'index':
      look(item.name.text, item.description);
      for (const element of item.elements ?? []) look(element.name.text, element.description);
      break;
    case 'unit':
    case 'material':
      look(item.name.text, item.description);
      break;
    case 'table':
      look(item.name.text, item.description);
      look('source', item.source);
      break;
    case 'parameter':
    case 'formula':
      look(item.name.text, item.description);
      if (item.attributes !== undefined) lookAtAttributes(item.attributes, look);
      break;
    case 'history':
      for (const revision of item.revisions) {
        look('version', revision.version);
        look('history', revision.text);
      }
      break;
    case 'example':
      look(item.kind, item.title);
      look('source', item.source);
      break;
    default:
  }
}

function lookAtAttributes(attributes: Attributes, look: Look): void {
  look('source', attributes.source);
  look('instrument', attributes.instrument);
  look('frequency', attributes.frequency?.text);
  look('quality', attributes.quality);
  look('method', attributes.method);
  look('note', attributes.note);
  for (const option of attributes.options) {
    look(`option ${option.name.text}`, option.description);
    look('source', option.source);
  }
}
