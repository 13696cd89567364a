/**
 * R6.1, R6.2, R6.3, R6.4 One region's fighting over a turn: casualties by Lanchester's laws in closed form, and the ground that changes
 * hands.
 *
 * What to notice: casualties follow from effective strengths and exposure, ground from the local ratio, which the side
 * with the initiative raises by concentration and surprise, and prepared positions and heavy partner troops lower. Near
 * parity the front hardly moves; a holder counter-attacks half as well as an attacker. Allied troops in a region share
 * casualties by numbers. Sources: Lanchester 1916; sizes fitted to the losses and the front movement of 2025.
 */
import { clip } from '../exact.ts';
import { advanceRate, ratioLuck } from '../formulas/advance.ts';
import { attrition } from '../formulas/lanchester.ts';
import { STANCES } from '../model/names.ts';
import { type Dyad } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { type World } from '../world.ts';
import { passGround, retreatFrom } from './control.ts';
import { effectiveness } from './effectiveness.ts';
import { arrive } from './reserves.ts';
import { takeLosses } from './strikes.ts';

const HOLD = STANCES.indexOf('hold');
const ASSAULT = STANCES.indexOf('assault');
/** Share of a region: smaller changes are not news. */
const NEWS = 1e-4;

/** What a battle needs to know; written by the campaign and by {@link fight} itself. */
export interface Battlefield {
  dyad: Dyad | undefined;
  /** Factors of reconnaissance for the challenger and for the protege's side. */
  leadOf: number;
  leadAgainst: number;
  surprise: number;
  denial: number;
  /** Factor of guarantors who fight from the air. */
  air: number;
  intensity: number;
  challengerActs: boolean;
  protegeActs: boolean;
}

export const newBattlefield = (): Battlefield => ({
  dyad: undefined,
  leadOf: 1,
  leadAgainst: 1,
  surprise: 1,
  denial: 1,
  air: 1,
  intensity: 0,
  challengerActs: false,
  protegeActs: false,
});

/** Numbers and mean effectiveness of the side that was mustered last. */
const side = { personnelK: 0, worth: 0 };

export function fight(turn: Turn, field: Battlefield, region: number): void {
  const { setup, world } = turn;
  const dyad = field.dyad as Dyad;
  const { combat: rules } = setup.rules;
  const c = dyad.challenger * setup.regions.length + region;
  const p = dyad.protege * setup.regions.length + region;
  const aK = world.personnelK[c] as number;
  const aWorth = aK > 0 ? effectiveness(world, c) * field.leadOf : 0;
  muster(world, field, region, p);
  const bK = side.personnelK;
  const bWorth = side.worth;
  const ratio = localRatio(turn, field, region, aK * aWorth, bK * bWorth);
  let lossA = 0;
  let lossB = 0;
  if (aK > 0 && bK > 0) {
    const scale = (rules.attrition * field.intensity) / (rules.law === 'linear' ? rules.linearScaleK : 1);
    const destroysB = scale * exposure(world, p, field.protegeActs) * aWorth;
    const destroysA = scale * exposure(world, c, field.challengerActs) * bWorth;
    const after = attrition(rules.law, aK, bK, destroysB, destroysA, setup.h);
    lossA = aK - after.a;
    lossB = bK - after.b;
    takeLosses(world, dyad.challenger, c, lossA);
    shareLosses(world, dyad, region, lossB, bK);
  }
  if (turn.log && (lossA > 0 || lossB > 0)) reportBattle(turn, field, region, lossA, lossB, ratio);
  advance(turn, field, region, ratio);
}

