/** What orders do to the world, the acts they leave for later steps, and the events they report. */
import { describe, expect, test } from 'vitest';
import { type Step, STEPS } from '../../../src/engine/model/names.ts';
import { type Order } from '../../../src/engine/model/order-kinds.ts';
import { TERM_NAMES } from '../../../src/engine/model/terms.ts';
import { carryOut } from '../../../src/engine/orders/index.ts';
import { type Turn } from '../../../src/engine/turn.ts';
import { type World } from '../../../src/engine/world.ts';
import { at, tinyTurn, tinyWorld } from '../../kit/tiny.ts';

type Orders = Readonly<Record<string, readonly Order[]>>;

function carried(world: World, orders: Orders, steps: readonly Step[] = STEPS): Turn {
  world.setup.parameters.attention.fill(20);
  const turn = tinyTurn(world, orders);
  for (const [power, own] of Object.entries(orders)) {
    expect(turn.orders[at.power(world, power)]!.length, `${power}'s orders are legal`).toBe(own.length);
  }
  for (const step of steps) carryOut(turn, STEPS.indexOf(step));
  return turn;
}

const kinds = (turn: Turn): readonly string[] => turn.log!.events.map(({ kind }) => kind);

describe('standing levels', () => {
  test.each<[string, Order, (world: World) => unknown, number]>([
    ['GREEN', { kind: 'recruit', level: 1.2 }, (w) => w.recruitLevel[1], 1.2],
    ['GREEN', { kind: 'demobilise', toK: 600 }, (w) => w.demobCapK[1], 600],
    ['GREEN', { kind: 'train', placesK: 30 }, (w) => w.trainingPlacesK[1], 30],
    ['BLUE', { kind: 'train', placesK: 6 }, (w) => w.offeredPlacesK[2], 6],
    ['RED', { kind: 'procure', amountBn: 5 }, (w) => w.procureBn[0], 5],
    [
      'GREEN',
      { kind: 'fortify', region: 'border', level: 1 },
      (w) => w.fortifyTarget[at.force(w, 'GREEN', 'border')],
      1,
    ],
    ['BLUE', { kind: 'heavy', share: 0.6 }, (w) => w.heavyOrdered[2], 0.6],
    ['VIOLET', { kind: 'recon', level: 0.9 }, (w) => w.reconOrdered[3], 0.9],
    ['VIOLET', { kind: 'monitor', level: 0.8 }, (w) => w.monitorOrdered[3], 0.8],
    ['BLUE', { kind: 'fund', to: 'GREEN', amountBn: 2 }, (w) => w.aidCivilBn[at.pair(w, 'BLUE', 'GREEN')], 2],
    ['BLUE', { kind: 'equip', to: 'GREEN', amountBn: 3 }, (w) => w.aidMilitaryBn[at.pair(w, 'BLUE', 'GREEN')], 3],
    ['BLUE', { kind: 'sanction', against: 'RED', level: 0.9 }, (w) => w.sanction[at.pair(w, 'BLUE', 'RED')], 0.9],
    ['GREEN', { kind: 'answerRule', rule: 'always' }, (w) => w.answerRule[1], 2],
    ['RED', { kind: 'influence', target: 'BLUE', amountBn: 0.1 }, (w) => w.influenceBn[at.pair(w, 'RED', 'BLUE')], 0.1],
    ['GREEN', { kind: 'shield', amountBn: 0.1 }, (w) => w.shieldBn[1], 0.1],
    ['GREEN', { kind: 'resilience', amountBn: 0.1 }, (w) => w.resilienceBn[1], 0.1],
    ['VIOLET', { kind: 'mediate', level: 2 }, (w) => w.mediation[3], 2],
    [
      'BLUE',
      { kind: 'deploy', region: 'haven', personnelK: 20, turns: 8 },
      (w) => w.rotationK[at.force(w, 'BLUE', 'haven')],
      20,
    ],
    [
      'BLUE',
      { kind: 'deploy', region: 'haven', personnelK: 20, turns: 8 },
      (w) => w.rotationEnd[at.force(w, 'BLUE', 'haven')],
      8,
    ],
    ['BLUE', { kind: 'renew', region: 'haven', turns: 3 }, (w) => w.rotationEnd[at.force(w, 'BLUE', 'haven')], 9],
    ['BLUE', { kind: 'standingAnswer', clause: 'pact/armed-attack', answer: 'fight' }, (w) => w.dutyAnswer[7], 2],
  ])('%s %j', (power, order, read, value) => {
    const turn = carried(tinyWorld(), { [power]: [order] });
    expect(read(turn.world)).toBe(value);
    expect(turn.log!.events.map(({ kind, args, seenBy }) => ({ kind, args, seenBy }))).toEqual([
      { kind: 'orderGiven', args: { power, order: order.kind }, seenBy: [power] },
    ]);
  });
});

