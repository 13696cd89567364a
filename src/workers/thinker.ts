/** Thinks for the machine players that search: the same code inside a worker and in Node. */
import { searchingBot } from '../analysis/thinking/searching.ts';
import { emptyWorld, type Setup, setUp } from '../engine/index.ts';
import { type FromThinker, type ToThinker } from './thinker-messages.ts';

/** Truths per round at most; the clock ends most searches earlier. */
const MOST_DRAWS = 40;

/** Takes a message and returns the answer, or undefined where none is due. `now`: milliseconds. Never throws. */
export function createThinker(now: () => number): (message: ToThinker) => FromThinker | undefined {
  const setups = new Map<number, Setup>();
  return (message) => {
    if (message.kind === 'scenario') {
      setups.set(message.scenarioKey, setUp(message.scenario));
      return undefined;
    }
    const { ticket, scenarioKey, seat, limitMs } = message;
    try {
      const setup = setups.get(scenarioKey);
      const id = setup?.powers[seat.seat];
      const spec = id === undefined ? undefined : setup?.scenario.powers[id];
      if (setup === undefined || spec === undefined) throw new Error(`scenario ${scenarioKey} was never sent`);
      const look = emptyWorld(setup);
      look.buffer.set(seat.buffer);
      const end = now() + limitMs;
      const bot = searchingBot({ draws: MOST_DRAWS, shouldStop: () => now() >= end });
      const turn = bot({
        view: { seat: seat.seat, look, grainK: seat.grainK, grainShare: seat.grainShare },
        power: seat.seat,
        dials: spec.bot,
        injected: seat.injected,
        pick: (k) => seat.picks[k] ?? 0,
      });
      return { kind: 'thought', ticket, turn };
    } catch (error) {
      return { kind: 'failed', ticket, reason: error instanceof Error ? error.message : String(error) };
    }
  };
}
