/**
 * Laws of orders, over random worlds of three scenarios: what is offered is legal, what is drawn is legal, how orders were
 * sent does not matter, and a seat's own view decides as the world does, so legality tells nobody a secret.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD_NAMES, FIELDS } from '../../src/engine/model/fields.ts';
import { STEPS } from '../../src/engine/model/names.ts';
import { CAPABILITIES, type CheckedOrder, type Order } from '../../src/engine/model/order-kinds.ts';
import { type Scenario } from '../../src/engine/model/scenario.ts';
import {
  carryOut,
  checkOrders,
  inCanonicalSequence,
  legalOrders,
  parseOrder,
  sampleOrders,
} from '../../src/engine/orders/index.ts';
import { setUp, type Setup } from '../../src/engine/setup.ts';
import { viewFor } from '../../src/engine/view.ts';
import { type World } from '../../src/engine/world.ts';
import { tinyScenario, tinyTurn, tinyWorld } from '../kit/tiny.ts';

/** Everybody may do everything: combinations that no author would write. */
function unbound(scenario: Scenario): Scenario {
  const powers = Object.entries(scenario.powers).map(([id, power]) => [id, { ...power, can: CAPABILITIES }] as const);
  return { ...scenario, powers: Object.fromEntries(powers) };
}

/** A second protégé with a document of its own, which the first protégé signs too. */
function twoDyads(): Scenario {
  const scenario = tinyScenario();
  const pact = scenario.guarantees.pact!;
  const { BLUE, VIOLET } = pact.signatories;
  const coast = {
    ...scenario.regions.haven!,
    owner: 'AMBER',
    control: { AMBER: 0.8, RED: 0.2 },
    neighbours: { mainland: 90 },
  };
  const mainland = { ...scenario.regions.mainland!, neighbours: { border: 300, coast: 90 } };
  return {
    ...scenario,
    powers: { ...scenario.powers, AMBER: { ...scenario.powers.GREEN!, name: 'Amber' } },
    regions: { ...scenario.regions, mainland, coast },
    forces: { ...scenario.forces, amber: { ...scenario.forces['green-line']!, power: 'AMBER', region: 'coast' } },
    guarantees: {
      pact,
      accord: {
        ...pact,
        beneficiary: 'AMBER',
        legalForce: 'political',
        signatories: { BLUE: BLUE!, VIOLET: VIOLET!, GREEN: BLUE! },
      },
    },
  };
}

const SETUPS: readonly Setup[] = [tinyScenario(), unbound(tinyScenario()), unbound(twoDyads())].map(setUp);

type Pick = () => number;

