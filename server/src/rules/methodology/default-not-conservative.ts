import type { Call, Expression, Span } from '../../../../grammar/syntax.ts';
import { influenceOf, workFor, type Effect, type Influence } from '../../calc/influence/influence.ts';
import { sideArguments, sideNamed, type Bound } from '../../calc/influence/published-sides.ts';
import { planOf } from '../../calc/make-plan.ts';
import { equal } from '../../calc/numbers.ts';
import { referenceNumber } from '../../calc/reference-numbers.ts';
import type { Declared, MethodologyModel, TableSymbol, ValueSymbol } from '../../model/model.ts';
import { wordOf } from '../../model/words.ts';
import { partsOf } from '../expression-parts.ts';
import { expressionAround } from '../enclosing.ts';
import { likelyFix, replaceWith } from '../fixes.ts';
import { resultOf } from '../results-of.ts';
import type { Report, Rule } from '../rule.ts';

export const defaultNotConservative: Rule = {
  code: 'default-not-conservative',
  severity: 'warning',
  title: 'A default that is not conservative',
  explanation:
    'Reductions must rather be understated than overstated, so a published value with an uncertainty is taken at the end ' +
    'that lowers them: an emission factor at its lower value where it raises the reference emissions, at its upper value ' +
    'where it raises the project emissions. The tools work out which way the value acts on the reductions, for all that ' +
    'the inputs may be within their ranges, and as long as the criteria hold; parameters without a `range` count as not ' +
    'negative, temperatures aside. Where one value is in both emissions and neither side is safe, nothing is said: give ' +
    'each side a parameter of its own, or write the criterion that decides.',
  messages: {
    side:
      '{value} in {name} is not conservative: a {direction} value {acts} {term}, and the claimed reductions {result} ' +
      'become larger. Take the {mend} value.',
  },
  fixTitles: { take: 'Take the {mend} value' },
  words: {
    higher: 'higher',
    smaller: 'lower',
    raises: 'raises',
    lowers: 'lowers',
    lower: 'lower',
    upper: 'upper',
  },
  examples: [
    {
      bad: `methodology VN_PM013 {
  monitored FC_RE : GJ/p "Diesel of reference boilers" { option B  range 0 .. 4000  frequency monthly }
  monitored FC_PJ : GJ/p "Gas of project boilers"      { option B  range 0 .. 4000  frequency monthly }
  default EF_RE : tCO2/GJ = IPCC_CO2(diesel, default)    "Emission factor of diesel" { source "IPCC 2006" }
  default EF_PJ : tCO2/GJ = IPCC_CO2(natural_gas, lower) "Emission factor of gas"    { source "IPCC 2006" }
  reference RE_p : tCO2/p = FC_RE * EF_RE
  project   PE_p : tCO2/p = FC_PJ * EF_PJ
  reduction ER_p : tCO2/p = RE_p - PE_p
}
`,
      good: `methodology VN_PM013 {
  monitored FC_RE : GJ/p "Diesel of reference boilers" { option B  range 0 .. 4000  frequency monthly }
  monitored FC_PJ : GJ/p "Gas of project boilers"      { option B  range 0 .. 4000  frequency monthly }
  default EF_RE : tCO2/GJ = IPCC_CO2(diesel, lower)      "Emission factor of diesel" { source "IPCC 2006" }
  default EF_PJ : tCO2/GJ = IPCC_CO2(natural_gas, upper) "Emission factor of gas"    { source "IPCC 2006" }
  reference RE_p : tCO2/p = FC_RE * EF_RE
  project   PE_p : tCO2/p = FC_PJ * EF_PJ
  reduction ER_p : tCO2/p = RE_p - PE_p
}
`,
    },
  ],
  check({ text, model }, report) {
    for (const methodology of model.methodologies) {
      const sides = [...sidesIn(methodology), ...sharedSides(methodology)];
      const result = sides.length === 0 ? undefined : resultOf(methodology, 'reduction');
      if (result === undefined) continue;
      const work = workFor(mostWork);
      for (const side of sides) {
        const target = { kind: 'call', call: side.call, within: side.owner } as const;
        const influence = influenceOf(planOf(text, methodology), result, target, work);
        reportSide(side, influence, result, report);
      }
    }
  },
};

/** All sides of one methodology may take as much work as so many questions. */
const mostWork = 4;

/** A formula, an option or a row that takes one side of a published value. */
interface Taken {
  readonly side: Bound;
  readonly call: Call;
  readonly owner: ValueSymbol | TableSymbol;
  /** Where to tell of it: at the word, or where something from another file is used. */
  readonly place: Span;
}

