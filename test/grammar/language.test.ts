/** The reference of the language: what it shows is so, and it leaves nothing out. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { nestingLimit } from '../../grammar/lex.ts';
import { lengthLimit } from '../../grammar/parse.ts';
import { bindingStrength, operatorLimit } from '../../grammar/precedence.ts';
import { problemLimit } from '../../grammar/syntax-problems.ts';
import {
  attributeKeywords,
  blockKeywords,
  contextualWords,
  itemKeywords,
  keywords,
  textLanguages,
} from '../../grammar/tokens.ts';
import { mostElements } from '../../server/src/calc/index-sets.ts';
import { magnitudeLimit } from '../../server/src/calc/numbers.ts';
import { exampleOutcomes } from '../../server/src/cli/example-outcome.ts';
import { frequencyWords } from '../../server/src/rules/methodology/frequency-word.ts';
import { functions, signatureOf, unitRuleDescription } from '../../server/src/model/functions.ts';
import { dateEvents, statuses } from '../../server/src/rules/header-words.ts';
import { catalogue, takesGas } from '../../server/src/units/catalogue.ts';
import { gases } from '../../server/src/units/gases.ts';
import { kinds } from '../../server/src/units/kinds.ts';
import { missingRules, readGrammar, unreadable, wordsOf } from './ebnf.ts';
import { links, headings, look, readPage, snippetsOf, tableRows, type Snippet } from './pages.ts';
import { file } from './written/items.ts';
import { manner, write } from './written/pieces.ts';

const page = readPage('LANGUAGE.md');
const snippets = snippetsOf(page);
const shown = snippets.filter(({ language }) => language === 'jcm');

/** The piece that declares the names of the formulas. */
const names = shown.find(({ words }) => words.includes('names'))!.text;

/** What stands around a piece that is no whole text, by the word behind its fence. */
const frames: Readonly<Record<string, readonly [before: string, after: string]>> = {
  items: ['shared page {\n', '}\n'],
  names: ['shared page {\n', '}\n'],
  formula: [`shared page {\n${names}`, '}\n'],
};

/** The whole text that a piece stands for, and how many lines of it come before the piece. */
function framed({ words, text }: Snippet): { readonly whole: string; readonly linesBefore: number } {
  const [before, after] = frames[words.find((word) => word in frames) ?? ''] ?? ['', ''];
  return { whole: before + text + after, linesBefore: before.split('\n').length - 1 };
}

/** Files that pieces use: each is named by a piece `jcm file=shared/grid.jcm`. */
const files = new Map(
  shown.flatMap(({ words, text }) =>
    words.filter((word) => word.startsWith('file=')).map((word): [string, string] => [word.slice(5), text]),
  ),
);

describe('the reference of the language: its pieces', () => {
  for (const snippet of shown) {
    const { whole, linesBefore } = framed(snippet);
    const { analysis, found } = look(whole, files);
    if (snippet.words.includes('wrong')) {
      it(`line ${snippet.line}: the mistakes are found, and nothing else`, () => {
        const expected = snippet.text.split('\n').flatMap((line, index) => {
          const codes = /\/\/ ([a-z-]+(?:, [a-z-]+)*)$/.exec(line)?.[1]?.split(', ') ?? [];
          return codes.map((code) => `${index + 1} ${code}`);
        });
        assert.ok(expected.length > 0, 'the piece says what is found');
        const actual = found
          .map(({ line, code, severity }) => ({ severity, words: `${line - linesBefore} ${code}` }))
          .filter(({ severity, words }) => severity === 'error' || expected.includes(words))
          .map(({ words }) => words);
        assert.deepEqual(actual, expected);
      });
      continue;
    }
    it(`line ${snippet.line}: nothing is wrong, and examples pass`, () => {
      assert.deepEqual(analysis.parsed.problems, []);
      assert.deepEqual(
        found.filter(({ severity }) => severity === 'error'),
        [],
      );
      for (const { title, passed } of exampleOutcomes(analysis, 'en')) assert.ok(passed, title);
    });
  }

  it('begin with a methodology in which nothing at all is found', () => {
    assert.deepEqual(look(shown[0]!.text).found, []);
  });
});

const grammarPieces = snippets.filter(({ language }) => language === 'ebnf').map(({ text }) => text);
const wholeGrammar = grammarPieces.at(-1)!;
const grammar = readGrammar(wholeGrammar);

