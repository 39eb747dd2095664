/** The language features as pure functions, on the cases in cases/. */
import assert from 'node:assert/strict';
import type { DocumentSymbol, TextEdit } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { definition } from '../../server/src/features/definition.ts';
import { documentHighlights } from '../../server/src/features/documentHighlight.ts';
import { documentSymbols } from '../../server/src/features/documentSymbols.ts';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { offsetAt } from '../../server/src/features/positions.ts';
import { references } from '../../server/src/features/references.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { selectionRange } from '../../server/src/features/selectionRange.ts';
import { semanticTokens, semanticTokensLegend } from '../../server/src/features/semanticTokens.ts';
import { Workspace } from '../../server/src/features/workspace.ts';
import type { Language } from '../../server/src/rules/rule.ts';
import { type Case, casesIn, mainAddress, type MarkedPlace } from './cases.ts';

function workspaceOf({ files, settings }: Case): Workspace {
  const language: Language = settings.get('language') === 'ja' ? 'ja' : 'en';
  return Workspace.empty(language).with(files);
}

function analysisOf(workspace: Workspace, address: string) {
  const analysis = workspace.analysis(address);
  assert.ok(analysis);
  return analysis;
}

/** Places as text, so that a difference can be read. */
function shown(places: readonly MarkedPlace[], { files }: Case): readonly string[] {
  return places
    .map(({ address, start, end }) => `${address}:${start} ${files.get(address)!.slice(start, end)}`)
    .toSorted();
}

describe('definition', () => {
  for (const testCase of casesIn('definition')) {
    it(testCase.name, () => {
      const { address, offset } = testCase.cursor;
      const found = definition(workspaceOf(testCase), address, offset);
      assert.deepEqual(shown(found ? [found.declared] : [], testCase), shown(testCase.marked, testCase));
    });
  }
});

describe('references', () => {
  for (const testCase of casesIn('references')) {
    it(testCase.name, () => {
      const { address, offset } = testCase.cursor;
      const found = references(workspaceOf(testCase), address, offset);
      assert.deepEqual(shown(found, testCase), shown(testCase.marked, testCase));
      assert.equal(found.filter(({ declaration }) => declaration).length, 1);
    });
  }
});

describe('highlights', () => {
  for (const testCase of casesIn('references')) {
    it(testCase.name, () => {
      const { address, offset } = testCase.cursor;
      const analysis = analysisOf(workspaceOf(testCase), address);
      const found = documentHighlights(analysis, offset).map(({ range }) => ({
        address,
        start: offsetAt(analysis, range.start),
        end: offsetAt(analysis, range.end),
      }));
      const here = testCase.marked.filter((place) => place.address === address);
      assert.deepEqual(shown(found, testCase), shown(here, testCase));
    });
  }
});

describe('rename', () => {
  for (const testCase of casesIn('rename')) {
    it(testCase.name, () => {
      const { address, offset } = testCase.cursor;
      const workspace = workspaceOf(testCase);
      const newName = testCase.settings.get('new name')!;
      const renaming = rename(workspace, address, offset, newName, workspace.language);
      const refused = testCase.settings.get('refused');
      if (refused !== undefined) {
        assert.deepEqual(renaming, { ok: false, reason: refused });
        return;
      }
      assert.ok(renaming.ok, renaming.ok ? '' : renaming.reason);
      const places = [...renaming.edits].flatMap(([file, edits]) =>
        edits.map((edit) => ({ ...edit, address: file })),
      );
      assert.deepEqual(shown(places, testCase), shown(testCase.marked, testCase));
      const written = new Set(places.map((place) => place.newText));
      assert.deepEqual([...written], [testCase.settings.get('written') ?? newName]);
      const prepared = prepareRename(workspace, address, offset, workspace.language);
      assert.ok(prepared.ok && prepared.span.start <= offset && offset <= prepared.span.end);
    });
  }
});

describe('outline', () => {
  for (const testCase of casesIn('outline')) {
    it(testCase.name, () => {
      const workspace = workspaceOf(testCase);
      const symbols = documentSymbols(analysisOf(workspace, mainAddress), workspace.language);
      symbols.forEach(assertNested);
      testCase.matchesRecord(outlineText(symbols, ''));
    });
  }
});

const kindNames = new Map(Object.entries(SymbolKind).map(([name, number]) => [number, name]));

function outlineText(symbols: readonly DocumentSymbol[], indent: string): string {
  return symbols
    .map(({ name, detail, kind, range, children }) => {
      const lines = `${range.start.line + 1}-${range.end.line + 1}`;
      const own = `${indent}${name}${detail ? ` | ${detail}` : ''} (${kindNames.get(kind)}, ${lines})\n`;
      return own + outlineText(children ?? [], `${indent}  `);
    })
    .join('');
}

