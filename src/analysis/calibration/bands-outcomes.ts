/** Shares of outcomes, nuclear use (S13), and war with a guarantor over the support for it (S14). */
import { pairedDifference, wilson } from '../statistics.ts';
import { logit, sigmoid } from '../../engine/exact.ts';
import { type Asking } from './homes.ts';
import { type Place } from './places.ts';
import { bandRow, type Experiment, type Study } from './study.ts';
import { type Variation } from './variation.ts';

export function outcomes({ id }: Place, asking: Asking): readonly Study[] {
  const { home, games } = asking('outcomes');
  const study: Study = {
    ...{ id: 'outcomes', also: ['S13'], scenario: id, home },
    experiments: [{ scenario: id, by: {}, games }],
    read: ([result]) => {
      const played = result?.games ?? [];
      const n = played.length;
      const counts = new Map<string, number>();
      for (const { outcome } of played) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      const [first = ['none', 0]] = sorted;
      const used = played.filter((game) => game.nuclearUse).length;
      const most = { id: 'outcomes', scenario: id, band: `most frequent outcome (${first[0]})`, n };
      const row = bandRow(most, first[1] / n, [0, 0.6], wilson(first[1], n));
      const why = row.verdict === 'out' && !home ? { reason: 'one-sided' as const } : {};
      return [
        {
          ...row,
          ...why,
          by: Object.fromEntries(sorted.map(([name, count]) => [name, count / n])),
        },
        bandRow(
          { id: 'S13', scenario: id, band: 'share of games with nuclear use', n },
          used / n,
          [0, 0.01],
          wilson(used, n),
        ),
      ];
    },
  };
  return [study];
}

const SHIFTS = [-6, -4, -3, -2, -1, -0.5, 0, 0.5, 1, 2];

export function support({ id, scenario, cast }: Place, asking: Asking): readonly Study[] {
  const { home, sweep } = asking('S14');
  const shifted = (shift: number): Variation => ({
    parameters: Object.fromEntries(
      cast.guarantors.map((power) => [
        power,
        { supportBase: sigmoid(logit(scenario.powers[power]?.parameters.supportBase ?? 0.5) + shift) },
      ]),
    ),
  });
  const study: Study = {
    ...{ id: 'S14', scenario: id, home },
    experiments: SHIFTS.map((shift): Experiment => ({ scenario: id, by: shifted(shift), games: sweep })),
    read: (results) => {
      const fought = results.map(({ games }) => games.map((game) => game.fought.some(Boolean)));
      const shares = fought.map((games) => games.filter(Boolean).length / games.length);
      const best = shares.indexOf(Math.max(...shares));
      const rise = (end: number) => {
        const most = fought[best] ?? [];
        const least = fought[end] ?? [];
        const gained = most.filter((value, i) => value && least[i] !== true).length;
        const lost = most.filter((value, i) => !value && least[i] === true).length;
        return pairedDifference(gained, lost, most.length);
      };
      const ends = [rise(0), rise(SHIFTS.length - 1)];
      const least = ends[(ends[0]?.low ?? 0) <= (ends[1]?.low ?? 0) ? 0 : 1];
      const band = 'war with a guarantor, at its maximum over shifts of support less the nearer end (interval above 0)';
      const row = bandRow({ id: 'S14', scenario: id, band, n: sweep }, least?.share ?? 0, [0, null], least);
      const interior = best > 0 && best < SHIFTS.length - 1 && (least?.low ?? 0) > 0;
      return [
        {
          ...row,
          verdict: interior ? 'in' : 'out',
          by: Object.fromEntries(SHIFTS.map((shift, i) => [`shift ${shift}`, shares[i] ?? 0])),
        },
      ];
    },
  };
  return [study];
}