describe('moves', () => {
  const move = (from: string, to: string, personnelK: number): Order => ({ kind: 'move', from, to, personnelK });

  test('a march within the share of a link arrives whole, qualities mixed by numbers', () => {
    const world = tinyWorld();
    const from = at.force(world, 'GREEN', 'heartland');
    const to = at.force(world, 'GREEN', 'haven');
    world.training[from] = 0.9;
    world.training[to] = 0.3;
    const turn = carried(world, { GREEN: [move('heartland', 'haven', 30)] });
    expect([turn.world.personnelK[from], turn.world.personnelK[to]]).toEqual([120, 90]);
    expect([turn.world.movedK[from], turn.world.movedK[to]]).toEqual([-30, 30]);
    expect(turn.world.training[to]).toBeCloseTo(0.5);
    expect(kinds(turn)).toEqual(['moved']);
  });

  test('what the railway cannot carry stays, in proportion over all moves', () => {
    const world = tinyWorld();
    world.setup.parameters.railK[1] = 30;
    const far: Order[] = [move('haven', 'border', 60), move('border', 'haven', 300)];
    const turn = carried(world, { GREEN: far });
    const moved = turn.log!.events.filter(({ kind }) => kind === 'moved');
    const carriedK = moved.map(({ args }) => (args as { personnelK: number }).personnelK);
    expect(carriedK[0]! + carriedK[1]!).toBeCloseTo(30);
    expect(carriedK[0]! / carriedK[1]!).toBeCloseTo(300 / 60);
    expect(kinds(turn)).toEqual(['moved', 'moveShort', 'moved', 'moveShort']);
  });

  test('troops that have just arrived do not enlarge what may march on', () => {
    const apart = carried(tinyWorld(), { GREEN: [move('heartland', 'border', 100)] });
    const chained = carried(tinyWorld(), { GREEN: [move('heartland', 'border', 100), move('haven', 'heartland', 40)] });
    const border = at.force(apart.world, 'GREEN', 'border');
    expect(chained.world.personnelK[border]).toBe(apart.world.personnelK[border]);
  });

  test('a demilitarised strip slows a march', () => {
    const order = move('border', 'heartland', 300);
    const world = tinyWorld();
    world.setup.parameters.railK[1] = 0;
    const open = carried(world, { GREEN: [order] }).world.personnelK[at.force(world, 'GREEN', 'border')]!;
    world.strip[0] = 1;
    const slow = carried(world, { GREEN: [order] }).world.personnelK[at.force(world, 'GREEN', 'border')]!;
    const { linkShare, bufferSlow } = world.setup.rules.movement;
    expect(open).toBeCloseTo(Math.max(50, 350 * Math.exp(-linkShare)), 9);
    expect(slow).toBeCloseTo(Math.max(50, 350 * Math.exp(-linkShare / bufferSlow)), 9);
    expect(slow).toBeGreaterThan(open);
  });
});

