/**
 * What a set of one seat's orders does to a challenger's decision: the orders are carried out by the rules in worlds that
 * agree with what the seat knows, while machine players order for everybody else as they do in a forecast, and the ledger
 * is read after each of a few turns.
 *
 * What to notice: the worlds and their luck are the same for every set of orders, so that the difference is the orders'
 * own. Each ledger is read twice: as the seat would see it then, which is what its screen will say, and as it is in the
 * sampled world, so that nothing counts as a change that is one of sight alone. In every other world what stands in the
 * fog is just what is seen, in the rest an army is better or worse than it looks. The challenger's stake and mood count as 0
 * where the seat cannot know them (R12.1).
 */
import { botFor } from '../../ai/index.ts';
import {
  checkOrders,
  copyWorld,
  digestNumbers,
  emptyWorld,
  type Ledger,
  newLedger,
  type Order,
  readLedger,
  type View,
  viewFor,
  type World,
} from '../../engine/index.ts';
import { playOut, playoutRoom } from '../playout.ts';
import { type PublicRecord, truthsOf } from '../truths.ts';

/** Turns looked ahead: what is ordered now may need time to arrive or to be voted on. */
export const LOOK_AHEAD = 3;

/**
 * What attack is worth over the status quo, sample by sample and within each turn by turn ahead; above 0 attack pays.
 * `seen`: on the seat's own ledger. `real`: in the sampled world.
 */
export interface Gaps {
  readonly seen: Float64Array;
  readonly real: Float64Array;
}

export interface Trial {
  readonly view: View;
  readonly dyad: number;
  /** Worlds that agree with the view. */
  readonly samples: readonly World[];
  /** For samples `from` to `to` - 1. The same arrays are returned each time: read them before the next call. */
  readonly gaps: (orders: readonly Order[], to: number, from?: number) => Gaps;
}

/** `samples` worlds are drawn at once. */
export function openTrial(view: View, dyad: number, samples: number, record?: PublicRecord): Trial {
  const { setup } = view.look;
  const batch = digestNumbers(view.look.buffer);
  const truths = [truthsOf(view, record, 'none'), truthsOf(view, record, 'armies')];
  const worlds = Array.from({ length: samples }, (_, i) => copyWorld(truths[i % 2]!.draw(`${batch}/minds`, i)));
  const room = playoutRoom(setup);
  const bots = setup.powers.map((id, power) => (power === view.seat ? undefined : botFor(setup, id)));
  const read = readerOf(view, dyad);
  const seen = new Float64Array(samples * LOOK_AHEAD);
  const real = new Float64Array(samples * LOOK_AHEAD);
  return {
    view,
    dyad,
    samples: worlds,
    gaps(orders, to, from = 0) {
      const { checked } = checkOrders(view.look, view.seat, orders);
      const first = setup.powers.map((_, power) => (power === view.seat ? checked : undefined));
      for (let i = from; i < to; i++) {
        const at = (i - from) * LOOK_AHEAD;
        let step = 0;
        const watch = (world: World): void => {
          [seen[at + step], real[at + step]] = read(world);
          step += 1;
        };
        playOut(room, `${batch}/minds/${i}`, bots, {
          ...{ from: worlds[i]!, first, watch },
          stop: () => step === LOOK_AHEAD,
        });
        // A match that ends before leaves things as they are.
        if (step === 0) watch(worlds[i]!);
        for (; step < LOOK_AHEAD; step++)
          [seen[at + step], real[at + step]] = [seen[at + step - 1]!, real[at + step - 1]!];
      }
      const end = (to - from) * LOOK_AHEAD;
      return { seen: seen.subarray(0, end), real: real.subarray(0, end) };
    },
  };
}

/** Reads what attack is worth over the status quo: as the seat would see it, and as it is but for what it cannot know. */
function readerOf({ look, seat }: View, dyad: number): (world: World) => readonly [number, number] {
  const { setup } = look;
  const ledger: Ledger = newLedger(setup, dyad);
  const sight = emptyWorld(setup);
  return (world) => {
    readLedger(world, dyad, ledger);
    const unknown =
      (Number.isNaN(look.stake[dyad]) ? ledger.stake : 0) + (Number.isNaN(look.mood[dyad]) ? ledger.mood : 0);
    const real = ledger.attack - (ledger.quo - unknown);
    readLedger(viewFor(world, seat, sight).look, dyad, ledger);
    return [ledger.attack - ledger.quo, real];
  };
}
