/**
 * Sending a rotation to a host region (R3.3, R3.5): which regions may host follows from the document that owes it, how
 * many from the legislature, and from what the treaties allow in the country.
 */
import { type Fault } from '../fault.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { agreedTerm, TERM } from '../rules/presence.ts';
import { forceOf, type World } from '../world.ts';
import { groundOf, type Hosting } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { passable } from './reach.ts';
import { illegal } from './refusal.ts';
import { reportGiven } from './report.ts';
import { pickIndex, regionAt, standing } from './situation.ts';

const NO_CHANGE = illegal('no-change', 'R3.3');
const AT_WAR = illegal('at-war', 'R3.3', {}, 'region');
const SIZES_K = [1, 5, 10, 15, 20, 30, 40, 60];
const LENGTHS = [3, 6, 12];

export const deploy: OrderRule<'deploy'> = {
  kind: 'deploy',
  slot: (look, _power, order) => regionAt(look, order.region),
  otherwise: illegal('no-host', 'R3.3'),
  check(look, power, order) {
    const region = regionAt(look, order.region);
    const refused = refusedByHost(look, power, region) ?? refusedBySize(look, power, region, order);
    if (refused !== undefined) return refused;
    const at = forceOf(look.setup, power, region);
    const same = look.rotationK[at] === order.personnelK && look.rotationEnd[at] === endOf(look, order.turns);
    return same ? NO_CHANGE : undefined;
  },
  candidates(look, power) {
    const { setup } = look;
    return groundOf(setup, power).hostRegions.flatMap((region) =>
      SIZES_K.map((personnelK): OrderOf<'deploy'> => {
        return { kind: 'deploy', region: setup.regions[region]!, personnelK, turns: usualLength(look) };
      }),
    );
  },
  sample(look, power, pick) {
    const { setup } = look;
    const { hostRegions } = groundOf(setup, power);
    if (hostRegions.length === 0) return undefined;
    const region = hostRegions[pickIndex(pick, hostRegions.length)] as number;
    const personnelK = SIZES_K[pickIndex(pick, SIZES_K.length)] as number;
    const turns = Math.min(LENGTHS[pickIndex(pick, LENGTHS.length)] as number, setup.rules.play.rotationTurnsMax);
    const order: OrderOf<'deploy'> = { kind: 'deploy', region: setup.regions[region]!, personnelK, turns };
    const at = forceOf(setup, power, region);
    if (look.rotationK[at] === personnelK && look.rotationEnd[at] === endOf(look, turns)) return undefined;
    const refused = refusedByHost(look, power, region) ?? refusedBySize(look, power, region, order);
    return refused === undefined ? order : undefined;
  },
  standing: (look, power, order) => look.rotationK[forceOf(look.setup, power, regionAt(look, order.region))] as number,
  carryOut(turn, power, order) {
    const at = forceOf(turn.setup, power, regionAt(turn.world, order.region));
    turn.world.rotationK[at] = order.personnelK;
    turn.world.rotationEnd[at] = endOf(turn.world, order.turns);
    reportGiven(turn, power, 'deploy');
  },
};

/** Why a region cannot host the power's troops now: no document, no such tag, overrun, or a war it does not fight. */
function refusedByHost(look: World, power: number, region: number): Fault | undefined {
  const { setup } = look;
  const { hostings } = groundOf(setup, power);
  const id = setup.regions[region] as string;
  let host: Hosting | undefined;
  let tag: string | undefined;
  for (let i = 0; i < hostings.length && host === undefined; i++) {
    const hosting = hostings[i] as Hosting;
    if (hosting.beneficiary !== setup.owner[region] || !standing(look, hosting.document, power)) continue;
    if (hosting.regions.includes(region)) host = hosting;
    tag ??= hosting.tag;
  }
  if (tag === undefined) return illegal('not-hosted', 'R3.3', { region: id }, 'region');
  if (host === undefined) return illegal('wrong-region', 'R3.3', { region: id, tag }, 'region');
  if (!passable(look, power, region)) return illegal('not-hosted', 'R3.3', { region: id }, 'region');
  return look.fighting[power] !== 1 && warIn(look, host) ? AT_WAR : undefined;
}

function refusedBySize(look: World, power: number, region: number, order: OrderOf<'deploy'>): Fault | undefined {
  const { rules } = look.setup;
  const at = forceOf(look.setup, power, region);
  const will = look.will[power] as number;
  const floor = rules.movement.willFloor;
  // Not even what was ordered before and has not arrived: a legislature that has turned lets no more in.
  if (will < floor && order.personnelK > (look.personnelK[at] as number)) {
    return illegal('will-too-low', 'R3.5', { will, floor }, 'personnelK');
  }
  const host = look.setup.owner[region] as number;
  const limit = deploymentLimitK(look, host);
  if (limit < Infinity) {
    const wanted = orderedInCountryK(look, host) - (look.rotationK[at] as number) + order.personnelK;
    if (wanted > limit) return illegal('limit', 'R3.5', { limit, wanted }, 'personnelK');
  }
  const most = rules.play.rotationTurnsMax;
  return order.turns > most ? illegal('limit', 'R3.3', { limit: most, wanted: order.turns }, 'turns') : undefined;
}

/** Thousand guarantor troops that treaties in force allow in a country; Infinity without such a term. */
export function deploymentLimitK(look: World, country: number): number {
  let limit = Infinity;
  for (const { index, protege } of look.setup.dyads) {
    const agreed = protege === country ? agreedTerm(look, index, TERM.deploymentLimitK) : 0;
    if (agreed > 0) limit = Math.min(limit, agreed);
  }
  return limit;
}

/** Thousand troops that rotations of all guests aim at in a country. */
export function orderedInCountryK(look: World, country: number): number {
  const { setup } = look;
  let sum = 0;
  for (let power = 0; power < setup.powers.length; power++) {
    if (power === country) continue;
    for (let region = 0; region < setup.regions.length; region++) {
      if (setup.owner[region] === country) sum += look.rotationK[forceOf(setup, power, region)] as number;
    }
  }
  return sum;
}

/** Last turn of a rotation that begins with the turn being ordered. */
function endOf(look: World, turns: number): number {
  return (look.turn[0] as number) + turns;
}

function usualLength(look: World): number {
  return Math.min(12, look.setup.rules.play.rotationTurnsMax);
}

function warIn(look: World, host: Hosting): boolean {
  return look.setup.documents[host.document]!.dyads.some((dyad) => look.war[dyad] === 1);
}
