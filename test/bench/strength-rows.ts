/**
 * `npm run bench -- --strength`: each level of machine player against the one below it, in the score of its own seat: same
 * seat, same seeds, the others steady. A pair is decided when the scores differ by half a point and more: the debrief shows
 * whole points, and less comes of some month's payment. p is of the two-sided sign test.
 */
import { meanInterval, signTest } from './arithmetic.ts';
import { sampled } from './fresh-process.ts';
import { atLeast, type Row } from './row.ts';
import { type RowSource } from './rules-rows.ts';

const SEATS = ['RU', 'UA', 'EU', 'US'] as const;
const STEPS = [
  ['simple', 'steady'],
  ['steady', 'searching'],
] as const;
/** Truths per plan: a quarter of what a player has in a match, so that the bench ends. */
const DRAWS = 6;
/** Points of score. */
const DECIDED = 0.5;
const SHARE = 0.6;
const SURELY = 0.01;

const seatRow = async (seat: string, [lower, higher]: (typeof STEPS)[number], pairs: number): Promise<Row> => {
  // Two processes, each with half of the seeds.
  const half = Math.ceil(pairs / 2);
  const parts = [
    [0, half],
    [half, pairs],
  ] as const;
  const samples = await Promise.all(
    parts.map(([from, to]) => sampled<{ gains: readonly number[] }>('strength', seat, lower, higher, from, to, DRAWS)),
  );
  const gains = samples.flatMap((sample) => sample.gains);
  const won = gains.filter((gain) => gain >= DECIDED).length;
  const lost = gains.filter((gain) => gain <= -DECIDED).length;
  const share = won / Math.max(1, won + lost);
  const p = signTest(won, lost);
  const { mean, low, high } = meanInterval(gains);
  const note = `${won} of ${won + lost} decided, p ${p.toExponential(1)}; ${mean.toFixed(1)} points (${low.toFixed(1)} to ${high.toFixed(1)})`;
  const row = atLeast(`${higher}-beats-${lower}-${seat}`, 'share of decided pairs', SHARE, { value: share, note });
  return { ...row, ok: row.ok && p < SURELY };
};

export const STRENGTH_ROWS: Readonly<Record<string, RowSource>> = Object.fromEntries(
  STEPS.flatMap((step) =>
    SEATS.map((seat): [string, RowSource] => [
      `${step[1]}-${seat}`,
      async ({ quick }) => [await seatRow(seat, step, quick ? 16 : 40)],
    ]),
  ),
);
