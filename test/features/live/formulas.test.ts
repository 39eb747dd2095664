/** Formulas typeset as MathML and as one line of text: what stands in `formulas/` is what a person read and found right. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from '../../../grammar/parse.ts';
import { buildModel } from '../../../server/src/model/build.ts';
import { equationMathml } from '../../../server/src/publish/formula-mathml.ts';
import { equationText } from '../../../server/src/publish/formula-text.ts';
import { assertWellFormed, elementsOf } from './xml.ts';

/** The MathML of the only formula of a methodology. */
function typeset(formula: string, declarations = ''): string {
  const text = `methodology A {
  index i "Plant"
  index m "Month"
  index kind "Kind" { LED "LED", halogen "Halogen" }
  fixed a : - "a" {}
  fixed b : - "b" {}
  fixed c[i] : - "c" {}
  fixed d[i, m] : - "d" {}
  fixed k[i] : one of kind "k" {}
  fixed e : kWh/p "e" {}
  ${declarations}
  X = ${formula}
}`;
  const { tree } = parse(text);
  const [methodology] = buildModel(text, tree).methodologies;
  const value = methodology?.values.find(({ name }) => name === 'X');
  assert.ok(methodology && value);
  const mathml = equationMathml(value, 'en');
  assert.ok(mathml !== undefined);
  assertWellFormed(mathml);
  return mathml;
}

