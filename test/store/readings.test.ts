import { describe, expect, it } from 'vitest';
import { adjudicate, checkOrders, type Order, standingOf, viewFor } from '../../src/engine/index.ts';
import { documentRows } from '../../src/store/clause-rows.ts';
import { duesOf, isAnswered } from '../../src/store/dues.ts';
import { guideSteps, stepNow } from '../../src/store/guide.ts';
import { currentWorld } from '../../src/match/match.ts';
import { budgetOf, monthlyCost } from '../../src/analysis/order-cost.ts';
import {
  fieldsOf,
  figureOf,
  firstOrder,
  ORDER_GROUP_NAMES,
  ORDER_GROUPS,
  UNGROUPED,
  withField,
} from '../../src/store/order-form.ts';
import { regionRow, regionRows } from '../../src/store/region-rows.ts';
import { seatLegalOrders, seatView } from '../../src/store/match-store.ts';
import { tinyWorld } from '../kit/tiny.ts';
import { openStore } from './fixtures.ts';

describe('regions as a seat knows them', () => {
  it('sees own troops exactly, foreign ones about, and where the line runs', () => {
    const world = tinyWorld();
    const red = viewFor(world, world.setup.powerIndex.get('RED') ?? -1);
    const border = regionRow(red, 'border');
    expect(border?.control).toEqual([
      { power: 'GREEN', share: 0.7 },
      { power: 'RED', share: 0.3 },
    ]);
    expect(border?.atLine).toBe(true);
    expect(border?.forces.map(({ power, certainty }) => [power, certainty])).toEqual([
      ['RED', 'exact'],
      ['GREEN', 'about'],
    ]);
    expect(regionRow(red, 'haven')).toMatchObject({
      hostsGuests: true,
      atLine: false,
      rotations: [{ power: 'BLUE', personnelK: 10, lastTurn: 6 }],
    });
    expect(regionRows(red)).toBe(regionRows(red));
    expect(regionRow(red, 'nowhere')).toBeUndefined();
  });
});

describe('what is due', () => {
  it('names a running duty until an order answers it', () => {
    const world = tinyWorld();
    const { setup } = world;
    const duty = setup.duties.find(({ kind, power }) => kind === 'sanction' && setup.powers[power] === 'BLUE');
    if (duty === undefined) throw new Error('no such duty');
    world.dutyOpen[duty.index] = 1;
    world.dutyDue[duty.index] = 0;
    const view = viewFor(world, duty.power);
    const [due] = duesOf(view, []);
    expect(due).toMatchObject({ kind: 'duty', duty: 'sanction', urgent: true, owed: 0.9 });
    if (due === undefined) return;
    expect(isAnswered(due, [])).toBe(false);
    expect(isAnswered(due, [{ kind: 'sanction', against: 'RED', level: 0.9 }])).toBe(true);
    expect(duesOf(viewFor(world, setup.powerIndex.get('GREEN') ?? -1), [])).toEqual([]);
  });

  it('asks to renew a rotation in its last turn', () => {
    const world = tinyWorld();
    world.turn[0] = 5;
    const dues = duesOf(viewFor(world, world.setup.powerIndex.get('BLUE') ?? -1), []);
    expect(dues).toEqual([{ kind: 'rotation', region: 'haven', personnelK: 10, urgent: true }]);
  });
});

describe('clauses as they stand', () => {
  it('reads the fact nearest its threshold', () => {
    const world = tinyWorld();
    const rows = documentRows(viewFor(world, 0));
    expect(rows[0]?.signatures.map(({ status }) => status)).toEqual(['signed', 'signed']);
    expect(rows[0]?.clauses[0]?.gauge).toMatchObject({ value: 0, threshold: 5, met: false, ratio: 0 });
  });
});

