import { tmpdir } from 'node:os';
import { describe, expect, test, vi } from 'vitest';
import { type Comparison } from '../../src/analysis/study/compare.ts';
import { compareGames } from '../../src/analysis/study/compare.ts';
import { runCommand } from './run-command.ts';

vi.setConfig({ testTimeout: 120_000 });
const compare = (...args: readonly string[]) => runCommand(tmpdir(), 'compare', ...args);
const SMALL = ['--runs', '4', '--workers', '1'];

describe('compare', () => {
  test('a scenario with itself: no difference, every game the same', async () => {
    const { code, stdout } = await compare('tutorial', 'tutorial', ...SMALL, '--json');
    expect(code).toBe(0);
    const { pairs, same, outcomes, metrics, digests } = JSON.parse(stdout) as Comparison;
    expect({ pairs, same }).toEqual({ pairs: 4, same: 4 });
    expect(digests.a).toBe(digests.b);
    for (const figure of [...Object.values(outcomes), ...Object.values(metrics)]) {
      expect(figure.difference).toBe(0);
      expect(figure.low).toBeLessThanOrEqual(0);
      expect(figure.high).toBeGreaterThanOrEqual(0);
    }
  });

  test('its shares are those of simulate, its differences those of the shares', async () => {
    const { stdout } = await compare('tutorial', 'berlin-2025', ...SMALL, '--json');
    const { outcomes } = JSON.parse(stdout) as Comparison;
    const { stdout: alone } = await runCommand(tmpdir(), 'simulate', 'tutorial', ...SMALL, '--json');
    const batch = JSON.parse(alone) as { outcomes: Record<string, { share: number }> };
    for (const [id, { share }] of Object.entries(batch.outcomes)) expect(outcomes[id]?.a).toBe(share);
    for (const { a, b, difference, low, high } of Object.values(outcomes)) {
      expect(difference).toBeCloseTo(b - a, 12);
      expect(low <= high).toBe(true);
    }
  });

  test('table and CSV', async () => {
    const { stdout } = await compare('tutorial', 'tutorial', ...SMALL);
    expect(stdout).toMatch(/^tutorial less tutorial: 4 pairs of games on the same luck, seed 1, rules \d+; 4 went/);
    const { stdout: text } = await compare('tutorial', 'tutorial', ...SMALL, '--csv');
    expect(text).toMatch(/^figure,a,b,difference,low,high\noutcome\./);
    expect(text).toContain('\nscore.UA,');
  });

  test('wrong usage and bad input', async () => {
    expect(await compare('tutorial')).toMatchObject({ code: 2, stdout: '' });
    expect(await compare('tutorial', 'nowhere')).toMatchObject({ code: 2, stdout: '' });
    expect(await compare('tutorial', 'tutorial', '--set', 'rules.x.y=1')).toMatchObject({ code: 1, stdout: '' });
  });
});

test('paired differences by hand', () => {
  const names = { scenario: 'x', outcomes: ['won', 'lost'], measures: ['m'] };
  const side = (outcomes: readonly string[], values: readonly number[]) => ({
    names,
    games: outcomes.map((outcome, game) => ({
      game,
      outcome,
      digest: `${outcome}${values[game]}`,
      values: [values[game]!],
    })),
  });
  const made = compareGames(
    side(['won', 'won', 'lost', 'lost'], [1, 2, 3, 4]),
    side(['won', 'lost', 'won', 'won'], [1, 4, 5, 8]),
  );
  expect(made.outcomes['won']).toMatchObject({ a: 0.5, b: 0.75, difference: 0.25 });
  // Differences 0, 2, 2, 4: mean 2, standard error sqrt(8/3)/2.
  expect(made.metrics['m']).toMatchObject({ a: 2.5, b: 4.5, difference: 2 });
  expect(made.metrics['m']!.high - 2).toBeCloseTo((1.959963984540054 * Math.sqrt(8 / 3)) / 2, 12);
  expect(made.same).toBe(1);
});
