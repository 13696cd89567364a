import { describe, expect, it } from 'vitest';
import { createChance } from '../../../src/engine/chance.ts';
import { type Condition, FACT_NAMES } from '../../../src/engine/model/facts.ts';
import { compile, explain, gauge, holds, nearest } from '../../../src/engine/rules/conditions.ts';
import { factValue } from '../../../src/engine/rules/facts.ts';
import { setUp } from '../../../src/engine/setup.ts';
import { tinyScenario, tinyWorld } from '../../kit/tiny.ts';

const setup = setUp(tinyScenario({ injects: { raid: { when: { chance: 0.5 }, once: false, effects: [] } } }));
const everywhere = { dyads: [0] };
const W = setup.windowTurns;
const LAST = 5;

/** A world in which something happened in turns 3, 4 and 5. */
function world() {
  const made = tinyWorld(setup);
  made.actsWindow[3 % W] = 1;
  made.actsWindow[4 % W] = 2;
  made.actsWindow[5 % W] = 1;
  made.acrossK[5 % W] = 8;
  made.acrossP[5 % W] = 0.7;
  made.takenMax[5 % W] = 0.02;
  made.killedWindowK[2 * W + (5 % W)] = 0.03;
  made.tension[0] = 60;
  return made;
}

const value = (condition: Condition): number => {
  const compiled = compile(setup, condition, everywhere);
  if (compiled.kind !== 'fact') throw new Error('a fact was meant');
  return factValue(world(), compiled.fact, LAST);
};
const test = (condition: Condition): boolean => holds(world(), compile(setup, condition, everywhere), LAST);
const meter = (condition: Condition): number => gauge(world(), compile(setup, condition, everywhere), LAST);

describe('facts', () => {
  it('look back over their window and no further', () => {
    expect(value({ fact: 'attributedActs', withinTurns: 1 })).toBe(1);
    expect(value({ fact: 'attributedActs', withinTurns: 2 })).toBe(3);
    expect(value({ fact: 'attributedActs', withinTurns: 3 })).toBe(4);
    expect(value({ fact: 'attributedActs', withinTurns: 99 })).toBe(4);
  });

  it('count nothing before the first turn', () => {
    const compiled = compile(setup, { fact: 'attributedActs', withinTurns: 3 }, everywhere);
    if (compiled.kind !== 'fact') throw new Error('a fact was meant');
    expect(factValue(world(), compiled.fact, -1)).toBe(0);
  });

  it('ask for the confidence that a condition names', () => {
    expect(value({ fact: 'personnelAcrossLineK', confidence: 0.6 })).toBe(8);
    expect(value({ fact: 'personnelAcrossLineK', confidence: 0.8 })).toBe(0);
  });

  it('mean the dyad that author and victim name', () => {
    expect(value({ fact: 'personnelAcrossLineK', by: 'RED', against: 'GREEN' })).toBe(8);
    expect(value({ fact: 'personnelAcrossLineK', by: 'GREEN' })).toBe(0);
  });

  it('give the share of a region taken per 30 days', () => {
    expect(value({ fact: 'shareOfRegionTaken', of: 'GREEN' })).toBeCloseTo(0.02, 12);
    const weekly = setUp(tinyScenario({ calendar: { start: '2026-01-01', turnDays: 15, turns: 12 } }));
    const compiled = compile(weekly, { fact: 'shareOfRegionTaken' }, everywhere);
    const half = tinyWorld(weekly);
    half.takenMax[0] = 0.02;
    expect(compiled.kind === 'fact' && factValue(half, compiled.fact, 0)).toBeCloseTo(0.04, 12);
  });

  it('mean guarantors where only they can be meant', () => {
    expect(value({ fact: 'killedK', of: 'guarantors', by: 'RED' })).toBeCloseTo(0.03, 12);
    expect(value({ fact: 'partnerTroopsK', of: 'GREEN' })).toBe(10);
    const fought = world();
    fought.everFought[3] = 1;
    const compiled = compile(setup, { fact: 'guarantorsFought', of: 'GREEN' }, everywhere);
    expect(holds(fought, compiled, LAST)).toBe(true);
    expect(holds(world(), compiled, LAST)).toBe(false);
  });

  it.each(FACT_NAMES)('have a finite value: %s', (fact) => {
    expect(Number.isFinite(value({ fact }))).toBe(true);
  });
});

