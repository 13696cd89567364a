import { describe, expect, it } from 'vitest';
import { sigmoid } from '../../../src/engine/exact.ts';
import { memberSupport } from '../../../src/engine/formulas/support.ts';
import { FIELD_NAMES, FIELDS } from '../../../src/engine/model/fields.ts';
import { type Scenario } from '../../../src/engine/model/scenario.ts';
import { campaignSuccess, newCampaign } from '../../../src/engine/rules/ledger-campaign.ts';
import { baseSupport } from '../../../src/engine/rules/ledger-resolve.ts';
import { newHelpers, newSubsets, sumSubsets } from '../../../src/engine/rules/ledger-subsets.ts';
import { explainLedger } from '../../../src/engine/rules/ledger-terms.ts';
import { dealValues, newDealValues, yieldHazard } from '../../../src/engine/rules/ledger-values.ts';
import { type Ledger, newLedger, readLedger } from '../../../src/engine/rules/ledger.ts';
import { TERM } from '../../../src/engine/rules/presence.ts';
import { setUp } from '../../../src/engine/setup.ts';
import { AUDIENCE, viewFor } from '../../../src/engine/view.ts';
import { copyWorld, forceOf, signatoryOf, type World } from '../../../src/engine/world.ts';
import { tinyScenario, tinyWorld } from '../../kit/tiny.ts';

const setup = setUp(tinyScenario());
const [RED, GREEN, BLUE, VIOLET] = [0, 1, 2, 3] as const;
const IN_FORCE = 3;

