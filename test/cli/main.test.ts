import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const GUARANTOR = fileURLToPath(new URL('../../src/cli/guarantor.mjs', import.meta.url));

// Each start of the process compiles its modules: seconds, and many of them on a busy machine.
describe('the guarantor process', { timeout: 60_000 }, () => {
  test('hands on output and exit code', async () => {
    const { stdout, code } = await run(['lab', 'coalition', '--n', '3', '--k', '2', '--p', '0.5']);
    expect(JSON.parse(stdout)).toEqual({ probability: 0.5 });
    expect(code).toBe(0);
    expect((await run(['srve'])).code).toBe(2);
  });

  test('starts from any folder', async () => {
    const { code, stdout } = await run(['--version'], '/');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('a reader that closes early is no failure', async () => {
    const child = spawn(process.execPath, [GUARANTOR, '--help']);
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => {
      stderr += text.toString();
    });
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(stderr).toBe('');
  });
});

async function run(args: readonly string[], cwd?: string): Promise<{ code: unknown; stdout: string }> {
  const child = spawn(process.execPath, [GUARANTOR, ...args], { cwd });
  let stdout = '';
  child.stdout.on('data', (text: Buffer) => {
    stdout += text.toString();
  });
  const [code] = await once(child, 'close');
  return { code, stdout };
}
