/** The single way to fold a log: the world after is the world before with every event's changes written, in order. */
import { type GameEvent } from './model/event-kinds.ts';
import { copyWorld, type World } from './world.ts';

/**
 * Applies events in order to a copy of `world`. Throws when an event was not recorded on this world: each change says
 * what it replaces.
 */
export function applyEvents(world: World, events: readonly GameEvent[]): World {
  const next = copyWorld(world);
  for (const event of events) {
    for (const { offset, from, to } of event.changes) {
      if (!Object.is(next.buffer[offset], from))
        throw new Error(`event ${event.kind} of turn ${event.turn} does not fit this world`);
      next.buffer[offset] = to;
    }
  }
  return next;
}
