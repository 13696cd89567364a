import type { Command } from 'commander';

/**
 * What a command may touch of the machine around it. Commands write and leave through this, so that a test can run
 * them in the same process and read what a person at the terminal would have seen.
 */
export interface Io {
  /** Results. With `--json` exactly one JSON value. */
  readonly stdout: Output;
  /** Messages to the person: progress, findings, errors. Never part of the result. */
  readonly stderr: Output;
  /** Folder against which relative file names are read. */
  readonly cwd: string;
  /** Ends the command: 0 done, 1 the input is bad or a check failed, 2 wrong usage or unreadable file. Never returns. */
  readonly exit: (code: ExitCode) => never;
}

/** A stream of text. `isTTY` tells whether a person watches (progress bars are drawn only then). */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}

export type ExitCode = 0 | 1 | 2;

/** What every command file exports as `register`: add the command to the root. */
export type Register = (program: Command, io: Io) => void;

/** Thrown by `Io.exit`, so that a command unwinds (and its `finally` blocks run) before the process leaves. */
interface Exit extends Error {
  readonly exitCode: ExitCode;
}

/** Leaves the running command with `code`: the `exit` of every `Io`. */
export function exit(code: ExitCode): never {
  throw Object.assign(new Error(`exit ${code}`), { exitCode: code });
}

/** Tells a wished exit from a crash. */
export const isExit = (thrown: unknown): thrown is Exit => thrown instanceof Error && 'exitCode' in thrown;
