import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { type ExitCode, exit, type Io, isExit, type Register } from './io.ts';

/** Every command of `guarantor`, one file each, read when it is asked for. A new one is a file and a line in this list. */
const COMMANDS: Readonly<Record<string, () => Promise<{ readonly register: Register }>>> = {
  calibrate: () => import('./calibrate.ts'),
  compare: () => import('./compare.ts'),
  dev: () => import('./dev.ts'),
  diff: () => import('./diff.ts'),
  env: () => import('./env.ts'),
  lab: () => import('./lab-command.ts'),
  merge: () => import('./merge.ts'),
  migrate: () => import('./migrate.ts'),
  replay: () => import('./replay.ts'),
  resolve: () => import('./resolve.ts'),
  schema: () => import('./schema.ts'),
  sensitivity: () => import('./sensitivity.ts'),
  serve: () => import('./serve.ts'),
  simulate: () => import('./simulate.ts'),
  sweep: () => import('./sweep.ts'),
  validate: () => import('./validate.ts'),
};

/**
 * Runs `guarantor ARGS…` and returns its exit code.
 *
 * @param args what follows `guarantor` on the command line
 * @param io where it writes
 */
export async function runGuarantor(args: readonly string[], io: Io): Promise<ExitCode> {
  const program = rootCommand(io);
  const asked = args.find((word) => !word.startsWith('-')) ?? '';
  // Help and the nearest spelling of a wrong name want all of them; one that is run should not wait for the others.
  const wanted = Object.hasOwn(COMMANDS, asked) ? [COMMANDS[asked]!] : Object.values(COMMANDS);
  for (const { register } of await Promise.all(wanted.map((read) => read()))) register(program, io);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (thrown) {
    // Commander has already written what is wrong, with the nearest spelling; --help and --version "fail" with 0.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    if (isExit(thrown)) return thrown.exitCode;
    throw thrown;
  }
}

function rootCommand(io: Io): Command {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return (
    new Command('guarantor')
      .description('A simulation of extended deterrence: validate, simulate, replay and serve its scenarios.')
      .version(version)
      // `lab` hands its options on as they are, so the root's own must come before the command.
      .enablePositionalOptions()
      .exitOverride()
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        writeErr: (text) => io.stderr.write(text),
      })
      .showHelpAfterError('(guarantor --help lists the commands, guarantor COMMAND --help their options)')
      .addHelpText(
        'after',
        '\nExit codes: 0 done, 1 the input is bad or a check failed, 2 wrong usage or unreadable file.',
      )
  );
}

/** The command line as a person runs it: real streams, real exit code. */
export async function runAtTerminal(args: readonly string[]): Promise<void> {
  // `guarantor simulate … | head` closes our output early; that is the reader's good right and no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`guarantor: cannot write to standard output: ${error.message}\n`);
    process.exit(2);
  });
  const code = await runGuarantor(args, { stdout: process.stdout, stderr: process.stderr, cwd: process.cwd(), exit });
  // Not process.exit: it would cut off what a pipe has not taken yet.
  process.exitCode = code;
}
