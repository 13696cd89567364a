import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { type ExitCode, exit, type Io, isExit, type Register } from './io.ts';
import { register as calibrate } from './calibrate.ts';
import { register as compare } from './compare.ts';
import { register as dev } from './dev.ts';
import { register as diff } from './diff.ts';
import { register as lab } from './lab-command.ts';
import { register as merge } from './merge.ts';
import { register as migrate } from './migrate.ts';
import { register as schema } from './schema.ts';
import { register as replay } from './replay.ts';
import { register as resolve } from './resolve.ts';
import { register as serve } from './serve.ts';
import { register as simulate } from './simulate.ts';
import { register as sweep } from './sweep.ts';
import { register as validate } from './validate.ts';

/** Every command of `guarantor`, one file each. A new one is a file and a word in this list. */
const COMMANDS: readonly Register[] = [
  calibrate,
  compare,
  dev,
  diff,
  lab,
  merge,
  migrate,
  replay,
  resolve,
  schema,
  serve,
  simulate,
  sweep,
  validate,
];

/**
 * Runs `guarantor ARGS…` and returns its exit code.
 *
 * @param args what follows `guarantor` on the command line
 * @param io where it writes
 */
export async function runGuarantor(args: readonly string[], io: Io): Promise<ExitCode> {
  const program = rootCommand(io);
  for (const register of COMMANDS) register(program, io);
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
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const code = await runGuarantor(args, { stdout: process.stdout, stderr: process.stderr, cwd: process.cwd(), exit });
  // Not process.exit: it would cut off what a pipe has not taken yet.
  process.exitCode = code;
}
