import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../../src/engine/chance.ts';
import { openingWorld } from '../../../src/engine/opening.ts';
import { beliefs, storeLedger } from '../../../src/engine/rules/beliefs.ts';
import { beginTurn } from '../../../src/engine/rules/outcome.ts';
import { changeReputation, signal } from '../../../src/engine/rules/signals.ts';
import { setUp } from '../../../src/engine/setup.ts';
import { type Turn } from '../../../src/engine/turn.ts';
import { emptyWorld, type World } from '../../../src/engine/world.ts';
import { tinyScenario, tinyWorld } from '../../kit/tiny.ts';

const setup = setUp(tinyScenario());
const [RED, BLUE] = [0, 2] as const;
const PAIR = RED * 4 + BLUE;

function turnOf(world: World, logged = false): Turn {
  const shadow = Float64Array.from(world.buffer);
  return {
    setup: world.setup,
    world,
    chance: createChance(world.setup.names, world.setup.turns, 'beliefs'),
    orders: world.setup.powers.map(() => []),
    acts: [],
    log: logged ? { events: [], shadow } : undefined,
    turn: 0,
  };
}

function opened(): World {
  return openingWorld(setup, createChance(setup.names, setup.turns, 'beliefs'));
}

describe('beliefs', () => {
  it('do not depend on the order of signals (R10.1)', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { maxLength: 8 }), (signals) => {
        const [there, back] = [opened(), opened()];
        for (const ratio of signals) signal(turnOf(there), 0, BLUE, ratio, 'test');
        for (const ratio of [...signals].reverse()) signal(turnOf(back), 0, BLUE, ratio, 'test');
        expect(there.belief[PAIR]).toBeCloseTo(back.belief[PAIR]!, 9);
      }),
    );
  });

  it('forget towards the prior and what still stands (R10.6)', () => {
    const world = opened();
    const rest = world.belief[PAIR]!;
    world.belief[PAIR] = rest + 2;
    beliefs(turnOf(world));
    expect(world.belief[PAIR]).toBeGreaterThan(rest);
    expect(world.belief[PAIR]).toBeLessThan(rest + 2);
    for (let turn = 0; turn < 400; turn++) beliefs(turnOf(world));
    expect(world.belief[PAIR]).toBeCloseTo(rest, 6);
  });

  it('take back with a withdrawal what a deployment gave (R10.2)', () => {
    const world = opened();
    const before = world.belief[PAIR]!;
    const troops = world.personnelK.slice();
    const haven = BLUE * setup.regions.length + 3;
    world.personnelK[haven] = 60;
    beliefs(turnOf(world));
    expect(world.belief[PAIR]).toBeGreaterThan(before + 0.1);
    world.personnelK.set(troops);
    beliefs(turnOf(world));
    expect(world.belief[PAIR]).toBeCloseTo(before, 6);
  });

  it('reach the challengers of a guarantor with other promises in part (R10.1)', () => {
    const base = tinyScenario();
    const pact = base.guarantees.pact!;
    const wider = setUp(
      tinyScenario({
        guarantees: {
          pact,
          second: {
            ...pact,
            beneficiary: 'RED',
            against: ['GREEN'],
            signatories: { BLUE: pact.signatories.BLUE! },
            clauses: {},
          },
        },
      }),
    );
    const world = emptyWorld(wider);
    signal(turnOf(world), 0, BLUE, 0.9, 'test');
    expect(world.belief[RED * 4 + BLUE]).toBeCloseTo(0.9, 12);
    expect(world.belief[1 * 4 + BLUE]).toBeCloseTo(0.9 * wider.rules.beliefs.otherShare, 12);
  });

  it('report what moved, and the log takes the change', () => {
    const turn = turnOf(opened(), true);
    signal(turn, 0, BLUE, 0.8, 'fightKept');
    const event = turn.log!.events.find(({ kind }) => kind === 'beliefMoved');
    expect(event?.why?.terms.map(({ name }) => name)).toEqual(['before', 'fightKept']);
    expect(event?.changes).toHaveLength(1);
  });

  it('keep reputation within its range', () => {
    const world = opened();
    changeReputation(turnOf(world), BLUE, 500, 'test');
    expect(world.reputation[BLUE]).toBe(100);
    changeReputation(turnOf(world), BLUE, -500, 'test');
    expect(world.reputation[BLUE]).toBe(0);
  });

  it('store the ledger that they read', () => {
    const world = opened();
    const ledger = storeLedger(world, 0, -1);
    expect(world.somebodyFights[0]).toBe(ledger.pi);
    expect(world.fightBelief[PAIR]).toBe(ledger.fights[0]);
    expect(world.valueAttack[0]).toBe(ledger.attack);
  });
});

describe('the clean sheet of a turn (R15.4)', () => {
  it('empties what counts one turn only, and the cells of the window that begin anew', () => {
    const world = tinyWorld(setup);
    for (const column of [world.movedK, world.attackK, world.takenShare, world.struck, world.intensity]) column.fill(1);
    world.actsWindow.fill(2);
    world.lostK.fill(1);
    beginTurn(turnOf(world));
    // Force generation of the new turn reads what was lost in the old one.
    expect(world.lostK.every((value) => value === 1)).toBe(true);
    for (const column of [world.movedK, world.attackK, world.takenShare, world.struck, world.intensity]) {
      expect(column.every((value) => value === 0)).toBe(true);
    }
    expect(world.actsWindow[0]).toBe(0);
    expect(world.actsWindow[1]).toBe(2);
  });
});
