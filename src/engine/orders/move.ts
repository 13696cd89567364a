/**
 * Moving troops to a neighbouring region or by rail (R3.1, R3.2).
 *
 * What to notice: a march takes at most a share of the force over each link, and slower into a buffer; what is left goes
 * by rail, and when a power asks its railway for more than it carries, all its transports shrink in proportion. So the
 * sequence of orders never decides who gets the trains: the share follows from all of a power's moves together.
 */
import { expm1 } from '../exact.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { forceOf, type World } from '../world.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { askedOfRailK, noteMove } from './rail.ts';
import { adjacent, byRail, mayStand, passable, reachable } from './reach.ts';
import { illegal, unwise } from './refusal.ts';
import { LOOKS, pickIndex, regionAt } from './situation.ts';
import { transfer } from './transfer.ts';

const NO_CHANGE = illegal('no-change', 'R3.1');
const LARGEST_MOVE_K = 500;

export const move: OrderRule<'move'> = {
  kind: 'move',
  slot: (look, _power, order) => regionAt(look, order.from) * look.setup.regions.length + regionAt(look, order.to),
  otherwise: illegal('nowhere', 'R3.1'),
  check(look, power, order) {
    const from = regionAt(look, order.from);
    const to = regionAt(look, order.to);
    if (from === to) return NO_CHANGE;
    const at = forceOf(look.setup, power, from);
    const presentK = look.personnelK[at] as number;
    if (!(presentK > 0)) return illegal('no-troops', 'R3.1', { region: order.from }, 'from');
    if ((look.rotationEnd[at] as number) > 0) return illegal('on-rotation', 'R3.3', { region: order.from }, 'from');
    if (order.personnelK > presentK) {
      const facts = { region: order.from, presentK, wantedK: order.personnelK };
      return illegal('too-few-troops', 'R3.1', facts, 'personnelK');
    }
    if (!mayStand(look, power, to)) return illegal('not-yours', 'R3.1', { region: order.to }, 'to');
    if (!reachable(look, power, from, to)) {
      return illegal('not-adjacent', 'R3.1', { from: order.from, to: order.to }, 'to');
    }
    const capacityK = marchK(look, from, to, presentK) + railLimitK(look, power);
    if (order.personnelK <= capacityK) return undefined;
    return unwise('carries-less', 'R3.2', { capacityK, wantedK: order.personnelK }, 'personnelK');
  },
  candidates(look, power) {
    const { setup } = look;
    return setup.regions.flatMap((from, region) => {
      const presentK = look.personnelK[forceOf(setup, power, region)] as number;
      if (!(presentK >= 0.1)) return [];
      const trains = byRail(look, power, region);
      return setup.regions.flatMap((to, other): OrderOf<'move'>[] =>
        other !== region && (trains[other] === 1 || adjacent(setup, region, other))
          ? [{ kind: 'move', from, to, personnelK: sensibleK(presentK) }]
          : [],
      );
    });
  },
  sample(look, power, pick) {
    const { setup } = look;
    const { theatre } = groundOf(setup, power);
    const start = pickIndex(pick, theatre.length);
    for (let i = 0; i < Math.min(LOOKS, theatre.length); i++) {
      const from = theatre[(start + i) % theatre.length] as number;
      const at = forceOf(setup, power, from);
      const presentK = look.personnelK[at] as number;
      if (!(presentK >= 1) || (look.rotationEnd[at] as number) > 0) continue;
      const to = pickDestination(look, power, from, pick);
      if (to < 0) return undefined;
      const personnelK = Math.min(LARGEST_MOVE_K, (presentK * (1 + pickIndex(pick, 4))) / 4);
      return { kind: 'move', from: setup.regions[from]!, to: setup.regions[to]!, personnelK };
    }
    return undefined;
  },
  carryOut(turn, power, order) {
    const from = regionAt(turn.world, order.from);
    const to = regionAt(turn.world, order.to);
    const march = Math.min(order.personnelK, marchHereK(turn, power, from, to));
    const restK = order.personnelK - march;
    const rail = restK > 0 ? restK * railShare(turn, power) : 0;
    const movedK = transfer(turn, power, from, to, march + rail);
    noteMove(turn, power, order, askedK);
    if (turn.log === undefined) return;
    const ends = { by: turn.setup.powers[power]!, from: order.from, to: order.to };
    if (movedK > 0) emit(turn, 'moved', { ...ends, personnelK: movedK });
    if (movedK < order.personnelK) {
      emit(turn, 'moveShort', { ...ends, orderedK: order.personnelK, personnelK: movedK });
    }
  },
};

