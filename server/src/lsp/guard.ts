/** No message may end the server: what goes wrong is written to the editor's log. */
import { type MessageConnection, ResponseError } from 'vscode-jsonrpc';

const errorMessageType = 1;

/**
 * Runs something that may fail.
 *
 * @param connection to the editor whose log is written to
 * @param what a word for the log
 * @param otherwise the answer where it fails
 * @param task what to do
 * @returns its answer. A `ResponseError` is an answer too: it is thrown on
 */
export async function guarded<Answer>(
  connection: MessageConnection,
  what: string,
  otherwise: Answer,
  task: () => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = { type: errorMessageType, message: `${what}: ${reason}` };
    // Where even this can't be written, nobody is there to read it.
    await connection.sendNotification('window/logMessage', message).catch(() => undefined);
    return otherwise;
  }
}
