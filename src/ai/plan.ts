/** A plan in the making: wishes in order of importance; what is legal and still fits is taken, the rest is left out. */
import { fitsBeside, type Order, type World } from '../engine/index.ts';
import { type BotTurn, type Reason } from './bot.ts';

export interface Plan {
  readonly look: World;
  readonly power: number;
  /** Takes the order if it is legal beside those taken before. Says whether it was taken. */
  readonly wish: (order: Order, reason?: Reason) => boolean;
  /** A consideration that led to no order. */
  readonly note: (reason: Reason) => void;
  readonly done: () => BotTurn;
}

export function openPlan(look: World, power: number): Plan {
  let orders: readonly Order[] = [];
  const reasons: Reason[] = [];
  return {
    look,
    power,
    wish(order, reason) {
      if (!fitsBeside(look, power, orders, order)) return false;
      orders = [...orders, order];
      if (reason !== undefined) reasons.push(reason);
      return true;
    },
    note: (reason) => {
      reasons.push(reason);
    },
    done: () => ({ orders, reasons }),
  };
}

/** Rounds to hundredths, so that orders read as a person would write them. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Whether a level is worth an order: small changes are not. */
export function differs(a: number, b: number, by = 0.04): boolean {
  return Math.abs(a - b) > by;
}
