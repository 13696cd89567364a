/** Single steps of a turn, for tests of rules without what comes before and after. */
import { type Chance, createChance } from '../../src/engine/chance.ts';
import { openingWorld } from '../../src/engine/opening.ts';
import { setUp } from '../../src/engine/setup.ts';
import { type Scenario } from '../../src/engine/model/scenario.ts';
import { type Turn } from '../../src/engine/turn.ts';
import { type World } from '../../src/engine/world.ts';

export interface Bench {
  readonly world: World;
  readonly chance: Chance;
}

/** The opening of a scenario with turns of `turnDays`. */
export function openBench(scenario: Scenario, turnDays = 30, seed = 'bench'): Bench {
  const setup = setUp({ ...scenario, calendar: { ...scenario.calendar, turnDays } });
  const chance = createChance(setup.names, setup.turns, seed);
  return { world: openingWorld(setup, chance), chance };
}

/** Runs steps on the world itself, without orders and log. */
export function runSteps({ world, chance }: Bench, steps: readonly ((turn: Turn) => void)[], turn = 0): void {
  const { setup } = world;
  const orders = setup.powers.map(() => []);
  const now: Turn = { setup, world, chance, orders, acts: [], log: undefined, turn };
  for (const step of steps) step(now);
}
