import type { Span } from '../../../../grammar/syntax.ts';
import type { MethodologyModel } from '../../model/model.ts';
import { multiply } from '../../units/algebra.ts';
import { conversionLiteral } from '../../units/conversion.ts';
import { expressionAround, itemAround, referencesTo } from '../enclosing.ts';
import { mainText } from '../methodology-items.ts';
import { replaceWith } from '../fixes.ts';
import type { Fix, Language, MessageData, Report, Rule } from '../rule.ts';
import type { Unit } from '../../units/unit.ts';
import { calendar } from './calendar-mend.ts';
import { timesText } from './factor-text.ts';
import { misdeclaredIn, type Misdeclared } from './misdeclared.ts';
import { appendTo, type Place } from './unit-edits.ts';

export const unitDeclaration: Rule = {
  code: 'unit-declaration',
  severity: 'error',
  title: 'Declared unit that no formula agrees with',
  explanation:
    'A parameter is declared in one unit, and all formulas that use it need another one: mostly the declared unit is a slip, ' +
    'such as kWh/p where the meter is read in MWh/p. Declare the parameter in the unit in which its values really are. If ' +
    'they are in the declared one after all, convert them in each formula where everybody can see it, by a factor such as ' +
    '`10^-3 [MWh/kWh]`.',
  messages: {
    amount: '{names} {declared}, but {formulas} {need}: {verdict}.{mend}',
    other: '{names} {declared}, but {formulas} {need}.{mend}',
    own: '{names} {declared}, but all that it is calculated from is in {newUnit}.{mend}',
  },
  fixTitles: {
    declare: 'Declare {names} in {newUnit}',
    convert: 'Convert {names} in each formula: {converted}',
  },
  relatedMessages: { needed: '{newUnit} is needed here.', also: '{also} is declared here.' },
  words: {
    one: 'is declared in {unit}',
    several: 'are declared in {unit}',
    needs: 'needs {newUnit}',
    need: 'need {newUnit}',
    'needs-own': 'needs {newUnit}, in which it is calculated, too',
    'need-own': 'need {newUnit}, in which it is calculated, too',
    large: 'as it stands {result} comes out {times} times too large',
    small: 'as it stands {result} comes out {times} times too small',
    declare: ' Declare {name} in {newUnit}.',
    either: ' Declare {name} in {newUnit}, or convert it in each formula.',
    convert: ' Convert {name} in each formula; or, if its value is in {newUnit}, declare it so.',
    'declare-all': ' Declare them in {newUnit}.',
    'either-all': ' Declare them in {newUnit}, or convert them in each formula.',
    'convert-all': ' Convert them in each formula; or, if their values are in {newUnit}, declare them so.',
  },
  examples: [
    {
      bad: `shared chillers {
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  fixed EC_RE : MWh/p "Reference consumption" { source "Plan" }
  fixed EC_PJ : kWh/p "Project consumption" { source "Plan" }
  saved : MWh/p "Electricity saved" = EC_RE - EC_PJ
  emissions : tCO2/p "Project emissions" = EC_PJ * EF
}
`,
      good: `shared chillers {
  default EF : tCO2/MWh = 0.5 "Emission factor of the grid" { source "Published by the partner country" }
  fixed EC_RE : MWh/p "Reference consumption" { source "Plan" }
  fixed EC_PJ : MWh/p "Project consumption" { source "Plan" }
  saved : MWh/p "Electricity saved" = EC_RE - EC_PJ
  emissions : tCO2/p "Project emissions" = EC_PJ * EF
}
`,
    },
  ],
  check(context, report) {
    for (const methodology of context.model.methodologies) {
      const place: Place = { text: context.text, methodology };
      for (const misdeclared of misdeclaredIn(context, methodology)) report(reportOf(place, misdeclared));
    }
  },
};

function reportOf(place: Place, misdeclared: Misdeclared): Report {
  const { symbols, unit, mismatches } = misdeclared;
  const [first, ...others] = symbols;
  const users = usersOf(place, misdeclared);
  const isOwn = mismatches.some(({ span }) => symbols.some(({ syntax }) => isIn(syntax, span)));
  const isSaidElsewhere = mismatches.some(({ context }) => context === 'example' || context === 'bound');
  const conversion = isOwn || isSaidElsewhere ? undefined : conversionIn(place, misdeclared);
  const amount = isOwn ? undefined : amountOf(place, misdeclared);
  // A default and a factor have their unit from their source; what a project measures follows the declared unit.
  const convertsFirst =
    conversion !== undefined && (first!.role === 'default' || isRatio(first!.declaredUnit!));
  const declare: Fix = {
    title: 'declare',
    data: {},
    edits: symbols.flatMap(({ syntax }) => replaceWith(syntax.unit!, unit.text)),
    preferred: !convertsFirst,
  };
  const convert = conversion === undefined ? [] : [{ ...conversion, preferred: convertsFirst }];
  const mend = convertsFirst ? 'convert' : conversion === undefined ? 'declare' : 'either';
  const { start, end } = first!.syntax.unit!;
  return {
    message: users.length === 0 ? 'own' : amount === undefined ? 'other' : 'amount',
    data: {
      name: first!.name,
      unit: first!.declaredUnit!.text,
      newUnit: unit.text,
      result: amount?.result ?? '',
      times: amount?.times ?? '',
    },
    words: {
      names: [listed(symbols.map(({ name }) => ({ en: name, ja: name })))],
      declared: [others.length === 0 ? 'one' : 'several'],
      formulas: [listed(users)],
      need: [`${users.length === 1 ? 'needs' : 'need'}${isOwn ? '-own' : ''}`],
      verdict: amount === undefined ? [] : [amount.verdict],
      mend: [others.length === 0 ? mend : `${mend}-all`],
    },
    start,
    end,
    related: [
      ...others.map(({ name, syntax }) => placeAt('also', { also: name }, syntax.unit!)),
      ...mismatches.map(({ span }) => placeAt('needed', {}, span)),
    ],
    fixes: convertsFirst ? [...convert, declare] : [declare, ...convert],
  };
}