describe('deeds', () => {
  const war = (): World => {
    const world = tinyWorld();
    world.war[0] = 1;
    world.ceasefire[0] = 0;
    return world;
  };

  test('a large attack brings up neighbours, assaults, and leaves an act', () => {
    const turn = carried(war(), { RED: [{ kind: 'attack', region: 'border', personnelK: 450 }] });
    const border = at.force(turn.world, 'RED', 'border');
    expect(turn.world.personnelK[border]).toBe(450);
    expect(turn.world.personnelK[at.force(turn.world, 'RED', 'mainland')]).toBe(50);
    expect(turn.world.attackK[border]).toBe(450);
    expect(turn.world.stance[border]).toBe(3);
    expect(turn.acts).toEqual([
      {
        kind: 'largeAttack',
        dyad: 0,
        by: 0,
        of: 1,
        region: 1,
        size: 450,
        foiled: false,
        given: NaN,
        attributed: false,
        probability: 0,
      },
    ]);
  });

  test('an incursion probes', () => {
    const turn = carried(tinyWorld(), { RED: [{ kind: 'attack', region: 'border', personnelK: 3 }] });
    expect(turn.world.stance[at.force(turn.world, 'RED', 'border')]).toBe(2);
    expect(turn.acts.map(({ kind, size }) => [kind, size])).toEqual([['incursion', 3]]);
  });

  test('grey-zone acts, raids and strikes leave acts', () => {
    const grey = carried(tinyWorld(), { RED: [{ kind: 'greyZone', region: 'haven' }] });
    expect(grey.acts.map(({ kind, by, of, region }) => [kind, by, of, region])).toEqual([['greyZone', 0, 1, 3]]);
    const raid = carried(tinyWorld(), { GREEN: [{ kind: 'provoke', region: 'border' }] });
    expect(raid.acts.map(({ kind, by, of, region }) => [kind, by, of, region])).toEqual([['provocation', 1, 0, 1]]);
    const strike = carried(war(), { RED: [{ kind: 'strike', region: 'haven', packages: 2 }] });
    expect(strike.acts.map(({ kind, by, of, size }) => [kind, by, of, size])).toEqual([['strike', 0, 1, 2]]);
  });
});

