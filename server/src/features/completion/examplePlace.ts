/** Places inside an example. */
import type { Token } from '../../../../grammar/parse.ts';
import type { Block } from './blocks.ts';
import { endsValue } from './layout.ts';
import { innermostBracket, unitPlace } from './expressionPlace.ts';
import type { Place } from './places.ts';

const nothing: Place = { kind: 'nothing' };

/** @param statement the entry of the example that is being written */
export function examplePlace(statement: readonly Token[]): Place {
  const last = statement.at(-1);
  if (last === undefined) return { kind: 'example-entry' };
  const expected = statement[0]!.text === 'expect';
  const entry = expected ? statement.slice(1) : statement;
  const bracket = innermostBracket(statement);
  if (bracket !== undefined) return bracketPlace(statement, bracket, entry);
  if (expected && entry.length === 0) return { kind: 'expectation' };
  if (expected && entry[0]?.text === 'criterion') return criterionPlace(entry, last);
  const equals = entry.findIndex(({ text }) => text === '=');
  if (equals === -1)
    return endsValue(last) && statement[0]!.class === 'keyword' ? { kind: 'example-entry' } : nothing;
  const name = entry[0]?.text ?? '';
  if (last.text === '=') return { kind: 'example-value', name, depth: 0, keys: false };
  if (last.text === 'option') return { kind: 'option-choice', owner: name };
  if (last.text === 'in') return unitPlace(last);
  return endsValue(last) ? { kind: 'example-entry' } : nothing;
}

function bracketPlace(statement: readonly Token[], bracket: number, entry: readonly Token[]): Place {
  const last = statement.at(-1)!;
  const before = statement[bracket - 1];
  if (statement[bracket]!.text !== '[') return nothing;
  if (before !== undefined && before === entry[0]) {
    const commas = statement.slice(bracket).filter(({ text }) => text === ',').length;
    return last.text === '[' || last.text === ','
      ? { kind: 'example-element', name: before.text, position: commas }
      : nothing;
  }
  return last.text === '[' || last.class === 'operator' ? unitPlace(last) : nothing;
}

function criterionPlace(entry: readonly Token[], last: Token): Place {
  if (entry.length === 1) return { kind: 'criterion-number' };
  if (last.class === 'number') return { kind: 'words', words: ['met', 'not met'] };
  if (last.text === 'not') return { kind: 'words', words: ['met'] };
  return { kind: 'example-entry' };
}

/** @param blocks the blocks around the cursor, the innermost one a list of an example */
export function listPlace(blocks: readonly Block[]): Place {
  const { statement } = blocks.at(-1)!;
  const example = blocks.findLast(({ kind }) => kind === 'example');
  const entry = example?.statement.filter(({ text }) => text !== 'expect') ?? [];
  const name = entry[0]?.text ?? '';
  const depth = blocks.filter(({ kind }) => kind === 'list').length;
  const last = statement.at(-1);
  const bracket = innermostBracket(statement);
  if (bracket !== undefined) return bracketPlace(statement, bracket, []);
  if (last === undefined || last.text === ',') return { kind: 'example-value', name, depth, keys: true };
  if (last.text === ':') return { kind: 'example-value', name, depth, keys: false };
  if (last.text === 'option') return { kind: 'option-choice', owner: name };
  return nothing;
}
