/** How a war ends (R12.7): both sides agree to a ceasefire, or one of them can no longer go on. */
import { collapse } from '../formulas/hazard.ts';
import { STANCES } from '../model/names.ts';
import { type Dyad } from '../setup.ts';
import { emit, friendsOf, type Turn } from '../turn.ts';
import { agreedTerm, TERM } from './presence.ts';
import { TERM_NAMES } from '../model/terms.ts';

const AGREED = 1;
const MONITORED = 2;
const HOLD = STANCES.indexOf('hold');
const PROBE = STANCES.indexOf('probe');
const ASSAULT = STANCES.indexOf('assault');
/** Second fraction of the roll of deals; the first is the mediator's. */
const EXHAUSTION = 1;

/** Chance with which a war of an exhausted side ended this turn; 0 if it did not. */
export function endOfExhausted(turn: Turn, dyad: Dyad): number {
  const { setup, world, chance } = turn;
  const rules = setup.rules.diplomacy;
  const weakest = Math.min(world.stability[dyad.challenger]!, world.stability[dyad.protege]!);
  if (weakest >= rules.exhaustedBelow) return 0;
  let mediation = 0;
  for (let power = 0; power < setup.powers.length; power++) mediation = Math.max(mediation, world.mediation[power]!);
  const odds = collapse(rules.exhaustedHazard * (1 + rules.exhaustedMediation * mediation), setup.h);
  return chance.happens(setup.rolls.deal[dyad.index]!, turn.turn, odds, EXHAUSTION) ? odds : 0;
}

/** The guns fall silent. `odds` is the chance that exhaustion had, 0 for an agreement. */
export function makePeace(turn: Turn, dyad: Dyad, imposed: boolean, odds: number): void {
  const { setup, world, chance } = turn;
  const index = dyad.index;
  const wasWar = world.war[index] === 1;
  world.ceasefire[index] = agreedTerm(world, index, TERM.monitors) > 0 ? MONITORED : AGREED;
  world.ceasefireSince[index] = turn.turn;
  world.agreed[index * TERM_NAMES.length + TERM.ceasefire] = 1;
  world.agreedSince[index * TERM_NAMES.length + TERM.ceasefire] = turn.turn;
  world.war[index] = 0;
  world.warTurnsNow[index] = 0;
  world.massing[index] = 0;
  world.definitive[index] = 0;
  world.imposed[index] = imposed ? 1 : 0;
  world.violationsPerDay[index] = setup.rules.incidents.violationsRef / setup.rules.incidents.startFall;
  standStill(turn, dyad.challenger);
  standStill(turn, dyad.protege);
  for (let i = 0; i < dyad.guarantors.length; i++) sendHome(turn, dyad.guarantors[i]!);
  if (turn.log === undefined || !wasWar) return;
  const args = { by: setup.powers[dyad.challenger]!, of: setup.powers[dyad.protege]! };
  const terms = [
    {
      name: 'stability',
      value: world.stability[dyad.challenger]!,
      of: args.by,
      knownTo: friendsOf(setup, dyad.challenger),
    },
    { name: 'stability', value: world.stability[dyad.protege]!, of: args.of, knownTo: friendsOf(setup, dyad.protege) },
  ];
  if (odds === 0) emit(turn, 'warEnded', args, { form: 'inputs', terms });
  else {
    const roll = chance.uniform(setup.rolls.deal[index]!, turn.turn, EXHAUSTION);
    emit(turn, 'warEnded', args, { form: 'inputs', terms, probability: odds, roll, threshold: odds });
  }
}

function standStill(turn: Turn, power: number): void {
  const { setup, world } = turn;
  const regions = setup.regions.length;
  for (let at = power * regions; at < (power + 1) * regions; at++) {
    if (world.stance[at] === ASSAULT || world.stance[at] === PROBE) world.stance[at] = HOLD;
  }
}

/** A guarantor stops fighting unless another protege of its is still at war. */
function sendHome(turn: Turn, power: number): void {
  const { setup, world } = turn;
  if (world.fighting[power] !== 1) return;
  for (const dyad of setup.dyads) if (world.war[dyad.index] === 1 && dyad.guarantors.includes(power)) return;
  world.fighting[power] = 0;
  if (turn.log) emit(turn, 'leftFight', { by: setup.powers[power]! });
}
