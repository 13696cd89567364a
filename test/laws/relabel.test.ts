/**
 * The sequence in which a scenario lists its powers and regions carries no meaning: listed backward, the same orders give
 * the same world. Figures agree to rounding, since sums are taken in another sequence.
 *
 * What does not hold, on purpose: other *names* give other luck, because a roll is named after what it is about; and the
 * canonical sequence of orders of one kind follows names. Machine players are left out: where two regions are equally
 * good they take the first. Where a serious incident happens is drawn from the list of regions, so that column is left out.
 */
import { expect, test, vi } from 'vitest';
import { adjudicate } from '../../src/engine/adjudicate.ts';
import { FIELD_NAMES, FIELDS } from '../../src/engine/model/fields.ts';
import { type Scenario } from '../../src/engine/model/scenario.ts';
import { checkOrders } from '../../src/engine/orders/index.ts';
import { setUp, type Setup } from '../../src/engine/setup.ts';
import { type World } from '../../src/engine/world.ts';
import { type Bot, randomBot } from '../../src/ai/index.ts';
import { openPlay, turnsOf } from '../kit/play.ts';
import { shippedScenario } from '../kit/shipped.ts';
import { tinyScenario } from '../kit/tiny.ts';

const backward = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).reverse());

function listedBackward(scenario: Scenario): Scenario {
  return { ...scenario, powers: backward(scenario.powers), regions: backward(scenario.regions) };
}

/** Where a cell of the first setup lies in the second. */
function cellThere(here: Setup, there: Setup, per: string, index: number): number | undefined {
  const [P, R] = [here.powers.length, here.regions.length];
  const power = (i: number): number => there.powerIndex.get(here.powers[i]!)!;
  const region = (i: number): number => there.regionIndex.get(here.regions[i]!)!;
  if (per === 'power') return power(index);
  if (per === 'region') return region(index);
  if (per === 'pair') return power(Math.floor(index / P)) * P + power(index % P);
  if (per === 'force') return power(Math.floor(index / R)) * R + region(index % R);
  return per === 'world' || per === 'dyad' ? index : undefined;
}

function differences(here: World, there: World): string[] {
  return FIELD_NAMES.flatMap((name) =>
    Array.from(here[name]).flatMap((value, index) => {
      const at = cellThere(here.setup, there.setup, FIELDS[name].per, index);
      if (at === undefined || name === 'incident') return [];
      const other = there[name][at]!;
      const near = Math.abs(value - other) <= 1e-7 * Math.max(1, Math.abs(value));
      return near ? [] : [`${name}[${index}] ${value} is ${other}`];
    }),
  );
}

/** Orders at random, without those that gather troops from several places. */
const deskBot: Bot = (input) => {
  const { orders, reasons } = randomBot(input);
  return { orders: orders.filter(({ kind }) => kind !== 'attack'), reasons };
};

vi.setConfig({ testTimeout: 60_000 });

test('listing powers and regions backward changes nothing', async () => {
  for (const scenario of [tinyScenario(), await shippedScenario('berlin-2025'), await shippedScenario('tutorial')]) {
    const setup = setUp(scenario);
    const mirror = openPlay(setUp(listedBackward(scenario)), 'mirror');
    let there = mirror.opening;
    for (const { orders, after, turn } of turnsOf(
      openPlay(setup, 'mirror'),
      () => setup.powers.map(() => deskBot),
      6,
    )) {
      const mirrored = mirror.setup.powers.map((id, power) => {
        const given = orders[setup.powerIndex.get(id)!]!;
        const { checked } = checkOrders(there, power, given);
        expect(checked.length, `turn ${turn} of ${scenario.id}`).toBe(given.length);
        return checked;
      });
      there = adjudicate(there, mirrored, mirror.chance, { record: false }).world;
      expect(differences(after, there), `turn ${turn} of ${scenario.id}`).toEqual([]);
    }
  }
});
