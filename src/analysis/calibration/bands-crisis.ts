/** Bands of crises and of promises put to the test: S1, S2, S11, S12 and R10. */
import { wilson } from '../statistics.ts';
import { type ForcedState } from './forced.ts';
import { type Asking } from './homes.ts';
import { each, type Place } from './places.ts';
import { type GameSample } from './sample.ts';
import { bandRow, type Experiment, type Results, type Row, type Study } from './study.ts';
import { type Variation } from './variation.ts';

const HELD = [0.45, 0.7] as const;

interface Crises {
  readonly share: number;
  readonly held: number;
  readonly ended: number;
}

function crisesOf(games: readonly GameSample[]): Crises {
  const held = games.reduce((total, game) => total + game.crisesHeld, 0);
  const ended = games.reduce((total, game) => total + game.crises - game.crisesOpen, 0);
  return { share: ended === 0 ? NaN : held / ended, held, ended };
}

/** S1: a serious crisis is one in which the challenger masses openly; it holds if no large attack comes of it. */
export function crises({ id }: Place, asking: Asking): readonly Study[] {
  const { home, games } = asking('S1');
  const study: Study = {
    ...{ id: 'S1', scenario: id, home },
    experiments: [{ scenario: id, by: {}, games }],
    read: ([result]) => {
      const { share, held, ended } = crisesOf(result?.games ?? []);
      const at = { id: 'S1', scenario: id, band: 'share of serious crises in which deterrence held', n: ended };
      return [bandRow(at, share, HELD, wilson(held, ended))];
    },
  };
  return [study];
}

/** Difference of two shares of crises, in points, with its interval as if the crises were different ones. */
function gap(
  id: string,
  scenario: string,
  band: string,
  bounds: readonly [number, number],
  [from, to]: readonly [Crises, Crises],
): Row {
  const variance = ({ share, ended }: Crises): number => (share * (1 - share)) / ended;
  const points = 100 * (to.share - from.share);
  const half = 196 * Math.sqrt(variance(from) + variance(to));
  const at = { id, scenario, band, n: from.ended + to.ended };
  const row = bandRow(at, points, bounds, { low: points - half, high: points + half });
  // The sign has sources, the size has none.
  const beyond = bounds[1] > 0 ? points > bounds[1] : points < bounds[0];
  return beyond ? { ...row, reason: 'larger' } : row;
}

/**
 * S11 and the share of S12: what troops and eyes change in S1. The difference of two shares of crises needs every game, so
 * it is measured at home only. Who keeps no troops or eyes there owes none either: the effect of a broken promise is another.
 */
export function forcesAndEyes({ id, scenario, cast }: Place, asking: Asking): readonly Study[] {
  const { home, games } = asking('S11');
  if (!home) return [];
  const opening = Object.values(scenario.forces)
    .filter(({ power, rotationTurns }) => cast.deployers.includes(power) && rotationTurns > 0)
    .reduce((total, { personnelK }) => total + personnelK, 0);
  const stationed = (troopsK: number, heavy: number): Variation => ({
    released: ['deploy'],
    tempers: each(cast.deployers, { troopsK: [troopsK, troopsK, 0] as const, heavy }),
    parameters: each(cast.deployers, { heavyShare: heavy }),
    forces: each(cast.deployers, { factor: opening === 0 ? 1 : troopsK / opening }),
  });
  const seen: Variation = { released: ['recon', 'monitor'] };
  const blind: Variation = {
    ...seen,
    tempers: each(cast.watchers, { recon: 0 }),
    parameters: each(cast.watchers, { reconBase: 0 }),
  };
  const variations = [stationed(15, 0.3), stationed(30, 0.3), stationed(0, 0.3), stationed(60, 0.6), seen, blind];
  const study: Study = {
    ...{ id: 'S11', also: ['S12'], scenario: id, home },
    experiments: variations.map((by): Experiment => ({ scenario: id, by, games })),
    read: (results) => {
      const [light, double, none, heavy, seeing, unseeing] = results.map((result) => crisesOf(result.games)) as [
        Crises,
        Crises,
        Crises,
        Crises,
        Crises,
        Crises,
      ];
      return [
        gap('S11.double', id, 'points of S1: 15 to 30 thousand troops', [0, 8], [light, double]),
        gap('S11.heavy', id, 'points of S1: none to 60 thousand heavy troops', [5, 20], [none, heavy]),
        gap('S12', id, 'points of S1: without the reconnaissance of the United States', [-12, -3], [seeing, unseeing]),
      ];
    },
  };
  return [study];
}

const STATES: readonly {
  readonly name: string;
  readonly words: string;
  readonly state: ForcedState;
  readonly asked: readonly [number, number];
}[] = [
  { name: 'signed', words: 'signed only', state: { law: 'signed', pledge: 0 }, asked: [0.22, 0.5] },
  { name: 'pledged', words: 'in force and pledged', state: { law: 'in-force', pledge: 1 }, asked: [0.41, 0.75] },
];
/** From the share of all alliances since 1945 to that of all before it. */
const HONOURED = [0.22, 0.75] as const;

/** S2 and R10: who fights when asked, in tests that nobody chose. */
export function honoured({ id, cast }: Place, asking: Asking): readonly Study[] {
  const { home, tests } = asking('S2');
  const kept = (result: Results | undefined, at: number) => {
    const done = (result?.tests ?? []).filter((test) => test !== undefined);
    return { count: done.filter((test) => test.honoured[at]).length, n: done.length };
  };
  const row = (
    name: string,
    band: string,
    asked: readonly [number, number],
    { count, n }: { count: number; n: number },
  ): Row => bandRow({ id: name, scenario: id, band, n }, n === 0 ? NaN : count / n, asked, wilson(count, n));
  const study: Study = {
    ...{ id: 'S2', also: ['R10'], scenario: id, home },
    experiments: STATES.map(({ state }): Experiment => ({ scenario: id, by: {}, forced: state, games: tests })),
    read: (results) =>
      cast.guarantors.flatMap((power, at) => {
        const states = results.map((result) => kept(result, at));
        const both = states.reduce((sum, { count, n }) => ({ count: sum.count + count, n: sum.n + n }), {
          count: 0,
          n: 0,
        });
        return [
          ...STATES.map(({ name, words, asked }, i) =>
            row(
              `S2.${name}.${power}`,
              `${power} honours when tested, ${words}`,
              asked,
              states[i] ?? { count: 0, n: 0 },
            ),
          ),
          row(`R10.both.${power}`, `${power} honours when tested, over both states`, HONOURED, both),
        ];
      }),
  };
  return [study];
}
