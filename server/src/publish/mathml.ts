/** Small builders of MathML. Each takes and returns markup; `content` is markup, `text` is plain and gets escaped. */

const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Plain text as XML: markup characters escaped, what XML does not allow shown as a replacement character. */
export function escapeXml(text: string): string {
  return text
    .replace(notInXml, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A whole formula, standing on a line of its own unless `inline`. */
export function math(content: string, inline = false): string {
  const display = inline ? 'inline' : 'block';
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" display="${display}">${content}</math>`;
}

/** A name: upright if it has more than one letter. */
export function identifier(text: string): string {
  return `<mi>${escapeXml(text)}</mi>`;
}

export function number(text: string): string {
  return `<mn>${escapeXml(text)}</mn>`;
}

export function operator(text: string): string {
  return `<mo>${escapeXml(text)}</mo>`;
}

/** A bracket that grows with what it is around: `(`. */
export function bracket(text: string, form: 'prefix' | 'postfix'): string {
  return `<mo form="${form}" fence="true">${escapeXml(text)}</mo>`;
}

/** Words inside a formula; spaces at their ends are kept. */
export function words(text: string): string {
  return `<mtext>${escapeXml(text.replace(/^ | $/g, '\u00A0'))}</mtext>`;
}

export function row(content: string): string {
  return `<mrow>${content}</mrow>`;
}

export function fraction(above: string, below: string): string {
  return `<mfrac>${row(above)}${row(below)}</mfrac>`;
}

export function superscript(base: string, exponent: string): string {
  return `<msup>${row(base)}${row(exponent)}</msup>`;
}

export function subscript(base: string, index: string): string {
  return `<msub>${row(base)}${row(index)}</msub>`;
}

/** A large operator with something below it, and perhaps above it. */
export function underOver(base: string, below: string, above?: string): string {
  return above === undefined
    ? `<munder>${row(base)}${row(below)}</munder>`
    : `<munderover>${row(base)}${row(below)}${row(above)}</munderover>`;
}

/** A sign that stands for a sum or a product over what is written below it. */
export function largeOperator(text: string): string {
  return `<mo largeop="true" movablelimits="false">${escapeXml(text)}</mo>`;
}

export function squareRoot(content: string): string {
  return `<msqrt>${content}</msqrt>`;
}

/** Values one below the other, each with its condition, behind one large brace. */
export function cases(rows: readonly (readonly [value: string, condition: string])[]): string {
  const cell = (content: string) => `<mtd>${content}</mtd>`;
  const lines = rows.map(([value, condition]) => `<mtr>${cell(value)}${cell(condition)}</mtr>`).join('');
  const brace = '<mo form="prefix" fence="true" stretchy="true">{</mo>';
  return row(`${brace}<mtable class="cases" columnalign="left left" displaystyle="true">${lines}</mtable>`);
}

/** Things one after the other with commas between. */
export function list(parts: readonly string[]): string {
  return parts.join('<mo separator="true">,</mo>');
}
