/** A grammar as the page about the language writes it, and whether a text follows it. */
import { parse, type Token } from '../../grammar/parse.ts';
import { keywords, textLanguages } from '../../grammar/tokens.ts';

type Expression =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'rule'; readonly name: string }
  | { readonly kind: 'choice' | 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'optional' | 'repeated'; readonly part: Expression };

/** Rules by name. */
export type Grammar = ReadonlyMap<string, Expression>;

/**
 * Reads a grammar.
 *
 * @param text rules of the form `name = … ;`, with `"word"`, `[ optional ]`, `{ repeated }`, `( group )` and `|`
 */
export function readGrammar(text: string): Grammar {
  const symbols = text.match(/"[^"]*"|\w+|[=;|[\]{}()]/g) ?? [];
  const rules = new Map<string, Expression>();
  let position = 0;

  function choice(): Expression {
    const parts = [sequence()];
    while (symbols[position] === '|') {
      position++;
      parts.push(sequence());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts };
  }

  function sequence(): Expression {
    const parts: Expression[] = [];
    while (!/^[|)\]};]$/.test(symbols[position]!)) parts.push(one());
    return { kind: 'sequence', parts };
  }

  function one(): Expression {
    const symbol = symbols[position++]!;
    if (symbol.startsWith('"')) return { kind: 'word', text: symbol.slice(1, -1) };
    if (/^\w/.test(symbol)) return { kind: 'rule', name: symbol };
    const part = choice();
    position++;
    if (symbol === '(') return part;
    return { kind: symbol === '[' ? 'optional' : 'repeated', part };
  }

  while (position < symbols.length) {
    const name = symbols[position]!;
    position += 2;
    rules.set(name, choice());
    position++;
  }
  return rules;
}

/** Every part of the rules of a grammar. */
function partsOf(grammar: Grammar): readonly Expression[] {
  const parts = [...grammar.values()];
  for (const expression of parts) {
    switch (expression.kind) {
      case 'choice':
      case 'sequence':
        parts.push(...expression.parts);
        break;
      case 'optional':
      case 'repeated':
        parts.push(expression.part);
    }
  }
  return parts;
}

/** The words in quotation marks of a grammar. */
export function wordsOf(grammar: Grammar): ReadonlySet<string> {
  return new Set(partsOf(grammar).flatMap((part) => (part.kind === 'word' ? [part.text] : [])));
}

/** The rules that a grammar names and does not have. */
export function missingRules(grammar: Grammar): readonly string[] {
  const names = partsOf(grammar).flatMap((part) => (part.kind === 'rule' ? [part.name] : []));
  return names.filter((name) => !grammar.has(name) && !(name in tokenRules));
}

const reserved: ReadonlySet<string> = new Set(keywords);

/** The rules in capitals: one token each. */
const tokenRules: Readonly<Record<string, (token: Token) => boolean>> = {
  NAME: ({ class: kind }) => kind === 'name',
  WORD: ({ class: kind }) => kind === 'name' || kind === 'keyword',
  LANGUAGE: ({ class: kind, text }) => kind === 'name' && textLanguages.has(text),
  NUMBER: ({ class: kind }) => kind === 'number',
  STRING: ({ class: kind }) => kind === 'string',
  DATE: ({ class: kind }) => kind === 'date',
  SUPERSCRIPT: ({ class: kind }) => kind === 'superscript',
};

function union(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const set of sets) for (const place of set) all.add(place);
  return all;
}

function isWord({ class: kind, text }: Token, word: string): boolean {
  return text === word && (kind === 'name' ? !reserved.has(word) : kind !== 'string');
}

/**
 * Whether a text follows a grammar.
 *
 * @param grammar the grammar; the text has to be all of its rule `file`
 * @param text the text
 * @returns the furthest place that was read, where it does not; `undefined` where it does
 */
export function unreadable(grammar: Grammar, text: string): string | undefined {
  const tokens = parse(text).tokens.filter(({ class: kind }) => kind !== 'comment');
  const known = new Map<string, ReadonlyMap<number, ReadonlySet<number>>>();
  let furthest = 0;

  /** Where an expression that starts at a token can end. */
  function ends(expression: Expression, from: number): ReadonlySet<number> {
    switch (expression.kind) {
      case 'word':
        return step(from, (token) => isWord(token, expression.text));
      case 'rule':
        return endsOfRule(expression.name, from);
      case 'choice':
        return union(expression.parts.map((part) => ends(part, from)));
      case 'sequence': {
        let places: ReadonlySet<number> = new Set([from]);
        for (const part of expression.parts) places = union(Array.from(places, (place) => ends(part, place)));
        return places;
      }
      case 'optional':
        return new Set([from, ...ends(expression.part, from)]);
      case 'repeated': {
        const places = new Set([from]);
        for (const place of places) for (const end of ends(expression.part, place)) places.add(end);
        return places;
      }
    }
  }

  function step(from: number, fits: (token: Token) => boolean): ReadonlySet<number> {
    const token = tokens[from];
    if (token === undefined || !fits(token)) return new Set();
    furthest = Math.max(furthest, from + 1);
    return new Set([from + 1]);
  }

  function endsOfRule(name: string, from: number): ReadonlySet<number> {
    const fits = tokenRules[name];
    if (fits !== undefined) return step(from, fits);
    const places = (known.get(name) ?? new Map()) as Map<number, ReadonlySet<number>>;
    known.set(name, places);
    const before = places.get(from);
    if (before !== undefined) return before;
    const found = ends(grammar.get(name)!, from);
    places.set(from, found);
    return found;
  }

  if (endsOfRule('file', 0).has(tokens.length)) return undefined;
  const place = tokens[furthest]?.start ?? text.length;
  return `${text.slice(Math.max(0, place - 60), place)}‸${text.slice(place, place + 40)}`;
}