function lucky(seed: number): Pick {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A world in which a third of all cells hold any value that their field allows. */
function randomWorld(seed: number): World {
  const pick = lucky(seed);
  const setup = SETUPS[seed % SETUPS.length]!;
  const world = tinyWorld(setup);
  for (const name of FIELD_NAMES) {
    if (name === 'ended' || name === 'movedK') continue;
    const { min, max, unit } = FIELDS[name];
    const low = Math.max(min, -50);
    const high = Math.min(max, unit === 'turn' ? 14 : unit === 'thousand' ? 400 : 100);
    const whole = unit === 'turn' || unit === 'dyad' || unit === 'level' || /^0 /.test(unit) || high - low > 8;
    for (let cell = 0; cell < world[name].length; cell++) {
      if (pick() > 1 / 3) continue;
      const edge = pick();
      const value = edge < 0.15 ? low : edge > 0.85 ? high : low + (high - low) * pick();
      world[name][cell] = whole ? Math.floor(value) : value;
    }
  }
  world.turn[0] = Math.floor(pick() * setup.turns);
  world.proposalDyad.forEach((dyad, i) => (world.proposalDyad[i] = Math.min(dyad, setup.dyads.length - 1)));
  return world;
}

const seeds = fc.integer({ min: 0, max: 1e9 });
const runs = (numRuns: number) => ({ numRuns });
const generous = (world: World): World => {
  world.setup.parameters.attention.fill(4);
  return world;
};

function somePower(world: World, seed: number): number {
  return Math.floor(seed / 7) % world.setup.powers.length;
}

/** A heap of orders, legal or not: options of all kinds and powers, and a random power's draws. */
function heap(world: World, seed: number): Order[] {
  const pick = lucky(seed + 1);
  const all = world.setup.powers.flatMap((_, power) => legalOrders(world, power).flatMap(({ options }) => options));
  return Array.from({ length: 12 }, () => all[Math.floor(pick() * all.length)]).filter((order) => order !== undefined);
}

describe('laws of orders', () => {
  test('every option is well-formed and legal by itself', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = randomWorld(seed);
        const power = somePower(world, seed);
        for (const { kind, options, fault, attention } of legalOrders(world, power)) {
          expect(options.length === 0).toBe(fault !== undefined);
          for (const order of options) {
            expect(order.kind).toBe(kind);
            expect(parseOrder(order)).toEqual({ ok: true, value: order });
            world.setup.parameters.attention.fill(20);
            const { checked, faults } = checkOrders(world, power, [order]);
            expect(checked, JSON.stringify(faults)).toEqual([order]);
            world.setup.parameters.attention.fill(attention);
          }
        }
      }),
      runs(40),
    );
  });

  test('every draw is well-formed, legal together and within attention', () => {
    const into: CheckedOrder[] = [];
    let drawn = 0;
    for (let seed = 0; seed < 3000; seed++) {
      const world = generous(randomWorld(seed));
      const power = somePower(world, seed * 13);
      sampleOrders(world, power, lucky(seed), into);
      for (const order of into) expect(parseOrder(order)).toEqual({ ok: true, value: order });
      const { checked, faults } = checkOrders(world, power, into);
      const illegal = faults.filter(({ severity }) => severity !== 'unwise');
      expect(illegal, `seed ${seed}: ${JSON.stringify(into)}`).toEqual([]);
      expect(checked).toEqual(inCanonicalSequence(into));
      drawn += into.length;
    }
    expect(drawn / 3000).toBeGreaterThan(2);
  });

  test('how orders were sent does not matter', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = generous(randomWorld(seed));
        const power = somePower(world, seed);
        const orders = heap(world, seed);
        const backward = [...orders].reverse();
        const there = checkOrders(world, power, orders);
        const back = checkOrders(world, power, backward);
        expect(back.checked).toEqual(there.checked);
        const named = (list: readonly Order[], faults: typeof there.faults) =>
          faults.map(({ order, ...fault }) => JSON.stringify([list[order!], fault])).sort();
        expect(named(backward, back.faults)).toEqual(named(orders, there.faults));
        expect(inCanonicalSequence([...there.checked].reverse())).toEqual(there.checked);
      }),
      runs(100),
    );
  });

  test("a seat's view decides as the world does", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = generous(randomWorld(seed));
        const power = somePower(world, seed);
        const { look } = viewFor(world, power);
        expect(legalOrders(look, power)).toEqual(legalOrders(world, power));
        const orders = heap(world, seed);
        expect(checkOrders(look, power, orders)).toEqual(checkOrders(world, power, orders));
        expect(sampleOrders(look, power, lucky(seed))).toEqual(sampleOrders(world, power, lucky(seed)));
      }),
      runs(100),
    );
  });

  test('carrying out leaves every quantity in its range, and moves lose nobody', () => {
    for (let seed = 0; seed < 600; seed++) {
      const world = generous(randomWorld(seed));
      const { setup } = world;
      const pick = lucky(seed);
      const orders = setup.powers.map((id, power) => [id, sampleOrders(world, power, pick)] as const);
      const turn = tinyTurn(world, Object.fromEntries(orders));
      for (let at = 0; at < STEPS.length; at++) carryOut(turn, at);
      const outside = FIELD_NAMES.flatMap((name) => {
        const { min, max } = FIELDS[name];
        const before = world[name];
        return Array.from(turn.world[name]).flatMap((value, cell) =>
          Object.is(value, before[cell]) || (value >= min && value <= max) ? [] : [`${name}[${cell}] = ${value}`],
        );
      });
      expect(outside, `seed ${seed}`).toEqual([]);
      setup.powers.forEach((_, power) => {
        const total = (of: World) =>
          of.personnelK
            .slice(power * setup.regions.length, (power + 1) * setup.regions.length)
            .reduce((a, b) => a + b, 0);
        expect(total(turn.world)).toBeCloseTo(total(world), 6);
      });
    }
  });
});
