/** Whatever the text and wherever the cursor, an answer comes: nothing throws, and what is typeset is well-formed. */
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keywords } from '../../../grammar/tokens.ts';
import { analyse } from '../../../server/src/features/analysis.ts';
import { complete } from '../../../server/src/features/completion.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { inlayHints } from '../../../server/src/features/inlayHints.ts';
import { preview } from '../../../server/src/features/preview.ts';
import { signatureHelp } from '../../../server/src/features/signatureHelp.ts';
import type { Language } from '../../../server/src/rules/rule.ts';
import { assertWellFormed } from './xml.ts';

const samples = fileURLToPath(new URL('../../../samples', import.meta.url));
const texts = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.jcm'))
  .map((file) => readFileSync(join(samples, file), 'utf8'));

/** Asks everything of a text at some of its offsets. */
function askEverything(text: string, offsets: readonly number[], language: Language): void {
  const analysis = analyse(text, language);
  for (const offset of offsets) {
    const { items } = complete(analysis, offset, language, ['a.jcm']);
    assert.equal(new Set(items.map(({ label }) => label)).size, items.length);
    hover(analysis, offset, language);
    signatureHelp(analysis, offset, language);
  }
  inlayHints(analysis, { start: 0, end: text.length }, language);
  const { formulas, examples } = preview(analysis, language);
  for (const { mathml } of formulas) assertWellFormed(mathml);
  for (const { symbol } of examples.flatMap(({ rows }) => rows)) assertWellFormed(symbol);
}

const language = fc.constantFrom<Language>('en', 'ja');
const place = fc.double({ min: 0, max: 1, noNaN: true });
const word = fc.oneof(
  fc.constantFrom(...keywords),
  fc.constantFrom(...'{ } ( ) [ ] : , = -> * / + - ^ < .. ..< % " // /* \n'.split(' '), '\n', ' '),
  fc.constantFrom(
    'EC_PJ',
    'i',
    'sum',
    'GWP',
    'CH4',
    'MWh/p',
    '1200',
    '2020-01-01',
    'case',
    'ja',
    '"text"',
    'constructor',
  ),
);

describe('live features', () => {
  it('answer for any text', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), place, language, (text, where, spoken) =>
        askEverything(text, [0, Math.floor(where * text.length), text.length], spoken),
      ),
      { numRuns: 150 },
    );
  });

  it('answer for any row of words', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), place, language, (words, where, spoken) => {
        const text = `methodology A {\n${words.join(' ')}`;
        askEverything(text, [Math.floor(where * text.length), text.length], spoken);
      }),
      { numRuns: 250 },
    );
  });

  it('answer for real methodologies that are cut and torn', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(place, { minLength: 3, maxLength: 3 }),
        fc.array(word, { maxLength: 3 }),
        language,
        (text, places, words, spoken) => {
          const [from = 0, to = 0, at = 0] = places.map((where) => Math.floor(where * text.length));
          const torn =
            text.slice(0, Math.min(from, to)) + words.join(' ') + text.slice(Math.min(from, to) + 7);
          askEverything(torn, [Math.min(from, to), Math.min(from, to) + words.join(' ').length, at], spoken);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('answer at every offset of a methodology', function () {
    this.timeout(120_000);
    const text = texts[0]!;
    const analysis = analyse(text);
    for (let offset = 0; offset <= text.length; offset += 3) {
      complete(analysis, offset, 'en');
      hover(analysis, offset, 'en');
      signatureHelp(analysis, offset, 'en');
    }
  });

  it('offer nothing inside comments and texts', () => {
    const text = 'methodology A {\n  title "EC and EF" // EC\n  /* EC */\n}';
    const analysis = analyse(text);
    for (const inside of ['EC and', 'and EF', '// EC', '* EC', 'C */']) {
      const { items } = complete(analysis, text.indexOf(inside) + 2, 'en');
      assert.deepEqual(items, [], inside);
    }
  });
});
