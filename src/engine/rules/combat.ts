/**
 * R6 Combat: which regions fight, and how hard.
 *
 * What to notice: combat is per region where both sides of a dyad stand. Intensity follows from what forces are told: an
 * assault is 1, probes, incursions and a broken ceasefire are skirmishes, and two sides that hold in a war lose men slowly.
 * In a war an assault goes on until it is called off. The battle itself is in `battle.ts`, strikes in `strikes.ts`.
 */
import { denialFactor } from '../formulas/advance.ts';
import { surpriseFactor } from '../formulas/detection.ts';
import { STANCES } from '../model/names.ts';
import { type Dyad, type Setup } from '../setup.ts';
import { type Turn } from '../turn.ts';
import { clear, type World } from '../world.ts';
import { type Battlefield, fight, fallBack, newBattlefield } from './battle.ts';
import { isTruce } from './ceasefire.ts';
import { theatreRegions } from './reserves.ts';
import { heavyPartnersK } from './sides.ts';
import { strikes } from './strikes.ts';

const HOLD = STANCES.indexOf('hold');
const PROBE = STANCES.indexOf('probe');
const ASSAULT = STANCES.indexOf('assault');
const BROKEN = 3;

/** Reused for every battle: combat makes no objects of its own. */
const field: Battlefield = newBattlefield();

export function combat(turn: Turn): void {
  const { setup, world } = turn;
  clear(world.lossesTurnK);
  strikes(turn);
  for (let d = 0; d < setup.dyads.length; d++) {
    const war = world.war[d] === 1;
    if (war) {
      world.warMonths[d] = (world.warMonths[d] as number) + setup.h;
      world.warTurnsNow[d] = (world.warTurnsNow[d] as number) + 1;
    }
    if (war || world.ceasefire[d] === BROKEN || isCrossed(turn, d)) campaign(turn, setup.dyads[d] as Dyad);
  }
}

/** Whether anybody went across the line by order this turn. */
function isCrossed(turn: Turn, d: number): boolean {
  for (let i = 0; i < turn.acts.length; i++) {
    const act = turn.acts[i]!;
    if (act.dyad === d && (act.kind === 'incursion' || act.kind === 'largeAttack')) return true;
  }
  return false;
}

function campaign(turn: Turn, dyad: Dyad): void {
  const { setup, world } = turn;
  const { combat: rules, recon } = setup.rules;
  const d = dyad.index;
  const lead = (world.recon[dyad.challenger] as number) - (world.reconShared[d] as number);
  field.dyad = dyad;
  field.leadOf = 1 + rules.reconGain * lead;
  field.leadAgainst = 1 - rules.reconGain * lead;
  field.surprise = surpriseFactor(world.detectionHours[d] as number, recon.surpriseGain, recon.answerHours);
  field.denial = denialFactor(heavyPartnersK(world, dyad), rules.denialGain, rules.denialHalfK);
  field.air = 1;
  for (let i = 0; i < dyad.guarantors.length; i++) {
    const guarantor = dyad.guarantors[i] as number;
    if (world.fighting[guarantor] === 1) field.air *= setup.parameters.airSupport[guarantor] as number;
  }
  const theatre = theatreRegions(setup, dyad);
  for (let i = 0; i < theatre.length; i++) {
    const region = theatre[i] as number;
    if (!faces(world, dyad, region)) continue;
    weigh(turn, dyad, region);
    if (field.intensity > 0) {
      world.intensity[region] = Math.max(world.intensity[region] as number, field.intensity);
      fight(turn, field, region);
    }
  }
  // After all battles: who falls back does not fight a second time where he arrives, and the list of regions means nothing.
  for (let i = 0; i < theatre.length; i++) {
    const region = theatre[i] as number;
    if (!faces(world, dyad, region)) continue;
    fallBack(turn, dyad, region);
    settleDown(world, dyad, region);
  }
}

