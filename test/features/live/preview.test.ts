/** The preview: what the panel is told of a text. */
import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/features/analysis.ts';
import { preview } from '../../../server/src/features/preview.ts';
import type { PreviewExample, PreviewModel } from '../../../server/src/features/previewModel.ts';
import type { Language } from '../../../server/src/rules/rule.ts';
import { assertWellFormed } from './xml.ts';

/** 1500.5 MWh × 0.8 tCO2/MWh = 1200.4 tCO2; 1000 MWh × 0.8 tCO2/MWh = 800 tCO2; 400.4 rounded down is 400. */
const pumps = `methodology VN_AM900 {
  title "Pumps" ja "ポンプ"
  index i "pump"
  monitored EC_RE[i] : MWh/p "Electricity of the reference pumps" ja "リファレンスの電力量" { option C }
  monitored EC_PJ : MWh/p "Electricity of the project pumps" { option C }
  default EF_elec : tCO2/MWh = 0.8 "Emission factor of the grid" { source "Published" }
  EC_saved : MWh/p "Electricity saved" = sum(i: EC_RE[i]) - EC_PJ
  criterion 1 "Something is saved" ja "節電がある" requires EC_saved > 0
  criterion 2 "Pumps are new" attest
  criterion 3 "Much is saved" requires EC_saved > 1000 [MWh/p]
  reference RE_p : tCO2/p = sum(i: EC_RE[i]) * EF_elec
  project PE_p : tCO2/p = EC_PJ * EF_elec
  reduction ER_p : tCO2/p "Reductions" = RE_p - PE_p
  example "One year" ja "1年間" {
    i = { north, south }
    EC_RE = { 1000, 500.5 }
    EC_PJ = 1000
    expect ER_p = 400
  }
}
`;

function previewOf(text: string, language: Language = 'en'): PreviewModel {
  return preview(analyse(text, language), language);
}

describe('preview', () => {
  let model: PreviewModel;
  let example: PreviewExample | undefined;

  before(() => {
    model = previewOf(pumps);
    [example] = model.examples;
  });

  it('has the title and one entry for each example', () => {
    assert.equal(model.title, 'Pumps');
    assert.deepEqual(
      model.examples.map(({ name }) => name),
      ['One year'],
    );
    assert.deepEqual(model.messages, []);
  });

  it('lists results, then what is calculated, then inputs, each element on a row of its own', () => {
    assert.deepEqual(
      example!.rows.map(({ name, value, unit, role }) => [name, value, unit, role]),
      [
        ['RE_p', '1,200.4', 'tCO2/p', 'reference'],
        ['PE_p', '800', 'tCO2/p', 'project'],
        ['ER_p', '400.4 → 400', 'tCO2/p', 'reduction'],
        ['EC_saved', '500.5', 'MWh/p', 'calculated'],
        ['EC_RE[north]', '1,000', 'MWh/p', 'input'],
        ['EC_RE[south]', '500.5', 'MWh/p', 'input'],
        ['EC_PJ', '1,000', 'MWh/p', 'input'],
        ['EF_elec', '0.8', 'tCO2/MWh', 'input'],
      ],
    );
  });

  it('draws reference emissions, project emissions and the official reduction', () => {
    assert.deepEqual(
      example!.chart.map(({ label, name, value, display, unit }) => [label, name, value, display, unit]),
      [
        ['Reference emissions', 'RE_p', 1200.4, '1,200.4', 'tCO2/p'],
        ['Project emissions', 'PE_p', 800, '800', 'tCO2/p'],
        ['Emission reductions', 'ER_p', 400, '400', 'tCO2/p'],
      ],
    );
  });

  it('says of each criterion whether the example meets it', () => {
    assert.deepEqual(
      example!.criteria.map(({ number, text, status }) => [number, text, status]),
      [
        ['1', 'Something is saved', 'met'],
        ['2', 'Pumps are new', 'attested'],
        ['3', 'Much is saved', 'unmet'],
      ],
    );
  });

  it('typesets every formula with its place in the text, but no default that is a number alone', () => {
    assert.deepEqual(
      model.formulas.map(({ name, start, end }) => [name, pumps.slice(start, end).split(' :')[0]]),
      [
        ['EC_saved', 'EC_saved'],
        ['RE_p', 'reference RE_p'],
        ['PE_p', 'project PE_p'],
        ['ER_p', 'reduction ER_p'],
      ],
    );
    for (const { mathml } of model.formulas) assertWellFormed(mathml);
    for (const { symbol } of example!.rows) assertWellFormed(symbol);
  });

  it('speaks Japanese where the author does', () => {
    const japanese = previewOf(pumps, 'ja');
    assert.equal(japanese.title, 'ポンプ');
    assert.equal(japanese.examples[0]?.name, '1年間');
    assert.equal(japanese.examples[0]?.criteria[0]?.text, '節電がある');
    assert.equal(japanese.examples[0]?.chart[0]?.label, 'リファレンス排出量');
    assert.equal(japanese.examples[0]?.rows[4]?.description, 'リファレンスの電力量');
  });

  it('shows the problems of an example with their place', () => {
    const text = pumps.replace('expect ER_p = 400', 'expect ER_p = 399');
    const [shown] = previewOf(text).examples;
    const problem = shown!.problems.find(({ message }) => message.includes('399'));
    assert.ok(problem);
    assert.equal(text.slice(problem.start, problem.end), '399');
  });

  it('shows what is not known with a dash, and says why', () => {
    const text = pumps.replace('    EC_PJ = 1000\n', '');
    const [shown] = previewOf(text).examples;
    const row = shown!.rows.find(({ name }) => name === 'PE_p');
    assert.equal(row?.value, '–');
    assert.ok(shown!.problems.some(({ message }) => message.includes('EC_PJ')));
    assert.ok(!shown!.chart.some(({ name }) => name === 'PE_p'));
  });

  it('says that errors of the text keep results away', () => {
    assert.match(previewOf(pumps.replace('EC_PJ * EF_elec', 'EC_PJ * EF')).messages.join(), /error/);
  });

  it('cuts off very long lists of elements', () => {
    const many = Array.from({ length: 400 }, (_, index) => index + 1);
    const text = pumps.replace(
      'i = { north, south }\n    EC_RE = { 1000, 500.5 }',
      `EC_RE = { ${many.join(', ')} }`,
    );
    const rows = previewOf(text).examples[0]!.rows.filter(({ name }) => name.startsWith('EC_RE'));
    assert.equal(rows.length, 25);
    assert.equal(rows.at(-1)?.value, '… 376 more');
  });
});
