/** The script of the preview panel: shows what the extension sends, and tells it what was clicked. */
import morphdom from 'morphdom';
import './page.css';
import type { FromPage, Show } from '../messages.ts';
import { element } from './elements.ts';
import { renderModel, renderNotice } from './render.ts';

interface Editor {
  postMessage(message: FromPage): void;
  getState(): Saved | undefined;
  setState(state: Saved): void;
}

/** What the page keeps while its panel is hidden behind another one. */
interface Saved {
  readonly shown: Show;
  readonly scroll: number;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const saved = editor.getState();
let shown: Show | undefined;

window.addEventListener('message', ({ data }: MessageEvent<Show>) => {
  if (data.type === 'show') show(data);
});

document.addEventListener('scroll', save, { passive: true });

document.addEventListener('click', ({ target }) => {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-start]') : null;
  if (!place || !shown) return;
  const { start, end } = place.dataset;
  editor.postMessage({ type: 'reveal', uri: shown.uri, start: Number(start), end: Number(end) });
});

if (saved) {
  show(saved.shown);
  window.scrollTo(0, saved.scroll);
}
editor.postMessage({ type: 'ready' });

/** Changes only what differs from what is there, so that nothing flickers and the place on the page stays. */
function show(next: Show): void {
  const sameText = shown?.uri === next.uri;
  const { model, notice, texts } = next;
  const content = model ? renderModel(model, texts) : element('main', {}, [renderNotice(notice)]);
  const main = document.querySelector('main');
  if (main) morphdom(main, content, { getNodeKey: keyOf });
  if (shown && !sameText) window.scrollTo(0, 0);
  shown = next;
  save();
}

/** Parts with a key stay the same elements, also where something appears before them. */
function keyOf(node: Node): string | undefined {
  return node instanceof Element ? (node.getAttribute('data-key') ?? undefined) : undefined;
}

function save(): void {
  if (shown) editor.setState({ shown, scroll: window.scrollY });
}
