/** What the language knows has words: no reserved word, function or unit is offered without an explanation. */
import assert from 'node:assert/strict';
import { contextualWords, keywords } from '../../../grammar/tokens.ts';
import { analyse } from '../../../server/src/features/analysis.ts';
import { complete } from '../../../server/src/features/completion.ts';
import { frequencyWords } from '../../../server/src/rules/methodology/frequency-word.ts';
import { explanationOf } from '../../../server/src/features/words/keywords.ts';
import { referenceWords } from '../../../server/src/features/words/referenceWords.ts';
import { unitInWords } from '../../../server/src/features/words/units.ts';
import { functions } from '../../../server/src/model/functions.ts';
import { buildModel } from '../../../server/src/model/build.ts';
import { dateEvents, statuses } from '../../../server/src/rules/header-words.ts';
import { parse } from '../../../grammar/parse.ts';
import { catalogue } from '../../../server/src/units/catalogue.ts';

describe('words', () => {
  it('explain every word of the language in both languages', () => {
    for (const word of [...keywords, ...contextualWords, ...statuses, ...dateEvents, ...frequencyWords]) {
      const explanation = explanationOf(word);
      assert.ok(explanation !== undefined, `no explanation of ${word}`);
      assert.ok(explanation.en !== '' && explanation.ja !== '' && explanation.en !== explanation.ja, word);
    }
  });

  it('know what each function of the reference data takes', () => {
    for (const { name, kind, parameters } of functions) {
      for (const [position] of parameters.entries()) {
        const words = referenceWords(name, position);
        assert.equal(words.length > 0, kind === 'reference-data', `${name}, argument ${position}`);
      }
    }
  });

  it('say every unit of the catalogue in both languages', () => {
    for (const { symbol, unit } of catalogue) {
      assert.notEqual(unitInWords(unit, 'en'), '', symbol);
      assert.notEqual(unitInWords(unit, 'ja'), '', symbol);
    }
  });
});

describe('names of used files', () => {
  const shared = `shared electricity {
  default EF_grid : tCO2/MWh = 0.8 "Emission factor of the grid" { source "Published" }
}
`;
  const text = `methodology A {
  use "shared.jcm"
  monitored EC : MWh/p "Electricity" { option C }
  reduction ER_p : tCO2/p = EC * 
}
`;
  it('are offered with their unit', () => {
    const model = buildModel(shared, parse(shared).tree);
    const used = { address: 'file:///shared.jcm', text: shared, model };
    const analysis = analyse(text, 'en', new Map([['shared.jcm', used]]));
    const { items } = complete(analysis, text.indexOf('EC * ') + 5, 'en');
    const best = items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1))[0];
    assert.equal(best?.label, 'EF_grid');
    assert.equal(best.labelDetails?.detail, ' : tCO2/MWh');
  });
});
