/**
 * An attack across the line (R5.6, R5.7): from a limited incursion to a large attack, by troops in the region or next
 * to it. Massing first is not required; breaking a truce is allowed and said so.
 *
 * What to notice: attention follows size, so that slices are cheap. Those who attack from next door march in when the
 * attack begins, from all neighbours in proportion to what each has to spare, so that the sequence of a scenario's regions
 * decides nothing; two attacks cannot use the same troops (R0.7).
 */
import { type Fault } from '../fault.ts';
import { STANCES } from '../model/names.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { emit, type Turn } from '../turn.ts';
import { forceOf, type World } from '../world.ts';
import { pushAct } from './deed.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { troopsAroundK } from './reach.ts';
import { illegal, unwise } from './refusal.ts';
import { dyadAgainstHolder, LOOKS, pickIndex, regionAt, truceHolds } from './situation.ts';
import { transfer } from './transfer.ts';

const LARGE_ATTENTION = 3;
const SMALL_ATTENTION = 1;
const LARGEST_K = 900;
const PROBE = STANCES.indexOf('probe');
const ASSAULT = STANCES.indexOf('assault');

export const attack: OrderRule<'attack'> = {
  kind: 'attack',
  attention: (look, _power, order) => (isLarge(look, order.personnelK) ? LARGE_ATTENTION : SMALL_ATTENTION),
  slot: (look, _power, order) => regionAt(look, order.region),
  otherwise: illegal('no-dyad', 'R5.7'),
  check(look, power, order) {
    const region = regionAt(look, order.region);
    const refused = refusedIn(look, power, region, order.personnelK);
    if (refused !== undefined) return refused;
    const truce = truceHolds(look, dyadAgainstHolder(look, power, region));
    return truce
      ? unwise('breaks-truce', ruleFor(look, order.personnelK), { region: order.region }, 'region')
      : undefined;
  },
  candidates(look, power) {
    const { incursionK, largeAttackK } = look.setup.rules.incidents;
    return look.setup.regions.flatMap((region, at) => {
      if (dyadAgainstHolder(look, power, at) < 0) return [];
      const halfK = Math.min(LARGEST_K, Math.floor(troopsAroundK(look, power, at) / 2));
      const sizes = [...new Set([incursionK, largeAttackK, halfK])].filter((k) => k > 0);
      return sizes.map((personnelK): OrderOf<'attack'> => ({ kind: 'attack', region, personnelK }));
    });
  },
  sample(look, power, pick) {
    const { setup } = look;
    const { incursionK, largeAttackK } = setup.rules.incidents;
    const { theatre } = groundOf(setup, power);
    const start = pickIndex(pick, theatre.length);
    for (let i = 0; i < Math.min(LOOKS, theatre.length); i++) {
      const region = theatre[(start + i) % theatre.length] as number;
      if (dyadAgainstHolder(look, power, region) < 0) continue;
      const aroundK = Math.min(LARGEST_K, troopsAroundK(look, power, region));
      const share = pick();
      const personnelK = share < 0.5 ? incursionK : Math.max(largeAttackK, Math.floor(aroundK * share));
      if (!(personnelK <= aroundK && personnelK >= incursionK)) continue;
      return { kind: 'attack', region: setup.regions[region]!, personnelK };
    }
    return undefined;
  },
  carryOut(turn, power, order) {
    const region = regionAt(turn.world, order.region);
    const dyad = dyadAgainstHolder(turn.world, power, region);
    // Steps before this one may have cost troops; those who are left attack.
    const sentK = bringUp(turn, power, region, order.personnelK);
    if (sentK === 0) {
      emit(turn, 'orderFailed', { power: turn.setup.powers[power]!, order: order.kind, fault: 'no-troops' });
      return;
    }
    const large = isLarge(turn.world, sentK);
    const at = forceOf(turn.setup, power, region);
    turn.world.attackK[at]! += sentK;
    turn.world.stance[at] = large ? ASSAULT : PROBE;
    pushAct(turn, large ? 'largeAttack' : 'incursion', dyad, power, region, sentK);
  },
};

function isLarge(look: World, personnelK: number): boolean {
  return personnelK >= look.setup.rules.incidents.largeAttackK;
}

function ruleFor(look: World, personnelK: number): string {
  return isLarge(look, personnelK) ? 'R5.7' : 'R5.6';
}

function refusedIn(look: World, power: number, region: number, personnelK: number): Fault | undefined {
  const rule = ruleFor(look, personnelK);
  const id = look.setup.regions[region] as string;
  const minimumK = look.setup.rules.incidents.incursionK;
  if (personnelK < minimumK) {
    return illegal('force-too-small', rule, { minimumK, wantedK: personnelK }, 'personnelK');
  }
  if (dyadAgainstHolder(look, power, region) < 0) return illegal('not-contested', rule, { region: id }, 'region');
  const presentK = troopsAroundK(look, power, region);
  if (!(presentK > 0)) return illegal('no-troops', rule, { region: id }, 'region');
  if (personnelK > presentK) {
    return illegal('too-few-troops', rule, { region: id, presentK, wantedK: personnelK }, 'personnelK');
  }
  return undefined;
}

/**
 * Marches in what the region itself lacks for an attack by `wantedK`, from its neighbours in proportion to whom they have
 * free. Returns how many attack: as many as are wanted, or as there are.
 */
function bringUp(turn: Turn, power: number, region: number, wantedK: number): number {
  const { world, setup } = turn;
  const { linkStart, linkTo } = setup;
  const first = linkStart[region] as number;
  const end = linkStart[region + 1] as number;
  const hereK = freeK(world, power, region);
  let aroundK = 0;
  for (let i = first; i < end; i++) aroundK += freeK(world, power, linkTo[i] as number);
  const missingK = Math.min(wantedK - hereK, aroundK);
  if (!(missingK > 0)) return Math.min(wantedK, hereK);
  const share = missingK / aroundK;
  for (let i = first; i < end; i++) {
    const from = linkTo[i] as number;
    transfer(turn, power, from, region, freeK(world, power, from) * share);
  }
  return Math.min(wantedK, hereK + aroundK);
}

/** Thousand in a region whom no attack of this turn has taken. */
function freeK(world: World, power: number, region: number): number {
  const at = forceOf(world.setup, power, region);
  return Math.max(0, (world.personnelK[at] as number) - (world.attackK[at] as number));
}