describe('forms of orders', () => {
  it('puts every kind into one group', () => {
    const grouped = ORDER_GROUP_NAMES.flatMap((group) => [...ORDER_GROUPS[group]]);
    expect(new Set(grouped).size).toBe(grouped.length);
    expect(UNGROUPED).toEqual([]);
  });

  it('opens with the next step up from what stands', async () => {
    const store = await openStore('berlin-2025', ['EU']);
    const form = seatLegalOrders(store.getState()).find(({ kind }) => kind === 'equip');
    if (form === undefined) throw new Error('no aid is possible');
    const opening = (now: number) => firstOrder(form, undefined, () => now);
    expect(opening(3.2)).toMatchObject({ kind: 'equip', amountBn: 5 });
    expect(opening(1)).toMatchObject({ amountBn: 2 });
    expect(opening(9)).toMatchObject({ amountBn: 5 });
    const look = seatView(store.getState())!.look;
    for (const { options } of seatLegalOrders(store.getState())) {
      for (const order of options) {
        const figure = figureOf(order);
        const stands = standingOf(look, look.setup.powerIndex.get('EU')!, order);
        if (stands === undefined || order.kind === 'deploy') continue;
        // What stands already is no order.
        expect((order as unknown as Record<string, unknown>)[figure ?? '']).not.toBe(stands);
      }
    }
  });

  it('offers only choices that are legal together, and mends those that are not', async () => {
    const store = await openStore('berlin-2025', ['UA']);
    const form = seatLegalOrders(store.getState()).find(({ kind }) => kind === 'move');
    const order = form === undefined ? undefined : firstOrder(form, undefined, () => undefined);
    if (form === undefined || order?.kind !== 'move') throw new Error('no move is possible');
    const from = fieldsOf(form, order).find(({ name }) => name === 'from');
    if (from?.type !== 'pick') throw new Error('no choice of region');
    for (const region of from.choices) {
      const changed = withField(form, order, 'from', region);
      expect(
        form.options.some(
          (option) =>
            option.kind === 'move' &&
            changed.kind === 'move' &&
            option.from === changed.from &&
            option.to === changed.to,
        ),
      ).toBe(true);
    }
  });
});

describe('prices of orders', () => {
  it.each<Order>([
    { kind: 'fund', to: 'UA', amountBn: 3 },
    { kind: 'equip', to: 'UA', amountBn: 4 },
    { kind: 'train', placesK: 9 },
    { kind: 'recon', level: 0.6 },
    { kind: 'monitor', level: 0.8 },
  ])('the estimate for $kind is what the bill changes by', async (order) => {
    const store = await openStore('berlin-2025', ['EU']);
    const { match } = store.getState();
    const view = seatView(store.getState());
    if (match === undefined || view === undefined) throw new Error('no match');
    const bill = (orders: readonly Order[]): number => {
      const checked = match.setup.powers.map((id, power) =>
        id === 'EU' ? checkOrders(viewFor(currentWorld(match), power).look, power, orders).checked : [],
      );
      // Levels of reconnaissance are set after the bills of their own turn, so the second turn is compared.
      const first = adjudicate(currentWorld(match), checked, match.chance, { record: false });
      const { events } = adjudicate(
        first.world,
        checked.map(() => []),
        match.chance,
        { record: true },
      );
      const paid = events.find((event) => event.kind === 'paid' && (event.args as { power: string }).power === 'EU');
      return (paid?.args as { billBn: number }).billBn;
    };
    expect(bill([order]) - bill([])).toBeCloseTo(monthlyCost(view.look, view.seat, order) ?? NaN, 9);
  });
});

describe('the budget', () => {
  it('is the bill of the next turn, and warns before the money is spent', async () => {
    const store = await openStore('berlin-2025', ['US']);
    const { match } = store.getState();
    const view = seatView(store.getState());
    if (match === undefined || view === undefined) throw new Error('no match');
    const calm = budgetOf(view.look, view.seat, []);
    const { events } = adjudicate(
      currentWorld(match),
      match.setup.powers.map(() => []),
      match.chance,
      { record: true },
    );
    const paid = events.find((event) => event.kind === 'paid' && (event.args as { power: string }).power === 'US');
    expect(calm.billBn).toBeCloseTo((paid?.args as { billBn: number }).billBn, 9);
    expect(calm.shortBn).toBe(0);
    const lavish = budgetOf(view.look, view.seat, [
      { kind: 'recon', level: 1 },
      { kind: 'monitor', level: 1 },
      { kind: 'equip', to: 'UA', amountBn: 9 },
    ]);
    expect(lavish.billBn).toBeGreaterThan(calm.billBn + 8);
    expect(lavish.shortBn).toBeCloseTo(lavish.billBn - lavish.incomeBn - lavish.treasuryBn, 9);
  });
});

describe('guidance', () => {
  it('goes on when the named order was given', async () => {
    const store = await openStore('tutorial', ['EU']);
    const scenario = store.getState().match?.setup.scenario;
    if (scenario === undefined) throw new Error('no match');
    const before = guideSteps(scenario, 'EU', 1, []);
    expect(before.length).toBeGreaterThan(1);
    expect(stepNow(before)).toBe(0);
    const asked = before.findIndex(({ step }) => step.order === 'ratify');
    const after = guideSteps(scenario, 'EU', 1, [{ kind: 'ratify', document: 'x', push: 1 }]);
    expect(stepNow(after)).toBe(asked + 1);
    expect(guideSteps(scenario, 'RU', 1, [])).toEqual([]);
  });
});
