/** Checks of XML, strict enough for the markup that we write ourselves. */
import assert from 'node:assert/strict';

const piece =
  /<(?<close>\/)?(?<name>[A-Za-z][\w-]*)(?<attributes>(?:\s+[A-Za-z][\w:-]*="[^"<&]*")*)\s*(?<empty>\/)?>|&(?:amp|lt|gt|quot);|[^<>&]/gu;

/** Fails unless a text is one well-formed element: tags closed in order, attributes quoted, markup characters escaped. */
export function assertWellFormed(xml: string): void {
  const open: string[] = [];
  let end = 0;
  let roots = 0;
  for (const match of xml.matchAll(piece)) {
    assert.equal(match.index, end, `not XML at ${end}: ${xml.slice(end, end + 40)}`);
    end = match.index + match[0].length;
    const { close, name, empty } = match.groups!;
    if (name === undefined) continue;
    if (close !== undefined) assert.equal(open.pop(), name, `</${name}> closes nothing`);
    else {
      if (open.length === 0) roots++;
      if (empty === undefined) open.push(name);
    }
  }
  assert.equal(end, xml.length, `not XML at ${end}: ${xml.slice(end, end + 40)}`);
  assert.deepEqual(open, [], 'elements are left open');
  assert.equal(roots, 1, 'one root element');
  // oxlint-disable-next-line no-control-regex -- XML has no control characters
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
}

/** How many elements have a name. */
export function elementsOf(xml: string, name: string): number {
  return [...xml.matchAll(new RegExp(`<${name}[\\s>/]`, 'g'))].length;
}
