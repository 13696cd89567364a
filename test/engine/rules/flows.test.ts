/** Every law is an exact flow while its inputs stand still: two half turns are one turn. And stocks are accounts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldName } from '../../../src/engine/model/fields.ts';
import { combat } from '../../../src/engine/rules/combat.ts';
import { economy } from '../../../src/engine/rules/economy.ts';
import { forces } from '../../../src/engine/rules/forces.ts';
import { incidents } from '../../../src/engine/rules/incidents.ts';
import { recon } from '../../../src/engine/rules/recon.ts';
import { strengthOf } from '../../../src/engine/rules/presence.ts';
import { type Turn } from '../../../src/engine/turn.ts';
import { type World } from '../../../src/engine/world.ts';
import { setCell } from '../../kit/cells.ts';
import { openBench, runSteps } from '../../kit/steps.ts';
import { tinyScenario } from '../../kit/tiny.ts';

/** Columns after one turn of 30 days and after two of 15, from one start. */
function bothWays(step: (turn: Turn) => void, fields: readonly FieldName[], prepare: (world: World) => void) {
  const whole = openBench(tinyScenario(), 30);
  const halves = openBench(tinyScenario(), 15);
  prepare(whole.world);
  prepare(halves.world);
  runSteps(whole, [step]);
  runSteps(halves, [step], 0);
  runSteps(halves, [step], 1);
  return fields.map((field) => ({ field, whole: [...whole.world[field]], halves: [...halves.world[field]] }));
}

function expectSame(columns: ReturnType<typeof bothWays>): void {
  for (const { field, whole, halves } of columns) {
    whole.forEach((value, i) => {
      expect(Math.abs(value - halves[i]!), `${field}[${i}]`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    });
  }
}

describe('two half turns are one turn', () => {
  it('of the bite and of money', () => {
    expectSame(bothWays(economy, ['sanctionBite'], (world) => setCell(world, 'sanctionBite', 'RED', 0.1)));
    // With the bite at rest income stands still, and so does what is paid.
    expectSame(bothWays(economy, ['treasuryBn', 'spentTotalBn'], () => undefined));
  });

  it('of reconnaissance, monitors and the strip', () => {
    const fields = ['recon', 'monitors', 'strip'] as const;
    expectSame(
      bothWays(recon, fields, (world) => {
        setCell(world, 'reconOrdered', 'VIOLET', 0.9);
        setCell(world, 'monitorOrdered', 'VIOLET', 0.8);
        setCell(world, 'agreed', 'RED>GREEN/strip', 0.7);
      }),
    );
  });

  it('of training, hospitals, supply and works', () => {
    const fields = ['pipe1K', 'pipe2K', 'queueK', 'supply', 'fortification'] as const;
    expectSame(
      bothWays(forces, fields, (world) => {
        setCell(world, 'pipe1K', 'GREEN', 30);
        setCell(world, 'queueK', 'GREEN', 60);
        setCell(world, 'hospitalK', 'RED', 0);
        setCell(world, 'fortifyTarget', 'GREEN/border', 1);
        setCell(world, 'supply', 'GREEN/border', 0.2);
        world.hospitalK.fill(0);
        // Nobody joins or leaves, so no quality mixes by numbers.
        setCell(world, 'supply', 'RED/border', 0.1);
      }),
    );
    expectSame(bothWays(forces, ['hospitalK'], () => undefined));
  });

  it('of violations', () => {
    expectSame(
      bothWays(incidents, ['violationsPerDay'], (world) => {
        setCell(world, 'enforcement', 'RED>GREEN', 0.6);
        setCell(world, 'tension', 'world', 40);
      }),
    );
  });

  it('of infrastructure under repair', () => {
    expectSame(bothWays(combat, ['infrastructure'], (world) => setCell(world, 'infrastructure', 'haven', 0.3)));
  });
});

describe('strength is an account', () => {
  it('in which nobody is made or lost between recruitment, course, hospital and force', () => {
    const stock = fc.double({ min: 0, max: 200, noNaN: true });
    const level = fc.double({ min: 0, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(
        stock,
        stock,
        stock,
        stock,
        level,
        fc.constantFrom(7, 14, 30, 90),
        (first, second, queue, hospital, recruit, days) => {
          const bench = openBench(tinyScenario(), days);
          const { world } = bench;
          const power = world.setup.powerIndex.get('GREEN')!;
          world.pipe1K[power] = first;
          world.pipe2K[power] = second;
          world.queueK[power] = queue;
          world.hospitalK[power] = hospital;
          world.recruitLevel[power] = recruit;
          const sum = () =>
            strengthOf(world, power) +
            world.pipe1K[power]! +
            world.pipe2K[power]! +
            world.queueK[power]! +
            world.hospitalK[power]!;
          const before = sum();
          runSteps(bench, [forces]);
          const { h, parameters } = world.setup;
          const expected = before + (parameters.intakePeaceK[power]! * recruit - parameters.lossPeaceK[power]!) * h;
          // The cap of the tiny scenario is far above, unless much arrives at once.
          if (strengthOf(world, power) < parameters.capK[power]!) expect(sum()).toBeCloseTo(expected, 8);
          else expect(sum()).toBeLessThan(expected + 1e-8);
          for (const k of world.personnelK) expect(k).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
