/**
 * What if: one order of one power at one turn is left out or replaced, and the futures of both are played from the world
 * as it was, on the same luck. All other orders of that turn stay as they were; after it machines play every seat in
 * both, so that the difference is the order's alone.
 */
import { type Order } from '../engine/index.ts';
import { type FirstOrders } from './futures.ts';

/** A change of one power's orders in one turn. */
export type Change =
  | { readonly kind: 'without'; readonly power: string; readonly index: number }
  | { readonly kind: 'instead'; readonly power: string; readonly index: number; readonly order: Order }
  | { readonly kind: 'also'; readonly power: string; readonly order: Order };

/** Both sets of first orders: as played, and with the change. Every power is named, so no machine thinks again. */
export function bothOrders(
  powers: readonly string[],
  played: FirstOrders,
  change: Change,
): { readonly before: FirstOrders; readonly after: FirstOrders } {
  const before = Object.fromEntries(powers.map((id) => [id, played[id] ?? []]));
  return { before, after: { ...before, [change.power]: changed(before[change.power] ?? [], change) } };
}

function changed(orders: readonly Order[], change: Change): readonly Order[] {
  switch (change.kind) {
    case 'without':
      return orders.filter((_, i) => i !== change.index);
    case 'instead':
      return orders.map((order, i) => (i === change.index ? change.order : order));
    case 'also':
      return [...orders, change.order];
  }
}
