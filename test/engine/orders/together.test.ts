/** Orders of one power together: attention, slots, troops, limits, contradictions, money. */
import { describe, expect, test } from 'vitest';
import { type Order } from '../../../src/engine/model/order-kinds.ts';
import { TERM_NAMES } from '../../../src/engine/model/terms.ts';
import { attentionOf, checkOrders } from '../../../src/engine/orders/index.ts';
import { setUp } from '../../../src/engine/setup.ts';
import { type World } from '../../../src/engine/world.ts';
import { at, tinyScenario, tinyWorld } from '../../kit/tiny.ts';

function worldWith(attention: number): World {
  const world = tinyWorld();
  world.setup.parameters.attention.fill(attention);
  return world;
}

function faults(world: World, power: string, orders: readonly Order[]): string[] {
  return checkOrders(world, at.power(world, power), orders).faults.map(
    ({ code, order, rule }) => `${order} ${code} ${rule}`,
  );
}

const grey = (region: string): Order => ({ kind: 'greyZone', region });
const move = (from: string, to: string, personnelK: number): Order => ({ kind: 'move', from, to, personnelK });

describe('attention (R0.5)', () => {
  test.each<[Order, number]>([
    [{ kind: 'attack', region: 'border', personnelK: 4.9 }, 1],
    [{ kind: 'attack', region: 'border', personnelK: 5 }, 3],
    [{ kind: 'ratify', document: 'pact', push: 1 }, 1],
    [{ kind: 'ratify', document: 'pact', push: 2 }, 2],
    [{ kind: 'mediate', level: 0 }, 0],
    [{ kind: 'mediate', level: 1 }, 2],
    [{ kind: 'alert', on: false }, 0],
    [{ kind: 'alert', on: true }, 1],
    [{ kind: 'deploy', region: 'haven', personnelK: 20, turns: 6 }, 2],
    [{ kind: 'standDown' }, 0],
  ])('%j costs %i', (order, cost) => {
    const world = tinyWorld();
    expect(attentionOf(world, 0, order)).toBe(cost);
  });

  test('orders beyond the budget are refused, and say what is left', () => {
    const world = worldWith(3);
    const orders: Order[] = [
      { kind: 'mass', against: 'GREEN' },
      { kind: 'recruit', level: 0.5 },
      { kind: 'alert', on: true },
    ];
    expect(faults(world, 'RED', orders)).toEqual(['2 no-attention R0.5']);
    expect(checkOrders(world, 0, orders).faults[0]!.facts).toEqual({ cost: 1, left: 0 });
  });

  test('what costs nothing fits into a full budget', () => {
    const world = worldWith(0);
    world.massing[0] = 1;
    expect(faults(world, 'RED', [{ kind: 'standDown' }, { kind: 'hotline', with: 'GREEN' }])).toEqual([]);
  });
});

describe('slots and contradictions (R0.6)', () => {
  test.each<[string, readonly Order[], readonly string[]]>([
    [
      'RED',
      [
        { kind: 'recruit', level: 0.5 },
        { kind: 'recruit', level: 0.6 },
      ],
      ['1 given-twice R0.6'],
    ],
    ['RED', [move('mainland', 'border', 5), move('mainland', 'border', 6)], ['1 given-twice R0.6']],
    [
      'BLUE',
      [
        { kind: 'sanction', against: 'RED', level: 0.9 },
        { kind: 'sanction', against: 'RED', level: 1 },
      ],
      ['1 given-twice R0.6'],
    ],
    ['RED', [grey('haven'), grey('border')], []],
    ['RED', [grey('haven'), grey('haven')], ['1 given-twice R0.6']],
    [
      'BLUE',
      [
        { kind: 'terminate', document: 'pact' },
        { kind: 'ratify', document: 'pact', push: 1 },
      ],
      ['0 contradicts R0.6'],
    ],
    [
      'BLUE',
      [
        { kind: 'renew', region: 'haven', turns: 3 },
        { kind: 'deploy', region: 'haven', personnelK: 20, turns: 3 },
      ],
      ['0 contradicts R0.6'],
    ],
  ])('%s %j: %j', (power, orders, expected) => {
    expect(faults(worldWith(20), power, orders)).toEqual(expected);
  });

  test('standing down excludes what it would end', () => {
    const world = worldWith(20);
    world.alert[0] = 1;
    expect(faults(world, 'RED', [{ kind: 'standDown' }, { kind: 'mass', against: 'GREEN' }])).toEqual([
      '0 contradicts R0.6',
    ]);
    expect(faults(world, 'RED', [{ kind: 'standDown' }, { kind: 'alert', on: false }])).toEqual(['1 contradicts R0.6']);
    world.war[0] = 1;
    world.ceasefire[0] = 0;
    const attack: Order = { kind: 'attack', region: 'border', personnelK: 50 };
    expect(faults(world, 'RED', [{ kind: 'standDown' }, attack])).toEqual(['0 contradicts R0.6']);
  });
});