/** R6.1 The protege's side in a region: its own troops, and every guarantor's that stand there. */
function muster(world: World, field: Battlefield, region: number, own: number): void {
  const { setup } = world;
  const { guarantors } = field.dyad as Dyad;
  let personnelK = world.personnelK[own] as number;
  let strength = personnelK > 0 ? personnelK * effectiveness(world, own) : 0;
  for (let i = 0; i < guarantors.length; i++) {
    const force = (guarantors[i] as number) * setup.regions.length + region;
    const guestsK = world.personnelK[force] as number;
    if (guestsK === 0) continue;
    personnelK += guestsK;
    strength += guestsK * effectiveness(world, force) * setup.rules.combat.guarantorWeight;
  }
  side.personnelK = personnelK;
  side.worth = personnelK > 0 ? (strength / personnelK) * field.air * field.leadAgainst : 0;
}

/** Exposure of a force to fire: assaulting, in the open, or in prepared positions. */
function exposure(world: World, force: number, initiative: boolean): number {
  const { combat: rules } = world.setup.rules;
  if (initiative && world.stance[force] === ASSAULT) return rules.exposureAssault;
  const prepared = initiative ? 0 : (world.fortification[force] as number);
  return rules.exposureHold + (rules.exposurePrepared - rules.exposureHold) * prepared;
}

/** Ground without defenders falls at an infinite ratio; events tell this one, since neither files nor people read Infinity. */
const MOST_TOLD = 1000;

/** R6.3 Local ratio, challenger to protege, with everything that helps either. Infinity or 0 when a side is absent. */
function localRatio(turn: Turn, field: Battlefield, region: number, challenger: number, protege: number): number {
  const { setup, world } = turn;
  const { combat: rules } = setup.rules;
  const dyad = field.dyad as Dyad;
  let edge = 1;
  if (field.challengerActs) edge *= rules.concentration * field.surprise;
  else edge *= works(world, dyad.challenger, region);
  if (field.protegeActs) edge /= rules.concentration;
  else edge /= works(world, dyad.protege, region) * field.denial;
  // Where both sides have the initiative nobody sits in works; where neither has, both do.
  const luck = ratioLuck(turn.chance.normal(setup.rolls.advance[region] as number, turn.turn), rules.luck, setup.h);
  return (challenger * edge * luck) / protege;
}

/** Factor of prepared positions for a power that stays in them. */
function works(world: World, power: number, region: number): number {
  const prepared = world.fortification[power * world.setup.regions.length + region] as number;
  return 1 + world.setup.rules.combat.fortificationGain * prepared;
}

/** R6.3 Ground follows the local ratio. */
function advance(turn: Turn, field: Battlefield, region: number, ratio: number): void {
  const { setup, world } = turn;
  const { combat: rules } = setup.rules;
  const dyad = field.dyad as Dyad;
  // Neither side has anybody there: 0 / 0.
  if (!(ratio >= 0)) return;
  const rate = advanceRate(ratio, rules.pace * frontage(world, dyad, region), rules.steepness, field.intensity);
  const gainerActs = rate > 0 ? field.challengerActs : field.protegeActs;
  const taken = clip(gainerActs ? rate : rate * rules.holderAdvance, -rules.advanceMax, rules.advanceMax) * setup.h;
  const passed = passGround(world, dyad, region, taken);
  if (!turn.log || Math.abs(passed) < NEWS) return;
  const winner = passed > 0 ? dyad.challenger : dyad.protege;
  const loser = passed > 0 ? dyad.protege : dyad.challenger;
  emit(
    turn,
    'advanced',
    {
      by: setup.powers[winner] as string,
      of: setup.powers[loser] as string,
      region: setup.regions[region] as string,
      share: Math.abs(passed),
      areaKm2: Math.abs(passed) * (setup.areaKm2[region] as number),
    },
    {
      form: 'product',
      terms: [
        { name: 'ratio', value: Math.min(MOST_TOLD, ratio) },
        { name: 'intensity', value: field.intensity },
        { name: 'surprise', value: field.challengerActs ? field.surprise : 1 },
        { name: 'denial', value: field.denial },
        { name: 'airSupport', value: field.air },
      ],
      sum: taken,
      roll: turn.chance.normal(setup.rolls.advance[region] as number, turn.turn),
      instead: [{ name: 'parity', value: 0 }],
    },
  );
}

