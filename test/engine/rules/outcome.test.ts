import { describe, expect, it } from 'vitest';
import { METRIC_NAMES } from '../../../src/engine/model/metrics.ts';
import { TERM_NAMES } from '../../../src/engine/model/terms.ts';
import { metricValue } from '../../../src/engine/rules/metrics.ts';
import { concessionOf, TERM } from '../../../src/engine/rules/presence.ts';
import { objectiveScores, scoreOf } from '../../../src/engine/rules/scores.ts';
import { setUp } from '../../../src/engine/setup.ts';
import { tinyScenario, tinyWorld } from '../../kit/tiny.ts';

const setup = setUp(tinyScenario());
const [RED, GREEN, BLUE] = [0, 1, 2] as const;

describe('metrics', () => {
  it.each(METRIC_NAMES)('give every power a finite number: %s', (metric) => {
    for (let power = 0; power < setup.powers.length; power++) {
      expect(Number.isFinite(metricValue(tinyWorld(setup), metric, power))).toBe(true);
    }
  });

  it('measure territory and terms from both sides', () => {
    const world = tinyWorld(setup);
    const [gains, holdings] = [metricValue(world, 'gains', RED), metricValue(world, 'holdings', GREEN)];
    expect(holdings).toBe(1);
    world.areaTakenKm2[0] = 4000;
    expect(metricValue(world, 'gains', RED)).toBeCloseTo(gains + 4000 / setup.rules.outcome.gainsScaleKm2, 12);
    expect(metricValue(world, 'holdings', GREEN)).toBeCloseTo(1 - 4000 / setup.rules.outcome.lossScaleKm2, 12);
    world.agreed[TERM.territory] = 1;
    expect(metricValue(world, 'holdings', GREEN)).toBeLessThan(holdings - 0.8);
  });

  it('know no peace in war, and less after an attack', () => {
    const world = tinyWorld(setup);
    expect(metricValue(world, 'peace', BLUE)).toBe(1);
    world.attacked[0] = 1;
    expect(metricValue(world, 'peace', BLUE)).toBeCloseTo(1 - setup.rules.outcome.peaceAttacked, 12);
    world.war[0] = 1;
    expect(metricValue(world, 'peace', BLUE)).toBe(0);
    expect(metricValue(world, 'calm', BLUE)).toBe(0);
    world.war[0] = 0;
    world.settlement[0] = 1;
    expect(metricValue(world, 'peaceOrSettlement', BLUE)).toBe(1);
  });

  it('take a power of whom nothing fell due for faithful', () => {
    const world = tinyWorld(setup);
    expect(metricValue(world, 'compliance', BLUE)).toBe(1);
    const duty = setup.duties.findIndex(({ power }) => power === BLUE);
    world.dutyBroken[duty] = 1;
    world.dutyKept[duty] = 1;
    world.dutySum[duty] = 1.2;
    expect(metricValue(world, 'compliance', BLUE)).toBeCloseTo(0.6, 12);
  });
});

describe('concessions', () => {
  it('add up to one at most, and a limit of nothing concedes nothing', () => {
    const dyad = setup.dyads[0]!;
    const row = new Float64Array(TERM_NAMES.length);
    const world = tinyWorld(setup);
    expect(concessionOf(world, dyad, row, 0)).toBe(0);
    row[TERM.forceCapK] = 1e6;
    expect(concessionOf(world, dyad, row, 0)).toBe(0);
    row[TERM.forceCapK] = 280;
    expect(concessionOf(world, dyad, row, 0)).toBeGreaterThan(0.2);
    row[TERM.territory] = 1;
    expect(concessionOf(world, dyad, row, 0)).toBe(1);
  });
});

describe('scores', () => {
  const powers = tinyScenario().powers;
  const aims = setUp(
    tinyScenario({
      powers: {
        ...powers,
        BLUE: {
          ...powers.BLUE!,
          objectives: {
            calm: { metric: 'calm', worst: 0, best: 1, weight: 0.6 },
            less: { metric: 'lossesK', worst: 100, best: 0, weight: 0.4 },
          },
        },
      },
    }),
  );

  it('weigh what is reached, also where less is better', () => {
    const world = tinyWorld(aims);
    world.lossesK[BLUE] = 25;
    expect(scoreOf(world, BLUE)).toBeCloseTo(100 * (0.6 + 0.4 * 0.75), 10);
    expect(objectiveScores(world, BLUE).map(({ id, reached }) => [id, reached])).toEqual([
      ['calm', 1],
      ['less', 0.75],
    ]);
  });

  it('are nothing for anybody after a catastrophe', () => {
    const world = tinyWorld(aims);
    world.rung[0] = 8;
    expect(scoreOf(world, BLUE)).toBe(0);
  });
});
