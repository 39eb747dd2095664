/** Places inside the braces of a parameter. */
import type { Token } from '../../../../grammar/parse.ts';
import { frequencyWords } from '../../rules/methodology/frequency-word.ts';
import type { Block } from './blocks.ts';
import { endsValue } from './layout.ts';
import { expressionPlace, innermostBracket, placeInBracket } from './expressionPlace.ts';
import type { Place } from './places.ts';

const nothing: Place = { kind: 'nothing' };

/**
 * @param declaration the statement of the parameter, before its brace
 * @param block what is written inside the braces
 * @param newLine whether the cursor is on another line than the word before it
 */
export function attributePlace(
  declaration: readonly Token[],
  { statement, heads }: Block,
  newLine: boolean,
): Place {
  const keyword = declaration[0]?.class === 'keyword' ? declaration[0].text : '';
  const start = (continuations: readonly string[] = []): Place => ({
    kind: 'attribute',
    owner: keyword,
    written: heads,
    continuations,
  });
  const [first] = statement;
  const last = statement.at(-1);
  if (first === undefined || last === undefined) return start();
  const bracket = innermostBracket(statement);
  if (bracket !== undefined) return placeInBracket(statement, bracket, undefined);
  switch (first.text) {
    case 'option':
      if (keyword === 'monitored') return letterPlace(statement, start);
      return optionPlace(declaration, statement, newLine, start);
    case 'frequency':
      if (newLine && last !== first) return start();
      if (last === first || last.text === 'recorded') return { kind: 'words', words: frequencyWords };
      if (statement.length === 2 && last.class !== 'string') return start(['recorded']);
      return start();
    default:
      return endsValue(last) || isFinishedRange(first, last) ? start() : nothing;
  }
}

/** `range 0 ..` and `range 1` may be all that is meant. */
function isFinishedRange(first: Token, last: Token): boolean {
  return first.text === 'range' && last.text === '..';
}

function letterPlace(statement: readonly Token[], start: () => Place): Place {
  const last = statement.at(-1)!;
  if (last.text !== 'option' && last.text !== ',') return start();
  return { kind: 'letters', written: statement.map(({ text }) => text) };
}

function optionPlace(
  declaration: readonly Token[],
  statement: readonly Token[],
  newLine: boolean,
  start: (continuations: readonly string[]) => Place,
): Place {
  const colon = statement.findIndex(({ text }) => text === ':');
  const last = statement.at(-1)!;
  if (colon === -1) return nothing;
  const requires = statement.findLastIndex(({ text }) => text === 'requires');
  const source = statement.findLastIndex(({ text }) => text === 'source');
  if (source > requires) return last.class === 'string' ? start(['requires']) : nothing;
  const rule = statement.slice(Math.max(colon, requires) + 1);
  const of = rule.findIndex(({ text }) => text === 'of');
  if (of !== -1) {
    if (last.text !== 'of' && last.text !== ',') return start(['source', 'requires']);
    const owner = declaration.find(({ class: kind }) => kind === 'name')?.text ?? '';
    const written = [statement[1]?.text ?? '', ...rule.slice(of + 1).map(({ text }) => text)];
    return { kind: 'option-names', owner, written };
  }
  if (['lowest', 'highest', 'first'].includes(last.text)) return { kind: 'words', words: ['of'] };
  if (rule.length === 0) return { kind: 'expression', optionRule: requires === -1 };
  if (!endsValue(last)) return expressionPlace(rule, []);
  if (newLine || last.text === 'given') return start(['source', 'requires']);
  return expressionPlace(rule, ['source', 'requires']);
}
