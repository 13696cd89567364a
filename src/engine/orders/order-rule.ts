/** What one file per order kind answers: is it legal, which forms it may take, what it does. */
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
  /** Orders of one kind with the same number exclude each other within a turn. A whole number, 0 to 999,999. */
  readonly slot: (look: World, power: number, order: OrderOf<K>) => number;
  /**
   * Why the order is illegal (or unwise), or undefined. Arguments are already well-typed, in range and known, and the
   * power has the capability. Asked again when the order is carried out, on the world as it is then.
   */
  readonly check: (look: World, power: number, order: OrderOf<K>) => Fault | undefined;
  /** Every choice of named arguments with a sensible quantity; `legalOrders` keeps those that `check` lets pass. */
  readonly candidates: (look: World, power: number) => readonly OrderOf<K>[];
  /** Why the kind is impossible when there is no candidate at all. */
  readonly otherwise: Fault;
  /**
   * A random order that `check` would not refuse, or undefined. `pick()` gives fractions in 0..1. Used in playouts by
   * the million, so it looks up no names and builds nothing but the order.
   */
  readonly sample: (look: World, power: number, pick: () => number) => OrderOf<K> | undefined;
  /** The figure that stands now of what the order sets, in the unit of its argument; kinds that set none have none. */
  readonly standing?: (look: World, power: number, order: OrderOf<K>) => number;
  readonly carryOut: (turn: Turn, power: number, order: CheckedOrder<K>) => void;
}
