/**
 * R5.4, R5.7, R5.8 How a ceasefire breaks, is renewed, or gives way to war.
 *
 * What to notice: the hazard of breakdown is linear in violations; imposed terms and a protege that always answers raise
 * it, definitive terms lower it (Werner and Yuen 2005; Clayton and Sticher 2021 for the signs, sizes by judgement).
 */
import { collapse } from '../formulas/hazard.ts';
import { ANSWER_RULES } from '../model/names.ts';
import { type Dyad } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { type World } from '../world.ts';
import { ordinaryAttribution } from './acts.ts';
import { windowCell } from './sides.ts';

const NONE = 0;
const AGREED = 1;
const MONITORED = 2;
const BROKEN = 3;
const ALWAYS = ANSWER_RULES.indexOf('always');
const DAYS = 30;

/** Whether a truce stands. */
export function isTruce(world: World, d: number): boolean {
  return world.ceasefire[d] === AGREED || world.ceasefire[d] === MONITORED;
}

/** R5.4 A truce may break by itself, over its violations of the turn. */
export function mayBreak(turn: Turn, dyad: Dyad): void {
  const { setup, world } = turn;
  const d = dyad.index;
  if (isTruce(world, d)) {
    const rate = breakdownRate(world, dyad);
    const odds = collapse(rate, setup.h);
    const roll = setup.rolls.break[d] as number;
    if (turn.chance.happens(roll, turn.turn, odds)) broken(turn, dyad, rate, odds, roll, dyad.challenger);
  }
  if (world.ceasefire[d] === BROKEN) world.brokenTurns[d] = (world.brokenTurns[d] as number) + 1;
}

/** Hazard of breakdown per 30 days, with the violations of this turn. */
export function breakdownRate(world: World, dyad: Dyad): number {
  const { incidents: rules } = world.setup.rules;
  const d = dyad.index;
  const perDay = (world.violationsTurn[d] as number) / (DAYS * world.setup.h);
  return (
    (rules.breakdown *
      perDay *
      termsFactor(world, d) *
      (world.answerRule[dyad.protege] === ALWAYS ? rules.alwaysBreakdown : 1)) /
    rules.violationsRef
  );
}

function termsFactor(world: World, d: number): number {
  const { incidents: rules } = world.setup.rules;
  return (
    (world.imposed[d] === 1 ? rules.imposedBreakdown : 1) * (world.definitive[d] === 1 ? rules.definitiveBreakdown : 1)
  );
}

/** A deed that breaks a standing truce with chance `odds`. */
export function breakDown(turn: Turn, dyad: Dyad, odds: number, by: number): void {
  const { setup, world } = turn;
  if (!isTruce(world, dyad.index)) return;
  const roll = setup.rolls.provoke[dyad.index] as number;
  if (turn.chance.happens(roll, turn.turn, odds)) broken(turn, dyad, 0, odds, roll, by);
}

function broken(turn: Turn, dyad: Dyad, hazard: number, odds: number, roll: number, by: number): void {
  const { setup, world } = turn;
  const d = dyad.index;
  world.ceasefire[d] = BROKEN;
  world.breakdowns[d] = (world.breakdowns[d] as number) + 1;
  const probability = ordinaryAttribution(world, d);
  if (
    by === dyad.challenger &&
    turn.chance.happens(setup.rolls.attributeDyad[d] as number, turn.turn, probability, 0)
  ) {
    world.brokeWindow[windowCell(setup, d, turn.turn)] = 1;
  }
  if (!turn.log) return;
  const { incidents: rules } = setup.rules;
  emit(
    turn,
    'ceasefireBroke',
    {
      by: setup.powers[by] as string,
      of: setup.powers[by === dyad.protege ? dyad.challenger : dyad.protege] as string,
      hazard,
    },
    {
      form: 'product',
      terms: [
        { name: 'violations', value: (world.violationsTurn[d] as number) / (DAYS * setup.h) / rules.violationsRef },
        { name: 'terms', value: termsFactor(world, d) },
        { name: 'answer', value: world.answerRule[dyad.protege] === ALWAYS ? rules.alwaysBreakdown : 1 },
      ],
      probability: odds,
      roll: turn.chance.uniform(roll, turn.turn),
      threshold: odds,
      instead: [
        {
          name: 'definitive',
          value: world.definitive[d] === 1 ? odds : collapse(hazard * rules.definitiveBreakdown, setup.h),
        },
      ],
    },
  );
}

/** R5.8 A truce that was broken when the turn began may be renewed. */
export function mayRecommit(turn: Turn, dyad: Dyad): void {
  const { setup, world } = turn;
  const { incidents: rules } = setup.rules;
  const d = dyad.index;
  if (world.ceasefire[d] !== BROKEN || world.war[d] === 1) return;
  let mediation = 0;
  for (let i = 0; i < dyad.guarantors.length; i++)
    mediation = Math.max(mediation, world.mediation[dyad.guarantors[i] as number] as number);
  const calm = world.massing[d] === 0 && !hasActed(turn, dyad) ? rules.recommitCalm : 0;
  const rate = rules.recommit + rules.recommitMediation * mediation + calm;
  const odds = collapse(rate, setup.h);
  const roll = setup.rolls.recommit[d] as number;
  if (!turn.chance.happens(roll, turn.turn, odds)) return;
  world.ceasefire[d] = AGREED;
  world.ceasefireSince[d] = turn.turn;
  if (!turn.log) return;
  emit(
    turn,
    'recommitted',
    { by: setup.powers[dyad.challenger] as string, of: setup.powers[dyad.protege] as string },
    {
      form: 'sum',
      terms: [
        { name: 'base', value: rules.recommit },
        { name: 'mediation', value: rules.recommitMediation * mediation },
        { name: 'calm', value: calm },
      ],
      sum: rate,
      probability: odds,
      roll: turn.chance.uniform(roll, turn.turn),
      threshold: odds,
      instead: [{ name: 'calm', value: collapse(rate - calm + rules.recommitCalm, setup.h) }],
    },
  );
}

/** Whether the challenger did anything by order this turn. */
function hasActed(turn: Turn, dyad: Dyad): boolean {
  for (let i = 0; i < turn.acts.length; i++) {
    const act = turn.acts[i]!;
    if (act.dyad === dyad.index && act.by === dyad.challenger && act.kind !== 'serious') return true;
  }
  return false;
}

/** R5.7 War: the truce is gone, massing has become an attack, and the crisis was not held. */
export function startWar(turn: Turn, dyad: Dyad, by: number): void {
  const { setup, world } = turn;
  const d = dyad.index;
  world.massing[d] = 0;
  world.massingMonths[d] = 0;
  world.crisisOpen[d] = 0;
  if (world.war[d] === 1) return;
  const truce = isTruce(world, d);
  if (truce) world.breakdowns[d] = (world.breakdowns[d] as number) + 1;
  if (by === dyad.challenger) {
    world.largeAttacks[d] = (world.largeAttacks[d] as number) + 1;
    world.attacked[d] = 1;
    // Thousands cannot cross a line of truce unseen: who broke it is known.
    if (truce) world.brokeWindow[windowCell(setup, d, turn.turn)] = 1;
  }
  world.war[d] = 1;
  world.warTurnsNow[d] = 0;
  world.ceasefire[d] = NONE;
  world.violationsPerDay[d] = setup.rules.incidents.violationsRef;
}
