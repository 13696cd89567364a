/** The searching machine player: it sees no secrets, orders nothing illegal, stops when told and says what it did. */
import { describe, expect, test } from 'vitest';
import { type BotTurn, type Dials } from '../../src/ai/bot.ts';
import { plansFor } from '../../src/ai/search/plans.ts';
import { machineFor } from '../../src/analysis/thinking/players.ts';
import { searchingBot, type Thinking } from '../../src/analysis/thinking/searching.ts';
import { playOut, playoutRoom } from '../../src/analysis/playout.ts';
import { checkOrders, copyWorld, type Setup, setUp, viewFor, type World } from '../../src/engine/index.ts';
import { lucky } from '../kit/lucky.ts';
import { machineCast, openPlay, randomCast, turnsOf } from '../kit/play.ts';
import { shippedScenario } from '../kit/shipped.ts';
import { worldWithOtherSecrets } from '../laws/secrecy-properties.ts';

const tutorial = await shippedScenario('tutorial');
const setups: Readonly<Record<string, Setup>> = {
  tutorial: setUp(tutorial),
  'berlin-2025': setUp(await shippedScenario('berlin-2025')),
  'war-continues-2026': setUp(await shippedScenario('war-continues-2026')),
};
const QUICK: Thinking = { draws: 2, horizon: 2 };

function ask(world: World, power: number, thinking: Thinking, dials: Partial<Dials> = {}): BotTurn {
  const { setup } = world;
  return searchingBot(thinking)({
    view: viewFor(world, power),
    power,
    dials: { ...setup.scenario.powers[setup.powers[power]!]!.bot, ...dials },
    pick: lucky(power + 3),
  });
}

/** Worlds on the way through a match. */
function worldsOf(setup: Setup, seed: string, cast = machineCast, every = 4): readonly World[] {
  return [...turnsOf(openPlay(setup, seed), cast)].flatMap(({ before }, turn) =>
    turn % every === 0 ? [copyWorld(before)] : [],
  );
}

describe('it sees what its seat may see', () => {
  test.each(Object.keys(setups))('%s: with other secrets it orders and thinks the same', (id) => {
    const pick = lucky(11);
    for (const world of worldsOf(setups[id]!, 'secrets', machineCast, 10)) {
      for (let power = 0; power < world.setup.powers.length; power++) {
        const other = worldWithOtherSecrets(world, power, pick);
        expect(other.buffer).not.toEqual(world.buffer);
        expect(ask(other, power, { draws: 2, horizon: 3 })).toEqual(ask(world, power, { draws: 2, horizon: 3 }));
      }
    }
  });

  test('with another view it thinks otherwise', () => {
    const [first, later] = worldsOf(setups['berlin-2025']!, 'views', machineCast, 6) as [World, World];
    expect(ask(later, 0, QUICK)).not.toEqual(ask(first, 0, QUICK));
  });
});

describe('it orders nothing illegal', () => {
  test.each(Object.keys(setups))('%s, in matches of random orders', (id) => {
    let asked = 0;
    for (const seed of ['a', 'b']) {
      for (const world of worldsOf(setups[id]!, seed, randomCast, 5)) {
        if (world.ended[0] === 1) continue;
        for (let power = 0; power < world.setup.powers.length; power++) {
          const { orders } = ask(world, power, QUICK);
          const { faults } = checkOrders(viewFor(world, power).look, power, orders);
          expect(faults.filter(({ severity }) => severity !== 'unwise')).toEqual([]);
          asked++;
        }
      }
    }
    expect(asked).toBeGreaterThan(10);
  });

  test('every plan by itself is legal, too', () => {
    const setup = setups['war-continues-2026']!;
    for (const world of worldsOf(setup, 'plans', randomCast, 8)) {
      for (const [power, id] of setup.powers.entries()) {
        const view = viewFor(world, power);
        for (const { bot } of plansFor(setup, id)) {
          const { orders } = bot({ view, power, dials: setup.scenario.powers[id]!.bot, pick: lucky(1) });
          const { faults } = checkOrders(view.look, power, orders);
          expect(faults.filter(({ severity }) => severity !== 'unwise')).toEqual([]);
        }
      }
    }
  });
});

describe('it answers when told, and explains itself', () => {
  const world = worldsOf(setups['berlin-2025']!, 'told')[1]!;
  const power = world.setup.powers.indexOf('RU');

  test('stopped after the first truth it still answers', () => {
    const { reasons } = ask(world, power, { draws: 1000, shouldStop: () => true });
    const weighed = reasons.filter(({ name }) => /-(chosen|kept|weighed)$/.test(name));
    expect(weighed.map(({ facts }) => facts['draws'])).toEqual(weighed.map(() => 1));
    // One truth proves nothing: it keeps to its doctrine.
    expect(reasons.find(({ name }) => /-(chosen|kept)$/.test(name))?.name).toBe('doctrine-kept');
  });

  test('the plan that it says it chose is the one that it plays', () => {
    const turn = ask(world, power, { draws: 5, horizon: 6 });
    const chosen = turn.reasons.filter(({ name }) => /-(chosen|kept)$/.test(name));
    expect(chosen).toHaveLength(1);
    const names = String(chosen[0]!.facts['plan']).split('+');
    expect(turn.reasons.filter(({ name }) => name.endsWith('-weighed')).length).toBeGreaterThanOrEqual(4);
    expect(turn.reasons.filter(({ name }) => name === 'believes').map(({ facts }) => facts['power'])).toEqual([
      'EU',
      'US',
    ]);
    const plan = plansFor(world.setup, 'RU').find((one) => one.names.join() === names.join());
    if (plan !== undefined) {
      const dials = world.setup.scenario.powers['RU']!.bot;
      const own = plan.bot({ view: viewFor(world, power), power, dials, pick: lucky(power + 3) });
      expect(turn.orders).toEqual(own.orders);
    }
    expect(turn.reasons.every(({ facts }) => Object.values(facts).every((fact) => fact === fact))).toBe(true);
  });
});

test('dials make characters: whoever risks more leaves its doctrine for less', () => {
  const left = { bold: 0, careful: 0 };
  for (const world of worldsOf(setups['berlin-2025']!, 'dials', machineCast, 12)) {
    for (let power = 0; power < world.setup.powers.length; power++) {
      for (const [name, risk] of [
        ['bold', 1],
        ['careful', 0],
      ] as const) {
        const { reasons } = ask(world, power, { draws: 4, horizon: 4 }, { risk });
        if (reasons.some((reason) => reason.name === 'plan-chosen')) left[name]++;
      }
    }
  }
  expect(left.bold).toBeGreaterThan(left.careful);
  expect(left.careful).toBeGreaterThan(0);
});

test('levels come from the scenario: simple, steady and searching play the same match differently', () => {
  const ends = (['simple', 'steady', 'searching'] as const).map((level) => {
    const powers = Object.fromEntries(
      Object.entries(tutorial.powers).map(([id, spec]) => [id, { ...spec, bot: { ...spec.bot, level } }]),
    );
    const setup = setUp({ ...tutorial, powers });
    const bots = setup.powers.map((id) => machineFor(setup, id, undefined, QUICK));
    return Array.from(playOut(playoutRoom(setup), 'levels', bots).buffer);
  });
  expect(ends[0]).not.toEqual(ends[1]);
  expect(ends[2]).not.toEqual(ends[1]);
});
