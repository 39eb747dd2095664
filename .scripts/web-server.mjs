/** The process that serves VS Code Web: takes its options as a message, answers when it listens, ends with its parent. */
import { open } from '@vscode/test-web';

process.once('message', async (/** @type {import('@vscode/test-web').Options} */ options) => {
  await open(options);
  process.send?.('listening');
});
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => process.exit(0));
