/** Answers what a screen asks about futures: the same code inside a worker and, where there is none, on the page's own thread. */
import { botFor } from '../ai/index.ts';
import { playFutures, type Situation, type Stage, stageOf } from '../analysis/futures.ts';
import { emptyWorld, type Setup, setUp } from '../engine/index.ts';
import { type FromWorker, type SentSituation, type ToWorker } from './futures-messages.ts';

/** Situations that are kept ready; the forecast and the debrief ask about few at a time. */
const MOST_STAGES = 4;

/** Takes a message and returns the answer, or undefined where none is due. Never throws. */
export function createFuturesPlayer(): (message: ToWorker) => FromWorker | undefined {
  const setups = new Map<number, Setup>();
  const sent = new Map<number, { readonly setup: Setup; readonly situation: SentSituation }>();
  const stages = new Map<number, Stage>();
  const stage = (key: number): Stage => {
    const known = stages.get(key);
    if (known !== undefined) return known;
    const asked = sent.get(key);
    if (asked === undefined) throw new Error(`situation ${key} was never sent`);
    const made = stageOf(situationOf(asked.setup, asked.situation));
    stages.set(key, made);
    const [oldest] = stages.keys();
    if (stages.size > MOST_STAGES && oldest !== undefined) stages.delete(oldest);
    return made;
  };
  return (message) => {
    switch (message.kind) {
      case 'scenario':
        setups.set(message.scenarioKey, setUp(message.scenario));
        return undefined;
      case 'situation': {
        const setup = setups.get(message.scenarioKey);
        if (setup !== undefined) sent.set(message.key, { setup, situation: message.situation });
        return undefined;
      }
      case 'play': {
        const { ticket, key, orders, from, to } = message;
        try {
          const { setup } = stage(key);
          const bots = setup.powers.map((id) => botFor(setup, id));
          return { kind: 'played', ticket, futures: playFutures(stage(key), bots, orders, from, to) };
        } catch (error) {
          return { kind: 'failed', ticket, reason: error instanceof Error ? error.message : String(error) };
        }
      }
    }
  };
}

function situationOf(setup: Setup, { buffer, seen }: SentSituation): Situation {
  const world = emptyWorld(setup);
  world.buffer.set(buffer);
  if (seen === undefined) return { kind: 'world', world };
  const { seat, grainK, grainShare, injected } = seen;
  return { kind: 'view', view: { seat, look: world, grainK, grainShare }, record: { injected } };
}
