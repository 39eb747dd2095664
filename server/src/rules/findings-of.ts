import type { Finding, FindingKind } from '../model/findings.ts';
import type { MethodologyModel } from '../model/model.ts';
import type { RuleContext } from './context.ts';

/** A finding with the methodology in which it stands. */
export interface Placed<F> {
  readonly finding: F;
  readonly methodology: MethodologyModel;
}

/** The findings of one kind, in the order of the text. */
export function findingsOf<K extends FindingKind>(
  { model }: RuleContext,
  kind: K,
): readonly Placed<Finding & { readonly kind: K }>[] {
  const found: Placed<Finding & { readonly kind: K }>[] = [];
  for (const methodology of model.methodologies) {
    for (const finding of methodology.findings) {
      if (isOfKind(finding, kind)) found.push({ finding, methodology });
    }
  }
  return found;
}

function isOfKind<K extends FindingKind>(
  finding: Finding,
  kind: K,
): finding is Finding & { readonly kind: K } {
  return finding.kind === kind;
}
