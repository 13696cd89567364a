/** Injects are public events: how often each has fired so far. */
import { type Match } from '../match/match.ts';

/** By the index of the inject, in the first so many turns of a match. */
export function injectedBy(match: Match | undefined, turns: number): readonly number[] {
  if (match === undefined) return [];
  const counts = match.setup.injects.map(() => 0);
  for (const { events } of match.turns.slice(0, turns)) {
    for (const { kind, args } of events) {
      const at =
        kind === 'inject' ? match.setup.injects.findIndex(({ id }) => 'inject' in args && id === args.inject) : -1;
      if (at >= 0) counts[at]! += 1;
    }
  }
  return counts;
}
