/**
 * R3 Movement and deployment: rotations build up, lapse and are refused; reserves go where they are needed; troops told to
 * withdraw leave.
 *
 * What to notice: a rotation is a promise that expires. It grows by a few thousand a month, stops growing when the
 * legislature's will is too low, ends with its term unless renewed, and no treaty limit is exceeded while the guarantor does
 * not fight. Sizes: designer judgement between published options for a reassurance force (IISS 2025).
 */
import { approach, remaining } from '../formulas/flows.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { type World } from '../world.ts';
import { agreedTerm, TERM } from './presence.ts';
import { arrive, moveReserves } from './reserves.ts';
import { withdraw } from './withdrawal.ts';

/** Thousand: smaller changes are not news. */
const NEWS_K = 0.05;

const plan = perSetup((setup: Setup) => ({
  heavyLeft: remaining(setup.rules.movement.heavyMonths, setup.h),
  guests: setup.powers
    .map((_, power) => power)
    .filter((power) => setup.roles[power] === 'guarantor' || setup.roles[power] === 'neutral'),
  /** Share of the rotations in a protege's country that a treaty leaves room for, by power that hosts. */
  room: new Float64Array(setup.powers.length),
}));

export function movement(turn: Turn): void {
  const { setup, world } = turn;
  const { heavyLeft, guests } = plan(setup);
  readRoom(turn);
  for (let i = 0; i < guests.length; i++) {
    const power = guests[i] as number;
    const ordered = world.heavyOrdered[power] as number;
    world.heavyShare[power] = ordered + ((world.heavyShare[power] as number) - ordered) * heavyLeft;
    rotate(turn, power);
    if (world.fighting[power] === 1) reinforce(turn, power);
  }
  for (let i = 0; i < setup.dyads.length; i++) {
    const dyad = setup.dyads[i] as Dyad;
    withdraw(turn, dyad);
    moveReserves(turn, dyad);
  }
}

/** R3.5 What treaties leave of the rotations ordered: the smallest room of a host's dyads. */
function readRoom(turn: Turn): void {
  const { setup, world } = turn;
  const { room } = plan(setup);
  room.fill(1);
  for (let i = 0; i < setup.dyads.length; i++) {
    const dyad = setup.dyads[i] as Dyad;
    const limit = agreedTerm(world, dyad.index, TERM.deploymentLimitK);
    if (limit === 0) continue;
    let ordered = 0;
    for (let g = 0; g < dyad.guarantors.length; g++) {
      const row = (dyad.guarantors[g] as number) * setup.regions.length;
      for (let r = 0; r < dyad.regions.length; r++)
        ordered += world.rotationK[row + (dyad.regions[r] as number)] as number;
    }
    if (ordered > limit) room[dyad.protege] = Math.min(room[dyad.protege] as number, limit / ordered);
  }
}

/** R3.3-R3.5 Rotations of one power: at most so many thousand in and out of all hosts together. */
function rotate(turn: Turn, power: number): void {
  const { setup, world } = turn;
  const { movement: rules } = setup.rules;
  const { rotationEnd, personnelK } = world;
  const regions = setup.regions.length;
  const row = power * regions;
  let up = 0;
  let down = 0;
  for (let region = 0; region < regions; region++) {
    if (personnelK[row + region] === 0 && rotationEnd[row + region] === 0) continue;
    if (setup.owner[region] === power) continue;
    expire(turn, power, region);
    if (turn.log) reportRefusal(turn, power, region);
    const gap = targetK(turn, power, region) - (personnelK[row + region] as number);
    if (gap > 0) up += gap;
    else down -= gap;
  }
  if (up === 0 && down === 0) return;
  const upShare = up > 0 ? Math.min(1, (rules.rotationInK * setup.h) / up) : 0;
  const downShare = down > 0 ? Math.min(1, (rules.rotationOutK * setup.h) / down) : 0;
  for (let region = 0; region < regions; region++) {
    if (personnelK[row + region] === 0 && rotationEnd[row + region] === 0) continue;
    if (setup.owner[region] !== power) adjust(turn, power, region, upShare, downShare);
  }
}

/** R3.4 A rotation ends with its last turn unless it was renewed. */
function expire(turn: Turn, power: number, region: number): void {
  const { setup, world } = turn;
  const force = power * setup.regions.length + region;
  const end = world.rotationEnd[force] as number;
  // Turns are counted from 1 where people read them.
  if (end === 0 || turn.turn + 1 <= end) return;
  world.rotationEnd[force] = 0;
  world.rotationK[force] = 0;
  if (turn.log) {
    emit(
      turn,
      'lapsed',
      {
        by: setup.powers[power] as string,
        region: setup.regions[region] as string,
        personnelK: world.personnelK[force] as number,
      },
      {
        form: 'inputs',
        terms: [{ name: 'lastTurn', value: end }],
      },
    );
  }
}

