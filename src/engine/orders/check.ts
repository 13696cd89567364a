/** The one judge of orders (R0.1 to R0.9): each for itself, then all of a power's orders together. */
import { type Fault } from '../fault.ts';
import { type CheckedOrder, ORDER_KINDS, type Order } from '../model/order-kinds.ts';
import { type World } from '../world.ts';
import { illegal } from './refusal.ts';
import { unknownId } from './known.ts';
import { compareOrders } from './sequence.ts';
import { ruleOf } from './table.ts';
import { join, openSheet, overspent, type Sheet } from './together.ts';

export interface Checked {
  /** Orders that may be adjudicated, in canonical sequence. */
  readonly checked: readonly CheckedOrder[];
  /** What is wrong, by position of the order; `unwise` ones are among the checked all the same. */
  readonly faults: readonly Fault[];
}

const MATCH_OVER = illegal('match-over', 'R0.9');

/**
 * Judges the orders of one power. `look` is a world or the power's own view of it: both give the same answer. The
 * result does not depend on the sequence of `orders`, save for the positions in the faults.
 */
export function checkOrders(look: World, power: number, orders: readonly Order[]): Checked {
  const sheet = openSheet(look, power);
  const checked: CheckedOrder[] = [];
  const faults: Fault[] = [];
  const places = orders.map((_, place) => place);
  places.sort((a, b) => compareOrders(orders[a]!, orders[b]!) || a - b);
  for (const place of places) {
    const order = orders[place] as Order;
    const found = judge(sheet, order);
    for (const fault of found) faults.push({ ...fault, order: place });
    if (found.every(({ severity }) => severity === 'unwise')) checked.push(order as CheckedOrder);
  }
  faults.sort((a, b) => (a.order as number) - (b.order as number));
  return { checked, faults };
}

/**
 * Whether an order may be given beside others that are already legal together: the same answer as {@link checkOrders}
 * without the reasons, for machine players that try one wish after another.
 */
export function fitsBeside(look: World, power: number, taken: readonly Order[], order: Order): boolean {
  const alone = checkAlone(look, power, order);
  if (alone !== undefined && alone.severity !== 'unwise') return false;
  const sheet = openSheet(look, power);
  for (const next of [...taken, order].sort(compareOrders)) if (join(sheet, next) !== undefined) return false;
  return true;
}

/** Why one order by itself is impossible (or unwise) now, or undefined. */
export function checkAlone(look: World, power: number, order: Order): Fault | undefined {
  const unknown = unknownId(look.setup, order);
  if (unknown !== undefined) return unknown;
  if (isOver(look)) return MATCH_OVER;
  const { capability } = ORDER_KINDS[order.kind];
  if (!look.setup.can[power]!.has(capability)) return illegal('not-able', 'R0.10', { capability });
  return ruleOf(order.kind).check(look, power, order);
}

/** No more turns are to be ordered. */
export function isOver(look: World): boolean {
  return look.ended[0] === 1 || (look.turn[0] as number) >= look.setup.turns;
}

/** All faults of one order given those accepted before it: a refusal alone, or any number of warnings. */
function judge(sheet: Sheet, order: Order): readonly Fault[] {
  const alone = checkAlone(sheet.look, sheet.power, order);
  if (alone !== undefined && alone.severity !== 'unwise') return [alone];
  const refused = join(sheet, order);
  if (refused !== undefined) return [refused];
  const warning = overspent(sheet, order);
  return [alone, warning].filter((fault) => fault !== undefined);
}
