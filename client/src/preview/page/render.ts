import type {
  PreviewCriterion,
  PreviewExample,
  PreviewFormula,
  PreviewModel,
  PreviewProblem,
  PreviewRole,
  PreviewRow,
} from '../../../../server/src/lsp/messages.ts';
import type { Texts } from '../../texts.ts';
import { barChart } from './chart.ts';
import { element, mathElement } from './elements.ts';

/**
 * Builds what the panel shows of one text.
 *
 * @param model results and formulas
 * @param texts labels in the language of the editor
 * @returns a `main` element; what can be clicked carries `data-start` and `data-end`, its place in the text, and each part a
 *   `data-key` by which it is the same part in the next model
 */
export function renderModel(model: PreviewModel, texts: Texts): HTMLElement {
  const { title, messages, examples, formulas } = model;
  return element('main', {}, [
    title ? element('h1', {}, [title]) : undefined,
    ...messages.map((message) => element('p', { class: 'notice' }, [message])),
    ...examples.map((example, position) => renderExample(example, `example-${position}`, texts)),
    examples.length === 0 ? renderNotice(texts.noExamples) : undefined,
    formulas.length > 0 ? renderFormulas(formulas, texts) : undefined,
  ]);
}

/** A sentence in place of results. */
export function renderNotice(text: string): HTMLElement {
  return element('p', { class: 'notice' }, [text]);
}

function renderExample(
  { name, chart, problems, rows, criteria }: PreviewExample,
  key: string,
  texts: Texts,
): HTMLElement {
  const keyed = (part: Element, name: string) => {
    part.setAttribute('data-key', `${key}-${name}`);
    return part;
  };
  return element('section', { class: 'example', 'data-key': key }, [
    element('h2', {}, [name]),
    chart.length > 0 ? keyed(barChart(chart, texts.chart), 'chart') : undefined,
    problems.length > 0 ? keyed(renderProblems(problems, texts), 'problems') : undefined,
    rows.length > 0 ? keyed(renderRows(rows, texts), 'rows') : undefined,
    criteria.length > 0 ? keyed(renderCriteria(criteria, texts), 'criteria') : undefined,
  ]);
}

function renderProblems(problems: readonly PreviewProblem[], texts: Texts): HTMLElement {
  const items = problems.map(({ message, start, end }) =>
    element('li', {}, [
      element('button', { 'data-start': start, 'data-end': end, title: texts.showInText }, [message]),
    ]),
  );
  return element('ul', { class: 'problems', 'aria-label': texts.problems }, items);
}

const groups: readonly { readonly label: keyof Texts; readonly roles: readonly PreviewRole[] }[] = [
  { label: 'results', roles: ['reference', 'project', 'reduction'] },
  { label: 'calculated', roles: ['calculated'] },
  { label: 'inputs', roles: ['input'] },
];

function renderRows(rows: readonly PreviewRow[], texts: Texts): HTMLElement {
  const columns = [texts.symbol, texts.description, texts.value, texts.unit];
  const head = element('thead', {}, [
    element(
      'tr',
      {},
      columns.map((column) => element('th', { scope: 'col' }, [column])),
    ),
  ]);
  const bodies = groups
    .map(({ label, roles }) => ({ label, members: rows.filter(({ role }) => roles.includes(role)) }))
    .filter(({ members }) => members.length > 0)
    .map(({ label, members }) =>
      element('tbody', { class: label }, [
        element('tr', { class: 'group' }, [
          element('th', { scope: 'rowgroup', colspan: columns.length }, [texts[label]]),
        ]),
        ...members.map(renderRow),
      ]),
    );
  return element('table', {}, [head, ...bodies]);
}

function renderRow({ symbol, name, description, value, unit, role }: PreviewRow): HTMLElement {
  return element('tr', { class: role }, [
    element('td', { class: 'symbol', title: name }, [mathElement(symbol, name)]),
    element('td', {}, [description]),
    element('td', { class: 'value' }, [value]),
    element('td', { class: 'unit' }, [unit]),
  ]);
}

const marks = { met: '✓', unmet: '✗', attested: '✎', unknown: '?' } as const;

function renderCriteria(criteria: readonly PreviewCriterion[], texts: Texts): HTMLElement {
  const items = criteria.map(({ number, text, status }) =>
    element('li', { class: status }, [
      element('span', { class: 'mark', 'aria-hidden': 'true' }, [marks[status]]),
      element('span', { class: 'text' }, [`${number}. ${text}`]),
      element('span', { class: 'status' }, [texts[status]]),
    ]),
  );
  return element('div', { class: 'criteria' }, [
    element('h3', {}, [texts.criteria]),
    element('ul', {}, items),
  ]);
}

function renderFormulas(formulas: readonly PreviewFormula[], texts: Texts): HTMLElement {
  const blocks = formulas.map(({ name, description, unit, mathml, start, end }) =>
    element('div', { class: 'formula', 'data-start': start, 'data-end': end }, [
      element('div', { class: 'caption' }, [
        element('button', { 'data-start': start, 'data-end': end, title: texts.showInText }, [name]),
        unit ? element('span', { class: 'unit' }, [unit]) : undefined,
        description ? element('span', { class: 'description' }, [description]) : undefined,
      ]),
      element('div', { class: 'math' }, [mathElement(mathml, name)]),
    ]),
  );
  return element('section', { class: 'formulas' }, [element('h2', {}, [texts.formulas]), ...blocks]);
}
