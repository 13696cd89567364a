/** The seal of committed orders: a hash that is shown at the commit and can be checked at the reveal. */
import { digestJson, type Order } from '../engine/index.ts';

/** First sixteen digits of the SHA-256 of the orders with their place; the seed keeps short drafts from being guessed. */
export function sealOf(seed: string, turn: number, power: string, orders: readonly Order[]): string {
  return digestJson({ seed, turn, power, orders }).slice(0, 16);
}
