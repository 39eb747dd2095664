import type { Operand, UnitMismatch } from '../../model/findings.ts';
import { divide, multiply } from '../../units/algebra.ts';
import { catalogue, catalogueUnit } from '../../units/catalogue.ts';
import { conversionLiteral } from '../../units/conversion.ts';
import { kindByName } from '../../units/kinds.ts';
import { powersKey, type Powers } from '../../units/base.ts';
import { unitOf, type Unit, type UnitFactor } from '../../units/unit.ts';
import { likelyFix } from '../fixes.ts';
import type { Fix, Rule } from '../rule.ts';
import { plainHours } from './plain-hours.ts';
import { withFactor } from './substance-swaps.ts';
import { appendTo, nameOf, redeclare, redeclareOwner, type Place } from './unit-edits.ts';
import { mismatchesOf } from './unit-mismatches.ts';
import { actualWith, fits } from './unit-swaps.ts';
import { mismatchData, unitFixTitles } from './unit-words.ts';

export const unitPowerEnergy: Rule = {
  code: 'unit-power-energy',
  severity: 'error',
  title: 'Power and energy',
  explanation:
    'A power (kW) says how fast energy is used, an energy (kWh) how much of it: a pump of 10 kW uses 10 kWh in one hour and ' +
    '240 kWh in a day. A meter shows an energy, a name plate a power. Where a formula needs an energy, multiply the power by ' +
    'the hours of operation, for example by `period_hours()`; or correct the declared unit if only the h was forgotten.',
  messages: {
    hours:
      'The number {number} seems to count hours, but it has no unit, so it makes no energy of a power. Write {written}.',
    power:
      '{operand} is a power ({unit}), but an energy is needed: {expectedOf} should be {expected}, and the time is missing.{mend}',
    energy:
      '{operand} is an energy ({unit}), but a power is needed: {expectedOf} should be {expected}, and there is a time too many.{mend}',
  },
  fixTitles: unitFixTitles,
  words: {
    declare: ' Is {name} meant in {newUnit}?',
    hours: ' Multiply it by the hours of operation.',
    perHour: ' Divide it by the hours of operation.',
  },
  examples: [
    {
      bad: `shared pumps {
  fixed EF_grid : tCO2/MWh "Emission factor of the grid" { source "Published by the partner country" }
  fixed EC : MW "Electricity consumption" { source "Plan" }
  emissions : tCO2/p "Emissions" = EC * EF_grid
}
`,
      good: `shared pumps {
  fixed EF_grid : tCO2/MWh "Emission factor of the grid" { source "Published by the partner country" }
  fixed EC : MWh/p "Electricity consumption" { source "Plan" }
  emissions : tCO2/p "Emissions" = EC * EF_grid
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, comparison, methodology } of mismatchesOf(
      context,
      'unit-power-energy',
      'power-energy',
    )) {
      const place: Place = { text: context.text, methodology };
      const plain = plainHours(place, finding);
      if (plain !== undefined) {
        const { start, end, number, written, edits } = plain;
        const data = { number, written, literal: written };
        report({ message: 'hours', data, start, end, fixes: likelyFix('rewrite', data, edits) });
        continue;
      }
      const lacks = comparison.missing === 'time';
      const { operand, from } = blamed(finding, lacks) ?? { operand: undefined, from: undefined };
      const declaration =
        operand === undefined || from === undefined
          ? undefined
          : declare(place, finding, operand, from, lacks);
      const byHours =
        operand === undefined || from === undefined || !lacks ? [] : hours(place, finding, operand, from);
      report({
        message: lacks ? 'power' : 'energy',
        data: {
          ...mismatchData(finding),
          operand: operand === undefined ? finding.actualOf : nameOf(operand),
          unit: operand?.unit.text ?? finding.actual.text,
          name: declaration?.name ?? '',
          newUnit: declaration?.unit.text ?? '',
        },
        words: { mend: declaration !== undefined ? ['declare'] : [lacks ? 'hours' : 'perHour'] },
        start: finding.span.start,
        end: finding.span.end,
        fixes: [...(declaration?.fixes ?? []), ...byHours],
      });
    }
  },
};

const power = kindByName.get('power')!.powers;
const energy = kindByName.get('energy')!.powers;
const period = catalogueUnit('p')!.unit;

/** The operand that is a power where an energy is needed, or the reverse. */
function blamed(
  { operands }: UnitMismatch,
  lacksTime: boolean,
): { readonly operand: Operand; readonly from: UnitFactor } | undefined {
  const wanted = lacksTime ? power : energy;
  for (const operand of operands) {
    const from = operand.unit.factors.find(
      (factor) => factor.exponent * operand.exponent > 0 && isKind(factor.unit.powers, wanted),
    );
    if (from !== undefined) return { operand, from };
  }
  return undefined;
}

/** Whether powers are those of a kind, whatever it is of. */
function isKind(powers: Powers, kind: Powers): boolean {
  return powersKey(new Map([...powers].filter(([base]) => !base.includes(':')))) === powersKey(kind);
}

interface Declaration {
  readonly name: string;
  readonly unit: Unit;
  readonly fixes: readonly Fix[];
}

/** The unit that was meant: `MWh/p` for `MW`, in the multiple that the formula needs. */
function declare(
  place: Place,
  mismatch: UnitMismatch,
  operand: Operand,
  from: UnitFactor,
  lacksTime: boolean,
): Declaration | undefined {
  const kind = lacksTime ? energy : power;
  const own = catalogueUnit(lacksTime ? `${from.symbol}h` : from.symbol.replace(/h$/, ''))?.unit.factors[0];
  const others = [
    ...mismatch.operands.flatMap(({ unit }) => unit.factors),
    ...mismatch.expected.factors,
    ...(own === undefined ? [] : [own]),
    ...catalogue.flatMap(({ unit }) => unit.factors[0] ?? []),
  ].filter((factor) => isKind(factor.unit.powers, kind));
  for (const to of others) {
    const swapped = withFactor(operand.unit, from, to);
    for (const unit of [swapped, divide(swapped, period), multiply(swapped, period)]) {
      if (!fits(mismatch, actualWith(mismatch, operand, unit))) continue;
      const isOwner =
        operand.symbol === undefined && mismatch.declared !== undefined && mismatch.operands.length === 1;
      if (isOwner) return undefined;
      const name = nameOf(operand);
      const edits = redeclare(place, operand.symbol, unit, mismatch.span);
      const fixes: readonly Fix[] =
        edits.length === 0
          ? []
          : [{ title: 'declare', data: { name, unit: unit.text }, edits, preferred: true }];
      return operand.symbol?.kind === 'value' ? { name, unit, fixes } : ownerDeclaration(place, mismatch);
    }
  }
  return ownerDeclaration(place, mismatch);
}

/** The result is what has the wrong unit. */
function ownerDeclaration(place: Place, mismatch: UnitMismatch): Declaration | undefined {
  const { expectedOf, actual, declared, expected } = mismatch;
  if (declared === undefined || actual.factors.length > expected.factors.length + 1) return undefined;
  const edits = redeclareOwner(place, expectedOf, actual);
  if (edits.length === 0) return undefined;
  const data = { name: expectedOf, unit: actual.text };
  return { name: expectedOf, unit: actual, fixes: [{ title: 'declare', data, edits, preferred: false }] };
}

/** The power times the hours of the period, in the multiple that the formula needs. */
function hours(place: Place, mismatch: UnitMismatch, operand: Operand, from: UnitFactor): readonly Fix[] {
  if (operand.exponent !== 1 || from.exponent !== 1) return [];
  const perPeriod = divide(catalogueUnit('h')!.unit, period);
  const after = multiply(mismatch.actual, perPeriod);
  const of = operand.text;
  const fix = (literal: string): readonly Fix[] => [
    {
      title: 'multiply',
      data: { of, literal },
      edits: appendTo(place, operand.span, `* ${literal}`),
      preferred: false,
    },
  ];
  if (fits(mismatch, after)) return fix('period_hours()');
  const own = catalogueUnit(`${from.symbol}h`)?.unit;
  const wanted = [...mismatch.operands.flatMap(({ unit }) => unit.factors), ...mismatch.expected.factors];
  for (const factor of wanted) {
    if (own === undefined || !isKind(factor.unit.powers, energy)) continue;
    const literal = conversionLiteral(own, unitOf([{ ...factor, exponent: 1 }]));
    if (literal !== undefined && fits(mismatch, multiply(after, literal.unit))) {
      return fix(`period_hours() * ${literal.text}`);
    }
  }
  return [];
}
