import * as vscode from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import type { Texts } from '../texts.ts';
import type { FromPage, Reveal, Show } from './messages.ts';

/** The panel beside the text that shows results and formulas of the `.jcm` file that is being edited. */
export class PreviewPanel implements vscode.Disposable {
  readonly #distribution: vscode.Uri;
  readonly #server: LanguageServer;
  readonly #texts: Texts;
  readonly #listeners: vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  #document: vscode.TextDocument | undefined;
  #asking = false;
  #askAgain = false;

  /**
   * @param extension the extension's folder
   * @param server answers what to show
   * @param texts what is said to a person
   */
  constructor(extension: vscode.Uri, server: LanguageServer, texts: Texts) {
    this.#distribution = vscode.Uri.joinPath(extension, 'client/dist');
    this.#server = server;
    this.#texts = texts;
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      server.onDidAnalyse(({ uri }) => {
        if (this.#document && sameText(uri, this.#document)) void this.#update();
      }),
      server.onDidChangeState(() => void this.#update()),
    ];
  }

  /** Opens the panel beside the active editor, or brings it to the front. */
  open(): void {
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    if (this.#panel) {
      this.#panel.reveal(this.#panel.viewColumn, place.preserveFocus);
    } else {
      this.#panel = vscode.window.createWebviewPanel('jcm.preview', this.#texts.preview, place, {
        enableScripts: true,
        localResourceRoots: [this.#distribution],
      });
      this.#panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
      this.#panel.onDidDispose(() => (this.#panel = undefined));
      this.#panel.webview.html = this.#html(this.#panel.webview);
    }
    this.#follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#listeners).dispose();
    this.#panel?.dispose();
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (!this.#panel || editor?.document.languageId !== 'jcm') return;
    this.#document = editor.document;
    void this.#update();
  }

  #receive(message: FromPage): void {
    if (message.type === 'ready') void this.#update();
    else void this.#reveal(message);
  }

  /** Asks for the newest model and shows it. While one question is open, later ones become a single next one. */
  async #update(): Promise<void> {
    if (!this.#panel) return;
    this.#askAgain = this.#asking;
    if (this.#asking) return;
    this.#asking = true;
    try {
      do {
        this.#askAgain = false;
        await this.#show();
      } while (this.#askAgain);
    } finally {
      this.#asking = false;
    }
  }

  async #show(): Promise<void> {
    const uri = this.#document?.uri.toString() ?? '';
    const model = uri ? await this.#server.preview(uri) : null;
    if (!this.#panel) return;
    const name = model?.title || this.#document?.uri.path.split('/').at(-1);
    this.#panel.title = name ? `${this.#texts.preview}: ${name}` : this.#texts.preview;
    const notice = this.#server.state.kind === 'stopped' ? this.#texts.noServer : this.#texts.nothingYet;
    const message: Show = { type: 'show', uri, model, notice, texts: this.#texts };
    await this.#panel.webview.postMessage(message);
  }

  async #reveal({ uri, start, end }: Reveal): Promise<void> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
      selection: range,
    });
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #html(webview: vscode.Webview): string {
    const address = (file: string) =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.#distribution, file)).toString();
    const nonce = crypto.randomUUID();
    const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
    return `<!doctype html>
<html lang="${vscode.env.language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${address('preview.css')}">
    <title>${this.#texts.preview}</title>
  </head>
  <body>
    <main></main>
    <script nonce="${nonce}" src="${address('preview.js')}"></script>
  </body>
</html>`;
  }
}

/** Two spellings of one address can differ in what is percent-encoded. */
function sameText(uri: string, document: vscode.TextDocument): boolean {
  return vscode.Uri.parse(uri).toString() === document.uri.toString();
}
