/** The committed results of the calibration agree with the rules and scenarios that are shipped, and with their own digests. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CalibrationFile, isCurrent, playDigest } from '../../src/analysis/calibration/file.ts';
import { closedForms, explained, placeOf } from '../../src/analysis/calibration/index.ts';
import { SHIPPED_IDS, shippedScenario, variedScenario } from '../kit/shipped.ts';

const file = JSON.parse(
  readFileSync(new URL('../../public/model/calibration.json', import.meta.url), 'utf8'),
) as CalibrationFile;

describe('the kept calibration', () => {
  test.each(SHIPPED_IDS)('%s was measured as it is', async (id) => {
    const scenario = await shippedScenario(id);
    expect(
      isCurrent(file, id, scenario),
      `the rules or the numbers of ${id} have changed: npm run calibrate -- --scenarios ${id} --write (and CALIBRATION.md)`,
    ).toBe(true);
    const rows = file.rows.filter((row) => row.scenario === id);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    for (const row of rows)
      if (row.verdict === 'out') expect(row.reason, `${row.id} is out without a reason`).toBeDefined();
    // What needs no play can be checked at once.
    for (const row of closedForms(placeOf(id, scenario))) {
      const kept = rows.find((known) => known.id === row.id);
      expect(kept?.verdict, row.id).toBe(row.verdict);
      if (Number.isFinite(row.measured)) expect(kept?.measured, row.id).toBeCloseTo(row.measured, 2);
    }
  });

  test('every band and sign has a row on the scenario on which the game opens', () => {
    const known = new Set(file.rows.map((row) => row.id.split('.')[0]));
    const asked = [
      ...Array.from({ length: 15 }, (_, i) => `S${i + 1}`),
      ...Array.from({ length: 24 }, (_, i) => `R${i + 1}`),
    ];
    expect(asked.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('the digest of what decides play', () => {
  test('does not change with texts, and does with numbers', async () => {
    const patch = {
      title: 'Another',
      summary: 'Other words',
      briefings: { EU: 'Read this.' },
      powers: { EU: { name: 'Us' } },
    };
    const texts = await variedScenario('tutorial', patch);
    const plain = await variedScenario('tutorial', {});
    expect(playDigest(texts)).toBe(playDigest(plain));
    const numbers = await variedScenario('tutorial', { rules: { incidents: { breakdown: 0.05 } } });
    expect(playDigest(numbers)).not.toBe(playDigest(plain));
  });
});

describe('reasons', () => {
  const row = { id: 'R1', scenario: 'x', band: '', low: null, high: 0, verdict: 'out' } as const;
  test('follow from the figures, and nothing is excused at home', () => {
    const of = (measured: number, interval: readonly [number, number], n = 9) =>
      explained({ ...row, measured, interval, n }, false).reason;
    expect(of(-0.1, [-0.3, 0.1])).toBe('few-games');
    expect(of(0, [0, 0])).toBe('no-room');
    expect(of(0, [0, 0], 0)).toBe('no-cases');
    expect(of(0.2, [0.1, 0.3])).toBe('contrary');
    const band = { ...row, low: 0.4, high: 0.6, interval: [0.1, 0.3] as const };
    expect(explained({ ...band, measured: 0.2 }, false).reason).toBe('premise');
    expect(explained({ ...band, measured: NaN }, false).reason).toBe('no-cases');
    expect(explained({ ...band, measured: 0.2 }, true).reason).toBeUndefined();
  });
});
