/** Standard output and standard error of the command. */

let closed = false;

/**
 * Lets a reader stop early (`jcm check | head`): what is still written is dropped, and the exit code stays what the
 * command found out.
 */
export function acceptClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      if (stream === process.stdout) closed = true;
    });
  }
}

/** Writes text to standard output, as it is. */
export function print(text: string): void {
  if (text !== '' && !closed) process.stdout.write(text);
}

/** Writes one line to standard error: `jcm: reason`. */
export function complain(reason: string): void {
  process.stderr.write(`jcm: ${visible(reason)}\n`);
}

const unprintable = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Makes control characters visible, so that a stranger's text can neither drive the terminal nor turn a line around.
 *
 * @param text one line from outside: of a file, or the name of one
 * @returns the line with each control character and each direction mark replaced by `�`
 */
export function visible(text: string): string {
  return text.replace(unprintable, '\uFFFD');
}
