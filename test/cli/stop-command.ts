/** Runs a command in a process of its own and stops it as ctrl-C does, once its record has more than so many lines. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../src/cli/guarantor.mjs', import.meta.url));

export interface Stopped {
  readonly code: number | null;
  readonly stderr: string;
}

/** Milliseconds between two looks at the record. */
const LOOK = 5;

export async function stopCommand(
  cwd: string,
  args: readonly string[],
  { out, lines }: { readonly out: string; readonly lines: number },
): Promise<Stopped> {
  const record = join(cwd, out);
  const child = spawn(process.execPath, [PROGRAM, ...args, '--out', out], { cwd });
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  const code = await new Promise<number | null>((resolve) => {
    const look = setInterval(() => {
      if (!existsSync(record) || readFileSync(record, 'utf8').split('\n').length <= lines) return;
      clearInterval(look);
      child.kill('SIGINT');
    }, LOOK);
    child.on('exit', (ended) => {
      clearInterval(look);
      resolve(ended);
    });
  });
  return { code, stderr };
}