/** Length of the front through a region, 1 where it is split evenly; a foothold is small, and so is what it can gain or lose. */
function frontage(world: World, dyad: Dyad, region: number): number {
  const regions = world.setup.regions.length;
  const ours = world.control[dyad.challenger * regions + region] as number;
  const theirs = world.control[dyad.protege * regions + region] as number;
  return Math.max(world.setup.rules.combat.frontFloor, 2 * Math.sqrt(ours * theirs));
}

/** Casualties among allies in a region, by numbers. */
function shareLosses(world: World, dyad: Dyad, region: number, lostK: number, presentK: number): void {
  const regions = world.setup.regions.length;
  const share = Math.min(1, lostK / presentK);
  const own = dyad.protege * regions + region;
  takeLosses(world, dyad.protege, own, (world.personnelK[own] as number) * share);
  for (let i = 0; i < dyad.guarantors.length; i++) {
    const guarantor = dyad.guarantors[i] as number;
    const force = guarantor * regions + region;
    if ((world.personnelK[force] as number) > 0)
      takeLosses(world, guarantor, force, (world.personnelK[force] as number) * share);
  }
}

/** R6.4 Troops on ground that their side has lost fall back to a neighbour of their own, or are lost. */
export function fallBack(turn: Turn, dyad: Dyad, region: number): void {
  const regions = turn.setup.regions.length;
  const { control } = turn.world;
  if (control[dyad.challenger * regions + region] === 0) retreat(turn, dyad.challenger, dyad.challenger, region);
  if (control[dyad.protege * regions + region] !== 0) return;
  retreat(turn, dyad.protege, dyad.protege, region);
  for (let i = 0; i < dyad.guarantors.length; i++) retreat(turn, dyad.guarantors[i] as number, dyad.protege, region);
}

function retreat(turn: Turn, power: number, host: number, region: number): void {
  const { setup, world } = turn;
  const force = power * setup.regions.length + region;
  const k = world.personnelK[force] as number;
  if (k === 0) return;
  const to = retreatFrom(world, host, region);
  world.stance[force] = HOLD;
  if (to < 0) {
    takeLosses(world, power, force, k);
    return;
  }
  const there = power * setup.regions.length + to;
  arrive(
    world,
    there,
    k,
    world.training[force] as number,
    world.equipment[force] as number,
    world.supply[force] as number,
  );
  world.personnelK[force] = 0;
  world.movedK[force] = (world.movedK[force] as number) - k;
  world.movedK[there] = (world.movedK[there] as number) + k;
  if (turn.log)
    emit(turn, 'moved', {
      by: setup.powers[power] as string,
      from: setup.regions[region] as string,
      to: setup.regions[to] as string,
      personnelK: k,
    });
}

function reportBattle(
  turn: Turn,
  field: Battlefield,
  region: number,
  lossA: number,
  lossB: number,
  ratio: number,
): void {
  const { setup } = turn;
  const dyad = field.dyad as Dyad;
  const lead = !field.challengerActs && field.protegeActs;
  const [by, of] = lead ? [dyad.protege, dyad.challenger] : [dyad.challenger, dyad.protege];
  emit(
    turn,
    'battle',
    {
      by: setup.powers[by] as string,
      of: setup.powers[of] as string,
      region: setup.regions[region] as string,
      lossesByK: lead ? lossB : lossA,
      lossesOfK: lead ? lossA : lossB,
      ratio: Math.min(MOST_TOLD, lead ? 1 / ratio : ratio),
    },
    {
      form: 'inputs',
      terms: [
        { name: 'intensity', value: field.intensity },
        { name: 'reconChallenger', value: field.leadOf },
        { name: 'reconProtege', value: field.leadAgainst },
        { name: 'airSupport', value: field.air },
      ],
    },
  );
}
