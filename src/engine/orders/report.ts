/** The event of an order that sets a standing level: what it set, nobody but its power learns from it. */
import { type OrderKind } from '../model/order-kinds.ts';
import { emit, type Turn } from '../turn.ts';

export function reportGiven(turn: Turn, power: number, kind: OrderKind): void {
  if (turn.log !== undefined) emit(turn, 'orderGiven', { power: turn.setup.powers[power]!, order: kind });
}
