/**
 * The war of 2025 continued: the front, the losses and the challenger's stock stay in the bands that its reports give, when the
 * challenger assaults on two axes and probes on the others (designer judgement about where it did).
 */
import { describe, expect, it } from 'vitest';
import { STANCES } from '../../../src/engine/model/names.ts';
import { attribution } from '../../../src/engine/rules/attribution.ts';
import { combat } from '../../../src/engine/rules/combat.ts';
import { economy } from '../../../src/engine/rules/economy.ts';
import { forces } from '../../../src/engine/rules/forces.ts';
import { incidents } from '../../../src/engine/rules/incidents.ts';
import { movement } from '../../../src/engine/rules/movement.ts';
import { beginTurn } from '../../../src/engine/rules/outcome.ts';
import { strengthOf } from '../../../src/engine/rules/presence.ts';
import { recon } from '../../../src/engine/rules/recon.ts';
import { cellOf } from '../../kit/cells.ts';
import { shippedScenario } from '../../kit/shipped.ts';
import { openBench, runSteps } from '../../kit/steps.ts';

const STEPS = [beginTurn, economy, forces, movement, recon, incidents, combat, attribution];
const AXES = {
  'RU/UA-14': 'assault',
  'RU/UA-23': 'assault',
  'RU/UA-63': 'probe',
  'RU/UA-12': 'probe',
  'RU/UA-59': 'probe',
  'RU/UA-09': 'probe',
} as const;

describe('war-continues-2026', () => {
  it('moves the front, loses men and keeps strength as reported', async () => {
    const scenario = await shippedScenario('war-continues-2026');
    const km2: number[] = [];
    let lossesChallenger = 0;
    let lossesProtege = 0;
    let stock = 0;
    for (let match = 0; match < 40; match++) {
      const bench = openBench(scenario, 30, `war ${match}`);
      const { world } = bench;
      const challenger = world.setup.powerIndex.get('RU')!;
      const protege = world.setup.powerIndex.get('UA')!;
      const start = strengthOf(world, challenger);
      for (let turn = 0; turn < 12; turn++) {
        for (const [force, stance] of Object.entries(AXES))
          world.stance[cellOf(world.setup, 'stance', force)] = STANCES.indexOf(stance);
        runSteps(bench, STEPS, turn);
        km2.push(world.areaTurnKm2[0]!);
        lossesChallenger += world.lossesTurnK[challenger]!;
        lossesProtege += world.lossesTurnK[protege]!;
      }
      stock += (strengthOf(world, challenger) - start) / 12;
    }
    const mean = km2.reduce((sum, area) => sum + area, 0) / km2.length;
    // 5,600 km2 by the widest and 4,800 by a stricter count of 2025 (AFP, Institute for the Study of War).
    expect(mean).toBeGreaterThan(250);
    expect(mean).toBeLessThan(500);
    expect(km2.filter((area) => area >= -150 && area <= 750).length / km2.length).toBeGreaterThanOrEqual(0.9);
    // 2.0 to 2.4 for all casualties (CSIS, January 2026).
    expect(lossesChallenger / lossesProtege).toBeGreaterThan(1.8);
    expect(lossesChallenger / lossesProtege).toBeLessThan(2.6);
    // Intake less what casualties do not return.
    expect(stock / 40).toBeGreaterThan(-10);
    expect(stock / 40).toBeLessThan(15);
  });
});
