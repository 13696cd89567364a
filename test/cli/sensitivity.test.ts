/** `guarantor sensitivity` from the command line, on a few assumptions of the smallest scenario. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { TWO } from '../scenario/kit.ts';
import { runCommand } from './run-command.ts';
import { stopCommand } from './stop-command.ts';

vi.setConfig({ testTimeout: 120_000 });
const cwd = mkdtempSync(join(tmpdir(), 'guarantor-sensitivity-'));
writeFileSync(join(cwd, 'two.json'), TWO);
afterAll(() => rmSync(cwd, { recursive: true }));
const run = (...args: readonly string[]) => runCommand(cwd, ...args);
const readText = (name: string): string => readFileSync(join(cwd, name), 'utf8');

const ONLY = ['rules.combat.concentration', 'rules.combat.pace', 'rules.combat.reconGain', 'roles.neutral.willBase'];
const WHAT = ['sensitivity', 'two.json', ...ONLY.flatMap((path) => ['--only', path])];
const SIZE = ['--trajectories', '2', '--strongest', '2', '--rows', '2', '--runs', '2', '--workers', '1'];
const args = [...WHAT, '--output', 'score.P', '--output', 'attacked.C>P', ...SIZE];

interface Made {
  readonly command: string;
  readonly outputs: readonly string[];
  readonly rows: readonly {
    readonly path: string;
    readonly rank?: number;
    readonly reason?: string;
    readonly mu?: Readonly<Record<string, number>>;
    readonly muStar?: Readonly<Record<string, number>>;
    readonly total?: object;
  }[];
  readonly digest: string;
}

test('ranks assumptions, gives shares for the strongest and reasons for the rest; report, CSV and short list agree', async () => {
  const ran = await run(...args, '--json', '--html', 's.html', '--summary', 's.json', '--out', 's.jsonl');
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stderr).toMatch(
    /assumptions can be varied, 1 cannot\..*games on 1 threads, about \d+ (seconds|minutes)\.\n/,
  );
  const made = JSON.parse(ran.stdout) as Made;
  expect(made.outputs).toEqual(['score.P', 'attacked.C>P']);
  const ranked = made.rows.filter(({ reason }) => reason === undefined);
  expect(ranked.length).toBeGreaterThan(1);
  for (const { mu, muStar } of ranked)
    expect(Math.abs(mu!['score.P']!)).toBeLessThanOrEqual(muStar!['score.P']! + 1e-9);
  expect(made.rows.filter(({ total }) => total !== undefined).map(({ rank }) => rank)).toEqual([1, 2]);
  const neutral = made.rows.filter(({ path }) => path.startsWith('roles.neutral.'));
  expect(neutral.map(({ reason }) => reason?.slice(0, 28))).toEqual(Array(1).fill('does not reach the rules her'));

  const short = JSON.parse(readText('s.json')) as Made;
  expect(short.rows.map(({ path }) => path)).toEqual(made.rows.map(({ path }) => path));
  expect(short.command).toBe(made.command);
  const html = readText('s.html');
  expect(html).toContain(made.digest);
  expect(html).toContain("--output 'attacked.C&gt;P'".replaceAll("'", '&#39;'));
  expect(html.match(/<svg/g)?.length).toBeGreaterThan(2);
  expect(html).not.toMatch(/<script|<link|(src|href)="(?!data:)/);

  expect((await run('merge', 's.jsonl', '--json')).stdout).toBe(ran.stdout);
  const lines = (await run('merge', 's.jsonl', '--csv')).stdout.trimEnd().split('\n');
  const varied = made.rows.length - neutral.length;
  expect(lines).toHaveLength(1 + 2 * varied + neutral.length);
  expect((await run('merge', 's.jsonl')).stdout).toContain(`digest ${made.digest}\n`);
});

test('threads and interruptions, in the screening or in the shares, change nothing', async () => {
  const whole = readText('s.jsonl').split('\n');
  const digest = (JSON.parse((await run('merge', 's.jsonl', '--json')).stdout) as Made).digest;
  for (const [kept, workers] of [
    [4, '2'],
    [whole.length - 4, '1'],
  ] as const) {
    // As a power cut leaves it: some points, and one that was being written.
    writeFileSync(join(cwd, 'half.jsonl'), whole.slice(0, kept).join('\n').slice(0, -9));
    const resumed = await run(...args, '--workers', workers, '--json', '--out', 'half.jsonl', '--resume');
    expect((JSON.parse(resumed.stdout) as Made).digest).toBe(digest);
  }
  const other = await run(...args, '--rows', '4', '--out', 'half.jsonl', '--resume');
  expect(other).toMatchObject({ code: 1, stdout: '' });
});

test('ctrl-C keeps what is done and says how to go on', async () => {
  const { code, stderr } = await stopCommand(cwd, [...args, '--rows', '32'], { out: 'c.jsonl', lines: 3 });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /stopped: \d+ of \d+ points are kept in c\.jsonl; go on with\n {2}npx guarantor sensitivity two\.json .* --resume\n$/,
  );
  expect((await run('merge', 'c.jsonl')).stderr).toMatch(/c\.jsonl is unfinished/);
});

test('wrong usage is said with the nearest name', async () => {
  expect(await run(...WHAT, '--output', 'score.Q')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'error: no figure is called "score.Q". Did you mean score.P?\n',
  });
  const none = await run('sensitivity', 'two.json', '--only', 'rules.nothing');
  expect(none).toMatchObject({ code: 1, stdout: '' });
  expect(none.stderr).toContain('no assumption below rules.nothing');
  expect(await run(...args, '--resume')).toMatchObject({ code: 2, stdout: '' });
  expect(await run(...args, '--strongest', '21')).toMatchObject({ code: 2, stdout: '' });
});
