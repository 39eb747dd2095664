/** What a unit measures, in words. */
import {
  basisOf,
  countOf,
  orderedPowers,
  powersKey,
  substanceOf,
  tidyExponent,
  type Base,
  type Powers,
} from './base.ts';
import { kindByName, kinds, type Kind, type KindName, type Language, type Words } from './kinds.ts';
import type { Unit } from './unit.ts';

/** A frequency is worded as "per time", which is what an author means by `1/h`. */
const kindByPowers: ReadonlyMap<string, Kind> = new Map(
  kinds.filter((kind) => kind.name !== 'frequency').map((kind) => [powersKey(kind.powers), kind]),
);

/** A kind of quantity to a power, perhaps of something. */
interface Term {
  readonly powers: Powers;
  readonly exponent: number;
  /** Its words, where its powers do not tell them: a month is a part of a year. */
  readonly words?: Words;
}

/**
 * What a unit measures, in words: "mass of CO2 per monitoring period", 「モニタリング期間当たりのCO2の質量」.
 *
 * @param unit any unit
 * @param language of the words
 */
export function describeDimension(unit: Unit, language: Language): string {
  if (unit.offset !== undefined) return temperature[language];
  const { counted, over } = separateSpans(unit);
  const named = over.length === 0 && isNamed(unit) ? wordsOf(unit.powers, language) : undefined;
  if (named !== undefined) return named;
  const terms = simplify(counted);
  const above = terms.filter((term) => term.exponent > 0).map((term) => wordsOrBases(term, language));
  const below = [...terms.filter((term) => term.exponent < 0), ...over.filter((term) => term.exponent < 0)];
  const times = over.filter((term) => term.exponent > 0).map((term) => wordsOrBases(term, language));
  return phrase(
    [...above, ...times],
    below.map((term) => wordsOrBases(inverse(term), language)),
    language,
  );
}

/** Litres per kilometre are an area in physics, and a volume per length to everybody who drives. */
const sizes: ReadonlySet<KindName> = new Set(['length', 'area', 'volume']);

function isNamed(unit: Unit): boolean {
  const kind = kindByPowers.get(powersKey(unit.powers));
  return unit.factors.length < 2 || kind === undefined || !sizes.has(kind.name);
}

const temperature: Words = { en: 'temperature', ja: '温度' };

function phrase(above: readonly string[], below: readonly string[], language: Language): string {
  if (language === 'ja') {
    const over = below.map((words) => `${words}当たり`).join('・');
    const product = above.join('と');
    const counted = above.length > 1 ? `${product}の積` : product;
    return below.length === 0 ? counted : above.length === 0 ? over : `${over}の${counted}`;
  }
  const over = below.map((words) => `per ${words}`).join(' ');
  const counted = above.join(' times ');
  return [counted, over].filter((words) => words !== '').join(' ');
}

/** Periods and years stand at the end, whatever they were multiplied with first. */
function separateSpans(unit: Unit): { counted: readonly Term[]; over: readonly Term[] } {
  const counted: Term[] = [];
  const over: Term[] = [];
  for (const { symbol, exponent, unit: simple } of unit.factors) {
    if (simple.powers.size === 0) continue;
    const span = spanWords[symbol];
    const words = span ?? (powersKey(simple.powers) === frequencyKey ? frequency.words : undefined);
    (span === undefined ? counted : over).push({ powers: simple.powers, exponent, ...(words && { words }) });
  }
  return { counted, over };
}

const frequency = kindByName.get('frequency')!;
const frequencyKey = powersKey(frequency.powers);

const spanWords: Readonly<Partial<Record<string, Words>>> = {
  p: kindByName.get('period')!.words,
  a: kindByName.get('year')!.words,
  month: { en: 'month', ja: '月' },
};

/** A length to the power 2 is an area. */
function whole(term: Term): Term {
  const size = Math.abs(term.exponent);
  if (size === 1) return term;
  const powers = multiplied([{ powers: term.powers, exponent: size }]);
  return kindTerm(powers) === undefined ? term : { powers, exponent: Math.sign(term.exponent) };
}

