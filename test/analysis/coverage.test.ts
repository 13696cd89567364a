/** Whether intervals and bands hold as often as they say. */
import { beforeAll, describe, expect, test } from 'vitest';
import { botFor } from '../../src/ai/index.ts';
import { summariseFutures, trackFan } from '../../src/analysis/forecast.ts';
import { type Future, playFutures, stageOf } from '../../src/analysis/futures.ts';
import { viewFor } from '../../src/engine/index.ts';
import { openMatch } from '../../src/match/match.ts';
import { shippedScenario } from '../kit/shipped.ts';

const ALL = 1200;
const FEW = 40;
const { opening } = openMatch(await shippedScenario('tutorial'), 'coverage');
const { setup } = opening;
const seat = setup.powers.indexOf('EU');
const view = viewFor(opening, seat);
const bots = setup.powers.map((id) => botFor(setup, id));
let base: readonly Future[] = [];

beforeAll(() => {
  base = playFutures(stageOf({ kind: 'view', view }), bots, { EU: [] }, 0, ALL);
}, 60_000);

describe('what the forecast says of its own error', () => {
  test('95 % intervals of shares from 40 futures hold the share of 1,200 in 90 to 99 %', () => {
    const truths = summariseFutures(setup, base).outcomes.map(({ share }) => share);
    let [held, all] = [0, 0];
    for (let from = 0; from < ALL; from += FEW) {
      summariseFutures(setup, base.slice(from, from + FEW)).outcomes.forEach(({ low, high }, outcome) => {
        const truth = truths[outcome]!;
        // What is nearly sure or nearly never happens is held by every interval.
        if (truth < 0.04 || truth > 0.96) return;
        all += 1;
        if (low <= truth && truth <= high) held += 1;
      });
    }
    expect(all).toBeGreaterThanOrEqual(60);
    expect(held / all).toBeGreaterThanOrEqual(0.9);
    expect(held / all).toBeLessThanOrEqual(0.99);
  });

  test('bands of the fans hold half and nine tenths of the games that truths of the same belief bring', () => {
    const tension = stageOf({ kind: 'view', view }).tracks.findIndex(({ field }) => field === 'tension');
    const score = stageOf({ kind: 'view', view }).tracks.findIndex(({ field }) => field === 'score');
    for (const track of [tension, score]) {
      const fan = trackFan(base.slice(0, 300), 0, track);
      const others = base.slice(300);
      let [half, most, all] = [0, 0, 0];
      for (const { tracks } of others) {
        tracks[track]!.forEach((value, step) => {
          const { p05, p25, p75, p95 } = fan[step]!;
          all += 1;
          if (value >= p05 && value <= p95) most += 1;
          if (value >= p25 && value <= p75) half += 1;
        });
      }
      expect(half / all).toBeGreaterThan(0.44);
      expect(half / all).toBeLessThan(0.62);
      expect(most / all).toBeGreaterThan(0.86);
      expect(most / all).toBeLessThan(0.95);
    }
  });
});
