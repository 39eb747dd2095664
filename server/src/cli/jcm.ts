/** The command `jcm`. Each subcommand is loaded only when it is asked for. A thread that it starts checks texts. */
import { isMainThread } from 'node:worker_threads';
import { Failure, reasonOf } from './failure.ts';
import { acceptClosedPipes, complain, print } from './output.ts';

/** What the file of a subcommand exports. */
interface Subcommand {
  /** Shown by `--help`. */
  readonly help: string;
  /** Takes the arguments behind the name, answers the exit code. */
  run(args: readonly string[]): number | Promise<number>;
}

const subcommands: Readonly<Record<string, () => Promise<Subcommand>>> = {
  check: () => import('./check.ts'),
  test: () => import('./test.ts'),
  calc: () => import('./calc.ts'),
  fmt: () => import('./fmt.ts'),
  explain: () => import('./explain.ts'),
  lsp: () => import('./lsp.ts'),
};

const help = `usage: jcm COMMAND [OPTION]... [ARGUMENT]...

Checks, calculates and formats methodologies of the Joint Crediting Mechanism (.jcm files).

  jcm check [PATH]...   reports what is wrong
  jcm test [PATH]...    calculates the examples and compares them with what they expect
  jcm calc FILE         shows the results of the examples
  jcm fmt [PATH]...     formats
  jcm explain [CODE]    explains a finding, or lists all
  jcm lsp --stdio       the language server, for editors

  jcm COMMAND --help    what a command takes
  jcm --version         the version

Exit code: 0 fine, 1 findings, 2 wrong usage or unreadable input.
`;

const usageExitCode = 2;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') return show(help);
  if (name === '--version' || name === '-v') return show(`${(await import('./version.ts')).version}\n`);
  if (name === undefined) throw new Failure('which command? jcm --help lists them');
  const load = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (load === undefined) throw new Failure(`there is no command "${name}"; jcm --help lists them`);
  const subcommand = await load();
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return options.includes('--help') || options.includes('-h') ? show(subcommand.help) : subcommand.run(args);
}

function show(text: string): number {
  print(text);
  return 0;
}

async function start(): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    complain(reasonOf(error));
    process.exitCode = usageExitCode;
  }
}

if (isMainThread) {
  acceptClosedPipes();
  void start();
} else void import('./check-worker.ts');
