import type { Span } from '../../../../grammar/syntax.ts';
import type { MethodologyModel } from '../../model/model.ts';
import { multiply } from '../../units/algebra.ts';
import { conversionLiteral } from '../../units/conversion.ts';
import { expressionAround, itemAround, referencesTo } from '../enclosing.ts';
import { mainText } from '../methodology-items.ts';
import type { Fix, Language, Rule } from '../rule.ts';
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
    amount: '{name} is declared in {unit}, but {formulas} {need}: {verdict}.{mend}',
    other: '{name} is declared in {unit}, but {formulas} {need}.{mend}',
    own: '{name} is declared in {unit}, but all that it is calculated from is in {newUnit}.{mend}',
  },
  fixTitles: {
    declare: 'Declare {name} in {newUnit}',
    convert: 'Convert {name} in each formula: {converted}',
  },
  relatedMessages: { needed: '{newUnit} is needed here.' },
  words: {
    needs: 'needs {newUnit}',
    need: 'need {newUnit}',
    'needs-own': 'needs {newUnit}, in which it is calculated, too',
    'need-own': 'need {newUnit}, in which it is calculated, too',
    large: 'as it stands {result} comes out {times} times too large',
    small: 'as it stands {result} comes out {times} times too small',
    declare: ' Declare {name} in {newUnit}.',
    either: ' Declare {name} in {newUnit}, or convert it in each formula.',
    convert: ' Convert it in each formula; or, if its value is in {newUnit}, declare it so.',
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
      for (const misdeclared of misdeclaredIn(context, methodology)) {
        const { symbol, unit, mismatches } = misdeclared;
        const written = symbol.syntax.unit!;
        const users = usersOf(place, misdeclared);
        const isOwn = mismatches.some(({ span }) => isIn(symbol.syntax, span));
        const conversion = isOwn ? undefined : conversionIn(place, misdeclared);
        // The number of a default stands in its source, mostly with its unit; what a project gives follows the unit.
        const convertsFirst = symbol.role === 'default' && conversion !== undefined;
        const amount = isOwn ? undefined : amountOf(place, misdeclared);
        const declare: Fix = {
          title: 'declare',
          data: {},
          edits: [{ start: written.start, end: written.end, newText: unit.text }],
          preferred: !convertsFirst,
        };
        const convert: readonly Fix[] =
          conversion === undefined ? [] : [{ ...conversion, preferred: convertsFirst }];
        report({
          message: users.length === 0 ? 'own' : amount === undefined ? 'other' : 'amount',
          data: {
            name: symbol.name,
            unit: symbol.declaredUnit!.text,
            newUnit: unit.text,
            result: amount?.result ?? '',
            times: amount?.times ?? '',
          },
          words: {
            formulas: [{ en: listed(users, 'en'), ja: listed(users, 'ja') }],
            need: [`${users.length === 1 ? 'needs' : 'need'}${isOwn ? '-own' : ''}`],
            verdict: amount === undefined ? [] : [amount.verdict],
            mend: [convertsFirst ? 'convert' : conversion === undefined ? 'declare' : 'either'],
          },
          start: written.start,
          end: written.end,
          related: mismatches.map(({ span }) => ({ message: 'needed', data: {}, ...span })),
          fixes: convertsFirst ? [...convert, declare] : [declare, ...convert],
        });
      }
    }
  },
};

type InWords = Readonly<Record<Language, string>>;

/** What needs the other unit, each once, as a person would name it; not the value itself. */
function usersOf({ methodology }: Place, { symbol, mismatches }: Misdeclared): readonly InWords[] {
  const users = mismatches
    .filter(({ span }) => !isIn(symbol.syntax, span))
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
const listedUsers = 3;

/** `a, b and c`; of many the first ones and how many more. */
function listed(users: readonly InWords[], language: Language): string {
  const names = users.slice(0, listedUsers).map((user) => user[language]);
  const more = users.length - names.length;
  if (language === 'ja') return names.join('、') + (more > 0 ? ` ほか ${more} 件` : '');
  const all = more > 0 ? [...names, `${more} more`] : names;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)!}`;
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

/** The fix that converts the value wherever a formula uses it; `undefined` where no factor does. */
function conversionIn(place: Place, misdeclared: Misdeclared): Omit<Fix, 'preferred'> | undefined {
  const { symbol } = misdeclared;
  const behind = factorFor(misdeclared);
  if (behind === undefined) return undefined;
  const edits = referencesTo(place.methodology, symbol)
    .filter((reference) => expressionAround(place.methodology.syntax, reference)?.kind !== 'conversion')
    .flatMap((reference) => appendTo(place, reference, behind));
  return { title: 'convert', data: { converted: `${symbol.name} ${behind}` }, edits };
}

/** What to write behind a value: `* 10^-3 [MWh/kWh]`, `/ 100 [%]`, `* period_years()`. */
function factorFor({ symbol, unit }: Misdeclared): string | undefined {
  const declared = symbol.declaredUnit!;
  const literal = conversionLiteral(declared, unit);
  if (literal?.divisor !== undefined) return `/ ${literal.divisor}`;
  if (literal !== undefined) return `* ${literal.text}`;
  const length = calendar.find((entry) => multiply(declared, entry.unit).meaning === unit.meaning);
  return length === undefined ? undefined : `* ${length.call}`;
}
