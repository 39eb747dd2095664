/** The options of a parameter: their names, and the options that one option picks from. */
import type { Name, Option } from '../../../grammar/syntax.ts';
import { orderByDependency, wayRound } from './dependencies.ts';
import type { ValueSymbol } from './model.ts';
import { spanOf, type Typing } from './typing.ts';

/** The options of a parameter by name; of two of one name the first. */
export function optionsByName({ syntax }: ValueSymbol): ReadonlyMap<string, Option> {
  const options = syntax.attributes?.options ?? [];
  return new Map(options.toReversed().map((option) => [option.name.text, option]));
}

/**
 * Notes a place where an option is named, or reports that there is none of that name.
 *
 * @param typing where the use or the finding goes
 * @param owner the parameter
 * @param options its options by name
 * @param name the name as written
 */
export function useOption(
  typing: Typing,
  owner: ValueSymbol,
  options: ReadonlyMap<string, Option>,
  name: Name,
): void {
  const { text } = name;
  if (text === '') return;
  const option = options.get(text);
  if (option !== undefined) {
    typing.use(name, text, { kind: 'option', owner, option });
    return;
  }
  typing.find({
    kind: 'unresolved-name',
    span: spanOf(name),
    name: text,
    role: 'option',
    suggestions: typing.nearest(text, [...options.keys()]),
    owner: owner.name,
  });
}

/** Notes the names of options where they are declared and where one picks from others, and checks them. */
export function checkOptionNames(typing: Typing, owner: ValueSymbol, options: readonly Option[]): void {
  const byName = optionsByName(owner);
  let picks = false;
  for (const option of options) {
    const { text } = option.name;
    if (text !== '') {
      typing.use(option.name, text, { kind: 'option', owner, option }, true);
      const first = byName.get(text)!;
      if (first !== option) {
        const span = spanOf(option.name);
        typing.find({ kind: 'duplicate-name', span, name: text, first: spanOf(first.name) });
      }
    }
    for (const name of namedOptions(option)) {
      picks = true;
      useOption(typing, owner, byName, name);
    }
  }
  if (picks) checkCircles(typing, options, byName);
}

function namedOptions({ rule }: Option): readonly Name[] {
  return rule.kind === 'lowest' || rule.kind === 'highest' || rule.kind === 'first' ? rule.options : [];
}

/** Reports options that pick from each other. */
function checkCircles(typing: Typing, options: readonly Option[], byName: ReadonlyMap<string, Option>): void {
  const pickedBy = (option: Option): readonly Option[] =>
    namedOptions(option).flatMap(({ text }) => byName.get(text) ?? []);
  for (const { members, circular } of orderByDependency(options, pickedBy)) {
    if (!circular) continue;
    const first = members.reduce((a, b) => (b.start < a.start ? b : a));
    const names = wayRound(first, members, pickedBy).map(({ name }) => name.text);
    typing.find({ kind: 'cycle', span: spanOf(first.name), names });
  }
}