/** R3.5 Says so when the legislature keeps a rotation from growing. */
function reportRefusal(turn: Turn, power: number, region: number): void {
  const { setup, world } = turn;
  const force = power * setup.regions.length + region;
  const orderedK = world.rotationK[force] as number;
  const will = world.will[power] as number;
  const floor = setup.rules.movement.willFloor;
  if (will >= floor || orderedK <= (world.personnelK[force] as number) || world.fighting[power] === 1) return;
  const where = { by: setup.powers[power] as string, region: setup.regions[region] as string };
  const terms = [{ name: 'orderedK', value: orderedK }];
  emit(turn, 'deployRefused', { ...where, will, floor }, { form: 'inputs', terms, threshold: floor });
}

/** Thousand that a power aims at in a region this turn. */
function targetK(turn: Turn, power: number, region: number): number {
  const { setup, world } = turn;
  const force = power * setup.regions.length + region;
  const presentK = world.personnelK[force] as number;
  const ordered = world.rotationK[force] as number;
  if (world.fighting[power] === 1) return Math.max(ordered, presentK);
  const host = setup.owner[region] as number;
  const allowed = host >= 0 ? ordered * (plan(setup).room[host] as number) : ordered;
  const refused = allowed > presentK && (world.will[power] as number) < setup.rules.movement.willFloor;
  return refused ? presentK : allowed;
}

function adjust(turn: Turn, power: number, region: number, upShare: number, downShare: number): void {
  const { setup, world } = turn;
  const force = power * setup.regions.length + region;
  const presentK = world.personnelK[force] as number;
  const ordered = world.rotationK[force] as number;
  const target = targetK(turn, power, region);
  const gap = target - presentK;
  const afterK = approach(presentK, target, gap * upShare, -gap * downShare);
  if (afterK > presentK) {
    arrive(
      world,
      force,
      afterK - presentK,
      setup.parameters.quietTraining[power] as number,
      setup.rules.movement.guestEquipment,
      1,
    );
    // What fell short of a whole number of thousands by rounding is there.
    if (target - afterK < 1e-9) world.personnelK[force] = target;
  } else world.personnelK[force] = afterK;
  world.movedK[force] = (world.movedK[force] as number) + (afterK - presentK);
  if (!turn.log) return;
  const where = { by: setup.powers[power] as string, region: setup.regions[region] as string };
  if (Math.abs(afterK - presentK) >= NEWS_K) {
    emit(
      turn,
      'deployed',
      { ...where, personnelK: afterK, orderedK: ordered },
      {
        form: 'inputs',
        terms: [
          { name: 'before', value: presentK },
          { name: 'targetK', value: target },
        ],
      },
    );
  }
}

/** R3.8 A guarantor that fights and may deploy sends more troops, up to what it has. */
function reinforce(turn: Turn, power: number): void {
  const { setup, world } = turn;
  if (setup.able.deploy[power] === 0) return;
  const { parameters } = setup;
  const row = power * setup.regions.length;
  for (let i = 0; i < setup.dyads.length; i++) {
    const dyad = setup.dyads[i] as Dyad;
    if (world.war[i] !== 1 || !dyad.guarantors.includes(power)) continue;
    const gate = gateOf(world, dyad, power);
    let presentK = 0;
    for (let r = 0; r < dyad.regions.length; r++)
      presentK += world.personnelK[row + (dyad.regions[r] as number)] as number;
    const sentK = Math.min(
      (parameters.reinforceK[power] as number) * setup.h,
      Math.max(0, (parameters.reinforceMaxK[power] as number) - presentK),
    );
    if (gate < 0 || sentK === 0) continue;
    arrive(world, row + gate, sentK, parameters.quietTraining[power] as number, setup.rules.movement.guestEquipment, 1);
    if (turn.log) {
      emit(
        turn,
        'deployed',
        {
          by: setup.powers[power] as string,
          region: setup.regions[gate] as string,
          personnelK: world.personnelK[row + gate] as number,
          orderedK: presentK + sentK,
        },
        {
          form: 'inputs',
          terms: [
            { name: 'reinforcementK', value: sentK },
            { name: 'mostK', value: parameters.reinforceMaxK[power] as number },
          ],
        },
      );
    }
  }
}

/** Where reinforcements arrive: where the power has most troops, else a hub, else any western region; -1 if none is held. */
function gateOf(world: World, dyad: Dyad, power: number): number {
  const { setup } = world;
  const regions = setup.regions.length;
  let best = -1;
  let most = -1;
  for (let i = 0; i < dyad.regions.length; i++) {
    const region = dyad.regions[i] as number;
    if ((world.control[dyad.protege * regions + region] as number) < 1) continue;
    const worth =
      (world.personnelK[power * regions + region] as number) +
      (setup.tagged.hub[region] as number) * 1e-3 +
      (setup.tagged.west[region] as number) * 1e-4;
    if (worth > most) {
      most = worth;
      best = region;
    }
  }
  return best;
}
