import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { CalibrationFile } from '../../src/analysis/calibration/file.ts';
import { runCommand } from './run-command.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = mkdtempSync(join(tmpdir(), 'calibrate-'));
const calibrate = (...args: readonly string[]) => runCommand(folder, 'calibrate', ...args);
const read = (name: string): CalibrationFile => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CalibrationFile;

describe('calibrate', () => {
  test('--json is a list of rows, those that are out with their reason in words', async () => {
    const { code, stdout, stderr } = await calibrate(
      '--only',
      'S15,R20',
      '--scenarios',
      'berlin-2025,korea-1953',
      '--json',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rows = JSON.parse(stdout) as readonly Record<string, unknown>[];
    expect(rows.map(({ id, scenario, verdict }) => [id, scenario, verdict])).toEqual([
      ['S15', 'berlin-2025', 'in'],
      ['R20', 'berlin-2025', 'out'],
      ['S15', 'korea-1953', 'in'],
      ['R20', 'korea-1953', 'out'],
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual(
      expect.arrayContaining(['id', 'scenario', 'band', 'measured', 'low', 'high', 'verdict']),
    );
    expect(rows[1]).toMatchObject({ measured: null, reason: expect.stringMatching(/two partners/) });
  });

  test('finds a band by each of its names and plays it', async () => {
    const { stdout } = await calibrate('--only', 'S13', '--scenarios', 'tutorial', '--games', '1', '--workers', '1');
    expect(stdout).toMatch(/^in {2}S13 /m);
    expect(stdout).toMatch(/of \d+ hold, \d+ are out for a stated reason, \d+ without$/m);
  });

  test('--write replaces what was run and leaves the rest', async () => {
    await calibrate('--only', 'S15,R18', '--scenarios', 'berlin-2025,tutorial', '--write', 'kept.json');
    const first = read('kept.json');
    expect(first.rows).toHaveLength(4);
    expect(Object.keys(first.scenarios)).toEqual(['berlin-2025', 'tutorial']);
    const strange = first.rows.map((row) => ({ ...row, measured: 7 }));
    writeFileSync(join(folder, 'kept.json'), JSON.stringify({ ...first, rows: strange }));
    await calibrate('--only', 'S15', '--scenarios', 'tutorial', '--write', 'kept.json');
    const again = read('kept.json').rows.map(({ id, scenario, measured }) => [id, scenario, measured]);
    expect(again).toHaveLength(4);
    expect(again).toContainEqual(['S15', 'tutorial', 0.05815]);
    expect(again).toContainEqual(['R18', 'tutorial', 7]);
    expect(again).toContainEqual(['S15', 'berlin-2025', 7]);
  });

  test('knows only shipped scenarios', async () => {
    const { code, stderr } = await calibrate('--scenarios', 'nowhere');
    expect(code).toBe(2);
    expect(stderr).toContain('no scenario "nowhere" is shipped');
  });
});
