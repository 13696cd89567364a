import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exit, type Io } from '../../src/cli/io.ts';
import { runGuarantor } from '../../src/cli/main.ts';
import { type StaticServer, serveStatic } from '../../src/cli/serve-static.ts';

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guarantor-serve-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'scenarios'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Guarantor</title>');
  writeFileSync(join(folder, 'assets', 'index-B9xYz_a1.js'), 'export {};');
  writeFileSync(join(folder, 'scenarios', 'berlin-2025.json'), '{}');
  writeFileSync(join(folder, '.fingerprint'), 'not for visitors');
  server = await serveStatic({ folder, host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('the static server', () => {
  test('sends the page under a policy without inline scripts', async () => {
    const answer = await fetch(server.url);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Guarantor');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test.each([
    ['', 'no-cache'],
    ['scenarios/berlin-2025.json', 'no-cache'],
    ['assets/index-B9xYz_a1.js', 'public, max-age=31536000, immutable'],
  ])('lets a browser keep "%s": %s', async (path, caching) => {
    expect((await fetch(server.url + path)).headers.get('cache-control')).toBe(caching);
  });

  test('answers an unchanged file with 304', async () => {
    const etag = (await fetch(server.url)).headers.get('etag') ?? '';
    expect((await fetch(server.url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test.each(['missing.js', '.fingerprint', '..%2f..%2fetc%2fpasswd', '%00', 'assets/'])('has no "%s"', async (path) => {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('refuses to take anything', async () => {
    const answer = await fetch(server.url, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  test('takes the next port when the first is taken', async () => {
    const second = await serveStatic({ folder, host: '127.0.0.1', port: server.port, further: 20 });
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });
});

describe('guarantor', () => {
  test.each([
    ['an unknown command with the nearest name', ['srve'], 'Did you mean serve?'],
    ['an unknown option with the nearest name', ['serve', '--prot', '1'], 'Did you mean --port?'],
    ['a port that is none', ['serve', '--port', 'x'], 'whole number'],
    ['the classroom that is not there yet: --data', ['serve', '--data', 'x'], 'not in this version'],
    [
      'the classroom that is not there yet: --database',
      ['serve', '--database', 'postgres://h/d'],
      'not in this version',
    ],
    ['no command', [], 'Usage: guarantor'],
  ])('refuses %s with exit code 2', async (_what, args, message) => {
    const { code, stdout, stderr } = await guarantor(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
  });

  test('prints its version', async () => {
    const { code, stdout } = await guarantor(['--version']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

async function guarantor(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  const io: Io = {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    cwd: folder,
    exit,
  };
  return { code: await runGuarantor(args, io), stdout, stderr };
}
