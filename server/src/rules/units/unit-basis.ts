import type { Operand, UnitMismatch } from '../../model/findings.ts';
import { resolveUnitName } from '../../units/resolve.ts';
import { findingsOf } from '../findings-of.ts';
import type { Fix, Rule } from '../rule.ts';
import { withFactor } from './substance-swaps.ts';
import { nameOf, redeclare, type Place } from './unit-edits.ts';
import { mismatchesOf } from './unit-mismatches.ts';
import { actualWith, fits } from './unit-swaps.ts';
import { mismatchData, shortened, unitFixTitles } from './unit-words.ts';

export const unitBasis: Rule = {
  code: 'unit-basis',
  severity: 'error',
  title: 'Lower and higher heating value',
  explanation:
    'The energy of a fuel is stated by its lower heating value (LHV) or by its higher one (HHV), which counts the heat of ' +
    'the steam, too: about 5 % more for coal and oil, about 10 % more for natural gas. Energy, emission factor and ' +
    'efficiency have to rest on the same one; IPCC factors rest on the lower. The same holds for gas volumes: a normal ' +
    'cubic metre (Nm3) holds more gas than a warm one. Take all values from sources with one basis.',
  messages: {
    heating:
      '{expectedOf} is by the {expectedBasis} ({expected}), but {actualOf} is by the {actualBasis} ({actual}): for the same fuel the two differ by 5 to 10 %. Take both by the same one.',
    unstated:
      '{expectedOf} is {expected} and {actualOf} is {actual}: one of them does not say by which heating value, and the two differ by 5 to 10 %.{mend}',
    volume:
      '{expectedOf} is {expected}, but {actualOf} is {actual}: the amount of gas in a cubic metre depends on temperature and pressure, so the two can’t be taken for each other.',
    other:
      '{expectedOf} is {expected}, but {actualOf} is {actual}: the two are not measured in the same way.',
    conflict:
      '{first} is by the {firstBasis} ({firstUnit}) and {second} by the {secondBasis} ({secondUnit}): for the same fuel the two differ by 5 to 10 %. Take both by the same one.',
    conflictSomewhere:
      '{text} takes values by the lower and by the higher heating value (LHV and HHV): for the same fuel the two differ by 5 to 10 %. Take all by the same one.',
  },
  fixTitles: unitFixTitles,
  words: {
    LHV: 'lower heating value',
    HHV: 'higher heating value',
    declare: ' Declare {name} in {unit} if it is by the same one.',
  },
  examples: [
    {
      bad: `shared fuels {
  fixed fuel : GJ(HHV)/p "Natural gas" { source "Invoice" }
  default EF_fuel : tCO2/GJ(LHV) = 0.0561 "Emission factor" { source "IPCC 2006, volume 2, table 1.4" }
  emissions : tCO2/p "Emissions" = fuel * EF_fuel
}
`,
      good: `shared fuels {
  fixed fuel : GJ(LHV)/p "Natural gas" { source "Invoice, converted by the supplier" }
  default EF_fuel : tCO2/GJ(LHV) = 0.0561 "Emission factor" { source "IPCC 2006, volume 2, table 1.4" }
  emissions : tCO2/p "Emissions" = fuel * EF_fuel
}
`,
    },
  ],
  check(context, report) {
    for (const { finding, comparison, methodology } of mismatchesOf(context, 'unit-basis', 'basis')) {
      const { expected, actual } = comparison;
      const fix = declareBasis({ text: context.text, methodology }, finding);
      const message = messageFor(expected, actual);
      report({
        message,
        data: { ...mismatchData(finding), ...fix?.data },
        words: {
          expectedBasis: expected === undefined ? [] : [expected],
          actualBasis: actual === undefined ? [] : [actual],
          mend: message === 'unstated' && fix !== undefined ? ['declare'] : [],
        },
        start: finding.span.start,
        end: finding.span.end,
        fixes: message === 'unstated' && fix !== undefined && fix.edits.length > 0 ? [fix] : [],
      });
    }
    for (const { finding } of findingsOf(context, 'basis-conflict')) {
      const first = finding.operands.find((operand) => basisIn(operand) !== undefined);
      const second = finding.operands.find(
        (operand) => basisIn(operand) !== undefined && basisIn(operand) !== basisIn(first!),
      );
      const both = first !== undefined && second !== undefined;
      report({
        message: both ? 'conflict' : 'conflictSomewhere',
        data: {
          text: shortened(finding.text),
          first: both ? nameOf(first) : '',
          second: both ? nameOf(second) : '',
          firstUnit: first?.unit.text ?? '',
          secondUnit: second?.unit.text ?? '',
        },
        words: both ? { firstBasis: [basisIn(first)!], secondBasis: [basisIn(second)!] } : {},
        start: finding.span.start,
        end: finding.span.end,
      });
    }
  },
};

function messageFor(expected: string | undefined, actual: string | undefined): string {
  const bases = [expected, actual];
  if (bases.includes('normal')) return 'volume';
  const heating = bases.filter((basis) => basis === 'LHV' || basis === 'HHV').length;
  return heating === 2 ? 'heating' : heating === 1 ? 'unstated' : 'other';
}

function basisIn({ unit }: Operand): string | undefined {
  return ['LHV', 'HHV'].find((basis) => unit.powers.has(`basis:${basis}`));
}

/** The operand that does not say its basis is declared by the one that the others say. */
function declareBasis(place: Place, mismatch: UnitMismatch): Fix | undefined {
  for (const basis of ['LHV', 'HHV']) {
    for (const operand of mismatch.operands) {
      for (const from of operand.unit.factors) {
        const [, name = '', substance] = /^([^{(]*)(?:\{(.*)\})?$/.exec(from.symbol) ?? [];
        const resolved = resolveUnitName(name, substance, basis, place.methodology.unitScope);
        const to = resolved.ok ? resolved.unit.factors[0] : undefined;
        if (to === undefined) continue;
        const unit = withFactor(operand.unit, from, to);
        if (!fits(mismatch, actualWith(mismatch, operand, unit))) continue;
        const data = { name: nameOf(operand), unit: unit.text };
        const edits = redeclare(place, operand.symbol, unit, mismatch.span);
        return { title: 'declare', data, edits, preferred: false };
      }
    }
  }
  return undefined;
}
