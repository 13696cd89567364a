/** Counts in the manner of perft: joint sets of orders, distinct worlds and endings, to a depth, on scenarios of two or three orders. */
import { adjudicate } from '../../src/engine/adjudicate.ts';
import { createChance } from '../../src/engine/chance.ts';
import { digestNumbers } from '../../src/engine/digest.ts';
import { type CheckedOrder } from '../../src/engine/model/order-kinds.ts';
import { type Scenario } from '../../src/engine/model/scenario.ts';
import { openingWorld } from '../../src/engine/opening.ts';
import { checkOrders, legalOrders } from '../../src/engine/orders/index.ts';
import { setUp } from '../../src/engine/setup.ts';
import { type World } from '../../src/engine/world.ts';
import { tinyScenario } from '../kit/tiny.ts';

/** Each power may do only what is named, so that everything that can happen can be counted. */
function only(can: Readonly<Record<string, readonly string[]>>): Scenario {
  const scenario = tinyScenario();
  const powers = Object.entries(scenario.powers).map(([id, power]) => [id, { ...power, can: can[id] ?? [] }] as const);
  return { ...scenario, powers: Object.fromEntries(powers), calendar: { ...scenario.calendar, turns: 2 } };
}

export const MICRO: Readonly<Record<string, Scenario>> = {
  brinkmanship: only({ RED: ['mass', 'alert'], BLUE: ['declare'], VIOLET: ['alert'] }),
  friction: only({ RED: ['grey'], GREEN: ['restrain', 'invoke'], VIOLET: ['mediate'] }),
};

/** One line for each depth: `scenario depth sets worlds endings`. A set has at most one order of each power. */
export function countTo(name: string, scenario: Scenario, depth: number): string[] {
  const setup = setUp(scenario);
  const chance = createChance(setup.names, setup.turns, 'counts');
  let worlds: readonly World[] = [openingWorld(setup, chance)];
  return Array.from({ length: depth }, (_, level) => {
    const next = new Map<string, World>();
    let sets = 0;
    for (const world of worlds) {
      if (world.ended[0] === 1) continue;
      for (const orders of jointSets(world)) {
        sets += 1;
        const after = adjudicate(world, orders, chance, { record: false }).world;
        next.set(digestNumbers(after.buffer), after);
      }
    }
    worlds = [...next.values()];
    const ended = worlds.filter((world) => world.ended[0] === 1);
    const kinds = setup.outcomes.map(({ id }, i) => `${id} ${ended.filter(({ outcome }) => outcome[0] === i).length}`);
    return `${name} ${level + 1} ${sets} ${worlds.length} ${kinds.join(', ')}`;
  });
}

function jointSets(world: World): readonly (readonly (readonly CheckedOrder[])[])[] {
  return world.setup.powers.reduce<readonly (readonly (readonly CheckedOrder[])[])[]>(
    (sets, _, power) => {
      const options = legalOrders(world, power).flatMap((form) => form.options);
      const own = [[], ...options.map((order) => checkOrders(world, power, [order]).checked)];
      return sets.flatMap((set) => own.map((choice) => [...set, choice]));
    },
    [[]],
  );
}
