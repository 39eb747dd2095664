import type { Finding } from '../../model/findings.ts';
import type { MethodologyModel } from '../../model/model.ts';
import { wholeExpressionAround } from '../enclosing.ts';
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
  messages: {
    ...withSuggestions(
      {
        value: 'Nothing is called {name}: no parameter, no formula and no index.',
        'table-or-function': 'No table and no function is called {name}.',
        index: 'No index is called {name}.',
        option: '{owner} has no option called {name}.',
        formula: 'No formula is called {name}, so nothing counts this source.',
        element: '{owner} has no element called {name}.',
        gas: '{name} is no greenhouse gas for which the tools know a global warming potential.',
        report:
          '{name} is no IPCC assessment report that the tools know; reports are written AR4, AR5 or AR6.',
        'reference-word': 'The data of {owner} know no {name}.',
      },
      ' Did you mean {near}?',
    ),
    word: '{name} names an element of an index, but nothing here takes one.',
    answer: '{name} is no answer: the value is either yes or no.',
    file: 'There is no file "{name}".',
    criterion: 'There is no criterion {name}.',
    calendar: 'The elements of an index can be months, days, hours or years, not {name}.',
  },
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
    for (const { name, places, methodology } of unknownNames(findingsOf(context, 'unresolved-name'))) {
      const [first, ...others] = places;
      const suggestions = suggestionsFor(name, methodology);
      const near = suggestions[0];
      const what = messageFor(name);
      report({
        message: near === undefined || withoutSuggestion.has(what) ? what : `${what}Near`,
        data: { name: name.name, owner: name.owner ?? '', near: near ?? '' },
        start: first.span.start,
        end: first.span.end,
        fixes: suggestions.map((suggestion, order) => fixFor(suggestion, places, order === 0)),
        related: others
          .slice(0, relatedLimit)
          .map(({ span }) => ({ message: 'also', data: {}, start: span.start, end: span.end })),
      });
    }
  },
};

const withoutSuggestion = new Set(['answer', 'word', 'file', 'criterion', 'calendar']);

function messageFor({ role, owner, suggestions }: UnresolvedName): string {
  if (role !== 'element' || owner !== undefined) return role;
  return suggestions.includes('yes') ? 'answer' : 'word';
}

interface UnknownName {
  readonly name: UnresolvedName;
  readonly places: readonly [UnresolvedName, ...UnresolvedName[]];
  readonly methodology: MethodologyModel;
}

/** An index that is not known in a formula where another one is not bound was meant to be that one. */
function suggestionsFor(name: UnresolvedName, { findings, syntax }: MethodologyModel): readonly string[] {
  const whole = name.role === 'index' ? wholeExpressionAround(syntax, name.span) : undefined;
  if (name.suggestions.length > 0 || whole === undefined) return name.suggestions;
  return findings.flatMap((finding) =>
    finding.kind === 'index-unbound' && whole.start <= finding.span.start && finding.span.end <= whole.end
      ? [finding.index.name]
      : [],
  );
}

/** One entry for each name that is not known, however often it is used: it is one mistake. */
function unknownNames(found: readonly Placed<UnresolvedName>[]): readonly UnknownName[] {
  const byName = new Map<string, UnknownName & { places: [UnresolvedName, ...UnresolvedName[]] }>();
  for (const { finding, methodology } of found) {
    const key = [methodology.name, finding.role, finding.owner ?? '', finding.name].join('\n');
    const known = byName.get(key);
    if (known === undefined) byName.set(key, { name: finding, places: [finding], methodology });
    else known.places.push(finding);
  }
  return [...byName.values()];
}

function fixFor(near: string, places: readonly UnresolvedName[], preferred: boolean): Fix {
  return {
    title: places.length > 1 ? 'everywhere' : 'write',
    data: { near, count: String(places.length) },
    edits: places.map(({ span }) => ({
      start: span.start,
      end: span.end,
      newText: near,
    })),
    preferred,
  };
}
