/** Quick fixes: what the rules propose for the findings under the cursor, one by one or all of one kind. */
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { Span } from '../../../grammar/syntax.ts';
import type { Diagnostic, Language, TextEdit } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import { protocolDiagnostic } from './diagnostics.ts';
import { protocolEdits } from './textEdits.ts';

/** The kind of the action that mends everything of which the mend can't change a result. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.jcm`;

const words: Readonly<Record<Language, { ofKind(count: number): string; all: string }>> = {
  en: { ofKind: (count) => `Fix all ${count} of this kind`, all: 'Fix all that is safe to fix' },
  ja: { ofKind: (count) => `同じ種類の ${count} 件をすべて修正`, all: '安全に修正できるものをすべて修正' },
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
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, only)) {
    const here = analysis.diagnostics.filter(({ start, end }) => start <= span.end && span.start <= end);
    actions.push(...here.flatMap((diagnostic) => quickFixes(analysis, uri, diagnostic)));
    for (const code of new Set(here.map((diagnostic) => diagnostic.code))) {
      actions.push(...fixesOfKind(analysis, uri, code, language));
    }
  }
  // An editor that runs this on saving asks for it by its kind; in the menu of the light bulb it would be in the way.
  if (only && isWanted(fixAllKind, only)) actions.push(...fixAll(analysis, uri, language));
  return actions;
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
      title: words[language].ofKind(count),
      kind: CodeActionKind.QuickFix,
      diagnostics: alike.map((diagnostic) => protocolDiagnostic(analysis, uri, diagnostic)),
      edit: { changes: { [uri]: protocolEdits(analysis, edits) } },
    },
  ];
}

/** A fix that only tidies what it is about, and leaves every number as it is, belongs to a mere hint. */
function fixAll(analysis: Analysis, uri: string, language: Language): CodeAction[] {
  const safe = analysis.diagnostics.filter(
    ({ severity, fixes }) => severity === 'hint' && fixes.some(({ preferred }) => preferred),
  );
  const { edits, count } = combined(safe);
  if (count === 0) return [];
  return [
    {
      title: words[language].all,
      kind: fixAllKind,
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