/** What the protocol asks for: a symbol holds its selection and its children. */
function assertNested({ range, selectionRange: selected, children, name }: DocumentSymbol): void {
  assert.notEqual(name, '');
  for (const inner of [selected, ...(children ?? []).map((child) => child.range)]) {
    const startsInside =
      inner.start.line > range.start.line ||
      (inner.start.line === range.start.line && inner.start.character >= range.start.character);
    const endsInside =
      inner.end.line < range.end.line ||
      (inner.end.line === range.end.line && inner.end.character <= range.end.character);
    assert.ok(startsInside && endsInside, `something of ${name} lies outside it`);
  }
  children?.forEach(assertNested);
}

describe('folding', () => {
  for (const testCase of casesIn('folding')) {
    it(testCase.name, () => {
      const analysis = analysisOf(workspaceOf(testCase), mainAddress);
      const lines = analysis.text.split('\n');
      const folds = foldingRanges(analysis).map(
        ({ startLine, endLine, kind }) =>
          `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}: ${lines[startLine]!.trim()}\n`,
      );
      testCase.matchesRecord(folds.join(''));
    });
  }
});

describe('expand selection', () => {
  for (const testCase of casesIn('selection')) {
    it(testCase.name, () => {
      const analysis = analysisOf(workspaceOf(testCase), mainAddress);
      let selected: string | undefined;
      const steps: string[] = [];
      for (
        let step: ReturnType<typeof selectionRange> | undefined = selectionRange(
          analysis,
          testCase.cursor.offset,
        );
        step;
        step = step.parent
      ) {
        const { start, end } = step.range;
        const text = analysis.text.slice(offsetAt(analysis, start), offsetAt(analysis, end));
        assert.ok(selected === undefined || text.includes(selected));
        selected = text;
        steps.push(JSON.stringify(text));
      }
      testCase.matchesRecord(`${steps.join('\n')}\n`);
    });
  }
});

describe('colours', () => {
  for (const testCase of casesIn('colours')) {
    it(testCase.name, () => {
      const analysis = analysisOf(workspaceOf(testCase), mainAddress);
      const data = semanticTokens(analysis, testCase.settings.get('only') === 'names');
      testCase.matchesRecord(colourText(analysis.text, data));
    });
  }
});

function colourText(text: string, data: readonly number[]): string {
  const lines = text.split('\n');
  const rows: string[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [down, right, length, type, bits] = data.slice(index, index + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    character = down === 0 ? character + right : right;
    line += down;
    const modifiers = semanticTokensLegend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const name = [semanticTokensLegend.tokenTypes[type], ...modifiers].join('.');
    rows.push(`${line + 1}: ${lines[line]!.slice(character, character + length)} ${name}\n`);
  }
  return rows.join('');
}

describe('quick fixes', () => {
  const uri = 'file:///m/a.jcm';
  const factor = 'default EF : tCO2/MWh = 0.8 "Factor" { source "Government" }';
  const text = `methodology XX_AM001 {
  monitored EC_RE : kWh/p "Electricity" { option C }
  monitored EC : kWh/p "Electricity" { option C }
  ${factor}
  reference RE_p : tCO2/p = EC_RE * EF
  project PE_p : tCO2/p = EC * EF
}
`;
  const analysis = analysisOf(Workspace.empty('en').with(new Map([[uri, text]])), uri);
  const at = (piece: string) => ({ start: text.indexOf(piece), end: text.indexOf(piece) });
  const apply = (edits: readonly TextEdit[]) =>
    edits
      .map(({ range, newText }) => ({
        start: offsetAt(analysis, range.start),
        end: offsetAt(analysis, range.end),
        newText,
      }))
      .toSorted((first, second) => second.start - first.start)
      .reduce((whole, { start, end, newText }) => whole.slice(0, start) + newText + whole.slice(end), text);
  const scaleErrors = (fixed: string) =>
    analysisOf(Workspace.empty('en').with(new Map([[uri, fixed]])), uri).diagnostics.filter(
      ({ code }) => code === 'unit-scale',
    ).length;

  it('mend one finding or all of its kind', () => {
    assert.equal(scaleErrors(text), 2);
    const actions = codeActions(analysis, uri, at('EC * EF\n}'), undefined, 'en');
    const preferred = actions.filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.length, 1);
    assert.equal(scaleErrors(apply(preferred[0]!.edit!.changes![uri]!)), 1);
    const all = actions.find(({ title }) => title === 'Fix all 2 of this kind');
    assert.ok(all);
    assert.equal(scaleErrors(apply(all.edit!.changes![uri]!)), 0);
  });

  it('are given where findings are, and in the kind that is asked for', () => {
    assert.deepEqual(codeActions(analysis, uri, at('factor'), undefined, 'en'), []);
    assert.deepEqual(codeActions(analysis, uri, at('EC * EF\n}'), ['refactor'], 'en'), []);
    assert.ok(codeActions(analysis, uri, at('EC * EF\n}'), ['quickfix'], 'en').length > 0);
  });
});