/** A neighbour where the power may stand, or a region on the line of its trains two links on; -1 if none was found. */
function pickDestination(look: World, power: number, from: number, pick: () => number): number {
  const { setup } = look;
  const first = setup.linkStart[from] as number;
  const links = (setup.linkStart[from + 1] as number) - first;
  if (links === 0) return -1;
  const to = setup.linkTo[first + pickIndex(pick, links)] as number;
  if (!mayStand(look, power, to)) return -1;
  const trains = (setup.parameters.railK[power] as number) > 0 && pick() < 0.5;
  if (!trains || !passable(look, power, from) || !passable(look, power, to)) return to;
  const next = setup.linkStart[to] as number;
  const on = setup.linkTo[next + pickIndex(pick, (setup.linkStart[to + 1] as number) - next)] as number;
  return on !== from && passable(look, power, on) && mayStand(look, power, on) ? on : to;
}

/** Half of the force, in whole thousands where it has them. */
function sensibleK(presentK: number): number {
  const half = presentK / 2;
  return Math.min(LARGEST_MOVE_K, half >= 1 ? Math.floor(half) : presentK);
}

/** Thousand that one power's trains carry in a turn. */
function railLimitK(look: World, power: number): number {
  return (look.setup.parameters.railK[power] as number) * look.setup.h;
}

/** Thousand of a force that cross one link on foot and wheels in a turn; 0 without a link. */
function marchK(look: World, from: number, to: number, forceK: number): number {
  const { setup } = look;
  if (!adjacent(setup, from, to)) return 0;
  const buffer = Math.max(bufferIn(look, from), bufferIn(look, to));
  return forceK * (buffer === 0 ? freeMarch(setup) : marchShare(setup, buffer));
}

/** Share of a force that crosses a link in a turn, into or out of what is a buffer so far. */
function marchShare(setup: Setup, buffer: number): number {
  const { linkShare, bufferSlow } = setup.rules.movement;
  return -expm1((-linkShare * setup.h) / (1 + (bufferSlow - 1) * buffer));
}

/** The same where there is no buffer, which is nearly everywhere. */
const freeMarch = perSetup((setup: Setup) => marchShare(setup, 0));

/** As {@link marchK}, of the force that stood there when the turn began. */
function marchHereK(turn: Turn, power: number, from: number, to: number): number {
  const at = forceOf(turn.setup, power, from);
  return marchK(turn.world, from, to, (turn.world.personnelK[at] as number) - (turn.world.movedK[at] as number));
}

/** How far a region is a buffer, 0..1: tagged as one, or on the line where a demilitarised strip is in place. */
function bufferIn(look: World, region: number): number {
  const { setup } = look;
  if (setup.tagged.buffer[region] === 1) return 1;
  let strip = 0;
  for (let i = 0; i < setup.dyads.length; i++) {
    const { index, challenger, protege } = setup.dyads[i]!;
    const contested =
      (look.control[forceOf(setup, challenger, region)] as number) > 0 &&
      (look.control[forceOf(setup, protege, region)] as number) > 0;
    if (contested) strip = Math.max(strip, look.strip[index] as number);
  }
  return strip;
}

/** Share of what a power asks of its railway that the railway carries. */
function railShare(turn: Turn, power: number): number {
  const sumK = askedOfRailK(turn, power, askedK);
  const limitK = railLimitK(turn.world, power);
  return sumK <= limitK ? 1 : limitK / sumK;
}

/** Thousand of a move that do not march and so ask for trains. */
function askedK(turn: Turn, power: number, order: OrderOf<'move'>): number {
  const from = regionAt(turn.world, order.from);
  const to = regionAt(turn.world, order.to);
  return Math.max(0, order.personnelK - marchHereK(turn, power, from, to));
}