/** Fractions that are spread out but the same in every run. */
function fractions(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A state drawn over the whole range that the ledger reads. */
function drawn(seed: number): World {
  const world = tinyWorld(setup);
  const pick = fractions(seed);
  for (let at = 0; at < world.personnelK.length; at++) {
    world.personnelK[at] = pick() < 0.3 ? 0 : pick() * 500;
    world.training[at] = pick();
    world.equipment[at] = pick();
    world.supply[at] = pick();
    world.fortification[at] = pick();
  }
  for (const guarantor of [BLUE, VIOLET]) {
    world.will[guarantor] = pick() * 100;
    world.pledge[guarantor] = pick();
    world.legal[signatoryOf(setup, 0, guarantor)] = pick() < 0.5 ? 1 : IN_FORCE;
    world.belief[RED * 4 + guarantor] = pick() * 8 - 4;
    world.sanction[guarantor * 4 + RED] = pick();
  }
  world.sanctionBite[RED] = pick();
  world.stability[RED] = pick() * 100;
  world.rung[0] = pick() * 7;
  world.tension[0] = pick() * 100;
  world.stake[0] = pick() - 0.5;
  world.mood[0] = pick() - 0.5;
  world.grievance[0] = pick() * 2;
  return world;
}

describe('the ledger', () => {
  it('says that attack pays exactly when somebody fights less likely than the threshold (R12.17)', () => {
    let pays = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const ledger = readLedger(drawn(seed), 0);
      expect(ledger.attack > ledger.quo, `state ${seed}`).toBe(ledger.pi < ledger.threshold);
      if (ledger.attack > ledger.quo) pays += 1;
    }
    // Both answers occur often, or the test would say nothing.
    expect(pays).toBeGreaterThan(50);
    expect(pays).toBeLessThan(450);
  });

  it('adds up to its terms', () => {
    const { ledger, quo, attack, later, probe } = explainLedger(drawn(7), 0);
    const sum = (terms: readonly { readonly value: number }[]): number =>
      terms.reduce((all, { value }) => all + value, 0);
    expect(sum(quo)).toBeCloseTo(ledger.quo, 12);
    expect(sum(attack)).toBeCloseTo(ledger.attack, 12);
    expect(sum(later)).toBeCloseTo(ledger.later, 12);
    expect(sum(probe)).toBeCloseTo(ledger.probe, 12);
    // What the costs leave is a probability: between the chances that the campaign succeeds alone and against all.
    for (const [success] of [attack, later]) {
      expect(success!.value).toBeLessThanOrEqual(ledger.successAlone);
      expect(success!.value).toBeGreaterThanOrEqual(ledger.successAgainstAll);
    }
  });

  it('moves the way that deterrence theory says', () => {
    const before = tinyWorld(setup);
    const base = snapshot(readLedger(before, 0));
    const change = (edit: (world: World) => void): Ledger => {
      const world = copyWorld(before);
      edit(world);
      return readLedger(world, 0);
    };
    const ratified = change((world) => {
      for (const guarantor of [BLUE, VIOLET]) world.legal[signatoryOf(setup, 0, guarantor)] = IN_FORCE;
    });
    expect(ratified.pi).toBeGreaterThan(base.pi);
    expect(ratified.attack).toBeLessThan(base.attack);
    const relieved = change((world) => {
      world.sanctionBite[RED] = 0;
    });
    const bitten = change((world) => {
      world.sanctionBite[RED] = 1;
    });
    expect(relieved.quo).toBeGreaterThan(bitten.quo);
    const dug = change((world) => {
      world.fortification[forceOf(setup, GREEN, 1)] = 1;
    });
    expect(dug.unanswered).toBeLessThan(base.unanswered);
    const doubted = change((world) => {
      world.belief[RED * 4 + BLUE] = -3;
    });
    expect(doubted.pi).toBeLessThan(base.pi);
    const sanctioned = change((world) => {
      world.sanction[BLUE * 4 + RED] = 0;
    });
    expect(sanctioned.fights[0]).toBeLessThan(base.fights[0]!);
  });

  it('sees a window while documents are pushed', () => {
    const world = tinyWorld(setup);
    for (const guarantor of [BLUE, VIOLET]) world.push[signatoryOf(setup, 0, guarantor)] = 1;
    const ledger = readLedger(world, 0);
    expect(ledger.later).toBeLessThan(ledger.attack);
    expect(ledger.window).toBeLessThan(0);
    expect(ledger.fightsLater[0]).toBeGreaterThan(ledger.fights[0]!);
  });

  it('reads a view of any seat without hidden truth, and hidden truth does not reach it', () => {
    const world = drawn(11);
    for (const seat of [RED, GREEN, BLUE, VIOLET, AUDIENCE]) {
      const { look } = viewFor(world, seat);
      const ledger = readLedger(look, 0);
      for (const value of [ledger.attack, ledger.quo, ledger.probe, ledger.later, ledger.pi, ledger.successAlone]) {
        expect(Number.isFinite(value), `seat ${seat}`).toBe(true);
      }
    }
    const other = copyWorld(world);
    other.firm.fill(1);
    other.stake[0] = 3;
    other.mood[0] = -3;
    expect(readLedger(viewFor(other, GREEN).look, 0).quo).toBe(readLedger(viewFor(world, GREEN).look, 0).quo);
    expect(readLedger(viewFor(other, RED).look, 0).quo).not.toBe(readLedger(viewFor(world, RED).look, 0).quo);
  });

  it('knows nobody who fights where nobody guarantees', () => {
    const alone = setUp(tinyScenario({ guarantees: {} }));
    const ledger = readLedger(tinyWorld(alone), 0);
    expect(ledger.pi).toBe(0);
    expect(ledger.attack).toBe(ledger.unanswered);
  });

  it('reuses what it is given', () => {
    const world = tinyWorld(setup);
    const into = newLedger(setup, 0);
    expect(readLedger(world, 0, into)).toBe(into);
  });

  it('shifts support as the formula does', () => {
    const base = setup.parameters.supportBase[BLUE]!;
    expect(sigmoid(baseSupport(setup)[BLUE]! + 0.4)).toBeCloseTo(memberSupport(base, 0.4), 12);
  });
});

