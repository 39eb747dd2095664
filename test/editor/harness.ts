/** Real VS Code, served as `npm start` serves it, in a real browser; a test drives it as a person would. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { root } from '../../.scripts/install.mjs';
import { findChromium } from '../../.scripts/programs.mjs';
import { serveEditor } from '../../.scripts/serve.mjs';

const screenshots = path.join(root, '.build/screenshots');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long something may take to appear; a slow machine is no failure. */
const patience = 60_000;

/** One editor window on a copy of samples/. */
export class Editor {
  readonly page: Page;
  readonly #window: BrowserContext;
  readonly #release: () => Promise<void>;

  private constructor(page: Page, window: BrowserContext, release: () => Promise<void>) {
    this.page = page;
    this.#window = window;
    this.#release = release;
  }

  /**
   * Opens VS Code Web with the built extension on a copy of samples/.
   *
   * @param extra further files to put beside the samples, by name
   */
  static async open(extra: Readonly<Record<string, string>> = {}): Promise<Editor> {
    const temporary = await mkdtemp(path.join(os.tmpdir(), 'jcm-editor-'));
    const folder = path.join(temporary, 'samples');
    await cp(path.join(root, 'samples'), folder, { recursive: true });
    for (const [name, text] of Object.entries(extra)) await writeFile(path.join(folder, name), text);
    await mkdir(screenshots, { recursive: true });
    const server = await serveEditor({ folder, port: 3200 });
    // A profile on disk: in a private window, webviews may not use the service worker that they need.
    const window = await chromium.launchPersistentContext(path.join(temporary, 'profile'), {
      executablePath: findChromium(),
      args: flags,
      viewport: { width: 1440, height: 900 },
    });
    const page = window.pages()[0] ?? (await window.newPage());
    page.setDefaultTimeout(patience);
    const editor = new Editor(page, window, async () => {
      server.close();
      await rm(temporary, { recursive: true, force: true });
    });
    await page.goto(server.address);
    await page.waitForSelector('.explorer-folders-view .monaco-list-row');
    return editor;
  }

  async close(): Promise<void> {
    await this.#window.close();
    await this.#release();
  }

  /** Saves what is seen to .build/screenshots. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }

  /** Opens a file from the explorer by double click, as a person does. */
  async openFile(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view').getByText(name, { exact: true }).dblclick();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .view-line').first().waitFor();
  }

  /** Runs a command from the command palette by its title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input.input').fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  /** Changes the colour theme as a person does. */
  async colorTheme(name: string): Promise<void> {
    await this.command('Preferences: Color Theme');
    const input = this.page.locator('.quick-input-widget input.input[placeholder*="Color Theme"]');
    await input.fill(name);
    await this.page
      .locator('.quick-input-list .monaco-list-row')
      .getByText(name, { exact: true })
      .first()
      .click();
    await input.waitFor({ state: 'hidden' });
  }

  /** Selects a text in the active editor, found with the editor's own search from its top. */
  async select(text: string): Promise<void> {
    const { keyboard } = this.page;
    await this.focus();
    await keyboard.press('Control+Home');
    await keyboard.press('Control+f');
    await this.page.locator('.find-widget.visible textarea').first().fill(text);
    await this.page.locator('.find-widget .matchesCount', { hasText: / of / }).waitFor();
    await keyboard.press('Enter');
    await keyboard.press('Escape');
  }

  /** Sets the cursor behind a text in the active editor. */
  async cursorBehind(text: string): Promise<void> {
    await this.select(text);
    await this.page.keyboard.press('ArrowRight');
  }

  /** Types as a person does, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  /** What the active editor shows, with inlay hints, line by line. */
  async visibleText(): Promise<string> {
    const lines = await this.page
      .locator('.editor-group-container.active .view-lines .view-line')
      .evaluateAll((elements) =>
        elements
          .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
          .toSorted((first, second) => first.top - second.top)
          .map(({ text }) => text.replaceAll('\u00a0', ' ').replaceAll('\u200c', '')),
      );
    return lines.join('\n');
  }

  /** Moves the mouse onto a word of the active editor and waits for the hover; answers its text. */
  async hover(word: string): Promise<string> {
    const place = this.page
      .locator('.editor-group-container.active .view-line span span')
      .getByText(word, { exact: true })
      .first();
    await place.hover();
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents');
    await hover.first().waitFor();
    return (await hover.allInnerTexts()).join('\n');
  }

  /** Shows the hover of the place where the cursor stands; answers its text. */
  async hoverAtCursor(): Promise<string> {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.press('Control+i');
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents');
    await hover.first().waitFor();
    return (await hover.allInnerTexts()).join('\n');
  }

  /** Gives the keyboard to the active text editor. */
  async focus(): Promise<void> {
    await this.page
      .locator('.editor-group-container.active .monaco-editor textarea.inputarea')
      .first()
      .focus();
  }

  /** The page inside the preview panel. */
  async previewFrame(): Promise<Frame> {
    const outer = await this.page.waitForSelector('iframe.webview.ready');
    const frame = await outer.contentFrame();
    const inner = await (await frame!.waitForSelector('iframe#active-frame')).contentFrame();
    await inner!.waitForSelector('main');
    return inner!;
  }
}

/**
 * Waits until something is so; a slow machine is no failure, an answer that never comes is.
 *
 * @param look answers what is seen now
 * @param expected whether that is enough
 * @returns what was seen in the end
 */
export async function eventually<T>(look: () => Promise<T>, expected: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (expected(seen)) return seen;
    if (Date.now() > end) throw new Error(`It was not seen. The last look gave: ${String(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