/** Whether a unit is that of a factor: per something else than a time. */
function isRatio({ factors }: Unit): boolean {
  return factors.some(({ symbol, exponent }) => exponent < 0 && !['p', 'a', 'month'].includes(symbol));
}

function placeAt(
  message: string,
  data: MessageData,
  { start, end }: Span,
): Span & { readonly message: string; readonly data: MessageData } {
  return { message, data, start, end };
}

type InWords = Readonly<Record<Language, string>>;

/** What needs the other unit, each once, as a person would name it; not the value itself. */
function usersOf({ methodology }: Place, { symbols, mismatches }: Misdeclared): readonly InWords[] {
  const users = mismatches
    .filter(({ span }) => !symbols.some(({ syntax }) => isIn(syntax, span)))
    .map(({ span }) => userAt(methodology, span));
  return users.filter(({ en }, position) => users.findIndex((other) => other.en === en) === position);
}

function userAt({ syntax }: MethodologyModel, span: Span): InWords {
  const item = itemAround(syntax, span);
  switch (item?.kind) {
    case 'criterion':
      return { en: `criterion ${item.number.text}`, ja: `適格性要件 ${item.number.text}` };
    case 'example': {
      const title = mainText(item.title);
      return { en: `the example "${title}"`, ja: `計算例「${title}」` };
    }
    case 'parameter':
    case 'formula':
    case 'table':
      return { en: item.name.text, ja: item.name.text };
    default:
      return { en: '', ja: '' };
  }
}

/** More than these nobody reads. */
const listedItems = 3;

/** `a, b and c`; of many the first ones and how many more. */
function listed(items: readonly InWords[]): InWords {
  const more = items.length - listedItems;
  const [en, ja] = [items.map((item) => item.en), items.map((item) => item.ja)].map((all) =>
    all.slice(0, listedItems),
  ) as [string[], string[]];
  const english = more > 0 ? [...en, `${more} more`] : en;
  return {
    en: english.length < 2 ? english.join('') : `${english.slice(0, -1).join(', ')} and ${english.at(-1)!}`,
    ja: ja.join('、') + (more > 0 ? ` ほか ${more} 件` : ''),
  };
}

interface Amount {
  readonly verdict: 'large' | 'small';
  readonly result: string;
  readonly times: string;
}

/** By how much the number of a result is wrong as it stands; nothing where only the declared unit is wrong. */
function amountOf({ methodology }: Place, { mismatches }: Misdeclared): Amount | undefined {
  for (const { comparison, context, span, declared } of mismatches) {
    if (comparison.kind !== 'scale' && comparison.kind !== 'percent') continue;
    if (declared === undefined || (context !== 'declaration' && context !== 'option')) continue;
    const size = comparison.factor.compare(1) < 0 ? 'large' : 'small';
    const result = userAt(methodology, span).en;
    return { verdict: size, result, times: timesText(comparison.factor) };
  }
  return undefined;
}

function isIn(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The fix that converts the values wherever a formula uses them; `undefined` where no factor does. */
function conversionIn(place: Place, { symbols, unit }: Misdeclared): Omit<Fix, 'preferred'> | undefined {
  const [first] = symbols;
  const behind = factorFor(first!.declaredUnit!, unit);
  if (behind === undefined) return undefined;
  const edits = symbols
    .flatMap((symbol) => referencesTo(place.methodology, symbol))
    .filter((reference) => expressionAround(place.methodology.syntax, reference)?.kind !== 'conversion')
    .flatMap((reference) => appendTo(place, reference, behind));
  return { title: 'convert', data: { converted: `${first!.name} ${behind}` }, edits };
}

/** What to write behind a value: `* 10^-3 [MWh/kWh]`, `/ 100 [%]`, `* period_years()`. */
function factorFor(declared: Unit, unit: Unit): string | undefined {
  const literal = conversionLiteral(declared, unit);
  if (literal?.divisor !== undefined) return `/ ${literal.divisor}`;
  if (literal !== undefined) return `* ${literal.text}`;
  const length = calendar.find((entry) => multiply(declared, entry.unit).meaning === unit.meaning);
  return length === undefined ? undefined : `* ${length.call}`;
}
