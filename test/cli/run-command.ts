/** Runs a command of the command line in this process, and hands back what a person would have seen. */
import { runGuarantor } from '../../src/cli/main.ts';
import { exit, type ExitCode } from '../../src/cli/io.ts';

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export async function runCommand(cwd: string, ...args: readonly string[]): Promise<Ran> {
  let [stdout, stderr] = ['', ''];
  const io = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    cwd,
    exit,
  };
  const code = await runGuarantor(args, io);
  return { code, stdout, stderr };
}
