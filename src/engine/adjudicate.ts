/**
 * The turn, top to bottom: orders are carried out at the steps their kinds name, then each of the fifteen rules runs.
 * Seen from outside it is a pure function: the world given is never touched, unless it is named as the one to write to.
 */
import { type Chance } from './chance.ts';
import { type GameEvent } from './model/event-kinds.ts';
import { STEPS, type Step } from './model/names.ts';
import { type CheckedOrder } from './model/order-kinds.ts';
import { agendaOf, carryOut } from './orders/index.ts';
import { attribution } from './rules/attribution.ts';
import { beliefs } from './rules/beliefs.ts';
import { civilians } from './rules/civilians.ts';
import { combat } from './rules/combat.ts';
import { diplomacy } from './rules/diplomacy.ts';
import { economy } from './rules/economy.ts';
import { escalation } from './rules/escalation.ts';
import { forces } from './rules/forces.ts';
import { guarantees } from './rules/guarantees.ts';
import { incidents } from './rules/incidents.ts';
import { injects } from './rules/injects.ts';
import { movement } from './rules/movement.ts';
import { beginTurn, outcome } from './rules/outcome.ts';
import { politics } from './rules/politics.ts';
import { recon } from './rules/recon.ts';
import { closeStep, type Turn } from './turn.ts';
import { copyWorld, type World } from './world.ts';

const RULES: { readonly [S in Step]: (turn: Turn) => void } = {
  orders: beginTurn,
  economy,
  forces,
  movement,
  recon,
  incidents,
  combat,
  attribution,
  guarantees,
  politics,
  beliefs,
  escalation,
  diplomacy,
  civilians,
  injects,
  outcome,
};

/** The same as a list in sequence: a rule looked up by name for every step of every turn is a search. */
const PLAN = STEPS.map((step) => ({ step, rule: RULES[step] }));

export interface Resolution {
  readonly world: World;
  /** Empty when nothing was recorded. */
  readonly events: readonly GameEvent[];
}

/**
 * Resolves one turn. `orders` are by power index; what was legal alone but cannot be carried out ends as an event.
 * `record: false` is for playouts: same world, no events. `into` may name a world to write to; where it is `world` itself
 * the turn is resolved in place, for playouts that never come back to it.
 */
export function adjudicate(
  world: World,
  orders: readonly (readonly CheckedOrder[])[],
  chance: Chance,
  options: { readonly record: boolean; readonly into?: World },
): Resolution {
  const draft = options.into === world ? world : copyWorld(world, options.into);
  const agenda = agendaOf(orders);
  const turn: Turn = {
    setup: world.setup,
    world: draft,
    chance,
    orders: agenda.orders,
    acts: [],
    log: options.record ? { events: [], shadow: Float64Array.from(world.buffer) } : undefined,
    turn: world.turn[0] as number,
  };
  for (let i = 0; i < PLAN.length; i++) {
    const { step, rule } = PLAN[i]!;
    if (step === 'orders') rule(turn);
    carryOut(turn, i, agenda);
    if (step !== 'orders') rule(turn);
    closeStep(turn, step);
  }
  return { world: draft, events: turn.log?.events ?? [] };
}
