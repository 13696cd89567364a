/** What one file per order kind answers: is it legal, which forms are legal, carry it out. */
import { type Fault } from '../fault.ts';
import { type CheckedOrder, type OrderKind, type OrderOf } from '../model/order-kinds.ts';
import { type Turn } from '../turn.ts';
import { type World } from '../world.ts';

/**
 * The rules of one order kind. `look` is a world or a seat's view of it (hidden cells are NaN): legality rests only on
 * what the ordering seat may know.
 */
export interface OrderRule<K extends OrderKind> {
  readonly kind: K;
  /** Attention points if they depend on the order; the table's figure otherwise. */
  readonly attention?: (look: World, power: number, order: OrderOf<K>) => number;
  /** Orders of one kind with the same number exclude each other within a turn. 0..9999. */
  readonly slot: (look: World, power: number, order: OrderOf<K>) => number;
  /** Why the order is illegal (or unwise), or undefined. Arguments are already well-typed, in range and known. */
  readonly check: (look: World, power: number, order: OrderOf<K>) => Fault | undefined;
  /** Representative legal orders: every choice of named arguments with a sensible quantity. For the order panel and bots. */
  readonly options: (look: World, power: number) => readonly OrderOf<K>[];
  /** A random candidate, or undefined if none is possible; `pick()` gives fractions. Fast: used in playouts by the million. */
  readonly sample: (look: World, power: number, pick: () => number) => OrderOf<K> | undefined;
  readonly carryOut: (turn: Turn, power: number, order: CheckedOrder<K>) => void;
}
