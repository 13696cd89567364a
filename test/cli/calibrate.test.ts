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
  test('--json is a list of rows with exactly the fields that are promised; the table has the reasons', async () => {
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
    for (const row of rows)
      expect(Object.keys(row)).toEqual(['id', 'scenario', 'band', 'measured', 'low', 'high', 'verdict']);
    expect(rows[1]).toMatchObject({ measured: null, verdict: 'out' });
    const table = await calibrate('--only', 'R20', '--scenarios', 'korea-1953');
    expect(table.stdout).toMatch(/^out R20 .*\n .*two partners/m);
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

  test('names what it does not measure', async () => {
    const here = ['--scenarios', 'tutorial', '--json'];
    const one = await calibrate('--only', 'S15,S99', ...here);
    expect(one).toMatchObject({ code: 0, stderr: 'guarantor: nothing called "S99" is measured on these scenarios\n' });
    expect(await calibrate('--only', 'FOO', ...here)).toMatchObject({ code: 2, stdout: '' });
  });

  test('knows only shipped scenarios', async () => {
    const { code, stderr } = await calibrate('--scenarios', 'nowhere');
    expect(code).toBe(2);
    expect(stderr).toContain('no scenario "nowhere" is shipped');
  });
});
