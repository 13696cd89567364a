/**
 * R5.1, R5.2 Ceasefire violations, and the serious incidents among them.
 *
 * What to notice: one law of relaxation, whose level and pace both follow from enforcement: a bare truce is back at the
 * old level within weeks, an enforced one creeps up over a year (observers' counts in the Donbas 2017-2022).
 */
import { exp, ln } from '../exact.ts';
import { remaining } from '../formulas/flows.ts';
import { ANSWER_RULES, STANCES } from '../model/names.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { type World } from '../world.ts';
import { ordinaryAttribution } from './acts.ts';
import { isContested } from './control.ts';
import { theatreRegions } from './reserves.ts';
import { heavyPartnersK, partnerTroopsK, windowCell } from './sides.ts';

const RESTRAIN = ANSWER_RULES.indexOf('restrain');
const PROBE = STANCES.indexOf('probe');
const DAYS = 30;

const plan = perSetup((setup: Setup) => {
  const { incidents: rules } = setup.rules;
  return {
    answer: [rules.answerRestrain, rules.answerReciprocate, rules.answerAlways],
    bare: ln(rules.bareMonths),
    enforced: ln(rules.enforcedMonths),
    /** Where incidents happen: the front as tagged, or everywhere that the parties meet. */
    sites: setup.dyads.map((dyad) => {
      const front = dyad.regions.filter((region) => setup.tagged.front[region] === 1);
      return front.length > 0 ? front : theatreRegions(setup, dyad);
    }),
  };
});

/** R5.1, R5.2 Violations of the turn and the serious incidents among them. */
export function violate(turn: Turn, dyad: Dyad): void {
  const { setup, world } = turn;
  const { incidents: rules } = setup.rules;
  const d = dyad.index;
  world.violationsTurn[d] = 0;
  world.attributedTurn[d] = 0;
  if (world.war[d] === 1) {
    world.violationsPerDay[d] = rules.violationsRef;
    return;
  }
  if (world.ceasefire[d] === 0) return;
  const before = world.violationsPerDay[d] as number;
  const target = violationTarget(world, dyad);
  const tau = returnMonths(world, d);
  const left = remaining(tau, setup.h);
  world.violationsPerDay[d] = target + (before - target) * left;
  // The integral over the turn of a rate that drifts: a count.
  const count = DAYS * (target * setup.h + (before - target) * tau * (1 - left));
  world.violationsTurn[d] = count;
  const attributed = ordinaryAttribution(world, d);
  world.attributedTurn[d] = count * attributed;
  world.incidentsWindow[windowCell(setup, d, turn.turn)] = (count * attributed) / (DAYS * setup.h);
  if (turn.log) {
    emit(
      turn,
      'violations',
      {
        by: setup.powers[dyad.challenger] as string,
        of: setup.powers[dyad.protege] as string,
        perDay: count / (DAYS * setup.h),
        attributed,
      },
      {
        form: 'inputs',
        terms: [
          { name: 'before', value: before },
          { name: 'target', value: target },
          { name: 'returnMonths', value: tau },
          { name: 'enforcement', value: world.enforcement[d] as number },
          { name: 'tension', value: world.tension[0] as number },
        ],
        instead: [
          { name: 'enforcement', value: target / (1 - rules.enforcedShare * (world.enforcement[d] as number)) },
        ],
      },
    );
  }
  serious(turn, dyad, count);
}

/** Violations a day that enforcement, tension and the parties' conduct would lead to in the long run. */
function violationTarget(world: World, dyad: Dyad): number {
  const { incidents: rules } = world.setup.rules;
  const answer = plan(world.setup).answer[world.answerRule[dyad.protege] as number] as number;
  const calm = world.answerRule[dyad.challenger] === RESTRAIN ? rules.challengerRestrained : 1;
  return (
    rules.violationsRef *
    (rules.violationBase + (rules.violationTension * (world.tension[0] as number)) / 100) *
    (1 - rules.enforcedShare * (world.enforcement[dyad.index] as number)) *
    answer *
    calm *
    (isProbed(world, dyad) ? rules.probing : 1)
  );
}

function isProbed(world: World, dyad: Dyad): boolean {
  const { setup, stance } = world;
  const theatre = theatreRegions(setup, dyad);
  const c = dyad.challenger * setup.regions.length;
  const p = dyad.protege * setup.regions.length;
  for (let i = 0; i < theatre.length; i++) {
    const region = theatre[i] as number;
    const probes = stance[c + region] === PROBE || stance[p + region] === PROBE;
    if (probes && isContested(world, dyad, region)) return true;
  }
  return false;
}

/** Time constant of the drift: days in a bare truce, a year under full enforcement, geometric between. Months. */
function returnMonths(world: World, d: number): number {
  const { bare, enforced } = plan(world.setup);
  const share = world.enforcement[d] as number;
  return exp(bare * (1 - share) + enforced * share);
}

/** R5.2 Serious incidents: some of the violations, and those that light partner troops run into. */
function serious(turn: Turn, dyad: Dyad, violations: number): void {
  const { setup, world } = turn;
  const { incidents: rules } = setup.rules;
  const d = dyad.index;
  const lightK = partnerTroopsK(world, dyad) - heavyPartnersK(world, dyad);
  const mean = (rules.seriousPerThousand * violations) / 1000 + rules.seriousLight * lightK * setup.h;
  const roll = setup.rolls.serious[d] as number;
  const count = turn.chance.poisson(roll, turn.turn, mean, 0);
  if (count === 0) return;
  const sites = plan(setup).sites[d] as readonly number[];
  const region = sites[Math.floor(turn.chance.uniform(roll, turn.turn, 1) * sites.length)];
  if (region === undefined) return;
  world.seriousIncidents[d] = (world.seriousIncidents[d] as number) + count;
  world.incident[region] = (world.incident[region] as number) + count;
  turn.acts.push({
    kind: 'serious',
    dyad: d,
    by: dyad.challenger,
    of: dyad.protege,
    region,
    size: count,
    foiled: false,
    given: NaN,
    attributed: false,
    probability: 0,
  });
  if (!turn.log) return;
  emit(
    turn,
    'seriousIncident',
    {
      by: setup.powers[dyad.challenger] as string,
      of: setup.powers[dyad.protege] as string,
      region: setup.regions[region] as string,
      count,
    },
    {
      form: 'sum',
      terms: [
        { name: 'violations', value: (rules.seriousPerThousand * violations) / 1000 },
        { name: 'lightTroops', value: rules.seriousLight * lightK * setup.h },
      ],
      sum: mean,
      roll: turn.chance.uniform(roll, turn.turn, 0),
    },
  );
}
