/** Bargaining by the ledger: asking again and again gains nothing, and what is good for both is agreed. */
import { describe, expect, test } from 'vitest';
import { botFor } from '../../src/ai/index.ts';
import { bargainFor, offering } from '../../src/ai/offers.ts';
import { type Bot } from '../../src/ai/bot.ts';
import { type Order, setUp, viewFor } from '../../src/engine/index.ts';
import { openPlay, type PlayedTurn, turnsOf } from '../kit/play.ts';
import { shippedScenario } from '../kit/shipped.ts';

const setup = setUp(await shippedScenario('berlin-2025'));
const { floor } = { floor: setup.rules.diplomacy.dealFloor };

/** Plays the machine's match with one power saying what `says` makes of its own orders. */
function played(seed: string, power: string, says: (own: Bot) => Bot): readonly PlayedTurn[] {
  const cast = () => setup.powers.map((id) => (id === power ? says(botFor(setup, id)) : botFor(setup, id)));
  return [...turnsOf(openPlay(setup, seed), cast)];
}

/** Asks for the same every turn, before anything else. */
const asking =
  (order: Order) =>
  (own: Bot): Bot =>
  (input) => {
    const { orders, reasons } = own(input);
    return { orders: [order, ...orders.filter(({ kind }) => kind !== 'propose')], reasons };
  };

/** Every answer of the machines in a match, with what the terms were worth to those who answered. */
function answersTo(turns: readonly PlayedTurn[], proposer: string) {
  return turns.flatMap(({ said, before }) =>
    said.flatMap((orders, power) =>
      orders.flatMap((order) =>
        order.kind === 'answer' && order.proposer === proposer
          ? [{ power: setup.powers[power]!, accept: order.accept, turn: before.turn[0]!, before }]
          : [],
      ),
    ),
  );
}

describe('endless asking', () => {
  const much: Order = { kind: 'propose', against: 'RU', terms: { withdrawal: 0.2 } };

  test.each(['1', '2', '3', '4'])(
    'what is bad for the other side is refused the twenty-fourth time as the first (%s)',
    (seed) => {
      const answers = answersTo(played(seed, 'UA', asking(much)), 'UA').filter(({ power }) => power === 'RU');
      expect(answers.length).toBeGreaterThan(10);
      expect(answers.filter(({ accept }) => accept)).toEqual([]);
    },
  );

  test('terms near the floor are accepted exactly when the ledger says so, however often they were asked for', () => {
    let [accepted, refused] = [0, 0];
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const near: Order = { kind: 'propose', against: 'RU', terms: { relief: 0.3, strip: 0.5 } };
      const turns = played(seed, 'EU', asking(near));
      const wrap = machineReasons(turns, 'EU');
      for (const { accept, worth } of wrap) {
        // The rule that the doctrine names, without any memory of how often it was asked.
        expect(accept).toBe(worth > floor);
        if (accept) accepted++;
        else refused++;
      }
    }
    expect(accepted + refused).toBeGreaterThan(20);
  });
});

/** The challenger's answers with the worth that it gave as its reason. */
function machineReasons(turns: readonly PlayedTurn[], proposer: string) {
  const seat = setup.powers.indexOf('RU');
  const bot = botFor(setup, 'RU');
  return turns.flatMap(({ before }) => {
    const view = viewFor(before, seat);
    if (before.war[0] === 1) return [];
    const { reasons } = bot({ view, power: seat, dials: setup.scenario.powers['RU']!.bot, pick: () => 0.99 });
    return reasons.flatMap(({ name, facts }) =>
      (name === 'accept' || name === 'refuse') && facts['proposer'] === proposer
        ? [{ accept: name === 'accept', worth: Number(facts['challenger']) }]
        : [],
    );
  });
}

describe('what is good for both', () => {
  test('is found by the ledger, offered, and agreed within a few turns', () => {
    let agreed = 0;
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const turns = played(seed, 'EU', offering);
      const offer = turns.findIndex(({ said }) =>
        said[setup.powers.indexOf('EU')]!.some(({ kind }) => kind === 'propose'),
      );
      if (offer < 0) continue;
      const events = turns.slice(offer, offer + 8).flatMap((turn) => turn.events);
      if (events.some(({ kind }) => kind === 'agreed')) agreed++;
    }
    expect(agreed).toBeGreaterThanOrEqual(4);
  });

  test('who weighs the gain of the other side offers it at least as much, and keeps a gain', () => {
    let more = 0;
    for (const { before } of played('1', 'EU', (own) => own).filter((_, turn) => turn % 3 === 0)) {
      const dyad = setup.dyads[0]!;
      for (const [power, other] of [
        [dyad.challenger, 'protege'],
        [dyad.protege, 'challenger'],
      ] as const) {
        const { look } = viewFor(before, power);
        const firm = bargainFor(look, power, dyad);
        const yielding = bargainFor(look, power, dyad, 1);
        if (firm === undefined || yielding === undefined) continue;
        expect(yielding.values[other]).toBeGreaterThanOrEqual(firm.values[other]);
        expect(Math.min(yielding.values.challenger, yielding.values.protege)).toBeGreaterThan(0);
        if (yielding.values[other] > firm.values[other]) more++;
      }
    }
    expect(more).toBeGreaterThan(0);
  });

  test('is really good for both, by the same ledger that answers', () => {
    for (const { before } of played('1', 'EU', (own) => own).filter((_, turn) => turn % 5 === 0)) {
      for (const [power] of setup.powers.entries()) {
        const bargain = bargainFor(viewFor(before, power).look, power, setup.dyads[0]!);
        if (bargain === undefined) continue;
        expect(Math.min(bargain.values.challenger, bargain.values.protege)).toBeGreaterThan(0);
      }
    }
  });
});
