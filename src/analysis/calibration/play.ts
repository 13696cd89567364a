/** Plays games `from` to `to` - 1 of an experiment. What a worker thread does, and what tests do without one. */
import { type Scenario, setUp } from '../../engine/index.ts';
import { playOut, playoutRoom } from '../playout.ts';
import { forcedTest } from './forced.ts';
import { sampler } from './sample.ts';
import { type Experiment, type Results } from './study.ts';
import { botsOf, vary } from './variation.ts';

const SEED = 'calibration';

export function playExperiment(
  base: Scenario,
  { by, forced }: Pick<Experiment, 'by' | 'forced'>,
  from: number,
  to: number,
): Results {
  const setup = setUp(vary(base, by));
  const room = playoutRoom(setup);
  const bots = botsOf(setup, by);
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  if (forced !== undefined)
    return { games: [], tests: numbers.map((i) => forcedTest(room, bots, `${SEED}/${i}`, i, forced)) };
  const games = numbers.map((i) => {
    const { watch, close } = sampler(setup);
    return close(playOut(room, `${SEED}/${i}`, bots, { watch }));
  });
  return { games, tests: [] };
}
