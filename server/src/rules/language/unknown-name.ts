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
    answerNear: '{name} is no answer. Write {near}.',
    quoted: 'The answer stands without quotation marks: write {near}.',
    elementOf: '{owner} has no element called {name}. Its elements are {known}.',
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
      const known = knownElements(name, methodology);
      report({
        message: messageFor(name, context.text, near, known),
        data: { name: name.name, owner: name.owner ?? '', near: near ?? '', known: known.join(', ') },
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

function messageFor(
  { role, owner, suggestions, name, span }: UnresolvedName,
  text: string,
  near: string | undefined,
  known: readonly string[],
): string {
  if (isAnswer(role, owner, name))
    return name === near && text[span.start] !== name[0] ? 'quoted' : 'answerNear';
  const isPlainElement = role === 'element' && owner === undefined;
  const message = !isPlainElement ? role : suggestions.includes('yes') ? 'answer' : 'word';
  if (near !== undefined && !withoutSuggestion.has(message)) return `${message}Near`;
  return message === 'element' && known.length > 0 ? 'elementOf' : message;
}

/** Words that people write for yes and no. */
const answers: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ['yes', 'yes'],
  ['true', 'yes'],
  ['はい', 'yes'],
  ['no', 'no'],
  ['false', 'no'],
  ['いいえ', 'no'],
]);

function isAnswer(role: UnresolvedName['role'], owner: string | undefined, name: string): boolean {
  const mayBe = role === 'value' || (role === 'element' && owner === undefined);
  return mayBe && answers.has(name.toLowerCase());
}

/** More elements than this are not listed. */
const listedElements = 8;

/** The elements that would be right, if they are few. */
function knownElements({ role, owner }: UnresolvedName, { symbols }: MethodologyModel): readonly string[] {
  const symbol = role === 'element' && owner !== undefined ? symbols.get(owner) : undefined;
  const elements =
    symbol?.kind === 'index'
      ? (symbol.elements ?? [])
      : symbol?.kind === 'table'
        ? symbol.keys.flatMap((key) => (key.kind === 'words' ? key.words : []))
        : [];
  return elements.length > listedElements ? [] : elements;
}

interface UnknownName {
  readonly name: UnresolvedName;
  readonly places: readonly [UnresolvedName, ...UnresolvedName[]];
  readonly methodology: MethodologyModel;
}

function suggestionsFor(name: UnresolvedName, methodology: MethodologyModel): readonly string[] {
  const { role, owner, suggestions } = name;
  if (isAnswer(role, owner, name.name)) return [answers.get(name.name.toLowerCase())!];
  if (role === 'report') return byNumber(name.name, suggestions);
  if (role === 'table-or-function') return otherNames.get(name.name.toLowerCase()) ?? suggestions;
  return suggestions.length > 0 ? suggestions : indicesMeant(name, methodology);
}

/** What functions are called elsewhere: in mathematics and in spreadsheets. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['σ', ['sum']],
  ['∑', ['sum']],
  ['π', ['product']],
  ['∏', ['product']],
  ['average', ['mean']],
  ['avg', ['mean']],
  ['log', ['log10', 'ln']],
  ['ceiling', ['ceil']],
  ['trunc', ['rounddown']],
  ['int', ['floor']],
]);

/** Reports with the number that comes nearest first: AR6 for AR7. */
function byNumber(name: string, reports: readonly string[]): readonly string[] {
  const numberIn = (report: string): number => Number(/\d+/.exec(report)?.[0] ?? 0);
  const distance = (report: string): number => Math.abs(numberIn(report) - numberIn(name));
  return reports.toSorted((a, b) => distance(a) - distance(b));
}

/** An index that is not known in a formula where another one is not bound was meant to be that one. */
function indicesMeant(name: UnresolvedName, { findings, syntax }: MethodologyModel): readonly string[] {
  const whole = name.role === 'index' ? wholeExpressionAround(syntax, name.span) : undefined;
  if (whole === undefined) return [];
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