/** Terms of one kind together; those that are of nothing, as one kind where their product or quotient is one. */
function simplify(terms: readonly Term[]): readonly Term[] {
  const gathered = gather(terms).map(whole);
  const plain = gathered.filter((term) => ![...term.powers.keys()].some(isLabel));
  const labelled = gathered.filter((term) => !plain.includes(term));
  if (plain.length < 2) return gathered;
  const product = multiplied(plain);
  if (product.size === 0) return labelled;
  const one = kindTerm(product);
  if (one !== undefined && !sizes.has(one.kind)) return [...labelled, one];
  const under = kindTerm(multiplied(plain.map(inverse)));
  if (under !== undefined && !sizes.has(under.kind)) return [...labelled, inverse(under)];
  const above = multiplied(plain.filter((term) => term.exponent > 0));
  const below = multiplied(plain.filter((term) => term.exponent < 0).map(inverse));
  const [first, second] = [kindTerm(above), kindTerm(below)];
  if (first === undefined || second === undefined) return gathered;
  return [first, ...labelled, inverse(second)];
}

function gather(terms: readonly Term[]): readonly Term[] {
  const byPowers = new Map<string, Term>();
  for (const term of terms) {
    const key = powersKey(term.powers);
    const exponent = tidyExponent((byPowers.get(key)?.exponent ?? 0) + term.exponent);
    byPowers.set(key, { ...term, exponent });
  }
  return [...byPowers.values()].filter((term) => term.exponent !== 0);
}

function multiplied(terms: readonly Term[]): Powers {
  const total = new Map<Base, number>();
  for (const { powers, exponent } of terms) {
    for (const [base, power] of powers) {
      const sum = tidyExponent((total.get(base) ?? 0) + power * exponent);
      if (sum === 0) total.delete(base);
      else total.set(base, sum);
    }
  }
  return total;
}

function kindTerm(powers: Powers): (Term & { readonly kind: KindName }) | undefined {
  if (powers.size === 0) return undefined;
  const kind = kindByPowers.get(powersKey(orderedPowers(powers)));
  return kind === undefined ? undefined : { kind: kind.name, powers: kind.powers, exponent: 1 };
}

function inverse(term: Term): Term {
  return { ...term, exponent: -term.exponent };
}

function isLabel(base: Base): boolean {
  return base.includes(':');
}

/** The words of a term; of one that has none, the words of its bases. */
function wordsOrBases(term: Term, language: Language): string {
  const words = term.words?.[language] ?? wordsOf(term.powers, language) ?? basesWords(term.powers, language);
  if (term.exponent === 1) return words;
  return language === 'ja' ? `${words}の${term.exponent}乗` : `${words} to the power ${term.exponent}`;
}

function wordsOf(powers: Powers, language: Language): string | undefined {
  const substances = [...powers].filter(([base]) => substanceOf(base) !== undefined);
  const heating = [...powers].filter(([base]) => base === 'basis:LHV' || base === 'basis:HHV');
  const labels = [...substances, ...heating];
  if (substances.length > 1 || heating.length > 1 || labels.some(([, exponent]) => exponent !== 1))
    return undefined;
  const rest = new Map([...powers].filter(([base]) => !labels.some(([label]) => label === base)));
  const kind = kindByPowers.get(powersKey(rest));
  const count = rest.size === 1 ? countWords(rest) : undefined;
  const words = kind === undefined ? count : kind.words[language];
  if (words === undefined || (kind?.name === 'ratio' && labels.length > 0)) return undefined;
  return ofSomething(words, substanceOf(substances[0]?.[0] ?? ''), basisOf(heating[0]?.[0] ?? ''), language);
}

function countWords(powers: Powers): string | undefined {
  const [base, exponent] = [...powers][0]!;
  return exponent === 1 ? countOf(base) : undefined;
}

function ofSomething(
  words: string,
  substance: string | undefined,
  heatingValue: string | undefined,
  language: Language,
): string {
  const basis =
    heatingValue === undefined ? '' : language === 'ja' ? `（${heatingValue}）` : ` (${heatingValue})`;
  if (substance === undefined) return words + basis;
  return language === 'ja' ? `${substance}の${words}${basis}` : `${words} of ${substance}${basis}`;
}

const baseWords: Readonly<Record<string, Words>> = {
  amount: kindByName.get('amount')!.words,
  current: kindByName.get('current')!.words,
  length: kindByName.get('length')!.words,
  'luminous-intensity': kindByName.get('luminous-flux')!.words,
  mass: kindByName.get('mass')!.words,
  overlong: { en: 'product of too many units', ja: '多すぎる単位の積' },
  period: kindByName.get('period')!.words,
  temperature: kindByName.get('temperature')!.words,
  time: kindByName.get('time')!.words,
  year: kindByName.get('year')!.words,
};

function basesWords(powers: Powers, language: Language): string {
  return [...powers]
    .map(([base, exponent]) => {
      const words = baseWords[base]?.[language] ?? base.slice(base.indexOf(':') + 1);
      return exponent === 1 ? words : `${words}^${exponent}`;
    })
    .join(' ');
}
