/**
 * What a rule is. A rule is declared once: the editor, the command line, SARIF, `jcm explain` and the docs all
 * read this declaration.
 */
import type { Span } from '../../../grammar/syntax.ts';
import type { RuleContext } from './context.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Values for the `{placeholders}` of a message. */
export type MessageData = Readonly<Record<string, string>>;

/** One replacement of text. An empty span inserts, an empty text deletes. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** A mend that a person can apply with one key. */
export interface Fix {
  /** Key of the rule's `fixTitles`. */
  readonly title: string;
  readonly data: MessageData;
  readonly edits: readonly TextEdit[];
  /** The fix that is most likely meant; at most one of a diagnostic. */
  readonly preferred: boolean;
}

/** A key of the rule's `words`, or a text that goes in as it is, or one text for each language. */
export type ReportWord = string | Readonly<Record<Language, string>>;

/** What a rule found at one place, before it is put into words. */
export interface Report extends Span {
  /** Key of the rule's `messages`. */
  readonly message: string;
  readonly data: MessageData;
  /** Placeholders that depend on the language; several words are put together with “or”. */
  readonly words?: Readonly<Record<string, readonly ReportWord[]>>;
  /** Overrides the severity of the rule for this report. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  /** Other places that help to understand; `message` is a key of the rule's `relatedMessages`. */
  readonly related?: readonly (Span & { readonly message: string; readonly data: MessageData })[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
}

/** A bad and a good text that show a rule; both are whole texts, checked by a test. */
export interface RuleExample {
  readonly bad: string;
  readonly good: string;
}

export interface Rule {
  /** Stable, lower case with dashes: `unit-scale`. */
  readonly code: string;
  readonly severity: Severity;
  /** A few words: `Scale of a unit`. */
  readonly title: string;
  /** Why it matters and how to mend it: two to six sentences for an author who is no programmer. */
  readonly explanation: string;
  /** Message templates with `{placeholders}`, by variant. */
  readonly messages: Readonly<Record<string, string>>;
  readonly fixTitles?: Readonly<Record<string, string>>;
  readonly relatedMessages?: Readonly<Record<string, string>>;
  /** Words for placeholders, by key: what the rule calls `expression` or `unit`. */
  readonly words?: Readonly<Record<string, string>>;
  readonly examples: readonly RuleExample[];
  check(context: RuleContext, report: (finding: Report) => void): void;
}

/** The words of a rule in another language: the same keys as the rule has. */
export interface RuleTranslation {
  readonly title: string;
  readonly explanation: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly fixTitles?: Readonly<Record<string, string>>;
  readonly relatedMessages?: Readonly<Record<string, string>>;
  readonly words?: Readonly<Record<string, string>>;
}

/** The languages in which the tools speak. */
export type Language = 'en' | 'ja';

/** A report in words: what the editor and the command line show. */
export interface Diagnostic extends Span {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly TextEdit[];
    readonly preferred: boolean;
  }[];
  readonly related: readonly (Span & { readonly message: string })[];
  readonly tags: readonly ('unnecessary' | 'deprecated')[];
}
