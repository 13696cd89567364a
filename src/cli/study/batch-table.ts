/** A batch of games as a table for a terminal. */
import { type Batch } from '../../analysis/simulate.ts';

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

interface Timed extends Batch {
  readonly seconds?: number;
  readonly playoutsPerSecond?: number;
}

export function batchTable(batch: Timed): string {
  const outcomes = Object.entries(batch.outcomes)
    .sort(([, a], [, b]) => b.count - a.count)
    .map(
      ([id, { count, share, low, high }]) =>
        `  ${id.padEnd(28)} ${String(count).padStart(7)}  ${percent(share).padStart(7)}  (${percent(low)} to ${percent(high)})`,
    );
  const metrics = Object.entries(batch.metrics).map(
    ([id, { mean, p05, p50, p95 }]) =>
      `  ${id.padEnd(28)} ${[mean, p05, p50, p95].map((value) => value.toFixed(3).padStart(11)).join(' ')}`,
  );
  const time = batch.seconds === undefined ? '' : `, ${batch.seconds} s, ${batch.playoutsPerSecond} games a second`;
  return [
    `${batch.scenario}: ${batch.runs} games, seed ${batch.seed}, rules ${batch.rulesVersion}${time}`,
    'outcomes (95 % intervals)',
    ...outcomes,
    `measures ${' '.repeat(20)}        mean         5 %        50 %        95 %`,
    ...metrics,
    `digest ${batch.digest}`,
    '',
  ].join('\n');
}
