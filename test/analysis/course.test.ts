/** A machine player keeps to the course that its own levels show. */
import { describe, expect, test } from 'vitest';
import { courseOf, type Drafted } from '../../src/analysis/thinking/course.ts';
import { type Order, setUp, viewFor } from '../../src/engine/index.ts';
import { openPlay } from '../kit/play.ts';
import { shippedScenario } from '../kit/shipped.ts';

const setup = setUp(await shippedScenario('berlin-2025'));
const world = openPlay(setup, 'course').opening;

const FUND: Order = { kind: 'fund', to: 'UA', amountBn: 1 };
const WATCH: Order = { kind: 'recon', level: 1 };
const PUSH: Order = { kind: 'ratify', document: 'general-principles', push: 1 };
const GREY: Order = { kind: 'greyZone', region: 'UA-14' };
const RULE: Order = { kind: 'answerRule', rule: 'restrain' };

/** Place of the course among plans with these orders. */
function courseAmong(power: string, ...plans: readonly (readonly Order[])[]): number {
  const index = setup.powers.indexOf(power);
  const drafted: readonly Drafted[] = plans.map((orders) => ({ turn: { orders, reasons: [] } }));
  const dials = setup.scenario.powers[power]!.bot;
  return drafted.indexOf(courseOf({ view: viewFor(world, index), power: index, dials, pick: () => 0.5 }, drafted));
}

describe('the course is', () => {
  test.each<[string, string, (readonly Order[])[], number]>([
    ['the doctrine where all would set the same', 'EU', [[PUSH], [PUSH], [PUSH]], 0],
    ['the plan whose levels stand already', 'EU', [[FUND, PUSH], [WATCH, PUSH], [PUSH]], 2],
    ['the doctrine where every plan would set something of its own', 'EU', [[FUND], [WATCH], [FUND, WATCH]], 0],
    ['the plan that leaves most as it is', 'EU', [[FUND, WATCH, PUSH], [FUND, WATCH], [FUND]], 2],
    ['not a plan for doing fewer deeds', 'RU', [[GREY], []], 0],
    ['a plan whose rule of answering stands', 'RU', [[GREY, RULE], []], 1],
  ])('%s', (_, power, plans, course) => {
    expect(courseAmong(power, ...plans)).toBe(course);
  });
});