describe('the reference of the language: its grammar', () => {
  it('has all rules that it names, and is the same in every section', () => {
    assert.deepEqual(missingRules(grammar), []);
    for (const piece of grammarPieces)
      for (const rule of piece.match(/^\w+ = [^;]*;$/gm) ?? []) assert.ok(wholeGrammar.includes(rule), rule);
  });

  it('has every reserved word, and every word with a meaning of its own', () => {
    const words = wordsOf(grammar);
    assert.deepEqual(
      [...keywords, ...contextualWords].filter((word) => !words.has(word)),
      [],
    );
  });

  const samples = new URL('../../samples/', import.meta.url);
  const names = readdirSync(samples, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((one) => one.endsWith('.jcm'))) {
    it(`reads ${name}`, () => {
      assert.equal(unreadable(grammar, readFileSync(new URL(name, samples), 'utf8')), undefined);
    });
  }

  it('reads every methodology that can be written', () => {
    fc.assert(
      fc.property(file, manner, ({ pieces }, how) => {
        assert.equal(unreadable(grammar, write(pieces, how)), undefined);
      }),
      { numRuns: 60, interruptAfterTimeLimit: 12_000 },
    );
  });

  it('reads the pieces of the page that the tools read, and no other', () => {
    for (const snippet of shown) {
      const text = framed(snippet).whole;
      const isRead = look(text, files).analysis.parsed.problems.length === 0;
      assert.equal(unreadable(grammar, text) === undefined, isRead, `line ${snippet.line}`);
    }
  });
});

describe('the reference of the language: nothing is left out', () => {
  const code = new Set(Array.from(page.matchAll(/`([^`\n]+)`/g), ([, content]) => content!));
  const lists: Readonly<Record<string, readonly string[]>> = {
    'reserved words': keywords,
    'words with a meaning of their own': contextualWords,
    'words that begin a part': [...blockKeywords, ...itemKeywords],
    attributes: attributeKeywords,
    frequencies: frequencyWords,
    statuses,
    dates: dateEvents,
    languages: [...textLanguages],
    gases: [...gases.keys()],
  };
  for (const [what, words] of Object.entries(lists)) {
    it(what, () => {
      assert.deepEqual(
        words.filter((word) => !code.has(word)),
        [],
      );
    });
  }

  it('operators, those of one strength in one row, the strongest first', () => {
    const rows = tableRows(page, 'operators').map(([first]) =>
      [...first!.matchAll(/`([^`]+)`/g)].map(([, operator]) => operator!),
    );
    const strengths = [...new Set(Object.values(bindingStrength))].toSorted((a, b) => b - a);
    const expected = strengths.map((strength) =>
      Object.entries(bindingStrength).flatMap(([operator, own]) => (own === strength ? [operator] : [])),
    );
    const isBinary = (row: readonly string[]): boolean =>
      row.every((operator) => operator in bindingStrength) && row.join() !== '-,+';
    assert.deepEqual(
      rows.filter(isBinary).map((row) => row.toSorted()),
      expected.map((row) => row.toSorted()),
    );
  });

  it('units by kind', () => {
    const gasUnit = new RegExp(
      `^(?:${catalogue
        .map(({ symbol }) => symbol)
        .filter(takesGas)
        .join('|')})(?:${[...gases.keys()].join('|')})$`,
    );
    const rows = kinds.map(({ name, words }) => {
      const symbols = catalogue.filter(({ kind, symbol }) => kind === name && !gasUnit.test(symbol));
      return [words.en, symbols.map(({ symbol }) => `\`${symbol}\``).join(', ')];
    });
    assert.deepEqual(tableRows(page, 'kind of quantity'), rows);
  });

  it('functions, with what they ask of units', () => {
    const rows = functions
      .filter(({ kind }) => kind !== 'reference-data')
      .map((entry) => [
        `\`${signatureOf(entry)}\``,
        entry.description.en,
        entry.unit === undefined ? unitRuleDescription[entry.unitRule].en : `In \`${entry.unit}\`.`,
      ]);
    assert.deepEqual(tableRows(page, 'function'), rows);
  });

  it('reference data, with their words', () => {
    const rows = functions
      .filter(({ kind }) => kind === 'reference-data')
      .map((entry) => [
        `\`${signatureOf(entry)}\``,
        entry.description.en,
        entry.unit === undefined ? '' : `\`${entry.unit}\``,
        entry.parameters
          .map(({ name, words = [] }) => `${name}: ${words.map(({ word }) => `\`${word}\``).join(', ')}`)
          .join('; '),
      ]);
    assert.deepEqual(tableRows(page, 'reference data'), rows);
  });

  it('limits', () => {
    const stated = tableRows(page, 'limit of').map(([, limit]) => limit);
    const counts = [lengthLimit, nestingLimit, operatorLimit, mostElements, problemLimit];
    const written = counts.map((count) => count.toLocaleString('en'));
    assert.deepEqual(stated, [...written, `10^-${magnitudeLimit} to 10^${magnitudeLimit}`]);
  });

  it('links lead to files and headings', () => {
    const folder = new URL('../../grammar/', import.meta.url);
    for (const link of links(page)) {
      const [path = '', anchor] = link.split('#');
      const target = new URL(path, new URL('LANGUAGE.md', folder));
      assert.ok(existsSync(target), link);
      if (anchor === undefined) continue;
      assert.ok(headings(readFileSync(target, 'utf8')).includes(anchor), link);
    }
  });
});
