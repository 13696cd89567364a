/** Shards, merging and sweeps from the command line. */
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { readRecord } from '../../src/analysis/study/record.ts';
import { exit } from '../../src/cli/io.ts';
import { openRecord } from '../../src/cli/study/record-file.ts';
import { TWO } from '../scenario/kit.ts';
import { runCommand } from './run-command.ts';
import { PROGRAM, stopCommand } from './stop-command.ts';

vi.setConfig({ testTimeout: 120_000 });
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

  test('more of them than games are empty, and of a hundred that miss twenty are named', async () => {
    const { stderr } = await run(...args, '--shard', '1/100', '--out', 'none.jsonl');
    expect(stderr).toBe('none.jsonl: nothing to play: 5 games are fewer than 100 shards\n');
    const missing = await run('merge', 'none.jsonl');
    expect(missing.stderr).toMatch(/^guarantor: missing: shard 2\/100, (\d+\/100, ){19}and 79 more\n$/);
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

describe('games that are broken off', () => {
  const two = ['--runs', '6', '--workers', '1'];

  test('by a crash: --resume goes on to the same figures, in simulate and in compare', async () => {
    for (const [file, args] of [
      ['games.jsonl', ['simulate', 'tutorial', '--set', 'rules.ledger.quoRelief=0.1', '--level', 'RU=simple', ...two]],
      ['pairs.jsonl', ['compare', 'tutorial', 'tutorial', '--set', 'rules.ledger.quoRelief=0.1', ...two]],
    ] as const) {
      const whole = await run(...args, '--json', '--out', file);
      expect(whole.code, whole.stderr).toBe(0);
      const lines = readText(file).split('\n');
      // Games 1, 2 and the last are missing, and one was being written.
      writeFileSync(join(cwd, `half-${file}`), [lines[0], lines[1], ...lines.slice(4, -2)].join('\n').slice(0, -9));
      const refused = await run(...args, '--out', `half-${file}`);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      const resumed = await run(...args, '--json', '--out', `half-${file}`, '--resume');
      const { seconds: _s, playoutsPerSecond: _p, ...made } = JSON.parse(whole.stdout) as Record<string, unknown>;
      expect(JSON.parse(resumed.stdout)).toMatchObject(made);
      expect(JSON.parse((await run('merge', `half-${file}`, '--json')).stdout)).toEqual(made);
      const other = await run(...args, '--seed', 'x', '--out', `half-${file}`, '--resume');
      expect(other.stderr).toContain('(the seed differs)');
    }
    expect(await run('merge', 'pairs.jsonl', '--html', 'x.html')).toMatchObject({ code: 2, stdout: '' });
  });

  test('by ctrl-C: what is done is kept, and it says how to go on', async () => {
    const args = ['simulate', 'tutorial', '--runs', '100000', '--workers', '2'];
    const { code, stderr } = await stopCommand(cwd, args, { out: 'long.jsonl', lines: 8 });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^stopped: \d+ of 100000 games are kept in long\.jsonl; go on with\n {2}npx guarantor simulate/,
    );
    expect((await run('merge', 'long.jsonl')).stderr).toMatch(/is unfinished: \d+ of 100000/);
  });
});

describe('files that cannot be written', () => {
  const args = ['sweep', 'tutorial', '--vary', 'breakdown=0.02:0.1:0.04', '--runs', '2', '--workers', '1'];

  test('are named before anything is played', async () => {
    mkdirSync(join(cwd, 'folder'));
    writeFileSync(join(cwd, 'mine.json'), TWO);
    for (const wrong of [
      ['--html', 'no/such/folder/x.html'],
      ['--html', 'folder'],
      ['--out', 'folder'],
      ['--out', 'same', '--html', 'same'],
    ])
      expect(await run(...args, ...wrong)).toMatchObject({ code: 2, stdout: '' });
    const own = await run('sweep', 'mine.json', '--vary', 'breakdown=0.02:0.1:0.04', '--html', 'mine.json');
    expect(own).toMatchObject({ code: 2, stderr: 'guarantor: cannot write mine.json: it is the scenario\n' });
    expect(readText('mine.json')).toBe(TWO);
  });

  test('a link stays a link, and its file takes the report', async () => {
    writeFileSync(join(cwd, 'aim.html'), 'old');
    symlinkSync('aim.html', join(cwd, 'link.html'));
    expect(await run(...args, '--html', 'link.html')).toMatchObject({ code: 0 });
    expect(lstatSync(join(cwd, 'link.html')).isSymbolicLink()).toBe(true);
    expect(readText('aim.html')).toMatch(/^<!doctype html>/);
  });

  test('a disk that fills up: a sentence, no trace, and what was done goes on', async () => {
    const many = ['sweep', 'tutorial', '--vary', 'breakdown=0.02:0.1:0.01', '--runs', '1', '--workers', '2'];
    // Files of at most 8 KB, as a full disk would have it.
    const shell = `ulimit -f 8 && exec ${[process.execPath, PROGRAM, ...many, '--out', 'full.jsonl'].join(' ')}`;
    const ran = spawnSync('bash', ['-c', shell], { cwd, encoding: 'utf8' });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(
      /^guarantor: full\.jsonl has what was done before; --resume goes on with it\n.*cannot write/,
    );
    expect(ran.stderr).not.toMatch(/^ {4}at /m);
    const resumed = await run(...many, '--json', '--out', 'full.jsonl', '--resume');
    expect(digestOf(resumed.stdout)).toBe(digestOf((await run(...many, '--json')).stdout));
  });

  test('two programs on one record: the one that came second leaves it alone', async () => {
    const io = { stdout: { write: () => true }, stderr: { write: (text: string) => (said += text) }, cwd, exit };
    let said = '';
    await run(...args, '--out', 'shared.jsonl');
    const read = readRecord(readText('shared.jsonl'));
    if (!read.ok) throw new Error('no record');
    const half = readText('shared.jsonl').split('\n').slice(0, 2).join('\n');
    writeFileSync(join(cwd, 'shared.jsonl'), `${half}\n`);
    const [one, two] = [
      await openRecord('shared.jsonl', read.value.head, true, io),
      await openRecord('shared.jsonl', read.value.head, true, io),
    ];
    one.add([[1, read.value.done.get(1)]]);
    expect(() => two.add([[1, read.value.done.get(1)]])).toThrow('exit 2');
    expect(said).toMatch(/shared\.jsonl: another program changes it/);
    one.add([[2, read.value.done.get(2)]]);
    expect(await run('merge', 'shared.jsonl')).toMatchObject({ code: 0 });
    rmSync(join(cwd, 'shared.jsonl'));
    expect(() => one.add([[2, read.value.done.get(2)]])).toThrow('exit 2');
  });
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
    // Figures and axes say what they are and in which unit, and the command can be read to its end.
    expect(html).toContain('<figcaption>score.RU<small>Score by objectives as matters stand, 0..100;');
    expect(html).toContain('rules.incidents.breakdown (per 30 days)');
    expect(html).toContain('white-space: pre-wrap');
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
    expect(other.stderr).toContain('it is of another study (the number of games differs)');
  });

  test('an attack is a share of games: its interval stays between 0 and 1', async () => {
    const { points } = JSON.parse((await run('merge', 's.jsonl', '--json')).stdout) as {
      points: readonly { metrics: Record<string, { mean: number; low: number; high: number }> }[];
    };
    for (const { metrics } of points) {
      const { mean, low, high } = metrics['attacked.RU>UA']!;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThan(mean - 1e-12);
      expect(high - low).toBeGreaterThan(0);
      expect(high).toBeLessThanOrEqual(1);
    }
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
    const { code, stderr } = await stopCommand(cwd, many, { out: 'c.jsonl', lines: 20 });
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
