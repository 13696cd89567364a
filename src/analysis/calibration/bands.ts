/** Bands measured from play and from forced tests: S1 to S5, S6 and S7 in play, S8, S13, S14, and shares of outcomes. */
import { meanInterval, pairedDifference, wilson } from '../statistics.ts';
import { exp, logit, sigmoid } from '../../engine/exact.ts';
import { type Scenario } from '../../engine/index.ts';
import { type GameSample } from './sample.ts';
import { bandRow, type Experiment, type Row, type Sizes, type Study } from './study.ts';
import { type Variation } from './variation.ts';

export const DEFAULT = 'berlin-2025';
export const RATIFIED = 'berlin-2025-ratified';
export const WAR = 'war-continues-2026';

/** Neither monitors nor strip nor partner troops. */
export const UNWATCHED: Variation = {
  bareTruce: true,
  parameters: { EU: { monitorBase: 0 }, US: { monitorBase: 0 } },
  tempers: { EU: { monitors: 0, troopsK: [0, 0, 0] }, US: { monitors: 0 } },
  forces: { EU: { factor: 0 } },
};

/** Games of the checks that hardly depend on luck. */
const SHORT = 20;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const total = (games: readonly GameSample[], read: (game: GameSample) => number): number => sum(games.map(read));
const play = (scenario: string, games: number, by: Variation = {}): Experiment => ({ scenario, by, games });

export function bandStudies(sizes: Sizes, scenario: (id: string) => Scenario): readonly Study[] {
  return [
    crises(sizes),
    honoured(sizes),
    war(sizes),
    ...[DEFAULT, RATIFIED, WAR].map((id) => outcomes(id, sizes)),
    collapse(sizes),
    bareTruce(),
    enforcedTruce(scenario(RATIFIED)),
    support(sizes, scenario(DEFAULT)),
  ];
}

function crises({ games }: Sizes): Study {
  return {
    id: 'S1',
    experiments: [play(RATIFIED, games), play(DEFAULT, games)],
    read: (results) =>
      results.map(({ games: played }, i) => {
        const held = total(played, (game) => game.crisesHeld);
        const ended = total(played, (game) => game.crises - game.crisesOpen);
        const share = ended === 0 ? NaN : held / ended;
        const of = 'share of serious crises in which deterrence held';
        return i === 0
          ? bandRow({ id: 'S1', scenario: RATIFIED, band: of, n: ended }, share, [0.45, 0.7], wilson(held, ended))
          : // The premise is dangerous on purpose: no band is asked of it.
            bandRow(
              { id: 'S1.unratified', scenario: DEFAULT, band: `${of} (shown, no band)`, n: ended },
              share,
              [0, 1],
              wilson(held, ended),
            );
      }),
  };
}

function honoured({ tests }: Sizes): Study {
  const bands = { signed: [0.22, 0.5], pledged: [0.41, 0.75] } as const;
  return {
    id: 'S2',
    experiments: [
      { ...play(DEFAULT, tests), forced: { law: 'signed', pledge: 0 } },
      { ...play(DEFAULT, tests), forced: { law: 'in-force', pledge: 1 } },
    ],
    read: (results) =>
      results.flatMap(({ tests: done }, i) => {
        const held = done.filter((test) => test !== undefined);
        const [state, words] =
          i === 0 ? (['signed', 'signed only'] as const) : (['pledged', 'in force and pledged'] as const);
        return ['EU', 'US'].map((power, at) => {
          const kept = held.filter((test) => test.honoured[at]).length;
          return bandRow(
            {
              id: `S2.${power}.${state}`,
              scenario: DEFAULT,
              band: `${power} honours when tested, ${words}`,
              n: held.length,
            },
            held.length === 0 ? NaN : kept / held.length,
            bands[state],
            wilson(kept, held.length),
          );
        });
      }),
  };
}

function war({ games }: Sizes): Study {
  return {
    id: 'S3',
    experiments: [play(WAR, games)],
    read: ([result]) => {
      const played = result?.games ?? [];
      const months = played.flatMap((game) => game.warKm2);
      const inside = months.filter((area) => area >= -150 && area <= 750).length;
      const area = meanInterval(months);
      const ours = total(played, (game) => game.warLossesChallengerK);
      const theirs = total(played, (game) => game.warLossesProtegeK);
      const ratio = ours / theirs;
      // Interval of a ratio of sums: of the mean residual of the games, in units of the mean below the line.
      const residual = meanInterval(
        played.map((game) => (game.warLossesChallengerK - ratio * game.warLossesProtegeK) / (theirs / played.length)),
      );
      const stock = played.filter((game) => game.warMonthsOpening > 1);
      const changes = meanInterval(stock.map((game) => game.warStockChangeK / (game.warMonthsOpening - 1)));
      const at = { scenario: WAR, n: months.length };
      return [
        bandRow(
          { ...at, id: 'S3.months', band: 'share of months of war with -150 to 750 km2' },
          months.length === 0 ? NaN : inside / months.length,
          [0.9, 1],
          wilson(inside, months.length),
        ),
        bandRow({ ...at, id: 'S3.mean', band: 'km2 a month, mean of the first year' }, area.mean, [250, 500], area),
        bandRow({ ...at, id: 'S4', band: 'losses of the challenger to those of the protege' }, ratio, [1.8, 2.6], {
          low: ratio + residual.low,
          high: ratio + residual.high,
        }),
        bandRow(
          { ...at, id: 'S5', band: "change of the challenger's stock, thousand a month" },
          changes.mean,
          [-10, 15],
          changes,
        ),
      ];
    },
  };
}

