import { sectoralScope, sectoralScopes } from '../../reference/sectoral-scopes.ts';
import { itemsOf } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const scopeUnknown: Rule = {
  code: 'scope-unknown',
  severity: 'warning',
  title: 'Unknown sectoral scope',
  explanation:
    'Methodologies are sorted into numbered sectoral scopes, such as 1 energy industries, 3 energy demand, 7 transport ' +
    'and 13 waste handling and disposal, and a third-party entity may validate only in the scopes it is designated for. ' +
    'A number that is not in the list belongs to no sector.',
  messages: {
    unknown: 'There is no sectoral scope {number}; they run from {first} to {last}.',
    repeated: 'Scope {number} is listed twice.',
  },
  examples: [
    {
      bad: `methodology VN_PM013 {
  scope 31
}
`,
      good: `methodology VN_PM013 {
  scope 3
}
`,
    },
  ],
  check({ model }, report) {
    const known = sectoralScopes.map((scope) => scope.number);
    for (const { syntax } of model.methodologies) {
      for (const { numbers } of itemsOf(syntax, 'scope')) {
        for (const [index, { text, start, end }] of numbers.entries()) {
          if (text === '') continue;
          const isKnown = sectoralScope(Number(text)) !== undefined;
          const isRepeated = numbers.findIndex((other) => Number(other.text) === Number(text)) < index;
          if (isKnown && !isRepeated) continue;
          report({
            message: isRepeated ? 'repeated' : 'unknown',
            data: {
              number: text,
              first: String(Math.min(...known)),
              last: String(Math.max(...known)),
            },
            start,
            end,
          });
        }
      }
    }
  },
};
