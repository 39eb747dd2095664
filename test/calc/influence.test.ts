/** The cases in `influence/`: each input is marked with what a higher value does to ER_p, and to RE_p and PE_p. */
import assert from 'node:assert/strict';
import { parse } from '../../grammar/parse.ts';
import { influenceOf } from '../../server/src/calc/influence/influence.ts';
import { planOf } from '../../server/src/calc/make-plan.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { checkFindings, readCases } from '../cases.ts';

const inputs: ReadonlySet<string> = new Set(['default', 'fixed', 'monitored']);

describe('influence cases', () => {
  for (const testCase of readCases(new URL('./influence/', import.meta.url))) {
    it(testCase.name, () => {
      const { tree, problems } = parse(testCase.text);
      assert.deepEqual(problems, []);
      const [methodology] = buildModel(testCase.text, tree).methodologies;
      assert.ok(methodology);
      assert.deepEqual(methodology.findings, []);
      const plan = planOf(testCase.text, methodology);
      const reduction = methodology.values.find(({ role }) => role === 'reduction');
      assert.ok(reduction);
      const asked = methodology.values.filter(
        ({ role, type }) => inputs.has(role) && type.kind === 'quantity',
      );
      checkFindings(
        testCase,
        asked.map((symbol) => {
          const { effect, terms } = influenceOf(plan, reduction, { kind: 'symbol', symbol });
          const inside = terms.map(({ term, effect: onTerm }) => `, ${term.name} ${onTerm}`);
          const { start, end } = symbol.syntax.name;
          return { start, end, words: `${effect}${inside.join('')}` };
        }),
      );
    });
  }
});
