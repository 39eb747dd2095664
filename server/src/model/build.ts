/** The door of the model: a syntax tree in; names, types, units and findings out. Never throws. */
import type { Methodology, Span, SyntaxTree, UnitSyntax } from '../../../grammar/syntax.ts';
import type { Unit } from '../units/unit.ts';
import { calculationOrder, linkDependencies } from './calculation-order.ts';
import { declare, type Declarations } from './declarations.ts';
import { checkExample } from './examples.ts';
import type { Finding } from './findings.ts';
import { typeOf } from './expression-types.ts';
import { importSymbols, isOpen } from './imports.ts';
import { inferenceOrder, type Inferred } from './inference.ts';
import { checkCriterion, checkSources } from './items.ts';
import type {
  Home,
  MaterialSymbol,
  MethodologyModel,
  Model,
  ModelSymbol,
  UnitSymbol,
  UsedFiles,
} from './model.ts';
import type { Dependency, Entry } from './scope.ts';
import { isInferred, readSignature, readTableSignature } from './signatures.ts';
import { checkTable } from './tables.ts';
import { Typing, type Comparisons } from './typing.ts';
import { checkValueSymbol } from './values.ts';

/**
 * Works out what a text means.
 *
 * @param text the text of a `.jcm` file
 * @param tree its syntax tree
 * @param used the files that it names with `use`, by path as written
 * @returns the model, one part for each block of the tree; a pure function of its arguments
 */
export function buildModel(text: string, tree: SyntaxTree, used: UsedFiles = new Map()): Model {
  const comparisons = { left: mostComparisons };
  const methodologies = tree.methodologies.map((block) => buildBlock(text, block, used, comparisons));
  return { tree, methodologies, used };
}

/** Where very many names are wrong, what is meant is only searched for the first ones: about a third of a second. */
const mostComparisons = 400_000;

/**
 * What would be found in a block if units that are written in it were others. So a rule finds the one unit behind several
 * mismatches.
 *
 * @param text the text of the model
 * @param model the model
 * @param block the block in it
 * @param assumed for some of its written units, what they are taken for
 * @returns the findings in the order of the text, without what wrong names were meant to be
 */
export function findingsIf(
  text: string,
  { used }: Model,
  { syntax }: MethodologyModel,
  assumed: ReadonlyMap<UnitSyntax, Unit>,
): readonly Finding[] {
  return buildBlock(text, syntax, used, { left: 0 }, assumed).findings;
}

function buildBlock(
  text: string,
  syntax: Methodology,
  used: UsedFiles,
  comparisons: Comparisons,
  assumed?: ReadonlyMap<UnitSyntax, Unit>,
): MethodologyModel {
  const entries = new Map<string, Entry>();
  const counts = new Map<string, UnitSymbol>();
  const materials = new Map<string, MaterialSymbol>();
  const symbols = new Map<string, ModelSymbol>();
  const unitScope = { counts, materials };
  const scope = { entries, open: isOpen(syntax.items, used) };
  const typing = new Typing(text, scope, unitScope, typeOf, assumed, comparisons);
  const { types, units } = typing;
  const home: Home = { text, symbols, types, units };
  const broughtBy = importSymbols(typing, syntax.items, used, entries);
  const declarations = declare(typing, syntax.items, { entries, counts, materials, broughtBy, home });
  for (const [name, entry] of entries) symbols.set(name, entry.symbol);
  checkDeclarations(typing, declarations);
  checkItems(typing, syntax);
  const order = calculationOrder(typing, declarations, typing.uses);
  findReports(typing);
  typing.findings.sort((a, b) => byPlace(a.span, b.span));
  typing.uses.sort(byPlace);
  return {
    syntax,
    name: syntax.name.text,
    complete: syntax.kind === 'methodology',
    symbols,
    ...declarations,
    calculationOrder: order,
    unitScope,
    uses: typing.uses,
    types,
    units,
    findings: typing.findings,
  };
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Checks values and tables: first those whose type others may wait for, in their order, then all others. */
function checkDeclarations(typing: Typing, declarations: Declarations): void {
  const { values, tables } = declarations;
  const direct = new Map<Dependency, ReadonlySet<Dependency>>();
  const check = (symbol: Inferred, circular: boolean): void => {
    if (symbol.kind === 'value') checkValueSymbol(typing, symbol, circular);
    else {
      typing.enter(symbol.name, []);
      const type = checkTable(typing, symbol);
      if (!circular) symbol.type = type;
    }
    direct.set(symbol, typing.dependencies);
  };
  for (const value of values) readSignature(typing, value);
  for (const table of tables) readTableSignature(typing, table);
  for (const { members, circular } of inferenceOrder(declarations, typing.scope)) {
    for (const symbol of members) check(symbol, circular);
  }
  for (const table of tables) if (table.syntax.unit !== undefined) check(table, false);
  for (const value of values) if (!isInferred(value)) check(value, false);
  linkDependencies(declarations, direct);
}

function checkItems(typing: Typing, { items }: Methodology): void {
  const criteria = new Set<string>();
  for (const item of items) if (item.kind === 'criterion') criteria.add(item.number.text);
  for (const item of items) {
    if (item.kind === 'criterion') checkCriterion(typing, item);
    else if (item.kind === 'sources') checkSources(typing, item);
    else if (item.kind === 'example') checkExample(typing, item, criteria);
  }
}

/** Reports global warming potentials of another report than the first one: each other report once. */
function findReports(typing: Typing): void {
  const reports = typing.reports.toSorted(byPlace);
  const [first] = reports;
  if (first === undefined) return;
  const seen = new Set([first.report]);
  for (const { report, start, end } of reports) {
    if (seen.has(report)) continue;
    seen.add(report);
    typing.find({
      kind: 'gwp-bases',
      span: { start, end },
      report,
      firstReport: first.report,
      first: { start: first.start, end: first.end },
    });
  }
}