describe('sums over sets of guarantors (R12.15)', () => {
  const campaign = { ...newCampaign(), challenger: 800, protege: 700 };
  const world = tinyWorld(setup);

  it('equal the sum written out for three', () => {
    const helpers = newHelpers(3);
    helpers.fights.set([0.3, 0.6, 0.9]);
    helpers.air.set([1.3, 1.2, 1]);
    helpers.ground.set([50, 0, 120]);
    helpers.cost.set([0.36, 0.46, 0.1]);
    let attack = 0;
    let somebody = 0;
    for (let set = 0; set < 8; set++) {
      let chance = 1;
      let air = 1;
      let ground = 0;
      let cost = 0.15;
      for (let i = 0; i < 3; i++) {
        const joins = ((set >> i) & 1) === 1;
        chance *= joins ? helpers.fights[i]! : 1 - helpers.fights[i]!;
        if (!joins) continue;
        air *= helpers.air[i]!;
        ground += helpers.ground[i]!;
        cost += helpers.cost[i]!;
      }
      attack += chance * (campaignSuccess(world, campaign, air, ground) - cost);
      if (set > 0) somebody += chance;
    }
    const subsets = newSubsets();
    sumSubsets(world, campaign, helpers, 0.15, subsets);
    expect(subsets.attack).toBeCloseTo(attack, 12);
    expect(subsets.pi).toBeCloseTo(somebody, 12);
    expect((1 - subsets.pi) * subsets.unanswered + subsets.pi * subsets.answered).toBeCloseTo(attack, 12);
  });

  it('take the lightest of many by expectation, and count them in', () => {
    const helpers = newHelpers(10);
    helpers.fights.fill(0.2);
    helpers.air.fill(1.01);
    helpers.ground.fill(5);
    helpers.cost.fill(0.02);
    const subsets = newSubsets();
    sumSubsets(world, campaign, helpers, 0.15, subsets);
    expect(subsets.pi).toBeCloseTo(1 - 0.8 ** 10, 12);
    const eight = newHelpers(8);
    for (const column of ['fights', 'air', 'ground', 'cost'] as const)
      eight[column].set(helpers[column].subarray(0, 8));
    const fewer = newSubsets();
    sumSubsets(world, campaign, eight, 0.15, fewer);
    expect(subsets.attack).toBeLessThan(fewer.attack);
    expect(fewer.attack - subsets.attack).toBeLessThan(0.05);
  });
});

describe('other values of the ledger (R12.19)', () => {
  it('price terms to both sides', () => {
    const world = tinyWorld(setup);
    world.sanctionBite[RED] = 0.6;
    const ledger = readLedger(world, 0);
    const terms = new Float64Array(world.proposed.length);
    const nothing = { ...dealValues(world, ledger, terms, 0, newDealValues()) };
    terms[TERM.territory] = 1;
    const ceded = { ...dealValues(world, ledger, terms, 0, newDealValues()) };
    expect(ceded.challenger).toBeGreaterThan(nothing.challenger);
    expect(ceded.protege).toBeLessThan(nothing.protege);
    terms[TERM.territory] = 0;
    terms[TERM.withdrawal] = 0.2;
    const left = dealValues(world, ledger, terms, 0, newDealValues());
    expect(left.challenger).toBeLessThan(nothing.challenger);
    expect(left.protege).toBeGreaterThan(nothing.protege);
  });

  it('let a protege give way only to massing, and only where few would help', () => {
    const world = tinyWorld(setup);
    for (const guarantor of [BLUE, VIOLET]) world.belief[RED * 4 + guarantor] = -6;
    expect(yieldHazard(world, readLedger(world, 0))).toBe(0);
    world.massing[0] = 1;
    expect(yieldHazard(world, readLedger(world, 0))).toBeGreaterThan(0);
    for (const guarantor of [BLUE, VIOLET]) {
      world.belief[RED * 4 + guarantor] = 6;
      world.legal[signatoryOf(setup, 0, guarantor)] = IN_FORCE;
    }
    expect(yieldHazard(world, readLedger(world, 0))).toBe(0);
  });
});

/** A ledger that later readings do not overwrite. */
function snapshot(ledger: Ledger): Ledger {
  return { ...ledger, fights: ledger.fights.slice() };
}

describe('the fields that the ledger stores', () => {
  it('are known to the challenger alone', () => {
    for (const name of FIELD_NAMES.filter((field) => field.startsWith('value') || field === 'threshold')) {
      expect(FIELDS[name].knowledge).toBe('own');
    }
    const scenario: Scenario = tinyScenario();
    expect(Object.keys(scenario.powers)[RED]).toBe('RED');
  });
});
