/**
 * The turn, top to bottom: orders are carried out at the steps their kinds name, then each of the fifteen rules runs.
 * Seen from outside it is a pure function: the world given is never touched, unless it is named as the one to write to.
 */
import { type Chance } from './chance.ts';
import { type GameEvent } from './model/event-kinds.ts';
import { STEPS, type Step } from './model/names.ts';
import { type CheckedOrder } from './model/order-kinds.ts';
import { type Agenda, agendaOf, carryOut } from './orders/index.ts';
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

/** Position of each step in the turn. */
const AT = Object.fromEntries(STEPS.map((step, at) => [step, at])) as { readonly [S in Step]: number };

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
  runSteps(turn, agenda);
  return { world: draft, events: turn.log?.events ?? [] };
}

/**
 * The steps in the sequence of {@link STEPS}. Written out rather than looped over a table: a rule that is known where it
 * is called is called at once, and a playout calls sixteen in every turn.
 */
function runSteps(turn: Turn, agenda: Agenda): void {
  beginTurn(turn);
  enter(turn, AT.orders, agenda);
  enter(turn, AT.economy, agenda);
  economy(turn);
  enter(turn, AT.forces, agenda);
  forces(turn);
  enter(turn, AT.movement, agenda);
  movement(turn);
  enter(turn, AT.recon, agenda);
  recon(turn);
  enter(turn, AT.incidents, agenda);
  incidents(turn);
  enter(turn, AT.combat, agenda);
  combat(turn);
  enter(turn, AT.attribution, agenda);
  attribution(turn);
  enter(turn, AT.guarantees, agenda);
  guarantees(turn);
  enter(turn, AT.politics, agenda);
  politics(turn);
  enter(turn, AT.beliefs, agenda);
  beliefs(turn);
  enter(turn, AT.escalation, agenda);
  escalation(turn);
  enter(turn, AT.diplomacy, agenda);
  diplomacy(turn);
  enter(turn, AT.civilians, agenda);
  civilians(turn);
  enter(turn, AT.injects, agenda);
  injects(turn);
  enter(turn, AT.outcome, agenda);
  outcome(turn);
  closeStep(turn, 'outcome');
}

/** Closes the step before and carries out the orders of this one. */
function enter(turn: Turn, at: number, agenda: Agenda): void {
  if (turn.log !== undefined && at > 0) closeStep(turn, STEPS[at - 1]!);
  carryOut(turn, at, agenda);
}
