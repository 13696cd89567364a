/** What must hold after any turn, whatever anybody orders. */
import { describe, expect, it } from 'vitest';
import { adjudicate } from '../../../src/engine/adjudicate.ts';
import { applyEvents } from '../../../src/engine/apply.ts';
import { FIELD_NAMES, FIELDS } from '../../../src/engine/model/fields.ts';
import { type Scenario } from '../../../src/engine/model/scenario.ts';
import { sampleOrders } from '../../../src/engine/orders/index.ts';
import { type World } from '../../../src/engine/world.ts';
import { shippedScenario } from '../../kit/shipped.ts';
import { openBench } from '../../kit/steps.ts';
import { tinyScenario } from '../../kit/tiny.ts';

/** Shares of control in a region that a scenario gives sum to this; play never changes it. */
function heldIn(world: World, region: number): number {
  const { powers, regions } = world.setup;
  let sum = 0;
  for (let power = 0; power < powers.length; power++) sum += world.control[power * regions.length + region]!;
  return sum;
}

function playAtRandom(scenario: Scenario, seed: string, turns: number): void {
  const { world: opening, chance } = openBench(scenario, scenario.calendar.turnDays, seed);
  const { setup } = opening;
  const held = setup.regions.map((_, region) => heldIn(opening, region));
  let world = opening;
  let at = 0;
  const fraction = (): number => ((at++ * 7919 + seed.length * 104729) % 10007) / 10007;
  for (let turn = 0; turn < turns; turn++) {
    const orders = setup.powers.map((_, power) => sampleOrders(world, power, fraction));
    const next = adjudicate(world, orders, chance, { record: true });
    const folded = applyEvents(world, next.events).buffer;
    expect(folded.every((value, i) => Object.is(value, next.world.buffer[i]))).toBe(true);
    world = next.world;
    for (const name of FIELD_NAMES) {
      const { min, max } = FIELDS[name];
      world[name].forEach((value, i) => {
        if (!(value >= min - 1e-9 && value <= max + 1e-9))
          throw new Error(`${name}[${i}] is ${value} after turn ${turn} of ${seed}`);
      });
    }
    setup.regions.forEach((_, region) => expect(heldIn(world, region)).toBeCloseTo(held[region]!, 9));
  }
}

describe('after any turn', () => {
  it('quantities are in range, shares of control keep their sum, and the log folds to the world', () => {
    for (let i = 0; i < 15; i++) playAtRandom(tinyScenario(), `tiny ${i}`, 12);
  });

  it('on the real map too, in peace and in war', async () => {
    for (const id of ['berlin-2025', 'war-continues-2026']) {
      const scenario = await shippedScenario(id);
      for (let i = 0; i < 2; i++) playAtRandom(scenario, `${id} ${'i'.repeat(i)}`, 12);
    }
  });
});
