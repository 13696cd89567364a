/** Bands of a war that goes on: ground, losses and stocks of its first year (S3, S4, S5). */
import { meanInterval, wilson } from '../statistics.ts';
import { type Asking } from './homes.ts';
import { type Place } from './places.ts';
import { type GameSample } from './sample.ts';
import { bandRow, type Row, type Study } from './study.ts';

const total = (games: readonly GameSample[], read: (game: GameSample) => number): number =>
  games.reduce((sum, game) => sum + read(game), 0);

export function war({ id }: Place, asking: Asking): readonly Study[] {
  const { home, games } = asking('S3');
  const study: Study = {
    ...{ id: 'S3', also: ['S4', 'S5'], scenario: id, home },
    experiments: [{ scenario: id, by: {}, games }],
    read: ([result]) => [
      ...ground(id, result?.games ?? []),
      losses(id, result?.games ?? []),
      stocks(id, result?.games ?? []),
    ],
  };
  return [study];
}

function ground(scenario: string, played: readonly GameSample[]): readonly Row[] {
  const months = played.flatMap((game) => game.warKm2);
  const inside = months.filter((area) => area >= -150 && area <= 750).length;
  const area = meanInterval(months);
  const at = { scenario, n: months.length };
  return [
    bandRow(
      { ...at, id: 'S3.months', band: 'share of months of war with -150 to 750 km2' },
      months.length === 0 ? NaN : inside / months.length,
      [0.9, 1],
      wilson(inside, months.length),
    ),
    bandRow({ ...at, id: 'S3.mean', band: 'km2 a month, mean of the first year' }, area.mean, [250, 500], area),
  ];
}

function losses(scenario: string, played: readonly GameSample[]): Row {
  const theirs = total(played, (game) => game.warLossesProtegeK);
  const ratio = total(played, (game) => game.warLossesChallengerK) / theirs;
  // Interval of a ratio of sums: of the mean residual of the games, in units of the mean below the line.
  const residual = meanInterval(
    played.map((game) => (game.warLossesChallengerK - ratio * game.warLossesProtegeK) / (theirs / played.length)),
  );
  const n = total(played, (game) => game.warKm2.length);
  return bandRow(
    { scenario, n, id: 'S4', band: 'losses of the challenger to those of the protege' },
    ratio,
    [1.8, 2.6],
    { low: ratio + residual.low, high: ratio + residual.high },
  );
}

function stocks(scenario: string, played: readonly GameSample[]): Row {
  const months = played.filter((game) => game.warMonthsOpening > 1);
  const changes = meanInterval(months.map((game) => game.warStockChangeK / (game.warMonthsOpening - 1)));
  return bandRow(
    { scenario, n: months.length, id: 'S5', band: "change of the challenger's stock, thousand a month" },
    changes.mean,
    [-10, 15],
    changes,
  );
}
