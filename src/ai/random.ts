/** A player that draws legal orders at random: the yardstick that a doctrine must beat. */
import { sampleOrders } from '../engine/index.ts';
import { type Bot } from './bot.ts';

/** Draws with a small generator started from its luck, so that the same seed and turn give the same orders. */
export const randomBot: Bot = ({ view, power, pick }) => {
  let state = Math.floor(pick(0) * 4294967296) >>> 0;
  // Numerical Recipes' linear congruence: plenty for picking orders, and independent of the rules' own luck.
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  return { orders: [...sampleOrders(view.look, power, next)], reasons: [] };
};
