/** Random formulas with the tree that they should be read as, one function a level of precedence. */
import * as fc from 'fast-check';
import type { BinaryOperator, Expression, Range, RowKey } from '../../../grammar/syntax.ts';
import {
  commaSeparated,
  piece,
  pieces,
  quoted,
  trees,
  word,
  type Bare,
  type Piece,
  type Written,
} from './pieces.ts';
import { compactUnit, inBrackets, unit } from './units.ts';

/** A formula; `endsInUnit` where an operator without white space before it would be read as a part of a unit. */
export interface WrittenExpression extends Written<Bare<Expression>> {
  readonly endsInUnit?: boolean;
}
type Formula = fc.Arbitrary<WrittenExpression>;

const figures = fc.oneof(
  fc.nat(100_000).map(String),
  fc.constantFrom('0.5', '12.75', '1e-3', '2.5E+2', '０．５', '１２'),
);
export const number: fc.Arbitrary<Written<Bare<Extract<Expression, { kind: 'number' }>>>> = figures.map(
  (text) => ({
    pieces: [piece(text)],
    tree: { kind: 'number', text: text.normalize('NFKC') },
  }),
);

function name(text: string): { kind: 'name'; text: string } {
  return { kind: 'name', text };
}

const byDepth = new Map<number, Formula>();

/** A formula in which brackets and conditions are nested at most this deep. */
export function expression(depth: number): Formula {
  const known = byDepth.get(depth);
  if (known !== undefined) return known;
  const made =
    depth === 0
      ? disjunction(0)
      : fc.oneof({ weight: 6, arbitrary: disjunction(depth) }, conditional(depth - 1));
  byDepth.set(depth, made);
  return made;
}

function disjunction(depth: number): Formula {
  const comparison = rows(sum(depth), ['<', '<=', '>', '>=', '=', '!='], 2).map(chainedComparisons);
  const negation = fc.tuple(fc.boolean(), comparison).map(([negated, operand]) =>
    negated
      ? {
          pieces: pieces('not', operand),
          tree: { kind: 'unary' as const, operator: 'not' as const, operand: operand.tree },
        }
      : operand,
  );
  return leftFold(leftFold(negation, ['and']), ['or']);
}

interface Row {
  readonly first: WrittenExpression;
  readonly rest: readonly (readonly [BinaryOperator, WrittenExpression])[];
}

function rows(operand: Formula, operators: readonly BinaryOperator[], maxLength: number): fc.Arbitrary<Row> {
  const rest = fc.array(fc.tuple(fc.constantFrom(...operators), operand), { maxLength });
  return fc.record({ first: operand, rest: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, rest) });
}

function operatorPiece(operator: BinaryOperator, left: WrittenExpression): Piece {
  return piece(operator, left.endsInUnit || /[-a-z]/.test(operator) ? 'space' : 'any');
}

function leftFold(operand: Formula, operators: readonly BinaryOperator[]): Formula {
  return rows(operand, operators, 2).map(({ first, rest }) =>
    rest.reduce<WrittenExpression>(
      (left, [operator, right]) => ({
        pieces: [...left.pieces, operatorPiece(operator, left), ...right.pieces],
        tree: { kind: 'binary', operator, left: left.tree, right: right.tree },
        endsInUnit: right.endsInUnit ?? false,
      }),
      first,
    ),
  );
}

/** `a < b <= c` is `(a < b) and (b <= c)`. */
function chainedComparisons({ first, rest }: Row): WrittenExpression {
  let before = first;
  let result = first;
  for (const [index, [operator, right]] of rest.entries()) {
    const tree: Bare<Expression> = { kind: 'binary', operator, left: before.tree, right: right.tree };
    result = {
      pieces: [...result.pieces, operatorPiece(operator, result), ...right.pieces],
      tree: index === 0 ? tree : { kind: 'binary', operator: 'and', left: result.tree, right: tree },
      endsInUnit: right.endsInUnit ?? false,
    };
    before = right;
  }
  return result;
}

function sum(depth: number): Formula {
  return leftFold(leftFold(signed(depth), ['*', '/']), ['+', '-']);
}

function signed(depth: number): Formula {
  return fc.tuple(fc.constantFrom('', '', '', '-', '+'), power(depth)).map(([sign, operand]) =>
    sign === ''
      ? operand
      : {
          pieces: pieces(sign, operand),
          tree: { kind: 'unary', operator: sign as '-' | '+', operand: operand.tree },
          endsInUnit: operand.endsInUnit ?? false,
        },
  );
}

