/** What the extension and the page of the preview panel say to each other. */
import type { PreviewModel } from '../../../server/src/lsp/messages.ts';
import type { Texts } from '../texts.ts';

/** What the page shows. Without a model, `notice` says why. */
export interface Show {
  readonly type: 'show';
  /** Address of the text; another one starts at the top. */
  readonly uri: string;
  readonly model: PreviewModel | null;
  readonly notice: string;
  readonly texts: Texts;
}

/** The page can take messages. */
export interface Ready {
  readonly type: 'ready';
}

/** A person wants to see a place in the text, given as UTF-16 offsets. */
export interface Reveal {
  readonly type: 'reveal';
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

export type FromPage = Ready | Reveal;
