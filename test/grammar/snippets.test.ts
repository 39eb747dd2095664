/** Each snippet gives a text without problems, laid out as the formatter would. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { parse } from '../../grammar/parse.ts';
import { format } from '../../grammar/print.ts';
import { analyse } from '../../server/src/features/analysis.ts';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}
const file = new URL('../../grammar/snippets.json', import.meta.url);
const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);

/** A snippet as it is inserted: with its defaults, and the first of its choices. */
function expand(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\d+/g, '');
}

function indented(text: string): string {
  return text.replace(/\n(?=.)/g, '\n  ');
}

const blocks = new Set(['methodology', 'shared']);
const formulas = new Set(['sum', 'sum-years', 'if', 'case']);

/** The snippet in the place that it is for. */
function inPlace({ prefix, body }: Snippet): string {
  const text = expand(body);
  if (blocks.has(prefix)) return `${text.trimEnd()}\n`;
  const item = formulas.has(prefix) ? `X : - "X" = ${text}` : text;
  return `methodology A {\n  ${indented(item)}\n}\n`;
}

describe('snippets', () => {
  for (const [name, snippet] of snippets) {
    it(name, () => {
      const text = inPlace(snippet);
      assert.doesNotMatch(text, /\$/);
      assert.deepEqual(parse(text).problems, [], text);
      assert.equal(format(text), text);
      assert.ok(snippet.description.length > 0);
    });
  }

  it('have a prefix of their own', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    assert.deepEqual(
      prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index),
      [],
    );
  });

  it('number their places from 1 on, and end with the last', () => {
    for (const [name, { body }] of snippets) {
      const numbers = [...body.join('\n').matchAll(/\$\{?(\d+)/g)].map((match) => Number(match[1]));
      const highest = Math.max(...numbers);
      for (let number = 0; number <= highest; number++)
        assert.ok(numbers.includes(number), `${name}: ${number}`);
    }
  });

  it('begin with a methodology that has no error and whose example gives what it expects', () => {
    const [, methodology] = snippets.find(([, { prefix }]) => prefix === 'methodology')!;
    const { diagnostics, results } = analyse(expand(methodology.body));
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
      [],
    );
    assert.deepEqual(
      results.flatMap(({ examples }) =>
        examples.flatMap(({ expectations }) => expectations.map(({ passed }) => passed)),
      ),
      [true],
    );
  });
});
