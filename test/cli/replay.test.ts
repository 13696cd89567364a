import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changed, soundFile } from '../match/sound-file.ts';
import { runCommand } from './run-command.ts';

let cwd = '';
const { match, text } = soundFile(3);
const replay = (...args: readonly string[]) => runCommand(cwd, 'replay', ...args);

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'guarantor-replay-'));
  const put = (name: string, content: string): void => writeFileSync(join(cwd, name), content);
  put('good.json', text);
  put(
    'lie.json',
    changed(text, ({ turns }) => (turns[1]!.digest = '0'.repeat(64))),
  );
  put('broken.json', '{ "format": ');
  put('other.json', '{}');
  put('huge.json', `"${'x'.repeat(9 * 1024 * 1024)}"`);
  put(
    'markup.json',
    changed(text, (value) => ((value['scenario'] as Record<string, unknown>)['title'] = '<b>x</b>')),
  );
  put('whole.json', soundFile(Infinity).text);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('replay', () => {
  test('proves a sound file turn by turn', async () => {
    const { code, stdout, stderr } = await replay('good.json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      ...match.turns.map(({ digest }, i) => `turn   ${i + 1}  ok        ${digest}`),
      'proven: 3 turns',
      '',
    ]);
  });

  test('--json is one value; the outcome is told when the match is over', async () => {
    const { stdout } = await replay('good.json', '--json');
    const turns = match.turns.map(({ digest }, i) => ({ turn: i + 1, digest, ok: true }));
    expect(JSON.parse(stdout)).toEqual({ turns, outcome: null, ok: true });
    expect(JSON.parse((await replay('whole.json', '--json')).stdout)).toMatchObject({
      ok: true,
      outcome: expect.any(String),
    });
  });

  test('says at which turn a file diverges, and leaves with 1', async () => {
    const { code, stdout } = await replay('lie.json');
    expect(code).toBe(1);
    expect(stdout).toMatch(/\nturn {3}2 {2}DIVERGES {2}[0-9a-f]{64}\ndiverges at turn 2\n$/);
    expect(JSON.parse((await replay('lie.json', '--json')).stdout)).toMatchObject({ ok: false });
  });

  test.each(['broken.json', 'other.json', 'huge.json', 'markup.json'])('%s is bad input', async (name) => {
    const { code, stdout, stderr } = await replay(name);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.startsWith(`${name}: `)).toBe(true);
  });

  test('a file that is not there, or a folder, is wrong usage', async () => {
    for (const name of ['nowhere.json', '.']) expect(await replay(name)).toMatchObject({ code: 2, stdout: '' });
    expect((await replay()).code).toBe(2);
  });
});
