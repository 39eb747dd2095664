import type { UnitMismatch } from '../../model/findings.ts';
import { gasSymbol } from '../../units/gases.ts';
import type { MessageData, Report, Rule } from '../rule.ts';
import { mendOperator } from './dimension-mend.ts';
import { plainSubstance } from './plain-substance.ts';
import { mendWords, type Mend } from './scale-mend.ts';
import {
  materialPair,
  mendElement,
  mendEquivalent,
  mendGas,
  mendMaterials,
  mendUnstated,
} from './substance-mend.ts';
import { nameOf, type Place } from './unit-edits.ts';
import { mismatchesOf, type Diagnosed } from './unit-mismatches.ts';
import { isProduct, mismatchData, turnedWords, unitFixTitles } from './unit-words.ts';

export const unitSubstance: Rule = {
  code: 'unit-substance',
  severity: 'error',
  title: 'Another substance',
  explanation:
    'What a mass, a volume or an energy is of belongs to its unit: a tonne of carbon is no tonne of CO2, and a tonne of ' +
    'methane warms as much as many tonnes of CO2. Carbon becomes CO2 with the ratio of the molar masses, ' +
    '`(44/12) [tCO2/tC]`. Methane and other gases become CO2e with their global warming potential, `GWP(CH4, AR5)`. A ' +
    'factor for one fuel never fits another: `t{coal}` needs a factor per `t{coal}`.',
  messages: {
    annotate:
      'The number {number} seems to convert {from} to {to}, but it has no unit, so the units do not agree. Write {written}.',
    carbon: '{operand} counts carbon ({from}), but CO2 is needed: 12 t of carbon make 44 t of CO2.{mend}',
    element: '{operand} counts {source} ({from}), but {target} is needed, which has another mass.{mend}',
    gas: '{operand} counts {source} ({from}), of which a tonne warms as much as many tonnes of CO2, so it can’t be taken for {target}.{mend}',
    equivalent:
      '{expectedOf} should be {expected}, but {actualOf} is {actual}: CO2e holds other gases, too, so it is no mass of CO2.{mend}',
    materials:
      '{first} is of {firstMaterial} and {second} of {secondMaterial}, so the two do not cancel: {product} is not {expected}.{mend}',
    unstated:
      '{stated} is of {material} ({statedUnit}), but {unstated} does not say of what it is ({unstatedUnit}), so the two do not cancel.{mend}',
    together:
      '{expectedOf} is of {target} ({expected}) and {actualOf} of {source} ({actual}), so the two can’t be added or compared.',
    plain:
      '{stated} is {per} {material} ({statedUnit}), but {unstated} is {per} plain {plain} ({unstatedUnit}).{scale}{mend}',
    operator: '{expectedOf} should be {expected}, but {product} gives {actual}.{mend}',
    product:
      '{expectedOf} should be {expected}, but {product} gives {actual}: what they are of does not agree.',
    other: '{expectedOf} should be {expected}, but {actualOf} is {actual}, which is of something else.',
  },
  fixTitles: unitFixTitles,
  words: {
    ...mendWords,
    ...turnedWords,
    per: 'per',
    in: 'in',
    factor: ' The two differ by a factor of {times}, too.',
    'multiply-operand': ' Multiply {operand} by {literal}.',
    'multiply-and-declare': ' Multiply {operand} by {literal}, and declare {expectedOf} in CO2e.',
    declare: ' Declare {name} in {unit}.',
    other: ' A factor for {firstMaterial} is needed.',
    replace: ' Is {name} ({unit}) meant instead of {of}?',
  },
  examples: [
    {
      bad: `shared fuels {
  fixed carbon : tC/p "Carbon in the fuel that burns" { source "Analysis of the fuel" }
  emissions : tCO2/p "Emissions" = carbon
}
`,
      good: `shared fuels {
  fixed carbon : tC/p "Carbon in the fuel that burns" { source "Analysis of the fuel" }
  emissions : tCO2/p "Emissions" = carbon * (44/12) [tCO2/tC]
}
`,
    },
    {
      bad: `shared landfill {
  fixed methane : tCH4/p "Methane that escapes" { source "Plan" }
  fixed flaring : tCO2/p "CO2 of flaring" { source "Plan" }
  emissions : tCO2e/p "Emissions" = flaring + methane
}
`,
      good: `shared landfill {
  fixed methane : tCH4/p "Methane that escapes" { source "Plan" }
  fixed flaring : tCO2/p "CO2 of flaring" { source "Plan" }
  emissions : tCO2e/p "Emissions" = flaring + methane * GWP(CH4, AR5)
}
`,
    },
  ],
  check(context, report) {
    for (const diagnosed of mismatchesOf(context, 'unit-substance', 'substance')) {
      const { finding, methodology } = diagnosed;
      const { message, mend, data, words } = explain({ text: context.text, methodology }, diagnosed);
      report({
        message,
        data: { ...mismatchData(finding), ...data, ...mend?.data },
        words: { ...words, mend: mend?.word === undefined ? [] : [mend.word] },
        start: finding.span.start,
        end: finding.span.end,
        fixes: mend?.fixes ?? [],
      });
    }
  },
};

