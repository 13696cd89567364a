/**
 * R5 Incidents: violations of a ceasefire, serious incidents, deeds below the threshold of war and the attacks that begin
 * one; breakdown and renewal of the ceasefire (see `ceasefire.ts`).
 *
 * What to notice: violations creep back to the level that enforcement leaves, in days without it and in a year with it;
 * each has the same small chance to spiral. Random incidents are nobody's order, and the light troops of partners cause
 * some of their own. Sources: observers' counts in the Donbas 2017-2022; RAND RR2533 for light troops; the rest designer
 * judgement.
 */
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { type Act, emit, friendsOf, type Turn } from '../turn.ts';
import { breakDown, mayBreak, mayRecommit, startWar } from './ceasefire.ts';
import { isContested, passGround } from './control.ts';
import { violate } from './violations.ts';

const plan = perSetup((setup: Setup) => {
  const { incidents: rules } = setup.rules;
  return {
    foil: [rules.foilRestrain, rules.foilReciprocate, rules.foilAlways],
    /** Grey-zone acts so far this turn, by region. */
    seen: new Uint8Array(setup.regions.length),
  };
});

export function incidents(turn: Turn): void {
  const { setup } = turn;
  plan(setup).seen.fill(0);
  for (let d = 0; d < setup.dyads.length; d++) {
    followCrisis(turn, d);
    // Before the deeds of the turn: what breaks now is not mended now.
    mayRecommit(turn, setup.dyads[d] as Dyad);
  }
  // Acts may grow while rules run (injects add theirs later): only the orders of this turn are judged here.
  for (let i = 0; i < turn.acts.length; i++) judge(turn, turn.acts[i] as Act);
  for (let d = 0; d < setup.dyads.length; d++) {
    violate(turn, setup.dyads[d] as Dyad);
    mayBreak(turn, setup.dyads[d] as Dyad);
  }
}

/** R5.9 Open massing is a serious crisis; it is held if it ends without a large attack. */
function followCrisis(turn: Turn, d: number): void {
  const { setup, world } = turn;
  if (world.massing[d] === 1) {
    if (world.crisisOpen[d] === 0) {
      world.crisisOpen[d] = 1;
      world.crises[d] = (world.crises[d] as number) + 1;
      world.massingMonths[d] = 0;
    }
    world.massingMonths[d] = (world.massingMonths[d] as number) + setup.h;
  } else if (world.crisisOpen[d] === 1) {
    world.crisisOpen[d] = 0;
    world.crisesHeld[d] = (world.crisesHeld[d] as number) + 1;
    world.massingMonths[d] = 0;
  }
}

function judge(turn: Turn, act: Act): void {
  switch (act.kind) {
    case 'greyZone':
      return greyZone(turn, act);
    case 'provocation':
      return provocation(turn, act);
    case 'incursion':
      return incursion(turn, act);
    case 'largeAttack':
      return largeAttack(turn, act);
    case 'strike':
    case 'serious':
      return;
  }
}

/** R5.3 A grey-zone act is foiled or not; if not, ground drifts and resilience falls. */
function greyZone(turn: Turn, act: Act): void {
  const { setup, world } = turn;
  const { incidents: rules } = setup.rules;
  const { foil, seen } = plan(setup);
  const dyad = setup.dyads[act.dyad] as Dyad;
  const odds = foil[world.answerRule[act.of] as number] as number;
  const draw = Math.min(1, seen[act.region] as number);
  seen[act.region] = draw + 1;
  const roll = setup.rolls.greyFoiled[act.region] as number;
  act.foiled = turn.chance.happens(roll, turn.turn, odds, draw);
  world.greyActs[act.dyad] = (world.greyActs[act.dyad] as number) + 1;
  world.incident[act.region] = (world.incident[act.region] as number) + 1;
  if (!act.foiled) {
    world.stability[act.of] = Math.max(0, (world.stability[act.of] as number) - rules.greyResilience);
    if (isContested(world, dyad, act.region))
      passGround(world, dyad, act.region, rules.greyDriftKm2 / (setup.areaKm2[act.region] as number));
  }
  if (!turn.log) return;
  const of = setup.powers[act.of] as string;
  const region = setup.regions[act.region] as string;
  const why = {
    form: 'inputs' as const,
    terms: [{ name: 'answerRule', value: world.answerRule[act.of] as number, knownTo: friendsOf(setup, act.of) }],
    probability: odds,
    roll: turn.chance.uniform(roll, turn.turn, draw),
    threshold: odds,
    instead: [{ name: 'answerAlways', value: rules.foilAlways }],
  };
  emit(turn, 'greyZoneAct', { by: setup.powers[act.by] as string, of, region, foiled: act.foiled }, why);
  emit(turn, 'greyZoneSeen', { of, region, foiled: act.foiled });
}

/** R5.5 A raid of the protege: grievance, and perhaps the end of the ceasefire. */
function provocation(turn: Turn, act: Act): void {
  const { setup, world } = turn;
  const { incidents: rules } = setup.rules;
  world.grievance[act.dyad] = Math.min(20, (world.grievance[act.dyad] as number) + rules.provocationGrievance);
  world.incident[act.region] = (world.incident[act.region] as number) + 1;
  if (turn.log) {
    emit(
      turn,
      'provocation',
      {
        by: setup.powers[act.by] as string,
        of: setup.powers[act.of] as string,
        region: setup.regions[act.region] as string,
      },
      {
        form: 'inputs',
        terms: [{ name: 'grievance', value: world.grievance[act.dyad] as number }],
      },
    );
  }
  breakDown(turn, setup.dyads[act.dyad] as Dyad, rules.provocationBreak, act.by);
}

/** R5.6 A limited incursion: combat on one region at low intensity, and perhaps the end of the ceasefire. */
function incursion(turn: Turn, act: Act): void {
  const { setup, world } = turn;
  const dyad = setup.dyads[act.dyad] as Dyad;
  if (act.by === dyad.challenger) world.incursions[act.dyad] = (world.incursions[act.dyad] as number) + 1;
  else
    world.grievance[act.dyad] = Math.min(
      20,
      (world.grievance[act.dyad] as number) + setup.rules.incidents.provocationGrievance,
    );
  world.incident[act.region] = (world.incident[act.region] as number) + 1;
  reportAttack(turn, act, 'incursion');
  breakDown(turn, dyad, setup.rules.incidents.incursionBreak, act.by);
}

/** R5.7 A large attack begins a war, or goes on with one. */
function largeAttack(turn: Turn, act: Act): void {
  reportAttack(turn, act, 'largeAttack');
  startWar(turn, turn.setup.dyads[act.dyad] as Dyad, act.by);
}

function reportAttack(turn: Turn, act: Act, kind: 'incursion' | 'largeAttack'): void {
  if (!turn.log) return;
  const { setup } = turn;
  const { largeAttackK } = setup.rules.incidents;
  emit(
    turn,
    kind,
    {
      by: setup.powers[act.by] as string,
      of: setup.powers[act.of] as string,
      region: setup.regions[act.region] as string,
      personnelK: act.size,
    },
    {
      form: 'inputs',
      terms: [{ name: 'sizeK', value: act.size }],
      threshold: largeAttackK,
    },
  );
}
