/** Small helpers that make DOM elements. Text always arrives as text, never as markup. */

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Child = Node | string | undefined;

/**
 * Makes an HTML element.
 *
 * @param tag name of the element
 * @param attributes its attributes; undefined ones are left out
 * @param children elements, and strings that become text
 */
export function element(
  tag: string,
  attributes: Attributes = {},
  children: readonly Child[] = [],
): HTMLElement {
  return fill(document.createElement(tag), attributes, children);
}

/** Makes an SVG element; parameters as of `element`. */
export function svgElement(
  tag: string,
  attributes: Attributes = {},
  children: readonly Child[] = [],
): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', tag);
  return fill(svg, attributes, children);
}

/**
 * Makes an element of a MathML string.
 *
 * @param mathml a whole `math` element
 * @param plain what is shown if the string is no MathML
 * @returns the formula; elements of other kinds and event handlers in it are dropped
 */
export function mathElement(mathml: string, plain: string): Element | Text {
  const math = new DOMParser().parseFromString(mathml, 'text/html').body.firstElementChild;
  if (!math || math.localName !== 'math') return document.createTextNode(plain);
  for (const part of [math, ...math.querySelectorAll('*')]) {
    if (part.namespaceURI !== 'http://www.w3.org/1998/Math/MathML') part.remove();
    for (const name of part.getAttributeNames()) {
      if (name.startsWith('on') || name.endsWith('href')) part.removeAttribute(name);
    }
  }
  return document.importNode(math, true);
}

function fill<T extends Element>(target: T, attributes: Attributes, children: readonly Child[]): T {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) target.setAttribute(name, String(value));
  }
  target.append(...children.filter((child) => child !== undefined));
  return target;
}
