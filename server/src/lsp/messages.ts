/**
 * The messages that the language server and the editor exchange beside the Language Server Protocol, and the
 * options that the editor passes at the start. Types and method names only: this is the one file of the server
 * that the client reads.
 */

export type {
  PreviewBar,
  PreviewCriterion,
  PreviewExample,
  PreviewFormula,
  PreviewModel,
  PreviewProblem,
  PreviewRole,
  PreviewRow,
} from '../features/previewModel.ts';

/** Method of the request for what the preview panel shows. Takes `PreviewParams`, answers `PreviewModel` or null. */
export type PreviewMethod = 'jcm/preview';

/** Method of the notification from the server that a text has been analysed anew. Carries `AnalysedParams`. */
export type AnalysedMethod = 'jcm/analysed';

/** Method of the request from the server for the text of a file. Takes `FileParams`, answers a string or null. */
export type ReadFileMethod = 'jcm/readFile';

/**
 * Method of the request from the server for the `.jcm` files in a folder and below. Takes `FileParams`, answers their
 * addresses.
 */
export type FindFilesMethod = 'jcm/findFiles';

/** Language of messages: `auto` follows the display language of the editor. */
export type MessageLanguage = 'auto' | 'en' | 'ja';

/** What the client passes as `initializationOptions`, and as `jcm` in `workspace/didChangeConfiguration`. */
export interface ServerSettings {
  readonly language: MessageLanguage;
}

/** The `initializationOptions` as a whole. */
export interface StartOptions extends ServerSettings {
  /** The client answers `jcm/readFile` and `jcm/findFiles`: its files may lie where the server can't reach. */
  readonly files?: boolean;
}

/** Which file or folder is meant. */
export interface FileParams {
  readonly uri: string;
}

/** Which text the preview is asked for. */
export interface PreviewParams {
  readonly uri: string;
}

/** Says that the version of the text at `uri` has been analysed, so its preview can be asked for. */
export interface AnalysedParams {
  readonly uri: string;
  readonly version: number;
}