function sidesIn(methodology: MethodologyModel): readonly Taken[] {
  const found: Taken[] = [];
  for (const { target, start, end } of methodology.uses) {
    if (target.kind !== 'reference-word' || !sideArguments.has(target.of)) continue;
    const side = sideNamed(target.word);
    if (side === undefined) continue;
    const place = { start, end };
    const call = expressionAround(methodology.syntax, place);
    const owner = [...methodology.values, ...methodology.tables].find(
      ({ syntax }) => syntax.start <= start && end <= syntax.end,
    );
    if (call?.kind === 'call' && owner !== undefined) found.push({ side, call, owner, place });
  }
  return found;
}

/** What declarations of other files take, at the first place where this text uses them. */
function sharedSides({ symbols, uses }: MethodologyModel): readonly Taken[] {
  const found: Taken[] = [];
  for (const owner of symbols.values()) {
    if (owner.origin === undefined || (owner.kind !== 'value' && owner.kind !== 'table')) continue;
    const calls = expressionsOf(owner).flatMap((expression) => callsIn(expression, owner));
    if (calls.length === 0) continue;
    const use =
      uses.find(({ target }) => target.kind === 'symbol' && target.symbol === owner) ??
      uses.find(({ target }) => target.kind === 'file' && target.address === owner.origin);
    if (use === undefined) continue;
    const place = { start: use.start, end: use.end };
    for (const { side, call } of calls) found.push({ side, call, owner, place });
  }
  return found;
}

function expressionsOf({ syntax }: ValueSymbol | TableSymbol): readonly Expression[] {
  if (syntax.kind === 'table') return syntax.rows.map(({ value }) => value);
  const options = syntax.attributes?.options ?? [];
  const chosen = options.flatMap(({ rule }) => (rule.kind === 'expression' ? [rule.expression] : []));
  return syntax.value === undefined ? chosen : [syntax.value, ...chosen];
}

function callsIn(expression: Expression, owner: Declared): readonly Pick<Taken, 'side' | 'call'>[] {
  const inside = partsOf(expression).flatMap((part) => callsIn(part, owner));
  if (expression.kind !== 'call' || owner.home.symbols.has(expression.name.text)) return inside;
  const argument = expression.arguments[sideArguments.get(expression.name.text) ?? -1];
  const side = argument === undefined ? undefined : sideNamed(wordOf(argument) ?? '');
  return side === undefined ? inside : [...inside, { side, call: expression }];
}

function reportSide(
  { side, call, owner, place }: Taken,
  influence: Influence,
  result: ValueSymbol,
  report: (finding: Report) => void,
): void {
  const { effect } = influence;
  if (effect !== 'increases' && effect !== 'decreases') return;
  const mend: Bound = effect === 'increases' ? 'lower' : 'upper';
  if (side === mend || !differs(call, side, mend)) return;
  const [term, onTerm] = termOf(influence, result);
  const { origin, home, name } = owner;
  const value = home.text.slice(call.start, call.end).replaceAll(/\s+/g, ' ');
  report({
    message: 'side',
    data: { value, name, term: term.name, result: result.name },
    words: {
      direction: [effect === 'increases' ? 'higher' : 'smaller'],
      acts: [onTerm === effect ? 'raises' : 'lowers'],
      mend: [mend],
    },
    ...place,
    fixes: origin === undefined ? likelyFix('take', {}, replaceWith(place, mend)) : [],
  });
}

/** The emissions through which a value acts on the reductions; the reductions themselves where there are none. */
function termOf({ effect, terms }: Influence, result: ValueSymbol): readonly [ValueSymbol, Effect] {
  const definite = terms.filter((each) => each.effect === 'increases' || each.effect === 'decreases');
  const found =
    definite.find(({ term, effect: onTerm }) => (term.role === 'reference') === (onTerm === effect)) ??
    definite[0];
  return found === undefined ? [result, effect] : [found.term, found.effect];
}

/** Whether the tables have another value at the other side, as far as it is known of what it is the value. */
function differs(call: Call, side: Bound, mend: Bound): boolean {
  const words = call.arguments.map(wordOf);
  const known = words.filter((word) => word !== undefined);
  const position = sideArguments.get(call.name.text);
  if (known.length < words.length || position === undefined) return true;
  const [written, other] = [side, mend].map((word) =>
    referenceNumber(call.name.text, known.with(position, word)),
  );
  if (written === undefined) return true;
  return other !== undefined && !equal(written, other);
}
