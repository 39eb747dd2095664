/** Why a command could not do its work: shown as one line, without a stack trace; the exit code is 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/**
 * What an error says, in a few words: `no such file or directory` of an error of the file system, the first
 * sentence of any other.
 *
 * @param error whatever was thrown
 * @returns words for a person, one line
 */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const system = /^[A-Z0-9_]+: ([^,]+)/.exec(message);
  const reason = system?.[1] ?? message;
  return reason.split(/[\r\n]|\. /, 1)[0]!.replace(/\.$/, '');
}