/** `a^2`, `a^-2`, `a²`; a unit behind the exponent belongs to the whole power. */
function power(depth: number): Formula {
  const withUnit = fc.option(unit.map(inBrackets), { nil: undefined, freq: 3 });
  return fc.oneof(
    { weight: 6, arbitrary: annotated(depth) },
    fc.tuple(primary(depth), fc.boolean(), number, withUnit).map(([base, negative, exponent, behind]) => {
      const right: Bare<Expression> = negative
        ? { kind: 'unary', operator: '-', operand: exponent.tree }
        : exponent.tree;
      return behindUnit(
        {
          pieces: [...base.pieces, piece('^'), ...(negative ? [piece('-')] : []), ...exponent.pieces],
          tree: { kind: 'binary', operator: '^', left: base.tree, right },
        },
        behind,
      );
    }),
    fc.tuple(primary(depth), fc.constantFrom('²', '³', '⁻¹'), withUnit).map(([base, exponent, behind]) => {
      const digit: Bare<Expression> = {
        kind: 'number',
        text: exponent === '²' ? '2' : exponent === '³' ? '3' : '1',
      };
      const right: Bare<Expression> = exponent.startsWith('⁻')
        ? { kind: 'unary', operator: '-', operand: digit }
        : digit;
      return behindUnit(
        { pieces: pieces(base, exponent), tree: { kind: 'binary', operator: '^', left: base.tree, right } },
        behind,
      );
    }),
  );
}

function behindUnit(
  operand: WrittenExpression,
  behind: ReturnType<typeof inBrackets> | undefined,
): WrittenExpression {
  if (behind === undefined) return operand;
  return {
    pieces: [...operand.pieces, ...behind.pieces],
    tree: { kind: 'unit-annotation', operand: operand.tree, unit: behind.tree },
  };
}

function annotated(depth: number): Formula {
  return fc.oneof(
    { weight: 5, arbitrary: primary(depth) },
    fc.tuple(number, unit.map(inBrackets)).map(([operand, behind]) => behindUnit(operand, behind)),
    fc
      .tuple(primary(depth), fc.boolean(), compactUnit, unit.map(inBrackets))
      .map<WrittenExpression>(([operand, compact, plain, inside]) => {
        const target = compact ? plain : inside;
        return {
          pieces: pieces(operand, 'in', target),
          tree: { kind: 'conversion', operand: operand.tree, unit: target.tree },
          endsInUnit: compact,
        };
      }),
  );
}

function reference(depth: number): Formula {
  const indices = depth === 0 ? fc.constant([]) : fc.array(expression(0), { maxLength: 2 });
  return fc.tuple(word, indices).map(([text, own]) => ({
    pieces: own.length === 0 ? pieces(piece(text)) : pieces(piece(text), '[', commaSeparated(own), ']'),
    tree: { kind: 'reference', name: name(text), indices: trees(own) },
  }));
}

/** A reserved word that stands for something of the reference data. */
const reservedArgument: Formula = fc.constantFrom('default', 'source', 'reference').map((text) => ({
  pieces: [piece(text)],
  tree: { kind: 'reference', name: name(text), indices: [] },
}));

function primary(depth: number): Formula {
  const simple: Formula[] = [
    number,
    reference(depth),
    quoted.map(({ pieces: own, tree }) => ({ pieces: own, tree: { kind: 'string', value: tree } })),
  ];
  if (depth === 0) return fc.oneof(...simple);
  return fc.oneof(
    ...simple,
    expression(depth - 1).map<WrittenExpression>((inner) => ({
      pieces: pieces('(', inner, ')'),
      tree: { kind: 'group', content: inner.tree },
    })),
    fc
      .tuple(
        word,
        fc.array(fc.oneof({ weight: 5, arbitrary: expression(depth - 1) }, reservedArgument), {
          maxLength: 2,
        }),
      )
      .map<WrittenExpression>(([text, own]) => ({
        pieces: pieces(piece(text), '(', commaSeparated(own), ')'),
        tree: { kind: 'call', name: name(text), arguments: trees(own) },
      })),
    aggregate(depth - 1),
    cases(depth - 1),
  );
}

function aggregate(depth: number): Formula {
  const binder = fc
    .tuple(word, fc.option(fc.tuple(sum(0), sum(0)), { nil: undefined }))
    .map(([text, range]) => ({
      pieces: range === undefined ? [piece(text)] : pieces(piece(text), 'in', range[0], '..', range[1]),
      tree: {
        kind: 'binder' as const,
        name: name(text),
        range: range && { from: range[0].tree, to: range[1].tree },
      },
    }));
  const binders = fc.array(binder, { minLength: 1, maxLength: 2 });
  const counted = fc.tuple(binders, expression(depth)).map<WrittenExpression>(([own, condition]) => ({
    pieces: pieces(piece('count'), '(', commaSeparated(own), 'where', condition, ')'),
    tree: {
      kind: 'aggregate',
      name: name('count'),
      binders: trees(own),
      condition: undefined,
      body: condition.tree,
    },
  }));
  const whole = fc
    .tuple(word, binders, fc.option(expression(0), { nil: undefined }), expression(depth))
    .map<WrittenExpression>(([text, own, condition, body]) => ({
      pieces: pieces(
        piece(text),
        '(',
        commaSeparated(own),
        condition === undefined ? [] : pieces('where', condition),
        ':',
        body,
        ')',
      ),
      tree: {
        kind: 'aggregate',
        name: name(text),
        binders: trees(own),
        condition: condition?.tree,
        body: body.tree,
      },
    }));
  return fc.oneof({ weight: 4, arbitrary: whole }, { weight: 1, arbitrary: counted });
}

