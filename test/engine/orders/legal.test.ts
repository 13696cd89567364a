/** The list of what is possible now: for every kind its options, or the reason why there is none. */
import { describe, expect, test } from 'vitest';
import { FAULT_CODES, type FaultCode } from '../../../src/engine/fault.ts';
import { ORDER_KIND_NAMES, type OrderKind } from '../../../src/engine/model/order-kinds.ts';
import { checkOrders, legalOrders } from '../../../src/engine/orders/index.ts';
import { setUp } from '../../../src/engine/setup.ts';
import { type World } from '../../../src/engine/world.ts';
import { at, tinyScenario, tinyWorld } from '../../kit/tiny.ts';

function form(world: World, power: string, kind: OrderKind) {
  return legalOrders(world, at.power(world, power)).find((entry) => entry.kind === kind)!;
}

describe('legalOrders', () => {
  test('lists every kind once, in the sequence of the table', () => {
    for (let power = 0; power < 4; power++) {
      expect(legalOrders(tinyWorld(), power).map(({ kind }) => kind)).toEqual(ORDER_KIND_NAMES);
    }
  });

  test.each<[string, OrderKind, FaultCode, (world: World) => void]>([
    ['GREEN', 'move', 'nowhere', (w) => w.personnelK.fill(0)],
    ['GREEN', 'stance', 'nowhere', (w) => w.personnelK.fill(0)],
    ['GREEN', 'fortify', 'nowhere', (w) => w.control.fill(0)],
    ['BLUE', 'renew', 'no-rotations', (w) => w.rotationK.fill(0)],
    ['BLUE', 'deploy', 'will-too-low', (w) => w.will.fill(1) && w.personnelK.fill(0)],
    ['GREEN', 'answer', 'no-proposals', () => undefined],
    ['RED', 'standDown', 'not-massed', () => undefined],
    ['RED', 'mass', 'already', (w) => w.massing.fill(1)],
    ['RED', 'greyZone', 'at-war', (w) => w.war.fill(1)],
    ['BLUE', 'ratify', 'already', (w) => w.legal.fill(3)],
    ['BLUE', 'recruit', 'not-able', () => undefined],
    ['GREEN', 'recruit', 'match-over', (w) => w.ended.fill(1)],
  ])('%s cannot %s: %s', (power, kind, code, given) => {
    const world = tinyWorld();
    given(world);
    expect(form(world, power, kind)).toMatchObject({ kind, options: [], fault: { code } });
  });

  test('a power without any host is told so', () => {
    const pact = tinyScenario().guarantees.pact!;
    const clauses = { 'armed-attack': pact.clauses['armed-attack']! };
    const world = tinyWorld(setUp(tinyScenario({ guarantees: { pact: { ...pact, clauses } } })));
    expect(form(world, 'BLUE', 'deploy').fault?.code).toBe('no-host');
  });

  test('a clause that calls by itself cannot be invoked', () => {
    const pact = tinyScenario().guarantees.pact!;
    const attack = { ...pact.clauses['armed-attack']!, invocation: 'automatic' } as const;
    const guarantees = { pact: { ...pact, clauses: { 'armed-attack': attack } } };
    const world = tinyWorld(setUp(tinyScenario({ guarantees })));
    const { faults } = checkOrders(world, 1, [{ kind: 'invoke', clause: 'pact/armed-attack' }]);
    expect(faults.map(({ code }) => code)).toEqual(['by-itself']);
    expect(form(world, 'GREEN', 'invoke').fault?.code).toBe('not-a-party');
  });

  test('terms for guarantors need guarantors', () => {
    const world = tinyWorld(setUp(tinyScenario({ guarantees: {} })));
    const { faults } = checkOrders(world, 0, [{ kind: 'propose', against: 'GREEN', terms: { relief: 0.5 } }]);
    expect(faults.map(({ code }) => code)).toEqual(['not-a-party']);
  });

  test('shows the least attention of the options', () => {
    expect(form(tinyWorld(), 'RED', 'attack').attention).toBe(1);
    expect(form(tinyWorld(), 'BLUE', 'ratify').attention).toBe(1);
    expect(form(tinyWorld(), 'VIOLET', 'mediate').attention).toBe(2);
  });

  test('offers moves to neighbours and along the railway', () => {
    const options = form(tinyWorld(), 'GREEN', 'move').options.map((order) =>
      'to' in order ? JSON.stringify(order) : '',
    );
    expect(options).toContain('{"kind":"move","from":"haven","to":"border","personnelK":30}');
    expect(options).toContain('{"kind":"move","from":"haven","to":"heartland","personnelK":30}');
  });
});

test('every code of a fault is a word in kebab case', () => {
  for (const code of FAULT_CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
