/** Plays games of the scenarios of a batch: the same code in a worker thread and on the program's own. */
import { type GameResult, playGames } from '../analysis/simulate.ts';
import { machinesOf } from '../analysis/thinking/players.ts';
import { type Scenario, setUp } from '../engine/index.ts';

/** What is played: the scenarios, and the seed of the batch. */
export interface GamesTold {
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
}

/** Games `from` to `to` - 1 of the scenario in place `side`. */
export interface GamesOrder {
  readonly side: number;
  readonly from: number;
  readonly to: number;
}

export function createGamesPlayer({ scenarios, seed }: GamesTold): (order: GamesOrder) => readonly GameResult[] {
  const sides = scenarios.map((scenario) => {
    const setup = setUp(scenario);
    return { setup, bots: machinesOf(setup) };
  });
  return ({ side, from, to }) => {
    const { setup, bots } = sides[side] as (typeof sides)[number];
    return playGames(setup, bots, seed, from, to);
  };
}
