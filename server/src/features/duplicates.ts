/** What is wrong with a text only because of other files: a methodology that exists twice. */
import { duplicateMethodologies, numberedMethodologies } from '../rules/duplicate-methodologies.ts';
import type { Diagnostic } from '../rules/rule.ts';
import { relativePath } from './addresses.ts';
import type { Analysis } from './analysis.ts';
import type { Workspace } from './workspace.ts';

interface Kept {
  readonly messages: string;
  readonly analysis: Analysis;
}

const kept = new WeakMap<Analysis, Kept>();

/**
 * The analysis of a file, with what other files make wrong in it.
 *
 * @param workspace the texts; only what it knows is looked at
 * @param address the file
 * @returns the same object as long as nothing of it changes
 */
export function analysisAmongOthers(workspace: Workspace, address: string): Analysis | undefined {
  const analysis = workspace.analysis(address);
  const names = workspace.methodologyNames(address);
  const others = workspace.addresses.filter(
    (other) => other !== address && workspace.methodologyNames(other).some((name) => names.includes(name)),
  );
  if (analysis === undefined || others.length === 0) return analysis;
  const files = [
    { address, methodologies: numberedMethodologies(analysis.model) },
    ...others.map((other) => ({
      address: relativePath(address, other) ?? other,
      methodologies: numberedMethodologies(workspace.model(other)!),
    })),
  ];
  const duplicates = duplicateMethodologies(files, workspace.language).get(address) ?? [];
  return duplicates.length === 0 ? analysis : withDiagnostics(analysis, duplicates);
}

function withDiagnostics(analysis: Analysis, duplicates: readonly Diagnostic[]): Analysis {
  const messages = JSON.stringify(duplicates);
  const before = kept.get(analysis);
  if (before?.messages === messages) return before.analysis;
  const diagnostics = [...analysis.diagnostics, ...duplicates].toSorted(
    (first, second) => first.start - second.start || first.end - second.end,
  );
  const whole = { ...analysis, diagnostics };
  kept.set(analysis, { messages, analysis: whole });
  return whole;
}
