import { describe, expect, test } from 'vitest';
import { botFor } from '../../src/ai/index.ts';
import { truthsOf, firmChanceOf } from '../../src/analysis/truths.ts';
import {
  certaintyOf,
  copyWorld,
  FIELD_NAMES,
  FIELDS,
  type Setup,
  setUp,
  sigmoid,
  viewFor,
  type World,
} from '../../src/engine/index.ts';
import { currentWorld, machineOrders, openMatch, playTurn } from '../../src/match/match.ts';
import { shippedScenario } from '../kit/shipped.ts';

const scenario = await shippedScenario('berlin-2025');

/** The world after some machine-played turns. */
function worldAfter(turns: number): World {
  let match = openMatch(scenario, 'truths');
  const bots = Object.fromEntries(match.setup.powers.map((id) => [id, botFor(match.setup, id)]));
  while (match.turns.length < turns) {
    const machines = machineOrders(match, bots);
    match = playTurn(match, Object.fromEntries(Object.entries(machines).map(([id, { orders }]) => [id, orders]))).match;
  }
  return currentWorld(match);
}

const later = worldAfter(5);
const { setup } = later;
const EU = setup.powers.indexOf('EU');
const RU = setup.powers.indexOf('RU');

/** The same world with everything that a seat cannot know changed. */
function withOtherSecrets(world: World, seat: number): World {
  const other = copyWorld(world);
  const view = viewFor(world, seat);
  for (const field of FIELD_NAMES) {
    for (let i = 0; i < other[field].length; i++) {
      if (certaintyOf(view, field, i) !== 'unknown') continue;
      const { min, max } = FIELDS[field];
      const value = other[field][i]!;
      other[field][i] = value === max ? min : Math.min(max, value + 0.37);
    }
  }
  return other;
}

describe('possible truths', () => {
  test.each([-1, EU, RU])('seat %i: hidden cells never reach them', (seat) => {
    const here = truthsOf(viewFor(later, seat));
    const there = truthsOf(viewFor(withOtherSecrets(later, seat), seat));
    for (let i = 0; i < 20; i++) expect(there.draw('law', i).buffer).toEqual(here.draw('law', i).buffer);
  });

  test.each([-1, EU, RU])('seat %i: whole, in range, and agreeing with the view', (seat) => {
    const view = viewFor(later, seat);
    const truths = truthsOf(view);
    const wrong: string[] = [];
    for (let i = 0; i < 10; i++) {
      const truth = truths.draw('range', i);
      for (const field of FIELD_NAMES) {
        const { min, max, unit } = FIELDS[field];
        const grain = unit === 'thousand' ? view.grainK : view.grainShare;
        truth[field].forEach((value, at) => {
          const seen = view.look[field][at]!;
          const certainty = certaintyOf(view, field, at);
          const differs =
            certainty === 'exact'
              ? !Object.is(value, seen)
              : certainty === 'about' && Math.abs(value - seen) > grain / 2 + 1e-9;
          if (!(value >= min && value <= max)) wrong.push(`${field}[${at}] = ${value} is out of range`);
          // What follows from the ledger is read again: the seat's fogged figures are part of it.
          if (differs && field !== 'stance' && !isRead(field)) wrong.push(`${field}[${at}] = ${value}, seen ${seen}`);
        });
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the same number gives the same truth, other numbers others', () => {
    const truths = truthsOf(viewFor(later, EU));
    const first = Float64Array.from(truths.draw('a', 0).buffer);
    expect(truths.draw('a', 1).buffer).not.toEqual(first);
    expect(truths.draw('a', 0).buffer).toEqual(first);
    expect(truths.draw('b', 0).buffer).not.toEqual(first);
  });

  test('a seat knows its own type; that of another comes as often as the record supports', () => {
    const view = viewFor(later, EU);
    const truths = truthsOf(view);
    const US = setup.powers.indexOf('US');
    const n = 2000;
    let firm = 0;
    for (let i = 0; i < n; i++) {
      const truth = truths.draw('types', i);
      expect(truth.firm[EU]).toBe(later.firm[EU]);
      firm += truth.firm[US]!;
    }
    const p = firmChanceOf(view, US);
    expect(Math.abs(firm / n - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n) + 1e-9);
  });

  test('a challenger draws types from its own belief', () => {
    const view = viewFor(later, RU);
    expect(firmChanceOf(view, EU)).toBeCloseTo(sigmoid(later.belief[RU * setup.powers.length + EU]!), 12);
  });

  test('stakes are spread as the rules say; the mood of the first turn is at rest', () => {
    const opening = openMatch(scenario, 'stakes').opening;
    const truths = truthsOf(viewFor(opening, EU));
    const stakes: number[] = [];
    for (let i = 0; i < 2000; i++) {
      const truth = truths.draw('stakes', i);
      expect(truth.mood[0]).toBeCloseTo(0, 12);
      stakes.push(truth.stake[0]!);
    }
    const deviation = Math.sqrt(stakes.reduce((sum, stake) => sum + stake * stake, 0) / stakes.length);
    expect(deviation / scenario.rules.ledger.stakeSpread).toBeCloseTo(1, 1);
  });

  test('injects that fired are known to have fired', () => {
    const injected = setup.injects.map((_, i) => i % 2);
    const truth = truthsOf(viewFor(later, EU), { injected }).draw('injects', 0);
    expect(Array.from(truth.injected)).toEqual(injected);
  });

  test('truths of one setup leave another alone', () => {
    const other: Setup = setUp(scenario);
    const match = openMatch(scenario, 'apart');
    const before = Float64Array.from(match.opening.buffer);
    truthsOf(viewFor(match.opening, EU)).draw('apart', 0);
    expect(match.opening.buffer).toEqual(before);
    expect(other.size).toBe(setup.size);
  });
});

function isRead(field: string): boolean {
  return [
    'valueAttack',
    'valueQuo',
    'valueProbe',
    'valueLater',
    'somebodyFights',
    'threshold',
    'threat',
    'fightBelief',
  ].includes(field);
}
