import type { Finding } from '../../model/findings.ts';
import { withSuggestions } from '../message.ts';
import type { Fix, Rule } from '../rule.ts';
import { findingsOf, type Placed } from '../findings-of.ts';

type UnresolvedName = Finding & { readonly kind: 'unresolved-name' };

/** More places than this are not listed: they would hide the message. */
const relatedLimit = 8;

export const unknownName: Rule = {
  code: 'unknown-name',
  severity: 'error',
  title: 'Unknown name',
  explanation:
    'Each name in a formula has to be declared in the methodology, or in a file that it takes in with `use`: as a ' +
    'parameter, a formula, a table or an index. Capital and small letters count. A name that is not declared is mostly a ' +
    'slip of the pen, and the message says which name comes nearest; else declare it, for example as `fixed` or `monitored`.',
  messages: withSuggestions(
    {
      value: 'Nothing is called {name}: no parameter, no formula and no index.',
      'table-or-function': 'No table and no function is called {name}.',
      index: 'No index is called {name}.',
      option: '{owner} has no option called {name}.',
      formula: 'No formula is called {name}, so nothing counts this source.',
      element: '{owner} has no element called {name}.',
      gas: '{name} is no greenhouse gas for which the tools know a global warming potential.',
      report: '{name} is no IPCC assessment report that the tools know; reports are written AR4, AR5 or AR6.',
      criterion: 'There is no criterion {name}.',
      'reference-word': 'The data of {owner} know no {name}.',
      file: 'There is no file "{name}".',
      calendar: 'The elements of an index can be months, days, hours or years, not {name}.',
    },
    ' Did you mean {near}?',
  ),
  fixTitles: { write: 'Write {near}', everywhere: 'Write {near} in all {count} places' },
  relatedMessages: { also: 'It is used here, too.' },
  examples: [
    {
      bad: `shared pumps {
  fixed EF_grid : tCO2/MWh "Emission factor of the grid" { source "Published by the partner country" }
  fixed EC : MWh/p "Electricity consumption" { source "Plan" }
  emissions : tCO2/p "Emissions" = EC * EF_gird
}
`,
      good: `shared pumps {
  fixed EF_grid : tCO2/MWh "Emission factor of the grid" { source "Published by the partner country" }
  fixed EC : MWh/p "Electricity consumption" { source "Plan" }
  emissions : tCO2/p "Emissions" = EC * EF_grid
}
`,
    },
  ],
  check(context, report) {
    for (const { name, places } of unknownNames(findingsOf(context, 'unresolved-name'))) {
      const [first, ...others] = places;
      const near = name.suggestions[0];
      report({
        message: near === undefined ? name.role : `${name.role}Near`,
        data: { name: name.name, owner: name.owner ?? '', near: near ?? '' },
        start: first.span.start,
        end: first.span.end,
        fixes: name.suggestions.map((suggestion, order) => fixFor(suggestion, places, order === 0)),
        related: others
          .slice(0, relatedLimit)
          .map(({ span }) => ({ message: 'also', data: {}, start: span.start, end: span.end })),
      });
    }
  },
};

interface UnknownName {
  readonly name: UnresolvedName;
  readonly places: readonly [UnresolvedName, ...UnresolvedName[]];
}

/** One entry for each name that is not known, however often it is used: it is one mistake. */
function unknownNames(found: readonly Placed<UnresolvedName>[]): readonly UnknownName[] {
  const byName = new Map<string, { name: UnresolvedName; places: [UnresolvedName, ...UnresolvedName[]] }>();
  for (const { finding, methodology } of found) {
    const key = [methodology.name, finding.role, finding.owner ?? '', finding.name].join('\n');
    const known = byName.get(key);
    if (known === undefined) byName.set(key, { name: finding, places: [finding] });
    else known.places.push(finding);
  }
  return [...byName.values()];
}

function fixFor(near: string, places: readonly UnresolvedName[], preferred: boolean): Fix {
  return {
    title: places.length > 1 ? 'everywhere' : 'write',
    data: { near, count: String(places.length) },
    edits: places.map(({ span, role }) => ({
      start: span.start,
      end: span.end,
      newText: role === 'file' ? `"${near}"` : near,
    })),
    preferred,
  };
}
