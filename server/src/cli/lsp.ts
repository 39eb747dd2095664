/** `jcm lsp`: the language server, for any editor that speaks the Language Server Protocol. */
import { createRequire } from 'node:module';
import { readArguments } from './arguments.ts';

export const help = `usage: jcm lsp [--stdio]

Runs the language server on standard input and output, until the editor ends it.

  --stdio                 accepted because editors pass it
  --clientProcessId PID   ends the server when this process is gone
  --help                  shows this text
`;

/**
 * Runs `jcm lsp`.
 *
 * @param args the arguments behind `lsp`
 * @returns the exit code; the server keeps the process alive until the editor says `exit`
 */
export function run(args: readonly string[]): number {
  readArguments(args, { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } });
  // The protocol library of the server reads the arguments of the process.
  if (!args.includes('--stdio')) process.argv.push('--stdio');
  createRequire(import.meta.url)('./server.js');
  return 0;
}