interface Explained {
  readonly message: string;
  readonly data: MessageData;
  readonly mend: Mend | undefined;
  readonly words?: Report['words'];
}

function explain(place: Place, { finding, comparison }: Diagnosed<'substance'>): Explained {
  const [source, furtherSource] = comparison.actual;
  const [target] = comparison.expected;
  const one = source !== undefined && target !== undefined && furtherSource === undefined;
  const turned = mendOperator(place, finding);
  if (turned !== undefined) return { message: 'operator', data: {}, mend: turned };
  if (one && target === 'CO2' && source === 'CO2e') {
    return { message: 'equivalent', data: {}, mend: mendEquivalent(place, finding) };
  }
  if (one) {
    const element = mendElement(place, finding, source, target);
    if (element !== undefined) {
      const converts = element.word === 'annotate';
      const message = converts ? 'annotate' : source === 'C' && target === 'CO2' ? 'carbon' : 'element';
      return { message, data: { ...operandData(finding, source), source, target }, mend: element };
    }
    if (isOtherGas(source) && (target === 'CO2' || target === 'CO2e')) {
      const mend = mendGas(place, finding, source);
      if (mend !== undefined) {
        return { message: 'gas', data: { ...operandData(finding, source), source, target }, mend };
      }
    }
  }
  return explainMaterials(place, finding, comparison.actual, comparison.expected);
}

function explainMaterials(
  place: Place,
  finding: UnitMismatch,
  actual: readonly string[],
  expected: readonly string[],
): Explained {
  const pair = materialPair(finding, actual);
  if (pair !== undefined) {
    const { first, firstMaterial, second, secondMaterial } = pair;
    const data = { first: nameOf(first), firstMaterial, second: nameOf(second), secondMaterial };
    return { message: 'materials', data, mend: mendMaterials(place, finding, pair) };
  }
  const [material] = actual;
  const unstated =
    material === undefined || actual.length > 1 ? undefined : mendUnstated(place, finding, material);
  if (material !== undefined && unstated !== undefined) {
    const data = {
      material,
      stated: nameOf(unstated.stated),
      statedUnit: unstated.stated.unit.text,
      unstated: nameOf(unstated.unstated),
      unstatedUnit: unstated.unstated.unit.text,
    };
    return { message: 'unstated', data, mend: unstated };
  }
  const plain = plainSubstance(place, finding);
  if (plain !== undefined) {
    const { data, per, differsInScale, mend } = plain;
    return { message: 'plain', data, mend, words: { per: [per], scale: differsInScale ? ['factor'] : [] } };
  }
  const isTogether = finding.context === 'sum' || finding.context === 'comparison';
  if (isTogether && actual.length === 1 && expected.length === 1) {
    return { message: 'together', data: { source: actual[0]!, target: expected[0]! }, mend: undefined };
  }
  return { message: isProduct(finding) ? 'product' : 'other', data: {}, mend: undefined };
}

/** The operand that is of a substance, and the unit that says so. */
function operandData({ operands, actualOf }: UnitMismatch, substance: string): MessageData {
  const operand = operands.find(({ unit }) => unit.powers.has(`substance:${substance}`));
  return {
    operand: operand === undefined ? actualOf : nameOf(operand),
    from: operand?.unit.text ?? '',
  };
}

function isOtherGas(substance: string): boolean {
  return gasSymbol(substance) === substance && !['CO2', 'CO2e', 'C', 'N'].includes(substance);
}
