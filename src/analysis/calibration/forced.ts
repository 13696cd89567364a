/**
 * Forced tests of a guarantee. A game is played to some turn of its truce; then the challenger attacks on its main axis,
 * whatever its ledger says, and it is seen who fights when asked. Tests in play are few and selected (soft guarantors
 * invite them), so that the share of promises honoured can only be read from tests that nobody chose.
 */
import { type Bot } from '../../ai/index.ts';
import {
  type CheckedOrder,
  checkOrders,
  copyWorld,
  forceOf,
  LEGAL_STATUSES,
  readLedger,
  troopsAroundK,
  type World,
} from '../../engine/index.ts';
import { playOut, type PlayoutRoom } from '../playout.ts';

/** What is changed in the state in which the attack comes. */
export interface ForcedState {
  readonly law?: 'signed' | 'in-force';
  readonly pledge?: 0 | 1;
  /** Troops of every guarantor that may deploy, thousand, all at one hub. */
  readonly troopsK?: number;
  /** Factor on the challenger's troops. */
  readonly challenger?: number;
}

export interface ForcedSample {
  /** Whether each guarantor of the dyad fights when the call is put to it, and the chance of its legislature's vote. */
  readonly honoured: readonly boolean[];
  readonly votes: readonly number[];
}

const FIRST_TURN = 2;
const SPAN = 18;
const TRUCE = [1, 2];

/** Test `i` of a series; undefined when no truce was left to be tested. */
export function forcedTest(
  room: PlayoutRoom,
  bots: readonly Bot[],
  seed: string,
  i: number,
  state: ForcedState,
): ForcedSample | undefined {
  const from = FIRST_TURN + (i % SPAN);
  const quiet = (world: World): boolean =>
    world.war[0] !== 1 && world.massing[0] !== 1 && TRUCE.includes(world.ceasefire[0] as number);
  const reached = playOut(room, seed, bots, { stop: (world) => (world.turn[0] as number) >= from && quiet(world) });
  const { setup } = reached;
  const dyad = setup.dyads[0];
  if (dyad === undefined || reached.ended[0] === 1) return undefined;
  const world = copyWorld(reached);
  change(world, state);
  const votes = Array.from(readLedger(world, 0).votes);
  const attack = mainAttack(world);
  if (attack === undefined) return undefined;
  const first = setup.powers.map((_, power) => (power === dyad.challenger ? attack : undefined));
  // The attack comes in this turn, the call and the answers in the next.
  const last = (world.turn[0] as number) + 2;
  const after = playOut(room, seed, bots, { from: world, first, stop: (now) => (now.turn[0] as number) >= last });
  return { honoured: dyad.guarantors.map((power) => after.fighting[power] === 1), votes };
}

function change(world: World, state: ForcedState): void {
  const { setup } = world;
  const dyad = setup.dyads[0];
  if (dyad === undefined) return;
  for (const power of dyad.guarantors) {
    if (state.law !== undefined) {
      for (const document of dyad.documents) {
        const at = document * setup.powers.length + power;
        world.legal[at] = LEGAL_STATUSES.indexOf(state.law);
        world.push[at] = 0;
      }
    }
    if (state.pledge !== undefined) world.pledge[power] = world.pledged[power] = state.pledge;
    if (state.troopsK !== undefined && setup.can[power]?.has('deploy') === true) stationAt(world, power, state.troopsK);
  }
  if (state.challenger === undefined) return;
  for (let region = 0; region < setup.regions.length; region++) {
    const at = forceOf(setup, dyad.challenger, region);
    world.personnelK[at] = (world.personnelK[at] as number) * state.challenger;
  }
}

function stationAt(world: World, power: number, troopsK: number): void {
  const { setup } = world;
  const regions = setup.dyads[0]?.regions ?? [];
  for (const region of regions) {
    const at = forceOf(setup, power, region);
    world.personnelK[at] = world.rotationK[at] = world.rotationEnd[at] = 0;
  }
  const hub = regions.find((region) => setup.tagged.hub[region] === 1) ?? regions[0];
  if (hub === undefined || troopsK === 0) return;
  const at = forceOf(setup, power, hub);
  world.personnelK[at] = world.rotationK[at] = troopsK;
  world.rotationEnd[at] = setup.turns;
  world.training[at] = world.equipment[at] = world.supply[at] = 0.8;
}

/**
 * A large attack where the challenger has most troops on contested ground; where it has none there, because a line
 * divides the two, the attack comes from next door.
 */
function mainAttack(world: World): readonly CheckedOrder[] | undefined {
  const { setup } = world;
  const dyad = setup.dyads[0];
  if (dyad === undefined) return undefined;
  const ownK = (region: number): number => world.personnelK[forceOf(setup, dyad.challenger, region)] as number;
  const axes = dyad.regions
    .filter((region) => (world.control[forceOf(setup, dyad.protege, region)] as number) > 0 && ownK(region) >= 20)
    .sort((a, b) => ownK(b) - ownK(a) || a - b);
  const near = (region: number): number => troopsAroundK(world, dyad.challenger, region);
  const doors = dyad.regions.filter((region) => near(region) >= 20).sort((a, b) => near(b) - near(a) || a - b);
  for (const region of axes.length > 0 ? axes : doors) {
    const personnelK = Math.floor(axes.length > 0 ? 0.8 * ownK(region) : 0.5 * near(region));
    const order = { kind: 'attack', region: setup.regions[region] as string, personnelK } as const;
    const { checked } = checkOrders(world, dyad.challenger, [order]);
    if (checked.length > 0) return checked;
  }
  return undefined;
}
