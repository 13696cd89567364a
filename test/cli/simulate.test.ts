import { tmpdir } from 'node:os';
import { describe, expect, test, vi } from 'vitest';
import { runCommand } from './run-command.ts';

vi.setConfig({ testTimeout: 120_000 });
const simulate = (...args: readonly string[]) => runCommand(tmpdir(), 'simulate', ...args);

interface Batch {
  readonly outcomes: Readonly<Record<string, { count: number; share: number; low: number; high: number }>>;
  readonly metrics: Readonly<Record<string, { mean: number; p05: number; p50: number; p95: number }>>;
  readonly digest: string;
  readonly runs: number;
}
const batchOf = (text: string): Batch => JSON.parse(text) as Batch;

describe('simulate', () => {
  test('--json is one value of the promised shape', async () => {
    const { code, stdout, stderr } = await simulate(
      'tutorial',
      '--runs',
      '6',
      '--seed',
      'a',
      '--workers',
      '1',
      '--json',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const batch = batchOf(stdout);
    expect(Object.keys(batch)).toEqual(
      expect.arrayContaining([
        'scenario',
        'rulesVersion',
        'runs',
        'seed',
        'outcomes',
        'metrics',
        'seconds',
        'playoutsPerSecond',
        'digest',
      ]),
    );
    expect(batch).toMatchObject({
      scenario: 'tutorial',
      runs: 6,
      seed: 'a',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const outcomes = Object.values(batch.outcomes);
    expect(outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    expect(outcomes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const { low, share, high } of outcomes) expect(low <= share + 1e-12 && share <= high + 1e-12).toBe(true);
    for (const { p05, p50, p95 } of Object.values(batch.metrics)) expect(p05 <= p50 && p50 <= p95).toBe(true);
  });

  test('the digest does not depend on the number of workers, but on the seed', async () => {
    const args = ['tutorial', '--runs', '5', '--json'];
    const one = await simulate(...args, '--workers', '1');
    const two = await simulate(...args, '--workers', '2');
    const other = await simulate(...args, '--workers', '1', '--seed', '2');
    const { seconds: _s, playoutsPerSecond: _p, ...first } = JSON.parse(one.stdout) as Record<string, unknown>;
    expect(JSON.parse(two.stdout)).toMatchObject(first);
    expect(batchOf(other.stdout).digest).not.toBe(first['digest']);
  });

  test('without --json it is a table with the same digest', async () => {
    const { stdout } = await simulate('tutorial', '--runs', '2', '--workers', '1');
    expect(stdout).toMatch(/^tutorial: 2 games, seed 1, rules \d+, /);
    expect(stdout).toMatch(/\ndigest [0-9a-f]{64}\n$/);
  });

  test('--set changes a value', async () => {
    const args = ['tutorial', '--runs', '3', '--workers', '1', '--json'];
    const { code, stdout } = await simulate(...args, '--set', 'rules.incidents.breakdown=0.19');
    expect(code).toBe(0);
    expect(batchOf(stdout).digest).not.toBe(batchOf((await simulate(...args)).stdout).digest);
  });

  test('a scenario of no such name is wrong usage', async () => {
    const { code, stdout, stderr } = await simulate('berlin-2052', '--runs', '1');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('berlin-2052');
  });

  test.each(['0', '-1', '1.5', 'many', '1e3', '99999999999'])('so are %s games', async (runs) => {
    const { code, stdout, stderr } = await simulate('tutorial', '--runs', runs);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/whole number|argument missing/);
  });

  test('and a setting without a value', async () => {
    expect((await simulate('tutorial', '--set', 'rules')).code).toBe(2);
  });

  test('a value out of range is bad input, with its place', async () => {
    const { code, stdout, stderr } = await simulate('tutorial', '--runs', '1', '--set', 'rules.incidents.breakdown=-5');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/:\d+:\d+ error out-of-bounds /);
  });

  test('so are names that do not exist, and prototype keys', async () => {
    for (const setting of ['rules.incidents.brakedown=1', '__proto__.polluted=1', 'rules.constructor=1'])
      expect((await simulate('tutorial', '--runs', '1', '--set', setting)).code, setting).toBe(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('--level sets how well machines play, for all or for one power', async () => {
    const plain = batchOf((await simulate('tutorial', '--runs', '2', '--workers', '1', '--json')).stdout);
    const steady = await simulate('tutorial', '--runs', '2', '--workers', '1', '--json', '--level', 'steady');
    expect(batchOf(steady.stdout).digest).toBe(plain.digest);
    const simple = await simulate('tutorial', '--runs', '2', '--workers', '1', '--json', '--level', 'UA=simple');
    expect(batchOf(simple.stdout).digest).not.toBe(plain.digest);
    expect((await simulate('tutorial', '--runs', '1', '--level', 'clever')).code).toBe(2);
    const { code, stderr } = await simulate('tutorial', '--runs', '1', '--level', 'XX=simple');
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('"XX"') as string });
  });
});