describe('troops (R0.7)', () => {
  test('two moves may share a force, not use it twice', () => {
    const world = worldWith(20);
    expect(faults(world, 'GREEN', [move('heartland', 'border', 75), move('heartland', 'haven', 75)])).toEqual([]);
    expect(faults(world, 'GREEN', [move('heartland', 'border', 75), move('heartland', 'haven', 76)])).toEqual([
      '1 too-few-troops R0.7',
    ]);
  });

  test('an attack claims those on the spot first, then the neighbours', () => {
    const world = worldWith(20);
    world.war[0] = 1;
    world.ceasefire[0] = 0;
    const attack = (personnelK: number): Order => ({ kind: 'attack', region: 'border', personnelK });
    expect(faults(world, 'RED', [attack(300), move('mainland', 'border', 200)])).toEqual([]);
    expect(faults(world, 'RED', [attack(301), move('mainland', 'border', 200)])).toEqual(['0 too-few-troops R0.7']);
  });
});

describe('limits', () => {
  test('grey-zone acts of a turn', () => {
    const world = worldWith(20);
    const { greyActsMax } = world.setup.rules.play;
    expect(greyActsMax).toBe(3);
    world.setup.dyads[0]!.regions.forEach((region) => expect(world.setup.owner[region]).toBe(1));
    const scenario = tinyScenario();
    const four = setUp({
      ...scenario,
      regions: { ...scenario.regions, isle: { ...scenario.regions.haven!, neighbours: {} } },
    });
    four.parameters.attention.fill(20);
    const acts = [grey('border'), grey('heartland'), grey('haven'), grey('isle')];
    expect(faults(tinyWorld(four), 'RED', acts)).toEqual(['3 limit R5.3']);
  });

  test('raids, packages and orders of a turn', () => {
    const world = worldWith(40);
    world.ceasefire[0] = 3;
    const raid = (region: string): Order => ({ kind: 'provoke', region });
    expect(faults(world, 'GREEN', [raid('border'), raid('mainland')])).toEqual(['1 limit R5.5']);
    const strike = (region: string): Order => ({ kind: 'strike', region, packages: 2 });
    expect(faults(world, 'RED', [strike('border'), strike('haven')])).toEqual(['1 limit R6.5']);
    const rules = { ...world.setup.rules, play: { ...world.setup.rules.play, ordersMax: 1 } };
    const strict = tinyWorld(setUp(tinyScenario({ rules })));
    expect(faults(strict, 'RED', [grey('haven'), grey('border')])).toEqual(['0 too-many R0.9']);
  });

  test('deployments of one power in a country under a treaty', () => {
    const scenario = tinyScenario();
    const isle = { ...scenario.regions.haven!, neighbours: {} };
    const world = tinyWorld(setUp({ ...scenario, regions: { ...scenario.regions, isle } }));
    world.setup.parameters.attention.fill(20);
    world.agreed[TERM_NAMES.indexOf('deploymentLimitK')] = 25;
    const deploy = (region: string, personnelK: number): Order => ({ kind: 'deploy', region, personnelK, turns: 6 });
    expect(faults(world, 'BLUE', [deploy('haven', 15), deploy('isle', 10)])).toEqual([]);
    expect(faults(world, 'BLUE', [deploy('haven', 15), deploy('isle', 11)])).toEqual(['1 limit R3.5']);
  });
});

test('money is a warning, on the order that goes beyond it (R0.8)', () => {
  const world = worldWith(20);
  const blue = at.power(world, 'BLUE');
  world.treasuryBn[blue] = 1;
  world.incomeBn[blue] = 6;
  world.spentBn[blue] = 5;
  const orders: Order[] = [
    { kind: 'equip', to: 'GREEN', amountBn: 3 },
    { kind: 'fund', to: 'GREEN', amountBn: 3 },
  ];
  const { checked, faults: found } = checkOrders(world, blue, orders);
  expect(checked.length).toBe(2);
  expect(found.map(({ code, severity, order }) => [code, severity, order])).toEqual([['no-money', 'unwise', 0]]);
  expect(found[0]!.facts.shortBn).toBeCloseTo(1);
});
