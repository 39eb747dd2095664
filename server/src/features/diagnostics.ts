/** What the rules found, as an editor shows it. */
import {
  type Diagnostic as ProtocolDiagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import type { Diagnostic, Severity } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import { rangeOf } from './positions.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated };

/**
 * All diagnostics of a text.
 *
 * @param analysis the text
 * @param uri its address as the editor spells it, for the places that help to understand
 */
export function protocolDiagnostics(analysis: Analysis, uri: string): ProtocolDiagnostic[] {
  return analysis.diagnostics.map((diagnostic) => protocolDiagnostic(analysis, uri, diagnostic));
}

/** One diagnostic of a text; parameters as of `protocolDiagnostics`. */
export function protocolDiagnostic(
  analysis: Analysis,
  uri: string,
  diagnostic: Diagnostic,
): ProtocolDiagnostic {
  const { code, severity, message, related } = diagnostic;
  return {
    range: rangeOf(analysis, diagnostic),
    severity: severities[severity],
    code,
    source: 'jcm',
    message,
    ...(diagnostic.tags.length > 0 && { tags: diagnostic.tags.map((tag) => tags[tag]) }),
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: { uri, range: rangeOf(analysis, place) },
        message: place.message,
      })),
    }),
  };
}
