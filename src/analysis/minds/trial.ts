/**
 * What a set of one seat's orders does to a challenger's decision: the orders are carried out by the rules in worlds that
 * agree with what the seat knows, while everybody else orders nothing, and the ledger is read after each of a few turns.
 *
 * What to notice: the worlds and their luck are the same for every set of orders, so that the difference is the orders'
 * own. The challenger's stake and mood count as 0 where the seat cannot know them, as on the seat's own ledger (R12.1).
 */
import {
  adjudicate,
  checkOrders,
  type CheckedOrder,
  copyWorld,
  createChance,
  digestNumbers,
  emptyWorld,
  type Ledger,
  newLedger,
  type Order,
  readLedger,
  type SeededChance,
  type View,
  type World,
} from '../../engine/index.ts';
import { type PublicRecord, truthsOf } from '../truths.ts';

/** Turns looked ahead: what is ordered now may need time to arrive or to be voted on. */
export const LOOK_AHEAD = 3;

export interface Trial {
  readonly view: View;
  readonly dyad: number;
  /** Worlds that agree with the view. */
  readonly samples: readonly World[];
  /**
   * What attack is worth over the status quo after each turn ahead, for each of the first `count` samples; above 0 attack
   * pays. The same array is returned each time: read it before the next call.
   */
  readonly gaps: (orders: readonly Order[], count: number) => Float64Array;
}

/** Room to play the next turns in. */
interface Room {
  readonly chance: SeededChance;
  readonly worlds: readonly [World, World];
  readonly ledger: Ledger;
  readonly nobody: readonly (readonly CheckedOrder[])[];
}

/** `samples` worlds are drawn at once. */
export function openTrial(view: View, dyad: number, samples: number, record?: PublicRecord): Trial {
  const { setup } = view.look;
  const batch = digestNumbers(view.look.buffer);
  const truths = truthsOf(view, record);
  const room: Room = {
    chance: createChance(setup.names, setup.turns, ''),
    worlds: [emptyWorld(setup), emptyWorld(setup)],
    ledger: newLedger(setup, dyad),
    nobody: setup.powers.map(() => []),
  };
  const worlds = Array.from({ length: samples }, (_, i) => copyWorld(truths.draw(`${batch}/minds`, i)));
  const into = new Float64Array(samples * LOOK_AHEAD);
  return {
    view,
    dyad,
    samples: worlds,
    gaps(orders, count) {
      const { checked } = checkOrders(view.look, view.seat, orders);
      for (let i = 0; i < count; i++) {
        room.chance.reseed(`${batch}/minds/${i}`);
        playOn(view, dyad, room, worlds[i]!, checked, into.subarray(i * LOOK_AHEAD, (i + 1) * LOOK_AHEAD));
      }
      return into.subarray(0, count * LOOK_AHEAD);
    },
  };
}

function playOn(
  { look, seat }: View,
  dyad: number,
  { chance, worlds, ledger, nobody }: Room,
  from: World,
  orders: readonly CheckedOrder[],
  into: Float64Array,
): void {
  let now = from;
  for (let step = 0; step < LOOK_AHEAD; step++) {
    if (now.ended[0] !== 1) {
      const given = step === 0 ? nobody.map((none, power) => (power === seat ? orders : none)) : nobody;
      now = adjudicate(now, given, chance, { record: false, into: worlds[step % 2]! }).world;
    }
    readLedger(now, dyad, ledger);
    const unknown =
      (Number.isNaN(look.stake[dyad]) ? ledger.stake : 0) + (Number.isNaN(look.mood[dyad]) ? ledger.mood : 0);
    into[step] = ledger.attack - (ledger.quo - unknown);
  }
}
