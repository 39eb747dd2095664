/** Findings, types and uses of names in a few words, as the cases mark them. */
import type { Finding, UnitMismatch } from '../../server/src/model/findings.ts';
import type { NameTarget, NameUse, ValueType } from '../../server/src/model/model.ts';

/** A finding: its kind, and what a rule would say about it. */
export function describeFinding(finding: Finding): string {
  return `${finding.kind}${details(finding)}`;
}

function details(finding: Finding): string {
  switch (finding.kind) {
    case 'unit-mismatch':
      return ` ${describeMismatch(finding)}`;
    case 'affine-arithmetic':
      return ` ${finding.operator} on ${finding.text}: ${finding.unit.text}`;
    case 'argument-with-unit':
      return ` of ${finding.of}: ${finding.unit.text}`;
    case 'power-not-constant':
      return `: ${finding.unit.text}`;
    case 'basis-conflict':
      return `: ${finding.operands.map(({ text }) => text).join(', ')}`;
    case 'annotation-not-number':
      return `: ${finding.text} in ${finding.unit?.text ?? 'no unit'}`;
    case 'unit-unreadable':
      return `: ${finding.resolution.reason} ${finding.resolution.name}${meant(finding.resolution.suggestions)}`;
    case 'unresolved-name': {
      const of = finding.owner === undefined ? '' : ` of ${finding.owner}`;
      return ` ${finding.role}${of}${meant(finding.suggestions)}`;
    }
    case 'cycle':
      return `: ${finding.names.join(' -> ')}`;
    case 'index-count':
      return `: [${finding.expected.map(({ name }) => name).join(', ')}], not ${finding.actual}`;
    case 'index-unbound':
      return ` in ${finding.owner}`;
    case 'index-mismatch':
      return `: ${finding.expected.name}, not ${finding.actual}`;
    case 'argument-count':
    case 'row-key-count':
      return `: ${finding.expected}, not ${finding.actual}`;
    case 'type-mismatch':
      return `: ${finding.expected}, not ${describeType(finding.actual)}`;
    case 'wrong-symbol':
      return `: ${finding.expected}, not ${finding.symbol.kind}`;
    case 'row-key-mismatch':
      return `: ${finding.expected}`;
    case 'gwp-bases':
      return `: ${finding.report} beside ${finding.firstReport}`;
    case 'gwp-missing':
      return `: ${finding.gas}, ${finding.report}`;
    case 'reference-value-missing':
      return `: ${finding.of}(${finding.words.join(', ')})`;
    case 'case-incomplete':
    case 'rows-missing':
      return `: ${finding.missing.join('; ')}`;
    case 'rows-overlap':
    case 'rows-gap':
      return ` of ${finding.of}: ${finding.place}`;
    case 'duplicate-name':
      return ` ${finding.name}`;
    case 'index-shadowed':
      return ` by ${finding.by}: ${finding.index.name} of ${finding.of} in ${finding.owner}`;
    case 'aggregate-without-index':
    case 'range-empty':
    case 'no-formula':
    case 'range-of-no-years':
    case 'use-circle':
      return '';
  }
}

function meant(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? '' : ` (${suggestions.join(', ')}?)`;
}

function describeMismatch({
  context,
  expectedOf,
  expected,
  actual,
  comparison,
  operands,
}: UnitMismatch): string {
  const factor = 'factor' in comparison ? ` ${comparison.factor.toFraction()}` : '';
  const from = operands.map(({ text, exponent }) => (exponent === 1 ? text : `${text}^${exponent}`));
  const product = operands.length < 2 ? '' : `; ${from.join(' ')}`;
  return `${context}: ${expected.text} of ${expectedOf}, not ${actual.text}: ${comparison.kind}${factor}${product}`;
}

/** A type: a unit, `0`, `yes/no`, an element, or `?`. */
export function describeType(type: ValueType): string {
  switch (type.kind) {
    case 'quantity':
      return type.unit.text;
    case 'zero':
      return '0';
    case 'logical':
      return 'yes/no';
    case 'element':
      return `one of ${type.index.name}`;
    case 'unknown':
      return '?';
  }
}

/** A use of a name: what it stands for, and whether it is declared there. */
export function describeUse({ target, declaration }: NameUse): string {
  return `${describeTarget(target)}${declaration ? ' declared' : ''}`;
}

function describeTarget(target: NameTarget): string {
  switch (target.kind) {
    case 'symbol':
      return `${target.symbol.kind} ${target.symbol.name}${target.symbol.origin === undefined ? '' : ` from ${target.symbol.origin}`}`;
    case 'element':
    case 'project-element':
      return `${target.kind} ${target.element} of ${target.index.name}`;
    case 'option':
      return `option ${target.option.name.text} of ${target.owner.name}`;
    case 'function':
    case 'catalogue-unit':
      return `${target.kind} ${target.name}`;
    case 'gas':
      return `gas ${target.symbol}`;
    case 'report':
      return `report ${target.report}`;
    case 'reference-word':
      return `word ${target.word} of ${target.of}`;
    case 'file':
      return `file ${target.address}`;
    case 'criterion':
      return `criterion ${target.number}`;
  }
}
