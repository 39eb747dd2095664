/** Data flows one way, from text to door: the rules of .dependency-cruiser.cjs hold. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

interface Rules {
  readonly forbidden: IForbiddenRuleType[];
  readonly options: ICruiseOptions;
}

const { forbidden, options }: Rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

describe('architecture', () => {
  it('has no import upward, no circle, and no platform below the doors', async function () {
    this.timeout(60_000);
    const cruiseOptions: ICruiseOptions = {
      ...options,
      baseDir: root,
      validate: true,
      ruleSet: { forbidden },
    };
    const { output } = await cruise(['grammar', 'server/src', 'client/src'], cruiseOptions, undefined, {
      tsConfig: extractTSConfig(path.join(root, 'tsconfig.json')),
    });
    const { modules, summary } = output as ICruiseResult;
    assert.ok(modules.length > 20, `only ${modules.length} files were looked at`);
    const reasons = new Map(forbidden.map(({ name, comment }) => [name, comment]));
    const violations = summary.violations.map(({ from, to, rule, cycle }) => {
      const way = cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : `${from} → ${to}`;
      return `${way}\n  ${reasons.get(rule.name) ?? rule.name}`;
    });
    if (violations.length > 0) assert.fail(`\n${violations.join('\n')}`);
  });
});