describe('signals and words', () => {
  test.each<[string, Order, (world: World) => unknown, unknown, string]>([
    [
      'GREEN',
      { kind: 'stance', region: 'haven', stance: 'hold' },
      (w) => w.stance[at.force(w, 'GREEN', 'haven')],
      1,
      'stanceSet',
    ],
    ['RED', { kind: 'mass', against: 'GREEN' }, (w) => w.massing[0], 1, 'massed'],
    ['RED', { kind: 'nuclearSignal' }, (w) => w.signalTurns[0], 1, 'nuclearSignal'],
    ['BLUE', { kind: 'alert', on: true }, (w) => w.alert[2], 1, 'alertSet'],
    ['BLUE', { kind: 'hotline', with: 'RED' }, (w) => w.hotline[0], 1, 'hotlineOpened'],
    [
      'BLUE',
      { kind: 'ratify', document: 'pact', push: 2 },
      (w) => w.push[at.signatory(w, 'pact', 'BLUE')],
      2,
      'pushed',
    ],
    [
      'BLUE',
      { kind: 'ratify', document: 'pact', push: 2 },
      (w) => w.legal[at.signatory(w, 'pact', 'BLUE')],
      2,
      'pushed',
    ],
    ['BLUE', { kind: 'terminate', document: 'pact' }, (w) => w.legal[at.signatory(w, 'pact', 'BLUE')], 5, 'terminated'],
    ['BLUE', { kind: 'declare' }, (w) => w.pledge[2], 1, 'pledged'],
    ['GREEN', { kind: 'invoke', clause: 'pact/pattern' }, (w) => w.clauseCalled[1], 0, 'orderFailed'],
  ])('%s %j', (power, order, read, value, event) => {
    const turn = carried(tinyWorld(), { [power]: [order] });
    expect(read(turn.world)).toBe(value);
    expect(kinds(turn)).toContain(event);
  });

  test('standing down ends massing, alert and assaults', () => {
    const world = tinyWorld();
    world.massing[0] = 1;
    world.alert[0] = 1;
    world.stance[at.force(world, 'RED', 'border')] = 3;
    const turn = carried(world, { RED: [{ kind: 'standDown' }] });
    expect([turn.world.massing[0], turn.world.alert[0], turn.world.stance[at.force(world, 'RED', 'border')]]).toEqual([
      0, 0, 1,
    ]);
    expect(kinds(turn)).toEqual(['stoodDown']);
  });

  test('a proposal is answered a turn later; one replaced in the meantime is gone', () => {
    const first = carried(tinyWorld(), {
      RED: [{ kind: 'propose', against: 'GREEN', terms: { strip: 0.5, relief: 0.3 } }],
    });
    expect(first.log!.events[0]!.args).toEqual({ by: 'RED', of: 'GREEN', terms: 'strip=0.5, relief=0.3' });
    expect(first.world.proposed[TERM_NAMES.indexOf('strip')]).toBe(0.5);
    expect([first.world.proposalOpen[0], first.world.proposalTurn[0], first.world.proposalDyad[0]]).toEqual([1, 0, 0]);
    first.world.turn[0] = 1;
    const accept: Order = { kind: 'answer', proposer: 'RED', accept: true };
    const second = carried(first.world, { GREEN: [accept], BLUE: [{ ...accept, accept: false }] });
    expect(second.world.answered[at.pair(second.world, 'RED', 'GREEN')]).toBe(1);
    expect(second.world.answered[at.pair(second.world, 'RED', 'BLUE')]).toBe(2);
    const again: Order = { kind: 'propose', against: 'GREEN', terms: { strip: 0.2 } };
    const replaced = carried(first.world, { GREEN: [accept], RED: [again] });
    expect(replaced.world.answered[at.pair(replaced.world, 'RED', 'GREEN')]).toBe(0);
    expect(replaced.log!.events.at(-1)!.args).toEqual({ power: 'GREEN', order: 'answer', fault: 'no-proposal' });
  });
});

test('what has become impossible since it was ordered fails with an event', () => {
  const world = tinyWorld();
  const turn = tinyTurn(world, { BLUE: [{ kind: 'ratify', document: 'pact', push: 1 }] });
  turn.world.war[0] = 1;
  for (let at = 0; at < STEPS.length; at++) carryOut(turn, at);
  expect(turn.world.push[at.signatory(world, 'pact', 'BLUE')]).toBe(0);
  expect(turn.log!.events.map(({ kind, args }) => [kind, args])).toEqual([
    ['orderFailed', { power: 'BLUE', order: 'ratify', fault: 'at-war' }],
  ]);
});

test('where fewer troops are left than were ordered, as many go as there are', () => {
  const world = tinyWorld();
  world.war[0] = 1;
  const turn = tinyTurn(world, {
    GREEN: [{ kind: 'move', from: 'haven', to: 'heartland', personnelK: 50 }],
    RED: [{ kind: 'attack', region: 'border', personnelK: 400 }],
  });
  turn.world.personnelK[at.force(world, 'GREEN', 'haven')] = 40;
  turn.world.personnelK[at.force(world, 'RED', 'mainland')] = 60;
  for (let at = 0; at < STEPS.length; at++) carryOut(turn, at);
  expect(kinds(turn)).toEqual(['moved', 'moveShort']);
  expect(turn.world.personnelK[at.force(world, 'GREEN', 'haven')]).toBe(0);
  expect(turn.acts.map(({ kind, size }) => [kind, size])).toEqual([['largeAttack', 360]]);
});

test('what has come about without the order is let be', () => {
  const both: Orders = { BLUE: [{ kind: 'hotline', with: 'RED' }], RED: [{ kind: 'hotline', with: 'BLUE' }] };
  const turn = carried(tinyWorld(), both);
  expect(kinds(turn)).toEqual(['hotlineOpened']);
});
