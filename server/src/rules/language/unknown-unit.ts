import type { Span, UnitName, UnitSyntax } from '../../../../grammar/syntax.ts';
import type { Finding } from '../../model/findings.ts';
import type { MethodologyModel } from '../../model/model.ts';
import { insertItems } from '../insertion.ts';
import type { Fix, Rule } from '../rule.ts';
import { declarationAround } from '../enclosing.ts';
import { findingsOf } from '../findings-of.ts';

type UnreadableUnit = Finding & { readonly kind: 'unit-unreadable' };

export const unknownUnit: Rule = {
  code: 'unknown-unit',
  severity: 'error',
  title: 'Unknown unit',
  explanation:
    'The units of all formulas are checked, so each unit has to be one that the tools know: SI units with their prefixes, ' +
    'the usual units of energy and emissions (MWh, GJ, tCO2, tCO2e). Capital and small letters count: ' +
    'MWh is a megawatt hour, mWh a milliwatt hour. Things that are counted, such as lamps, are declared with ' +
    '`unit lamp "…"`, and what a mass, a volume or an energy is of with `material coal "…"`.',
  messages: {
    unit: '{name} is no unit that the tools know. If it is something that is counted, declare it: unit {declared} "…".',
    unitNear: '{name} is no unit that the tools know. Did you mean {near}?',
    text: 'Here should be a unit (such as MWh/p, or - for a plain number), not the text {written}.',
    substance:
      'No material is called {substance}, so nobody knows what {name} is of. Declare it: material {substance} "…".',
    substanceNear:
      'No material is called {substance}, so nobody knows what {name} is of. Did you mean {near}?',
    noSubstance: '{name} can’t be of a material: only a mass, a volume or an energy can.',
    basis: '{basis} is no basis of a heating value; it is either LHV (lower) or HHV (higher).',
    noBasis: '{name} has no heating value as its basis: only an energy has (LHV or HHV).',
  },
  fixTitles: {
    write: 'Write {near}',
    declareUnit: 'Declare {declared} as something that is counted',
    declareMaterial: 'Declare the material {substance}',
    remove: 'Remove {removed}',
  },
  examples: [
    {
      bad: `shared pumps {
  fixed EC : Mwh/p "Electricity consumption" { source "Plan" }
}
`,
      good: `shared pumps {
  fixed EC : MWh/p "Electricity consumption" { source "Plan" }
}
`,
    },
    {
      bad: `shared lighting {
  fixed number : lamps "Number of lamps" { source "Plan" }
}
`,
      good: `shared lighting {
  unit lamps "Lamps that are installed"
  fixed number : lamps "Number of lamps" { source "Plan" }
}
`,
    },
  ],
  check(context, report) {
    const seen = new Set<string>();
    for (const { finding, methodology } of findingsOf(context, 'unit-unreadable')) {
      const { resolution, syntax, partSpan } = finding;
      const unit = unitNameAt(syntax, partSpan);
      // A name that is declared nowhere is one mistake, however often it is used.
      const key = `${methodology.name}\n${resolution.reason}\n${resolution.name}`;
      if (unit === undefined || seen.has(key)) continue;
      seen.add(key);
      const near = resolution.suggestions[0];
      const written = context.text.slice(partSpan.start, partSpan.end);
      const isText =
        resolution.reason === 'unknown-unit' &&
        /^["“”„＂]/.test(written) &&
        declarationAround(methodology.syntax, partSpan)?.description === undefined;
      const message = isText ? 'text' : messageOf[resolution.reason];
      report({
        message: near !== undefined && withSuggestion.has(message) ? `${message}Near` : message,
        data: {
          name: unit.name,
          declared: quoted(unit.name),
          substance: unit.substance?.text ?? '',
          basis: unit.basis?.text ?? '',
          near: near ?? '',
          written,
        },
        start: partSpan.start,
        end: partSpan.end,
        fixes: isText ? [] : fixesFor({ text: context.text, methodology }, finding, unit),
      });
    }
  },
};

const messageOf: Readonly<Record<UnreadableUnit['resolution']['reason'], string>> = {
  'unknown-unit': 'unit',
  'unknown-substance': 'substance',
  'no-substance-allowed': 'noSubstance',
  'unknown-basis': 'basis',
  'no-basis-allowed': 'noBasis',
};
const withSuggestion = new Set(['unit', 'substance']);

/** The name in a written unit to which a part of it belongs. */
function unitNameAt(syntax: UnitSyntax, part: Span): UnitName | undefined {
  switch (syntax.kind) {
    case 'unit-name':
      return syntax.start <= part.start && part.end <= syntax.end ? syntax : undefined;
    case 'unit-power':
      return unitNameAt(syntax.base, part);
    case 'unit-product':
    case 'unit-quotient':
      return unitNameAt(syntax.left, part) ?? unitNameAt(syntax.right, part);
    default:
      return undefined;
  }
}

function fixesFor(
  { text, methodology }: { readonly text: string; readonly methodology: MethodologyModel },
  { resolution, partSpan }: UnreadableUnit,
  unit: UnitName,
): readonly Fix[] {
  const { reason, suggestions } = resolution;
  const near = suggestions.map((suggestion, order): Fix => ({
    title: 'write',
    data: { near: suggestion },
    edits: placesOf(methodology, resolution).map(({ start, end }) => ({ start, end, newText: suggestion })),
    preferred: order === 0 && reason !== 'unknown-basis',
  }));
  const declare = (title: string, kind: 'unit' | 'material', name: string): Fix => ({
    title,
    data: {},
    edits: insertItems(text, methodology.syntax, [{ kind, lines: [`${kind} ${quoted(name)} "${name}"`] }]),
    preferred: near.length === 0,
  });
  switch (reason) {
    case 'unknown-unit':
      return [...near, declare('declareUnit', 'unit', unit.name)];
    case 'unknown-substance':
      return [...near, declare('declareMaterial', 'material', resolution.name)];
    case 'unknown-basis':
      return near;
    case 'no-substance-allowed':
    case 'no-basis-allowed': {
      const start = partSpan.start - 1;
      const end = partSpan.end + 1;
      const removed = text.slice(start, end);
      return [{ title: 'remove', data: { removed }, edits: [{ start, end, newText: '' }], preferred: true }];
    }
  }
}

/** All places where the same name is not known. */
function placesOf(
  { findings }: MethodologyModel,
  { reason, name }: UnreadableUnit['resolution'],
): readonly Span[] {
  return findings.flatMap((finding) =>
    finding.kind === 'unit-unreadable' &&
    finding.resolution.reason === reason &&
    finding.resolution.name === name
      ? [finding.partSpan]
      : [],
  );
}

/** A unit of several words is written in quotation marks. */
function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `"${name}"`;
}
