import assert from 'node:assert/strict';
import { parse } from '../../../grammar/parse.ts';
import type { Item, Methodology } from '../../../grammar/syntax.ts';
import {
  insertAttributes,
  insertItems,
  removeWhole,
  type NewItem,
} from '../../../server/src/rules/insertion.ts';
import { apply } from '../language/edits.ts';

function methodologyOf(text: string): Methodology {
  return parse(text).tree.methodologies[0]!;
}

function inserted(text: string, ...items: readonly NewItem[]): string {
  return apply(text, insertItems(text, methodologyOf(text), items));
}

function withAttributes(text: string, ...lines: readonly string[]): string {
  const parameter = methodologyOf(text).items.find((item) => item.kind === 'parameter')!;
  return apply(text, [insertAttributes(text, parameter, lines)]);
}

function without(text: string, kind: Item['kind']): string {
  return apply(text, [
    removeWhole(
      text,
      methodologyOf(text).items.find((item) => item.kind === kind)!,
    ),
  ]);
}

const version: NewItem = { kind: 'version', lines: ['version "01.0"'] };
const scope: NewItem = { kind: 'scope', lines: ['scope 3'] };
const criterion: NewItem = { kind: 'criterion', lines: ['criterion 1 ""', '  attest'] };

describe('insertion', () => {
  it('puts items in the order of the official form, indented as their neighbours', () => {
    assert.equal(
      inserted('methodology A {\n    title "T" // the title\n    partner VN\n}\n', scope, version),
      'methodology A {\n    title "T" // the title\n    version "01.0"\n    partner VN\n    scope 3\n}\n',
    );
  });

  it('sets parts of several lines apart', () => {
    assert.equal(
      inserted('methodology A {\n  title "T"\n\n  reference RE_p : tCO2/p = 0\n}\n', criterion),
      'methodology A {\n  title "T"\n\n  criterion 1 ""\n    attest\n\n  reference RE_p : tCO2/p = 0\n}\n',
    );
  });

  it('begins an empty methodology', () => {
    assert.equal(inserted('methodology A {\n}\n', version), 'methodology A {\n  version "01.0"\n}\n');
  });

  it('keeps the line ends of the text', () => {
    assert.equal(
      inserted('methodology A {\r\n  title "T"\r\n}\r\n', version),
      'methodology A {\r\n  title "T"\r\n  version "01.0"\r\n}\r\n',
    );
  });

  it('writes braces around attributes where there are none', () => {
    assert.equal(
      withAttributes('shared a {\n  fixed x : t "X"\n}\n', 'source ""'),
      'shared a {\n  fixed x : t "X" {\n    source ""\n  }\n}\n',
    );
  });

  it('goes on in braces of one line and of several', () => {
    assert.equal(
      withAttributes('shared a {\n  fixed x : t "X" { range 0 .. 1 }\n}\n', 'source ""'),
      'shared a {\n  fixed x : t "X" { range 0 .. 1 source "" }\n}\n',
    );
    assert.equal(
      withAttributes('shared a {\n  fixed x : t "X" {\n    range 0 .. 1 // wide\n  }\n}\n', 'source ""'),
      'shared a {\n  fixed x : t "X" {\n    range 0 .. 1 // wide\n    source ""\n  }\n}\n',
    );
  });

  it('takes out whole lines, but not what else stands on them', () => {
    assert.equal(
      without('shared a {\n  term "A" "B"\n  unit lamp\n}\n', 'term'),
      'shared a {\n  unit lamp\n}\n',
    );
    assert.equal(without('shared a { term "A" "B" unit lamp }\n', 'term'), 'shared a { unit lamp }\n');
    assert.equal(without('shared a {\n  unit lamp // why\n}\n', 'unit'), 'shared a {\n // why\n}\n');
  });
});
