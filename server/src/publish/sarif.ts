/** Findings as SARIF 2.1.0, the format that code scanning services and editors exchange. */
import type { Span } from '../../../grammar/syntax.ts';
import type { Diagnostic, Language, RuleExample, Severity } from '../rules/rule.ts';
import type { CheckedText, Findings } from './findings.ts';
import { LineMap } from './lines.ts';

/** What SARIF tells of a rule, in the language of the messages. */
export interface RuleDescription {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly explanation: string;
  readonly examples: readonly RuleExample[];
}

export interface SarifOptions {
  /** Version of this tool. */
  readonly version: string;
  /** Language of the messages. */
  readonly language: Language;
  /** Every rule that was checked. */
  readonly rules: readonly RuleDescription[];
  /** The `file:` address, with a slash at its end, of the folder that relative addresses start from. */
  readonly root: string;
}

const levelOf: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * Writes findings as a SARIF log with one run.
 *
 * @returns JSON, with a line end; columns are counted in UTF-16 units, as `columnKind` says
 */
export function toSarif({ checked, unchecked }: Findings, options: SarifOptions): string {
  const ruleIndex = new Map(options.rules.map(({ code }, index) => [code, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'jcm',
            fullName: 'JCM Methodology',
            version: options.version,
            language: options.language,
            rules: options.rules.map(ruleDescriptor),
          },
        },
        language: options.language,
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { '%SRCROOT%': { uri: options.root } },
        invocations: [
          {
            executionSuccessful: unchecked.length === 0,
            toolExecutionNotifications: unchecked.map(({ name, reason }) => ({
              level: 'error',
              message: { text: `${name}: ${reason}` },
            })),
          },
        ],
        results: checked.flatMap((text) => results(text, ruleIndex)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleDescriptor(rule: RuleDescription) {
  const examples = rule.examples.flatMap(({ bad, good }) => [
    ['Not accepted:', bad],
    ['Accepted:', good],
  ]);
  const plain = examples.map(([label, text]) => `\n\n${label}\n\n${text}`).join('');
  const markdown = examples.map(([label, text]) => `\n\n${label}\n\n\`\`\`jcm\n${text}\n\`\`\``).join('');
  return {
    id: rule.code,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.explanation },
    help: { text: rule.explanation + plain, markdown: rule.explanation + markdown },
    defaultConfiguration: { level: levelOf[rule.severity] },
  };
}

function results({ uri, text, diagnostics }: CheckedText, ruleIndex: ReadonlyMap<string, number>) {
  if (diagnostics.length === 0) return [];
  const lines = new LineMap(text);
  const artifactLocation = /^[a-z][a-z\d+.-]*:/i.test(uri) ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
  const location = (span: Span) => ({
    physicalLocation: { artifactLocation, region: region(lines, span) },
  });
  return diagnostics.map((diagnostic) => ({
    ruleId: diagnostic.code,
    ruleIndex: ruleIndex.get(diagnostic.code),
    level: levelOf[diagnostic.severity],
    message: { text: diagnostic.message },
    locations: [location(diagnostic)],
    ...(diagnostic.related.length > 0 && {
      relatedLocations: diagnostic.related.map((place, index) => ({
        id: index + 1,
        message: { text: place.message },
        ...location(place),
      })),
    }),
    ...(diagnostic.fixes.length > 0 && {
      fixes: diagnostic.fixes.map((fix) => ({
        description: { text: fix.title },
        artifactChanges: [{ artifactLocation, replacements: replacements(lines, fix) }],
      })),
    }),
  }));
}

function replacements(lines: LineMap, fix: Diagnostic['fixes'][number]) {
  return fix.edits.map((edit) => ({
    deletedRegion: region(lines, edit),
    insertedContent: { text: edit.newText },
  }));
}

function region(lines: LineMap, span: Span) {
  const { start, end } = lines.range(span);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