/** Whether the sides meet in a region: both hold some of it, or one stands on ground that the other holds. */
function faces(world: World, dyad: Dyad, region: number): boolean {
  const { setup, control, personnelK } = world;
  const regions = setup.regions.length;
  const c = dyad.challenger * regions + region;
  // Most regions of a country are far from the front: the challenger is asked for first.
  if (!((control[c] as number) > 0 || (personnelK[c] as number) > 0)) return false;
  const p = dyad.protege * regions + region;
  return (control[p] as number) > 0 || (personnelK[p] as number) > 0;
}

/** Intensity and initiative in a region, into the field. */
function weigh(turn: Turn, dyad: Dyad, region: number): void {
  const { setup, world } = turn;
  const { combat: rules, incidents } = setup.rules;
  const regions = setup.regions.length;
  const c = dyad.challenger * regions + region;
  const p = dyad.protege * regions + region;
  const war = world.war[dyad.index] === 1;
  if (war) {
    stall(world, c, dyad, region, dyad.challenger);
    stall(world, p, dyad, region, dyad.protege);
  }
  const sentK = Math.max(world.attackK[c] as number, world.attackK[p] as number);
  field.challengerActs = acts(world, c, war);
  field.protegeActs = acts(world, p, war);
  if (!war) {
    const crossed = sentK > 0 || world.ceasefire[dyad.index] === BROKEN;
    field.intensity = crossed ? rules.skirmish : 0;
    return;
  }
  const assault =
    (field.challengerActs && world.stance[c] === ASSAULT) || (field.protegeActs && world.stance[p] === ASSAULT);
  const probe = field.challengerActs || field.protegeActs;
  field.intensity = assault ? 1 : probe ? rules.skirmish : rules.warHold;
  // An attack that begins this turn is as fierce as the part of the force that makes it.
  if (sentK >= incidents.largeAttackK) {
    const presentK =
      (world.attackK[c] as number) > 0 ? (world.personnelK[c] as number) : (world.personnelK[p] as number);
    field.intensity = Math.max(rules.skirmish, Math.min(1, sentK / Math.max(sentK, presentK)));
  }
  if (sentK === 0 && assault && field.challengerActs)
    world.attackK[c] = Math.max(world.attackK[c] as number, field.intensity * (world.personnelK[c] as number));
}

/** Thousand troops that face a side in a region, guests with their hosts. */
function opposingK(world: World, dyad: Dyad, region: number, power: number): number {
  const regions = world.setup.regions.length;
  if (power === dyad.protege) return world.personnelK[dyad.challenger * regions + region] as number;
  let sum = world.personnelK[dyad.protege * regions + region] as number;
  for (let i = 0; i < dyad.guarantors.length; i++) {
    sum += world.personnelK[(dyad.guarantors[i] as number) * regions + region] as number;
  }
  return sum;
}

/** R6.7 A standing assault that has bled too far is called off; an attack ordered this turn is made all the same. */
function stall(world: World, force: number, dyad: Dyad, region: number, power: number): void {
  if (world.stance[force] !== ASSAULT || (world.attackK[force] as number) > 0) return;
  const againstK = opposingK(world, dyad, region, power);
  if ((world.personnelK[force] as number) < world.setup.rules.combat.stall * againstK) world.stance[force] = HOLD;
}

/** Whether a side takes the initiative: it was sent across, or it is told to in a war. */
function acts(world: World, force: number, war: boolean): boolean {
  if ((world.personnelK[force] as number) === 0) return false;
  if ((world.attackK[force] as number) > 0) return true;
  return war && (world.stance[force] === ASSAULT || world.stance[force] === PROBE);
}

/** After an incursion that did not end the truce, those who went across hold what they have. */
function settleDown(world: World, dyad: Dyad, region: number): void {
  if (!isTruce(world, dyad.index)) return;
  const { setup }: { setup: Setup } = world;
  const c = dyad.challenger * setup.regions.length + region;
  const p = dyad.protege * setup.regions.length + region;
  if ((world.attackK[c] as number) > 0) world.stance[c] = HOLD;
  if ((world.attackK[p] as number) > 0) world.stance[p] = HOLD;
}