function conditional(depth: number): Formula {
  return fc
    .tuple(expression(depth), expression(depth), expression(depth))
    .map(([condition, consequence, alternative]) => ({
      pieces: pieces('if', condition, 'then', consequence, 'else', alternative),
      tree: {
        kind: 'conditional',
        condition: condition.tree,
        consequence: consequence.tree,
        alternative: alternative.tree,
      },
    }));
}

function cases(depth: number): Formula {
  const branch = fc.tuple(rowKeys, expression(depth)).map(([keys, value]) => ({
    pieces: row(keys, value),
    tree: { kind: 'case-branch' as const, keys: keys.tree, value: value.tree },
  }));
  return fc
    .tuple(
      reference(1),
      fc.array(branch, { minLength: 1, maxLength: 3 }),
      fc.option(expression(depth), { nil: undefined }),
    )
    .map(([subject, branches, otherwise]) => ({
      pieces: pieces(
        'case',
        subject,
        piece('{', 'space'),
        branches.flatMap(({ pieces: own }) => own),
        otherwise === undefined ? [] : pieces('else', ':', otherwise),
        '}',
      ),
      tree: { kind: 'case', subject: subject.tree, branches: trees(branches), otherwise: otherwise?.tree },
    }));
}

/** A row; one that begins with `..` is not taken for the rest of the row before it if it stands on a line of its own. */
export function row(keys: Written<unknown>, value: Written<unknown>): readonly Piece[] {
  const [first, ...rest] = keys.pieces;
  const before = first!.text.includes('..') ? 'line' : first!.before;
  return [{ ...first!, before }, ...rest, ...value.pieces];
}

const bound = fc
  .tuple(fc.boolean(), number, fc.option(unit.map(inBrackets), { nil: undefined, freq: 3 }))
  .map(([negative, figure, own]) => ({
    pieces: [...(negative ? [piece('-')] : []), ...figure.pieces, ...(own?.pieces ?? [])],
    text: (negative ? '-' : '') + figure.tree.text,
    unit: own?.tree,
  }));

/** A range, also of a single number. */
export const range: fc.Arbitrary<Written<Bare<Range>>> = fc.oneof(
  fc
    .tuple(
      bound,
      fc.constantFrom('..', '..<', '<..', '<..<'),
      bound,
      fc.constantFrom('both', 'lower', 'upper'),
    )
    .map(([lower, between, upper, ends]) => ({
      pieces: pieces(
        ends === 'upper' ? [] : lower.pieces,
        piece(between, ends === 'upper' ? 'any' : 'same line'),
        ends === 'lower' ? [] : upper.pieces,
      ),
      tree: {
        kind: 'range' as const,
        lower:
          ends === 'upper'
            ? undefined
            : {
                kind: 'bound' as const,
                text: lower.text,
                unit: lower.unit,
                inclusive: !between.startsWith('<'),
              },
        upper:
          ends === 'lower'
            ? undefined
            : {
                kind: 'bound' as const,
                text: upper.text,
                unit: upper.unit,
                inclusive: !between.endsWith('<'),
              },
      },
    })),
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>='), bound)
    .map(([comparison, { pieces: own, text, unit: its }]) => {
      const end = { kind: 'bound' as const, text, unit: its, inclusive: comparison.endsWith('=') };
      const upward = comparison.startsWith('>');
      return {
        pieces: pieces(comparison, own),
        tree: { kind: 'range' as const, lower: upward ? end : undefined, upper: upward ? undefined : end },
      };
    }),
  bound.map(({ pieces: own, text, unit: its }) => {
    const end = { kind: 'bound' as const, text, unit: its, inclusive: true };
    return { pieces: own, tree: { kind: 'range' as const, lower: end, upper: end } };
  }),
);

/** A word or a quoted text, as the name of an element. */
export const label: fc.Arbitrary<Written<{ kind: 'name'; text: string }>> = fc.oneof(
  word.map((text) => ({ pieces: [piece(text)], tree: name(text) })),
  quoted.map(({ pieces: own, tree }) => ({ pieces: own, tree: name(tree) })),
);
const reservedLabel = fc
  .constantFrom('default', 'fixed', 'source', 'else_', 'reference')
  .map((text) => ({ pieces: [piece(text)], tree: name(text) }));

/** The keys of a row with the colon behind them. */
export const rowKeys: fc.Arbitrary<Written<readonly Bare<RowKey>[]>> = fc
  .array(fc.oneof<fc.Arbitrary<Written<Bare<RowKey>>>[]>(label, range, reservedLabel), {
    minLength: 1,
    maxLength: 2,
  })
  .map((keys) => ({ pieces: pieces(commaSeparated(keys), ':'), tree: trees(keys) }));