function outcomes(scenario: string, { games }: Sizes): Study {
  return {
    id: 'outcomes',
    experiments: [play(scenario, games)],
    read: ([result]) => {
      const played = result?.games ?? [];
      const n = played.length;
      const counts = new Map<string, number>();
      for (const { outcome } of played) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      const [first = ['none', 0]] = sorted;
      const used = played.filter((game) => game.nuclearUse).length;
      const row: Row = bandRow(
        { id: `outcomes.${scenario}`, scenario, band: `most frequent outcome (${first[0]})`, n },
        first[1] / n,
        [0, 0.6],
        wilson(first[1], n),
      );
      return [
        { ...row, by: Object.fromEntries(sorted.map(([id, count]) => [id, count / n])) },
        bandRow(
          { id: `S13.${scenario}`, scenario, band: 'share of games with nuclear use', n },
          used / n,
          [0, 0.01],
          wilson(used, n),
        ),
      ];
    },
  };
}

function collapse({ games }: Sizes): Study {
  return {
    id: 'S8',
    experiments: [play(RATIFIED, games), play(RATIFIED, games, UNWATCHED)],
    read: (results) => {
      const [withThem, without] = results.map(({ games: played }) => ({
        collapses: total(played, (game) => game.collapses),
        months: total(played, (game) => game.truceMonths),
      }));
      if (withThem === undefined || without === undefined) return [];
      const ratio = withThem.collapses / withThem.months / (without.collapses / without.months);
      // Counts of rare events: the logarithm of a ratio of rates is nearly normal.
      const spread = 1.96 * Math.sqrt(1 / withThem.collapses + 1 / without.collapses);
      return [
        bandRow(
          {
            id: 'S8',
            scenario: RATIFIED,
            band: 'hazard of collapse of a truce with monitors and troops, to that without',
            n: withThem.collapses + without.collapses,
          },
          ratio,
          [0.15, 0.5],
          { low: ratio * exp(-spread), high: ratio * exp(spread) },
        ),
      ];
    },
  };
}

/** Days after which violations were at `share` of the level at which the match ended; of games that stayed at peace. */
function daysTo(game: GameSample, share: number, turnDays: number): number {
  const last = game.violations[game.violations.length - 1] as number;
  return turnDays * (1 + game.violations.findIndex((perDay) => perDay >= share * last));
}

function bareTruce(): Study {
  const by: Variation = { ...UNWATCHED, idle: true, turnDays: 1, turns: 60 };
  return {
    id: 'S6',
    experiments: [play(DEFAULT, SHORT, by)],
    read: ([result]) => {
      const calm = (result?.games ?? []).filter((game) => game.collapses === 0);
      const days = meanInterval(calm.map((game) => daysTo(game, 0.9, 1)));
      return [
        bandRow(
          { id: 'S6', scenario: DEFAULT, band: 'bare truce in play: days to 90 % of the old violence', n: calm.length },
          days.mean,
          [10, 21],
          days,
        ),
      ];
    },
  };
}

function enforcedTruce(base: Scenario): Study {
  const reference = base.rules.incidents.violationsRef;
  return {
    id: 'S7',
    experiments: [play(RATIFIED, SHORT, { idle: true, turnDays: 2, turns: 2 })],
    read: ([result]) => {
      const falls = meanInterval((result?.games ?? []).map((game) => reference / (game.violations[0] as number)));
      return [
        bandRow(
          { id: 'S7', scenario: RATIFIED, band: 'enforced truce in play: fall of violations in the first days' },
          falls.mean,
          [10, 30],
          falls,
        ),
      ];
    },
  };
}

const SHIFTS = [-6, -4, -3, -2, -1, -0.5, 0, 0.5, 1, 2];

function support({ sweep }: Sizes, base: Scenario): Study {
  const shifted = (shift: number): Variation => ({
    parameters: Object.fromEntries(
      ['EU', 'US'].map((id) => [
        id,
        { supportBase: sigmoid(logit(base.powers[id]?.parameters.supportBase ?? 0.5) + shift) },
      ]),
    ),
  });
  return {
    id: 'S14',
    experiments: SHIFTS.map((shift) => play(DEFAULT, sweep, shifted(shift))),
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
      const row = bandRow(
        {
          id: 'S14',
          scenario: DEFAULT,
          band: 'war with a guarantor, at its maximum over shifts of support less the nearer end (interval above 0)',
          n: sweep,
        },
        least?.share ?? 0,
        [0, null],
        least,
      );
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
}
