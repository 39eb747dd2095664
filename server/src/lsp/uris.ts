/** Addresses as editors spell them, percent-encoded in ways that differ, and as the features want them. */

/**
 * @param uri an address as an editor spells it: `file:///c%3A/my%20files/a.jcm`
 * @returns the one spelling that all of them have in common: `file:///c:/my files/a.jcm`
 */
export function addressOf(uri: string): string {
  let decoded = uri;
  try {
    decoded = decodeURIComponent(uri);
  } catch {
    // A stray percent sign: then it is the spelling of all editors.
  }
  return decoded.replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/**
 * @param address an address in the common spelling
 * @returns the address percent-encoded as VS Code does it
 */
export function uriOf(address: string): string {
  const [, scheme = '', path = address] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?)(.*)$/i.exec(address) ?? [];
  return scheme + path.split('/').map(encodeURIComponent).join('/');
}
