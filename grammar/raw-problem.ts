/** Problems as the lexer and the parser meet them. */
import type { Span } from './syntax.ts';

export type SyntaxProblemKind =
  | 'unexpected'
  | 'missing'
  | 'reserved-name'
  | 'invalid-character'
  | 'unterminated-string'
  | 'unterminated-comment'
  | 'too-deep'
  | 'too-large'
  | 'thousands-separator';

/** A problem as the parser meets it, before problems that only follow from it are left out. */
export interface RawProblem extends Span {
  readonly kind: SyntaxProblemKind;
  readonly found: string;
  readonly expected: readonly string[];
}
