/**
 * The sequence in which a scenario lists its powers and regions carries no meaning: listed in any other sequence, the same orders
 * give the same world. Figures agree to rounding, since sums are taken in another sequence.
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
import { randomBot } from '../../src/ai/index.ts';
import { lucky, type Pick } from '../kit/lucky.ts';
import { openPlay, turnsOf } from '../kit/play.ts';
import { shippedScenario } from '../kit/shipped.ts';
import { tinyScenario } from '../kit/tiny.ts';

/** The scenario with powers and regions listed in a drawn sequence. */
function listedAnew(scenario: Scenario, pick: Pick): Scenario {
  const shuffled = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(record)
        .map((entry) => ({ entry, place: pick() }))
        .sort((a, b) => a.place - b.place)
        .map(({ entry }) => entry),
    );
  return { ...scenario, powers: shuffled(scenario.powers), regions: shuffled(scenario.regions) };
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

vi.setConfig({ testTimeout: 60_000 });

const scenarios = [tinyScenario(), await shippedScenario('berlin-2025'), await shippedScenario('tutorial')];

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'listing powers and regions of %s in another sequence changes nothing',
  (_id, scenario) => {
    const setup = setUp(scenario);
    let attacks = 0;
    for (const seed of [1, 2, 3]) {
      const mirror = openPlay(setUp(listedAnew(scenario, lucky(seed))), `mirror/${seed}`);
      let there = mirror.opening;
      const here = openPlay(setup, `mirror/${seed}`);
      for (const { orders, after, turn } of turnsOf(here, () => setup.powers.map(() => randomBot), 6)) {
        const mirrored = mirror.setup.powers.map((id, power) => {
          const given = orders[setup.powerIndex.get(id)!]!;
          attacks += given.filter(({ kind }) => kind === 'attack').length;
          const { checked } = checkOrders(there, power, given);
          expect(checked.length, `turn ${turn}, seed ${seed}`).toBe(given.length);
          return checked;
        });
        there = adjudicate(there, mirrored, mirror.chance, { record: false }).world;
        expect(differences(after, there), `turn ${turn}, seed ${seed}`).toEqual([]);
      }
    }
    expect(attacks).toBeGreaterThan(0);
  },
);
