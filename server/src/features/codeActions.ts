/** Quick fixes: what the rules propose for the findings under the cursor, one by one or all of one kind. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { Span } from '../../../grammar/syntax.ts';
import type { Diagnostic, Language, TextEdit } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import { protocolDiagnostic } from './diagnostics.ts';
import { protocolEdits } from './textEdits.ts';

const ofKind: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => `Fix all ${count} of this kind`,
  ja: (count) => `同じ種類の ${count} 件をすべて修正`,
};

/**
 * What can be done about the findings in a span.
 *
 * @param analysis the text
 * @param uri its address as the editor spells it
 * @param span the selection or cursor
 * @param only the kinds that are asked for; `undefined` for all
 * @param language the language of the titles
 * @returns the fixes of each finding, the most likely one marked, then those for all of a kind
 */
export function codeActions(
  analysis: Analysis,
  uri: string,
  span: Span,
  only: readonly string[] | undefined,
  language: Language,
): CodeAction[] {
  if (!isWanted(CodeActionKind.QuickFix, only)) return [];
  const here = analysis.diagnostics.filter(({ start, end }) => start <= span.end && span.start <= end);
  const codes = new Set(here.map(({ code }) => code));
  return [
    ...here.flatMap((diagnostic) => quickFixes(analysis, uri, diagnostic)),
    ...[...codes].flatMap((code) => fixesOfKind(analysis, uri, code, language)),
  ];
}

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

function quickFixes(analysis: Analysis, uri: string, diagnostic: Diagnostic): CodeAction[] {
  return diagnostic.fixes.map(({ title, edits, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [protocolDiagnostic(analysis, uri, diagnostic)],
    ...(preferred && { isPreferred: true }),
    edit: { changes: { [uri]: protocolEdits(analysis, edits) } },
  }));
}

function fixesOfKind(analysis: Analysis, uri: string, code: string, language: Language): CodeAction[] {
  const alike = analysis.diagnostics.filter(
    (diagnostic) => diagnostic.code === code && preferredFix(diagnostic) !== undefined,
  );
  const { edits, count } = combined(alike);
  if (count < 2) return [];
  return [
    {
      title: ofKind[language](count),
      kind: CodeActionKind.QuickFix,
      diagnostics: alike.map((diagnostic) => protocolDiagnostic(analysis, uri, diagnostic)),
      edit: { changes: { [uri]: protocolEdits(analysis, edits) } },
    },
  ];
}

function preferredFix({ fixes }: Diagnostic): Diagnostic['fixes'][number] | undefined {
  return fixes.find(({ preferred }) => preferred);
}

/** The preferred fixes of findings, without those that would change what another one changes. */
function combined(diagnostics: readonly Diagnostic[]): { edits: readonly TextEdit[]; count: number } {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const diagnostic of diagnostics) {
    const fix = preferredFix(diagnostic);
    if (fix === undefined || fix.edits.some((edit) => edits.some((other) => touches(edit, other)))) continue;
    edits.push(...fix.edits);
    count++;
  }
  return { edits, count };
}

function touches(first: Span, second: Span): boolean {
  return first.start <= second.end && second.start <= first.end;
}