describe('formulas as MathML', () => {
  it('stands in one math element of the MathML namespace', () => {
    assert.match(
      typeset('a'),
      /^<math xmlns="http:\/\/www\.w3\.org\/1998\/Math\/MathML" display="block">.*<\/math>$/,
    );
  });

  it('sets a division as a fraction, without the parentheses that the bar makes needless', () => {
    assert.match(
      typeset('(a + b) / (a - b)'),
      /<mfrac><mrow><mi>a<\/mi><mo>\+<\/mo><mi>b<\/mi><\/mrow><mrow><mi>a<\/mi><mo>−<\/mo><mi>b<\/mi><\/mrow><\/mfrac>/,
    );
  });

  it('keeps parentheses around a sum that is a factor', () => {
    assert.match(typeset('(a + b) * a'), /fence="true">\(<\/mo>.*\)<\/mo><\/mrow><mo>×<\/mo><mi>a<\/mi>/);
  });

  it('sets a sum with what it runs over below the sign', () => {
    assert.match(
      typeset('sum(i: c[i])'),
      /<munder><mrow><mo largeop="true" movablelimits="false">∑<\/mo><\/mrow><mrow><mi>i<\/mi><\/mrow><\/munder><msub>/,
    );
  });

  it('sets a sum over a range of years with both ends at the sign', () => {
    const mathml = typeset('sum(x in 2018 .. 2020: x)', 'index x "Year" years');
    assert.equal(elementsOf(mathml, 'munderover'), 1);
    assert.match(mathml, /<mi>x<\/mi><mo>=<\/mo><mn>2018<\/mn><\/mrow><mrow><mn>2020<\/mn>/);
  });

  it('puts a sum of several terms in parentheses behind the sign', () => {
    assert.match(typeset('sum(i: c[i] + a)'), /<\/munder><mrow><mo form="prefix" fence="true">\(<\/mo>/);
  });

  it('says below the sign which elements are left out', () => {
    assert.match(typeset('sum(i where c[i] > 1: c[i])'), /<mi>i<\/mi><mtext>\u00A0where\u00A0<\/mtext>/);
  });

  it('sets indices and the parts of a name below the line', () => {
    assert.match(
      typeset('EC_PJ[i]', 'fixed EC_PJ[i] : MWh/p "Electricity" {}'),
      /<msub><mrow><mi>EC<\/mi><\/mrow><mrow><mi>PJ<\/mi><mo separator="true">,<\/mo><mi>i<\/mi><\/mrow><\/msub>/,
    );
  });

  it('sets the names of Greek letters as letters, and chemical formulas with small digits', () => {
    const mathml = typeset('eta_CO2', 'fixed eta_CO2 : - "Efficiency" {}');
    assert.match(mathml, /<mi>η<\/mi>.*<mi>CO₂<\/mi>/);
  });

  it('sets powers, roots and the exponential function as mathematics does', () => {
    assert.match(typeset('a ^ 2'), /<msup><mrow><mi>a<\/mi><\/mrow><mrow><mn>2<\/mn><\/mrow><\/msup>/);
    assert.match(typeset('sqrt(a)'), /<msqrt><mi>a<\/mi><\/msqrt>/);
    assert.match(
      typeset('exp(-a)'),
      /<msup><mrow><mi>e<\/mi><\/mrow><mrow><mo>−<\/mo><mi>a<\/mi><\/mrow><\/msup>/,
    );
  });

  it('sets units upright and in brackets', () => {
    assert.match(typeset('0.8 [tCO2/MWh]'), /<mn>0\.8<\/mn><mtext>\u00A0\[tCO2\/MWh\]<\/mtext>/);
  });

  it('shows the factor of a conversion', () => {
    assert.match(
      typeset('e in MWh/p'),
      /<mi>e<\/mi><mo>×<\/mo><mn>0\.001<\/mn><mtext>\u00A0\[MWh\/p\]<\/mtext>/,
    );
  });

  it('sets a condition as cases behind one brace, else-if as one more line', () => {
    const mathml = typeset('if a > 1 then b else if a < 0 then 0 else a');
    assert.equal(elementsOf(mathml, 'mtable'), 1);
    assert.equal(elementsOf(mathml, 'mtr'), 3);
    assert.match(mathml, /<mtext>otherwise<\/mtext>/);
  });

  it('sets a case with its ranges as conditions', () => {
    const mathml = typeset('case a { < 30 : 1  30 ..< 50 : 2  else : 3 }');
    assert.equal(elementsOf(mathml, 'mtr'), 3);
    assert.match(mathml, /<mn>30<\/mn><mo>≤<\/mo><mi>a<\/mi><mo>&lt;<\/mo><mn>50<\/mn>/);
  });

  it('shows an author’s text as text, never as markup', () => {
    const mathml = typeset('if k["<b>&"] = "<i>" then 1 else 0');
    assert.ok(!mathml.includes('<b>') && !mathml.includes('<i>'));
    assert.match(mathml, /&lt;i&gt;/);
  });

  it('sets a chain of comparisons as one', () => {
    assert.match(
      typeset('if 1 <= a < 2 then 1 else 0'),
      /<mn>1<\/mn><mo>≤<\/mo><mi>a<\/mi><mo>&lt;<\/mo><mn>2<\/mn>/,
    );
  });

  it('shows a missing part as an empty square', () => {
    assert.match(typeset('a *'), /<mi>a<\/mi><mo>×<\/mo><mo>□<\/mo>/);
  });

  it('does not nest the terms of a long sum, which browsers would cut off', () => {
    const mathml = typeset(Array.from({ length: 900 }, () => 'a').join(' + '));
    assert.ok(depthOf(mathml) < 10);
    assert.equal(elementsOf(mathml, 'mi'), 901);
  });

  it('sets the alternatives of a parameter one below the other', () => {
    const text = `methodology A {
  fixed EF : tCO2/MWh "EF" {
    option grid   "Grid"   : given
    option diesel "Diesel" : 0.8 [tCO2/MWh]
    option mixed  "Both"   : lowest of grid, diesel
  }
}`;
    const [methodology] = buildModel(text, parse(text).tree).methodologies;
    const mathml = equationMathml(methodology!.values[0]!, 'en');
    assertWellFormed(mathml!);
    assert.equal(elementsOf(mathml!, 'mtr'), 3);
    assert.match(mathml!, /<mtext>lowest of grid, diesel<\/mtext>.*<mtext>option mixed<\/mtext>/);
  });
});

function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of xml.matchAll(/<\/?[a-z]+[^>]*>/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

describe('formulas as text', () => {
  const source = readFileSync(new URL('./formulas/formulas.jcm', import.meta.url), 'utf8');
  const record = new URL('./formulas/formulas.txt', import.meta.url);

  for (const language of ['en', 'ja'] as const) {
    it(`are plain and readable (${language})`, () => {
      const { tree } = parse(source);
      const lines = buildModel(source, tree).methodologies.flatMap((methodology) =>
        methodology.values.map((value) => equationText(value, language) ?? `${value.name}: –`),
      );
      const answer = `${lines.join('\n')}\n`;
      const file = new URL(record.href.replace('.txt', `.${language}.txt`));
      if (process.env['UPDATE'] === '1') writeFileSync(file, answer);
      assert.ok(existsSync(file), 'UPDATE=1 makes the record');
      assert.equal(answer, readFileSync(file, 'utf8'));
    });
  }
});
