/** Bands of a truce: how long it lasts and how fast violence comes back (S6, S7, S8). */
import { meanInterval } from '../statistics.ts';
import { exp } from '../../engine/exact.ts';
import { type Asking } from './homes.ts';
import { type Cast, each, type Place } from './places.ts';
import { type GameSample } from './sample.ts';
import { bandRow, type Experiment, type Study } from './study.ts';
import { type Variation } from './variation.ts';

/** Games of the checks that hardly depend on luck. */
const SHORT = 20;

/** Neither monitors nor strip nor partner troops. */
export function unwatched({ guarantors, deployers, watchers }: Cast): Variation {
  return {
    bareTruce: true,
    parameters: each(guarantors, { monitorBase: 0 }),
    tempers: {
      ...each(deployers, { monitors: 0, troopsK: [0, 0, 0] as const }),
      ...each(watchers, { monitors: 0 }),
    },
    forces: each(deployers, { factor: 0 }),
  };
}

export function collapse({ id, cast }: Place, asking: Asking): readonly Study[] {
  const { home, games } = asking('S8');
  const sum = (played: readonly GameSample[], read: (game: GameSample) => number): number =>
    played.reduce((total, game) => total + read(game), 0);
  const study: Study = {
    ...{ id: 'S8', scenario: id, home },
    experiments: [{}, unwatched(cast)].map((by): Experiment => ({ scenario: id, by, games })),
    read: (results) => {
      const [withThem, without] = results.map(({ games: played }) => ({
        collapses: sum(played, (game) => game.collapses),
        months: sum(played, (game) => game.truceMonths),
      }));
      if (withThem === undefined || without === undefined) return [];
      const ratio = withThem.collapses / withThem.months / (without.collapses / without.months);
      // Counts of rare events: the logarithm of a ratio of rates is nearly normal.
      const spread = 1.96 * Math.sqrt(1 / withThem.collapses + 1 / without.collapses);
      const band = 'hazard of collapse of a truce with monitors and troops, to that without';
      const n = withThem.collapses + without.collapses;
      return [
        bandRow({ id: 'S8', scenario: id, band, n }, ratio, [0.15, 0.5], {
          low: ratio * exp(-spread),
          high: ratio * exp(spread),
        }),
      ];
    },
  };
  return [study];
}

/** Days after which violations were at `share` of the level at which the match ended; of games that stayed at peace. */
function daysTo(game: GameSample, share: number, turnDays: number): number {
  const last = game.violations[game.violations.length - 1] as number;
  return turnDays * (1 + game.violations.findIndex((perDay) => perDay >= share * last));
}

export function bareTruce({ id, cast }: Place, asking: Asking): readonly Study[] {
  const by: Variation = { ...unwatched(cast), idle: true, turnDays: 1, turns: 60 };
  const study: Study = {
    ...{ id: 'S6', scenario: id, home: asking('S6').home },
    experiments: [{ scenario: id, by, games: SHORT }],
    read: ([result]) => {
      const calm = (result?.games ?? []).filter((game) => game.collapses === 0);
      const days = meanInterval(calm.map((game) => daysTo(game, 0.9, 1)));
      const band = 'bare truce in play: days to 90 % of the old violence';
      return [bandRow({ id: 'S6', scenario: id, band, n: calm.length }, days.mean, [10, 21], days)];
    },
  };
  return [study];
}

export function enforcedTruce({ id, scenario }: Place, asking: Asking): readonly Study[] {
  const reference = scenario.rules.incidents.violationsRef;
  const study: Study = {
    ...{ id: 'S7', scenario: id, home: asking('S7').home },
    experiments: [{ scenario: id, by: { idle: true, turnDays: 2, turns: 2 }, games: SHORT }],
    read: ([result]) => {
      const falls = meanInterval((result?.games ?? []).map((game) => reference / (game.violations[0] as number)));
      const band = 'enforced truce in play: fall of violations in the first days';
      return [bandRow({ id: 'S7', scenario: id, band }, falls.mean, [10, 30], falls)];
    },
  };
  return [study];
}
