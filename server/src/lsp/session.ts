/** The texts of one editor: those it has open, those in its folders, and what they mean. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver-protocol';
import { type Texts, Workspace } from '../features/workspace.ts';
import type { Language } from '../rules/rule.ts';
import type { FileReader } from './files.ts';
import { addressOf, uriOf } from './uris.ts';

/** A text that the editor has open. Its own text counts, whatever the file holds. */
export interface OpenText {
  readonly uri: string;
  readonly document: TextDocument;
}

const parallelReads = 16;

export class Session {
  readonly #files: FileReader;
  readonly #open = new Map<string, OpenText>();
  /** Addresses of open texts that have changed since the snapshot was made. */
  readonly #edited = new Set<string>();
  /** How the files that were found are spelt. */
  readonly #uris = new Map<string, string>();
  #workspace: Workspace;
  #folders: readonly string[] = [];
  #folderReading: Promise<void> | undefined;

  /**
   * @param files reads what the editor has not open
   * @param language the language of the messages
   */
  constructor(files: FileReader, language: Language) {
    this.#files = files;
    this.#workspace = Workspace.empty(language);
  }

  /** All texts as they are now. */
  get workspace(): Workspace {
    if (this.#edited.size > 0) {
      this.#set(new Map([...this.#edited].map((address) => [address, this.#openText(address)])));
      this.#edited.clear();
    }
    return this.#workspace;
  }

  /** The open texts by address. */
  get open(): ReadonlyMap<string, OpenText> {
    return this.#open;
  }

  setLanguage(language: Language): void {
    this.#workspace = this.workspace.in(language);
  }

  /** Takes other folders; they are read when a question needs them. */
  setFolders(uris: readonly string[]): void {
    this.#folders = uris;
    this.#folderReading = undefined;
  }

  openText({ uri, languageId, version, text }: TextDocumentItem): void {
    const address = addressOf(uri);
    this.#open.set(address, { uri, document: TextDocument.create(uri, languageId, version, text) });
    this.#edited.add(address);
  }

  changeText(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): void {
    const address = addressOf(uri);
    const open = this.#open.get(address);
    if (open === undefined) return;
    TextDocument.update(open.document, changes, version);
    this.#edited.add(address);
  }

  /** From now on, the file counts and not what the editor had. */
  async closeText(uri: string): Promise<void> {
    const address = addressOf(uri);
    this.#open.delete(address);
    this.#edited.delete(address);
    await this.#read([address]);
  }

  /** Reads anew what has changed outside the editor, as far as anything of it is known. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const addresses = uris.map((uri) => this.#remember(uri));
    const wanted = addresses.filter((address) => this.#folderReading || this.#workspace.knows(address));
    await this.#read(wanted);
  }

  /** Reads the files that a text uses, directly or through others. */
  async readUsedFiles(address: string): Promise<void> {
    for (;;) {
      const unread = this.workspace.unread(address);
      if (unread.length === 0) return;
      await this.#read(unread);
    }
  }

  /** Reads all files in the folders of the editor, once. */
  readFolders(): Promise<void> {
    this.#folderReading ??= this.#readFolders();
    return this.#folderReading;
  }

  /** The address as the editor spells it. */
  uriOf(address: string): string {
    return this.#open.get(address)?.uri ?? this.#uris.get(address) ?? uriOf(address);
  }

  async #readFolders(): Promise<void> {
    const found = await Promise.all(this.#folders.map((folder) => this.#files.find(folder)));
    const addresses = found.flat().map((uri) => this.#remember(uri));
    await this.#read(addresses.filter((address) => !this.#workspace.knows(address)));
  }

  #remember(uri: string): string {
    const address = addressOf(uri);
    this.#uris.set(address, uri);
    return address;
  }

  /** A few at a time, so that questions which come in between are answered. */
  async #read(addresses: readonly string[]): Promise<void> {
    for (let first = 0; first < addresses.length; first += parallelReads) {
      const some = addresses.slice(first, first + parallelReads);
      const texts = await Promise.all(
        some.map(async (address) => [address, await this.#files.read(this.uriOf(address))] as const),
      );
      // What the editor has open counts, and it may have been opened in the meantime.
      this.#set(new Map(texts.filter(([address]) => !this.#open.has(address))));
      for (const address of some) this.#workspace.methodologyNames(address);
    }
  }

  #set(texts: Texts): void {
    this.#workspace = this.#workspace.with(texts);
  }

  #openText(address: string): string | undefined {
    return this.#open.get(address)?.document.getText();
  }
}
