/** Shards, merging and sweeps from the command line. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { TWO } from '../scenario/kit.ts';
import { runCommand } from './run-command.ts';

vi.setConfig({ testTimeout: 120_000 });
const PROGRAM = fileURLToPath(new URL('../../src/cli/guarantor.mjs', import.meta.url));
const cwd = mkdtempSync(join(tmpdir(), 'guarantor-sweep-'));
afterAll(() => rmSync(cwd, { recursive: true }));
const run = (...args: readonly string[]) => runCommand(cwd, ...args);
const digestOf = (text: string): unknown => (JSON.parse(text) as { digest?: unknown }).digest;
const readText = (name: string): string => readFileSync(join(cwd, name), 'utf8');

describe('shards of simulate', () => {
  const args = ['simulate', 'tutorial', '--runs', '5', '--workers', '1'];
  const part = (i: number, n: number, ...more: readonly string[]) =>
    run(...args, '--shard', `${i}/${n}`, '--out', `g${i}.jsonl`, ...more);

  test('join to exactly what one machine makes', async () => {
    const whole = await run(...args, '--json');
    for (const i of [1, 2, 3]) expect(await part(i, 3)).toMatchObject({ code: 0, stdout: '' });
    const joined = await run('merge', 'g2.jsonl', 'g3.jsonl', 'g1.jsonl', '--json');
    const { seconds: _s, playoutsPerSecond: _p, ...batch } = JSON.parse(whole.stdout) as Record<string, unknown>;
    expect(JSON.parse(joined.stdout)).toEqual(batch);
  });

  test('are refused by name when they do not fit', async () => {
    expect(await run('merge', 'g1.jsonl', 'g3.jsonl')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'guarantor: missing: shard 2/3\n',
    });
    const twice = await run('merge', 'g1.jsonl', 'g2.jsonl', 'g3.jsonl', 'g1.jsonl');
    expect(twice.stderr).toBe('guarantor: shard 1/3 is there more than once: g1.jsonl, g1.jsonl\n');
    await run(...args, '--seed', 'other', '--shard', '2/3', '--out', 'other.jsonl');
    const foreign = await run('merge', 'g1.jsonl', 'other.jsonl', 'g3.jsonl');
    expect(foreign).toMatchObject({ code: 1, stdout: '' });
    expect(foreign.stderr).toBe(
      'guarantor: other.jsonl is no part of the study of g1.jsonl: the seed differs ("other", not "1")\n',
    );
    writeFileSync(join(cwd, 'bent.jsonl'), readText('g2.jsonl').replace(/"data":\["[a-z-]+"/, '"data":["won"'));
    expect((await run('merge', 'g1.jsonl', 'bent.jsonl', 'g3.jsonl')).stderr).toMatch(
      /^bent\.jsonl: line 2 is damaged/,
    );
    expect(await run('merge', 'nowhere.jsonl')).toMatchObject({ code: 2, stdout: '' });
    writeFileSync(join(cwd, 'brackets.jsonl'), `{"format":"guarantor-record",${'['.repeat(200_000)}\n`);
    expect(await run('merge', 'brackets.jsonl')).toMatchObject({ code: 1, stdout: '' });
  });

  test.each(['0/3', '4/3', '1', '1/0', 'a/b', '1/999999999'])('%s is no shard', async (text) => {
    expect(await run(...args, '--shard', text, '--out', 'x.jsonl')).toMatchObject({ code: 2, stdout: '' });
  });

  test('a shard needs a file', async () => {
    expect(await run(...args, '--shard', '1/2')).toMatchObject({ code: 2, stdout: '' });
  });
});

/** GNU parallel, where it is installed: another program of this name takes other arguments. */
const hasParallel =
  spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.includes('GNU parallel') === true;

test.skipIf(!hasParallel)('GNU parallel plays the shards of the recipe', async () => {
  const batch = ['simulate', 'tutorial', '--runs', '4', '--workers', '1'];
  const command = [process.execPath, PROGRAM, ...batch, '--shard', '{}/2', '--out', 'part-{}.jsonl'];
  const ran = spawnSync('parallel', ['--will-cite', ...command, ':::', '1', '2'], { cwd, encoding: 'utf8' });
  expect(ran.status, ran.stderr).toBe(0);
  const joined = await run('merge', 'part-2.jsonl', 'part-1.jsonl', '--json');
  expect(digestOf(joined.stdout)).toBe(digestOf((await run(...batch, '--json')).stdout));
});

