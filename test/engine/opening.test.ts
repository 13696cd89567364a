import { describe, expect, it } from 'vitest';
import { createChance } from '../../src/engine/chance.ts';
import { openingWorld } from '../../src/engine/opening.ts';
import { FIELD_NAMES, FIELDS } from '../../src/engine/model/fields.ts';
import { setUp } from '../../src/engine/setup.ts';
import { forceOf, pairOf } from '../../src/engine/world.ts';
import { tinyScenario } from '../kit/tiny.ts';

const open = (scenario = tinyScenario(), seed = 'opening') => {
  const setup = setUp(scenario);
  return openingWorld(setup, createChance(setup.names, setup.turns, seed));
};

describe('the opening of a match', () => {
  it('keeps every quantity within its bounds', () => {
    const world = open();
    for (const name of FIELD_NAMES) {
      for (const value of world[name]) {
        expect(value, name).toBeGreaterThanOrEqual(FIELDS[name].min);
        expect(value, name).toBeLessThanOrEqual(FIELDS[name].max);
      }
    }
  });

  it('lets violations start at the figure of a fresh agreement, of a war, or of the scenario', () => {
    const base = tinyScenario();
    const { violationsRef, startFall } = base.rules.incidents;
    const with1 = (more: object) => tinyScenario({ ceasefires: [{ ...base.ceasefires[0]!, ...more }] });
    expect(open().violationsPerDay[0]).toBe(violationsRef / startFall);
    const war = open(with1({ status: 'none' }));
    expect([war.violationsPerDay[0], war.war[0], war.ceasefire[0]]).toEqual([violationsRef, 1, 0]);
    expect(open(with1({ violationsPerDay: 77 })).violationsPerDay[0]).toBe(77);
  });

  it('draws resolve from the prior: always at 1, never at 0, about half at a half', () => {
    const base = tinyScenario();
    const withPrior = (firmPrior: number) =>
      tinyScenario({ powers: { ...base.powers, BLUE: { ...base.powers.BLUE!, firmPrior } } });
    let firm = 0;
    for (let i = 0; i < 200; i++) {
      firm += open(withPrior(0.5), `seed ${i}`).firm[2]!;
      expect(open(withPrior(1), `seed ${i}`).firm[2]).toBe(1);
      expect(open(withPrior(0), `seed ${i}`).firm[2]).toBe(0);
    }
    expect(firm).toBeGreaterThan(75);
    expect(firm).toBeLessThan(125);
  });

  it('starts beliefs at the prior, or where the scenario puts them', () => {
    const base = tinyScenario({ beliefs: { RED: { BLUE: 0.8 } } });
    const world = open(base);
    const { setup } = world;
    expect(world.belief[pairOf(setup, 0, 2)]).toBeCloseTo(Math.log(4), 12);
    expect(world.belief[pairOf(setup, 0, 3)]).toBeCloseTo(0, 12);
    expect(world.troopTerm[pairOf(setup, 0, 2)]).toBeGreaterThan(0);
    expect(world.troopTerm[pairOf(setup, 0, 3)]).toBe(0);
  });

  it('fills hospitals and pipeline as a steady state leaves them', () => {
    const world = open();
    const { forces } = world.setup.rules;
    expect(world.hospitalK[0]).toBeCloseTo(
      forces.returnShare * forces.priorLossesChallengerK * forces.returnMonths,
      12,
    );
    expect(world.hospitalK[2]).toBe(0);
    expect(world.pipe1K[1]).toBe(world.pipe2K[1]);
    expect(world.pipe1K[1]).toBeGreaterThan(0);
  });

  it('joins two entries of one force by numbers', () => {
    const base = tinyScenario();
    const extra = { ...base.forces['green-line']!, personnelK: 350, training: 0.9 };
    const world = open(tinyScenario({ forces: { ...base.forces, more: extra } }));
    const force = forceOf(world.setup, 1, 1);
    expect(world.personnelK[force]).toBe(700);
    expect(world.training[force]).toBeCloseTo(0.7, 12);
  });
});
