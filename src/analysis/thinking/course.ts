/** The course that a power is on: which of its plans the levels that it has set already follow. */
import { type BotInput, type BotTurn } from '../../ai/bot.ts';
import { type Order, standingOf, type World } from '../../engine/index.ts';

/** A plan with what it would order now. */
export interface Drafted {
  readonly turn: BotTurn;
}

/**
 * The plan that the standing levels follow: one that would change fewer of them than the doctrine, the first of `drafted`,
 * and none that the doctrine would leave. The doctrine itself where there is no such plan.
 *
 * A machine player has no memory beside what it sees, so that it thinks the same from a save; its own levels are its memory.
 */
export function courseOf<T extends Drafted>({ view, power }: BotInput, drafted: readonly T[]): T {
  const levels = drafted.map(({ turn }) => new Set(turn.orders.flatMap((order) => levelIn(view.look, power, order))));
  const [doctrine = new Set<string>()] = levels;
  let course = 0;
  for (let plan = 1; plan < drafted.length; plan++) {
    const own = levels[plan] as ReadonlySet<string>;
    if (own.size < (levels[course] as ReadonlySet<string>).size && [...own].every((order) => doctrine.has(order)))
      course = plan;
  }
  return drafted[course] as T;
}

/** The order as text where it sets a standing level or the rule of answering, nothing where it is a deed. */
function levelIn(look: World, power: number, order: Order): readonly string[] {
  const sets = order.kind === 'answerRule' || standingOf(look, power, order) !== undefined;
  return sets ? [JSON.stringify(order)] : [];
}