describe('conditions', () => {
  it('combine', () => {
    const yes: Condition = { fact: 'tension', atLeast: 60 };
    const no: Condition = { fact: 'tension', atLeast: 61 };
    expect(test({ all: [yes, { not: no }] })).toBe(true);
    expect(test({ all: [yes, no] })).toBe(false);
    expect(test({ any: [no, yes] })).toBe(true);
    expect(test({ any: [] })).toBe(false);
    expect(test({ all: [] })).toBe(true);
    expect(test({ fact: 'tension', atLeast: 50, atMost: 55 })).toBe(false);
  });

  it('know their turn, counted from one', () => {
    expect(test({ turn: 6 })).toBe(true);
    expect(test({ turn: 5 })).toBe(false);
  });

  it('take a bare fact for "is true"', () => {
    expect(test({ fact: 'massing' })).toBe(false);
    const massing = world();
    massing.massing[0] = 1;
    expect(holds(massing, compile(setup, { fact: 'massing' }, everywhere), LAST)).toBe(true);
  });

  it('are drawn only where luck is given', () => {
    const compiled = compile(setup, { chance: 0.5 }, everywhere);
    expect(holds(world(), compiled, LAST)).toBe(false);
    const chance = createChance(setup.names, setup.turns, 'seed');
    const draws = Array.from({ length: setup.turns }, (_, turn) =>
      holds(world(), compiled, turn, { chance, roll: setup.rolls.inject[0]!, turn }),
    );
    expect(new Set(draws)).toEqual(new Set([true, false]));
  });

  it('read 1 or more on the gauge exactly when they hold', () => {
    const conditions: Condition[] = [
      { fact: 'attributedActs', atLeast: 3, withinTurns: 2 },
      { fact: 'attributedActs', atLeast: 4, withinTurns: 2 },
      { fact: 'attributedActs', atMost: 2, withinTurns: 2 },
      { fact: 'attributedActs', atMost: 3, withinTurns: 2 },
      { fact: 'attributedActs', atLeast: 0 },
      { all: [{ fact: 'tension', atLeast: 60 }, { turn: 6 }] },
      { all: [{ fact: 'tension', atLeast: 61 }, { turn: 6 }] },
      { any: [{ fact: 'tension', atLeast: 90 }, { not: { fact: 'massing' } }] },
      { not: { fact: 'tension', atLeast: 60 } },
    ];
    for (const condition of conditions) expect(meter(condition) >= 1, JSON.stringify(condition)).toBe(test(condition));
  });

  it('show how near the nearest part is', () => {
    expect(
      meter({
        any: [
          { fact: 'personnelAcrossLineK', atLeast: 10 },
          { fact: 'tension', atLeast: 600 },
        ],
      }),
    ).toBeCloseTo(0.8, 12);
    expect(
      meter({
        all: [
          { fact: 'personnelAcrossLineK', atLeast: 10 },
          { fact: 'tension', atLeast: 600 },
        ],
      }),
    ).toBeCloseTo(0.1, 12);
  });

  it('explain themselves', () => {
    const condition = compile(
      setup,
      {
        any: [
          { fact: 'tension', atLeast: 90 },
          { fact: 'personnelAcrossLineK', atLeast: 5 },
        ],
      },
      everywhere,
    );
    expect(explain(world(), condition, LAST)).toEqual([
      { fact: 'tension', value: 60, threshold: 90, met: false },
      { fact: 'personnelAcrossLineK', value: 8, threshold: 5, met: true },
    ]);
    expect(nearest(world(), condition, LAST)?.fact).toBe('personnelAcrossLineK');
  });
});
