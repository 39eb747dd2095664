import type { Methodology } from '../../../../grammar/syntax.ts';
import { itemsOf, mainText } from '../methodology-items.ts';
import type { Rule } from '../rule.ts';

export const duplicateMethodology: Rule = {
  code: 'duplicate-methodology',
  severity: 'error',
  title: 'One methodology twice',
  explanation:
    'A project applies a methodology by its number and version, such as VN_AM013 version 01.0. Two texts with the same ' +
    'number and version leave open which of them it applies. Give one of them another version or number, or remove the ' +
    'copy.',
  messages: {
    here: '{name} version {version} is already the number and version of another methodology of this text.',
    elsewhere: '{name} version {version} is also the number and version of a methodology in {address}.',
  },
  relatedMessages: { first: 'The first is here.' },
  examples: [
    {
      bad: `methodology VN_AM013 {
  version "01.0"
}
methodology VN_AM013 {
  version "01.0"
}
`,
      good: `methodology VN_AM013 {
  version "01.0"
}
methodology VN_AM013 {
  version "02.0"
}
`,
    },
  ],
  check({ model }, report) {
    const first = new Map<string, Methodology>();
    for (const { syntax, name, complete } of model.methodologies) {
      const version = versionOf(syntax);
      if (!complete || name === '' || version === '') continue;
      const before = first.get(`${name} ${version}`);
      if (before === undefined) {
        first.set(`${name} ${version}`, syntax);
        continue;
      }
      report({
        message: 'here',
        data: { name, version },
        start: syntax.name.start,
        end: syntax.name.end,
        related: [{ message: 'first', data: {}, start: before.name.start, end: before.name.end }],
      });
    }
  },
};

/** The version as the header gives it; `''` where it gives none. */
export function versionOf(methodology: Methodology): string {
  return mainText(itemsOf(methodology, 'version')[0]?.text);
}
