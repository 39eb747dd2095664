/** Reserved words, and whole blocks to fill in. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Language } from '../../rules/rule.ts';
import { explanationOf, monitoringOptions } from '../words/keywords.ts';
import type { Suggestion } from './suggestion.ts';

/** What an item looks like when it is finished, with places to fill in. */
const itemSnippets: Readonly<Record<string, string>> = {
  title: 'title "${1:title}"',
  version: 'version "${1:01.0}"',
  status: 'status ${1:draft}',
  partner: 'partner ',
  scope: 'scope ',
  proponent: 'proponent "${1:name}"',
  date: 'date ${1:completed} ${2:2020-01-31}',
  proposal: 'proposal ${1:number}',
  attachment: 'attachment "${1:document}"',
  use: 'use "$1"',
  term: 'term "${1:term}" "${2:definition}"',
  summary: `summary {
  measure    "\${1:what is done}"
  reference  "\${2:how reference emissions are calculated}"
  project    "\${3:how project emissions are calculated}"
  monitoring "\${4:what is monitored}"
}`,
  establishment: 'establishment "${1:why the reference emissions lie below business as usual}"',
  criterion: `criterion \${1:1} "\${2:what a project has to meet}"
  requires $0`,
  sources: `sources {
  reference \${1:CO2} "\${2:source}" -> \${3:RE_p}
  project   \${4:CO2} "\${5:source}" -> \${6:PE_p}
}`,
  index: 'index ${1:i} "${2:what there are several of}"',
  unit: 'unit ${1:name} "${2:what is counted}"',
  material: 'material ${1:name} "${2:what it is}"',
  table: `table \${1:name} by \${2:key} -> [\${3:-}]
  source "\${4:where the values come from}" {
  \${5:key} : \${6:value}
}`,
  default: `default \${1:name} : \${2:unit} = \${3:value} "\${4:description}" {
  source "\${5:where the value comes from}"
}`,
  fixed: `fixed \${1:name} : \${2:unit} "\${3:description}" {
  source "\${4:where the value comes from}"
}`,
  monitored: `monitored \${1:name} : \${2:unit} "\${3:description}" {
  option     \${4:C}
  instrument "\${5:instrument}"
  frequency  \${6:continuous}
  quality    "\${7:calibration}"
}`,
  reference: 'reference ${1:RE_p} : tCO2/p = $0',
  project: 'project ${1:PE_p} : tCO2/p = $0',
  reduction: 'reduction ${1:ER_p} : tCO2/p = ${2:RE_p} - ${3:PE_p}',
  history: `history {
  version "\${1:01.0}" \${2:2020-01-31} "\${3:Initial approval.}"
}`,
  example: `example "\${1:title}" {
  $0
}`,
};

const fileSnippets: Readonly<Record<string, string>> = {
  methodology: `methodology \${1:VN_PM001} {
  title   "\${2:title}"
  version "01.0"
  status  draft
  partner \${3:VN}
  scope   \${4:3}

  $0
}`,
  shared: `shared \${1:name} {
  $0
}`,
};

const attributeSnippets: Readonly<Record<string, string>> = {
  source: 'source "$1"',
  range: 'range ${1:0} .. $2',
  instrument: 'instrument "$1"',
  frequency: 'frequency ',
  quality: 'quality "$1"',
  method: 'method "$1"',
  note: 'note "$1"',
};

/** Words that are followed by a text. */
const textSnippets: Readonly<Record<string, string>> = {
  measure: 'measure "$1"',
  monitoring: 'monitoring "$1"',
  'summary.reference': 'reference "$1"',
  'summary.project': 'project "$1"',
  excluded: 'excluded "$1"',
  source: 'source "$1"',
  'history.version': 'version "${1:01.0}" ${2:2020-01-31} "${3:what is revised}"',
  'sources.reference': 'reference ${1:CO2} "${2:source}" -> $3',
  'sources.project': 'project ${1:CO2} "${2:source}" -> $3',
};

/** The attributes of each kind of parameter, in the order of the official form. */
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  default: ['source', 'range', 'option', 'note'],
  fixed: ['source', 'range', 'option', 'method', 'note'],
  monitored: ['option', 'source', 'instrument', 'method', 'frequency', 'quality', 'range', 'note'],
};

/**
 * Words that can stand at a place.
 *
 * @param words the words
 * @param language of their explanations
 * @param within the block that they stand in, for words that mean different things in different blocks
 * @param blocks whether more than the word may be inserted, because nothing follows on the line
 */
export function wordSuggestions(
  words: readonly string[],
  language: Language,
  within: string,
  blocks: boolean,
): readonly Suggestion[] {
  return words.map((word) => {
    const snippet = textSnippets[`${within}.${word}`] ?? textSnippets[word];
    return keyword(word, language, blocks ? snippet : undefined, within);
  });
}

/** The items of a methodology. */
export function itemSuggestions(language: Language, blocks: boolean): readonly Suggestion[] {
  return Object.entries(itemSnippets).map(([word, snippet]) =>
    keyword(word, language, blocks ? snippet : undefined),
  );
}

/** What can stand outside every methodology. */
export function fileSuggestions(language: Language, blocks: boolean): readonly Suggestion[] {
  return Object.entries(fileSnippets).map(([word, snippet]) =>
    keyword(word, language, blocks ? snippet : undefined),
  );
}

/**
 * The attributes that a parameter does not have yet.
 *
 * @param owner the keyword of the parameter
 * @param written the attributes that it has
 */
export function attributeSuggestions(
  owner: string,
  written: readonly string[],
  language: Language,
  blocks: boolean,
): readonly Suggestion[] {
  const taken = new Set(written);
  const open = (attributesOf[owner] ?? ['source', 'option', 'note']).filter(
    (word) => !taken.has(word) || (word === 'option' && owner !== 'monitored'),
  );
  return open.map((word) => {
    const snippet = word === 'option' ? optionSnippet(owner) : attributeSnippets[word];
    return keyword(word, language, blocks ? snippet : undefined);
  });
}

/** The monitoring options that are not written yet. */
export function letterSuggestions(written: readonly string[], language: Language): readonly Suggestion[] {
  return Object.entries(monitoringOptions)
    .filter(([letter]) => !written.includes(letter))
    .map(([letter, explanation]) => ({
      label: letter,
      kind: CompletionItemKind.EnumMember,
      detail: explanation[language],
    }));
}

function optionSnippet(owner: string): string {
  return owner === 'monitored' ? 'option ' : 'option ${1:name} "${2:description}" : ${3:given}';
}

function keyword(word: string, language: Language, snippet: string | undefined, within?: string): Suggestion {
  const explanation = explanationOf(word, within)?.[language];
  return {
    label: word,
    kind: CompletionItemKind.Keyword,
    ...(explanation === undefined ? {} : { documentation: explanation }),
    ...(snippet === undefined ? {} : { insert: snippet, snippet: true }),
  };
}