describe('sweep', () => {
  const args = ['sweep', 'tutorial', '--vary', 'breakdown=0.02:0.1:0.04', '--vary', 'rules.ledger.quoRelief=0.1,0.2'];
  const small = [...args, '--runs', '2', '--workers', '1'];

  test('prints JSON, writes a report, keeps a record that merges to the same', async () => {
    const made = await run(...small, '--json', '--html', 'r.html', '--out', 's.jsonl');
    expect(made.code, made.stderr).toBe(0);
    const sweep = JSON.parse(made.stdout) as {
      points: readonly { values: object; outcomes: object }[];
      digest: string;
    };
    expect(sweep.points.map(({ values }) => Object.values(values))).toEqual(
      [0.02, 0.06, 0.1].flatMap((a) => [0.1, 0.2].map((b) => [a, b])),
    );
    expect(sweep.digest).toMatch(/^[0-9a-f]{64}$/);
    expect((await run('merge', 's.jsonl', '--json')).stdout).toBe(made.stdout);
    const html = readText('r.html');
    expect(html).toContain('--vary rules.incidents.breakdown=0.02:0.1:0.04 --vary rules.ledger.quoRelief=0.1,0.2');
    expect(html).toContain(sweep.digest);
    expect(html.match(/<svg/g)?.length).toBeGreaterThan(5);
    // Self-contained: nothing is fetched, nothing runs.
    expect(html).not.toMatch(/<script|<link|(src|href)="(?!data:)/);
  });

  test('shards join to the digest of the whole, and a stopped one goes on to it', async () => {
    const digest = digestOf((await run('merge', 's.jsonl', '--json')).stdout);
    for (const i of [1, 2]) await run(...small, '--shard', `${i}/2`, '--out', `p${i}.jsonl`);
    expect(digestOf((await run('merge', 'p2.jsonl', 'p1.jsonl', '--json')).stdout)).toBe(digest);
    // As a crash leaves it: two points, and a third that was being written.
    writeFileSync(join(cwd, 'half.jsonl'), readText('s.jsonl').split('\n').slice(0, 4).join('\n').slice(0, -9));
    const refused = await run(...small, '--out', 'half.jsonl');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    const resumed = await run(...small, '--json', '--out', 'half.jsonl', '--resume');
    expect(digestOf(resumed.stdout)).toBe(digest);
    const other = await run(...args, '--runs', '3', '--out', 'half.jsonl', '--resume');
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toContain('it is of another study (runs differs)');
  });

  test('CSV has a row per point with every figure', async () => {
    const { stdout } = await run('merge', 's.jsonl', '--csv');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/^point,rules\.incidents\.breakdown,rules\.ledger\.quoRelief,games,outcome\./);
    expect(new Set(lines.map((line) => line.split(',').length)).size).toBe(1);
  });

  test('a wrong name gets the nearest, a wrong value its finding', async () => {
    const wrong = await run('sweep', 'tutorial', '--vary', 'rules.incidents.brekdown=0:1:1', '--runs', '1');
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toContain('Did you mean rules.incidents.breakdown?');
    const out = await run('sweep', 'tutorial', '--vary', 'breakdown=0:9:1', '--runs', '1');
    expect(out).toMatchObject({ code: 1, stdout: '' });
    expect(out.stderr).toMatch(/does not hold with rules\.incidents\.breakdown=9\n.*out-of-bounds/);
    expect(await run('sweep', 'tutorial', '--runs', '1')).toMatchObject({ code: 2, stdout: '' });
    expect(await run('sweep', 'tutorial', '--vary', 'breakdown=0:1', '--runs', '1')).toMatchObject({ code: 2 });
    expect(await run(...small, '--resume')).toMatchObject({ code: 2, stdout: '' });
  });

  test('ctrl-C keeps what is done and says how to go on: 40 points of 50 games come to the same digest', async () => {
    writeFileSync(join(cwd, 'two.json'), TWO);
    const many = ['sweep', 'two.json', '--vary', 'breakdown=0.02:0.098:0.002', '--runs', '50', '--workers', '1'];
    const child = spawn(process.execPath, [PROGRAM, ...many, '--out', 'c.jsonl'], { cwd });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    const code = await new Promise<number | null>((resolve) => {
      const look = setInterval(() => {
        if (!existsSync(join(cwd, 'c.jsonl')) || readText('c.jsonl').split('\n').length <= 20) return;
        clearInterval(look);
        child.kill('SIGINT');
      }, 5);
      child.on('exit', resolve);
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^stopped: \d+ of 40 points are kept in c\.jsonl; go on with\n {2}npx guarantor sweep two\.json .* --resume\n$/,
    );
    expect((await run('merge', 'c.jsonl')).stderr).toMatch(
      /c\.jsonl is unfinished: \d+ of 40; go on with it by --resume/,
    );
    const resumed = await run(...many, '--json', '--out', 'c.jsonl', '--resume');
    expect(digestOf(resumed.stdout)).toBe(digestOf((await run(...many, '--json')).stdout));
  });
});
