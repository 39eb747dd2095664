/** Makes the plan of a methodology. */
import type { Criterion, Option } from '../../../grammar/syntax.ts';
import type { MethodologyModel, ValueSymbol } from '../model/model.ts';
import type { PlanParts } from './compilation.ts';
import { ExpressionCompiler } from './compile-expression.ts';
import { compileTable } from './compile-table.ts';
import type { Plan, PlannedCriterion, PlannedOption, PlannedTable, Step, StepRule } from './plan.ts';

const plans = new WeakMap<MethodologyModel, Plan>();

/**
 * The plan of a methodology; made at the first call and kept.
 *
 * @param text the text of the methodology
 * @param methodology its model
 */
export function planOf(text: string, methodology: MethodologyModel): Plan {
  const known = plans.get(methodology);
  if (known !== undefined) return known;
  const plan = makePlan(text, methodology);
  plans.set(methodology, plan);
  return plan;
}

function makePlan(text: string, methodology: MethodologyModel): Plan {
  const ordered = methodology.calculationOrder;
  const placed = new Set(ordered);
  const symbols = [...ordered, ...methodology.values.filter((value) => !placed.has(value))];
  const stepOf = new Map(symbols.map((symbol, position) => [symbol, position]));
  const parts: PlanParts = { marks: [], links: [], stepOf, tableOf: new Map(), slots: 0 };
  const compiler = new ExpressionCompiler(text, methodology, parts);
  const steps = symbols.map((symbol) => makeStep(compiler, symbol, placed.has(symbol)));
  const criteria = methodology.syntax.items.flatMap((item) =>
    item.kind === 'criterion' ? [makeCriterion(compiler, text, methodology, item)] : [],
  );
  // A row may look into another table, which is appended while this goes on.
  const tables: PlannedTable[] = [];
  for (const table of parts.tableOf.keys()) tables.push(compileTable(compiler, table));
  const { marks, slots } = parts;
  return { methodology, text, steps, stepOf, tables, criteria, marks, slots };
}

function makeStep(compiler: ExpressionCompiler, symbol: ValueSymbol, ordered: boolean): Step {
  const { syntax, indices } = symbol;
  compiler.enter(symbol.home, symbol.name, symbol.origin !== undefined, indices);
  const rule: StepRule =
    ordered && indices.length === syntax.indices.length ? ruleOf(compiler, symbol) : { kind: 'unknown' };
  const range = syntax.attributes?.range;
  const key = range === undefined ? undefined : compiler.rangeKey(range);
  const isFormula = rule.kind === 'formula' && symbol.role !== 'default' && syntax.value !== undefined;
  const mark = isFormula ? compiler.mark('formula', syntax, `formula of ${symbol.name}`) : undefined;
  return {
    symbol,
    indices,
    rule,
    range: key === undefined || range === undefined ? undefined : { key, syntax: range },
    mark,
    ...compiler.leave(),
  };
}

function ruleOf(compiler: ExpressionCompiler, symbol: ValueSymbol): StepRule {
  const { syntax, role, type } = symbol;
  const { value, attributes } = syntax;
  const expected = type.kind === 'element' ? type.index : undefined;
  const operation = value === undefined ? undefined : compiler.compile(value, expected, symbol.declaredUnit);
  const options = attributes?.options ?? [];
  if (options.length > 0) {
    return {
      kind: 'options',
      options: options.map((option) => makeOption(compiler, symbol, option, options)),
      otherwise: operation,
    };
  }
  if (role === 'fixed' || role === 'monitored') return { kind: 'input', otherwise: operation };
  if (operation !== undefined) return { kind: 'formula', operation };
  return role === 'default' ? { kind: 'input', otherwise: undefined } : { kind: 'unknown' };
}

function makeOption(
  compiler: ExpressionCompiler,
  symbol: ValueSymbol,
  syntax: Option,
  all: readonly Option[],
): PlannedOption {
  const { name, rule, requires } = syntax;
  const expected = symbol.type.kind === 'element' ? symbol.type.index : undefined;
  return {
    name: name.text,
    syntax,
    rule:
      rule.kind === 'given'
        ? rule
        : rule.kind === 'expression'
          ? {
              kind: 'expression',
              operation: compiler.compile(rule.expression, expected, symbol.declaredUnit),
            }
          : {
              kind: rule.kind,
              options: rule.options
                .map(({ text }) => all.findIndex((option) => option.name.text === text))
                .filter((position) => position >= 0),
            },
    requires: requires.map((condition) => compiler.compile(condition)),
    mark: compiler.mark('option', syntax, `option ${name.text} of ${symbol.name}`),
  };
}

function makeCriterion(
  compiler: ExpressionCompiler,
  text: string,
  methodology: MethodologyModel,
  syntax: Criterion,
): PlannedCriterion {
  const { symbols, types, units } = methodology;
  compiler.enter({ text, symbols, types, units }, `criterion ${syntax.number.text}`, false, []);
  const requires = syntax.requires.map((condition) => compiler.compile(condition));
  return { syntax, requires, ...compiler.leave() };
}
