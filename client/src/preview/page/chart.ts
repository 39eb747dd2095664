import type { PreviewBar } from '../../../../server/src/lsp/messages.ts';
import { svgElement } from './elements.ts';

const width = 520;
const rowHeight = 30;
const barHeight = 16;
const labelWidth = 64;
const valueWidth = 170;

/**
 * Draws values as horizontal bars from a common zero, each with its name before and its value behind it.
 *
 * @param bars what to draw, from top to bottom; values of one unit
 * @param title what the chart shows, for those who hear it
 * @returns an SVG element whose colours come from the theme of the editor
 */
export function barChart(bars: readonly PreviewBar[], title: string): SVGElement {
  const values = bars.map(({ value }) => value);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const scale = (value: number) => ((value - low) / span) * (width - labelWidth - valueWidth) + labelWidth;
  const spoken = bars
    .map(({ label, name, display, unit }) => `${label} (${name}): ${display} ${unit}`)
    .join('; ');

  const rows = bars.flatMap((bar, row) => {
    const middle = row * rowHeight + rowHeight / 2;
    const [from, to] = [scale(Math.min(0, bar.value)), scale(Math.max(0, bar.value))];
    return [
      svgElement('text', { x: 0, y: middle, class: 'name' }, [bar.name]),
      svgElement(
        'rect',
        {
          x: from,
          y: middle - barHeight / 2,
          width: Math.max(to - from, 1),
          height: barHeight,
          class: `bar bar-${(row % 3) + 1}`,
        },
        [svgElement('title', {}, [bar.label])],
      ),
      svgElement('text', { x: to + 8, y: middle, class: 'value' }, [`${bar.display} ${bar.unit}`]),
    ];
  });
  const height = bars.length * rowHeight;
  return svgElement(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${title}. ${spoken}`, class: 'chart' },
    [...rows, svgElement('line', { x1: scale(0), x2: scale(0), y1: 0, y2: height, class: 'axis' })],
  );
}
