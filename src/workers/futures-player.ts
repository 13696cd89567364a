/** Answers what a screen asks about futures: the same code inside a worker and, where there is none, on the page's own thread. */
import { botFor } from '../ai/index.ts';
import { playFutures, type Situation, type Stage, stageOf } from '../analysis/futures.ts';
import { changesOfMind, type MindReport } from '../analysis/minds/change-of-mind.ts';
import { emptyWorld, type Setup, setUp } from '../engine/index.ts';
import { type FromWorker, type SentSituation, type ToWorker } from './futures-messages.ts';

/** Situations that are kept ready; the forecast and the debrief ask about few at a time. */
const MOST_STAGES = 4;
/** Milliseconds of a search between two looks at what else is to be done. */
const SLICE_MS = 40;

type Search = Generator<undefined, MindReport>;

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
  const weigh = createScales((key) => {
    const asked = sent.get(key);
    if (asked === undefined) throw new Error(`situation ${key} was never sent`);
    return situationOf(asked.setup, asked.situation);
  });
  const play = ({ key, orders, from, to }: Extract<ToWorker, { readonly kind: 'play' }>) => {
    const { setup } = stage(key);
    return playFutures(
      stage(key),
      setup.powers.map((id) => botFor(setup, id)),
      orders,
      from,
      to,
    );
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
      case 'play':
        return orFailure(message.ticket, () => ({
          kind: 'played',
          ticket: message.ticket,
          futures: play(message),
        }));
      case 'weigh':
        return orFailure(message.ticket, () => ({
          kind: 'weighed',
          ticket: message.ticket,
          report: weigh(message.key, message.dyad),
        }));
    }
  };
}

/** Goes on with one search at a time; what is asked about something else ends it. */
function createScales(situation: (key: number) => Situation): (key: number, dyad: number) => MindReport | undefined {
  let search: { readonly key: number; readonly dyad: number; readonly steps: Search } | undefined;
  return (key, dyad) => {
    if (search?.key !== key || search.dyad !== dyad) {
      const asked = situation(key);
      if (asked.kind === 'world') throw new Error('only a seat has orders to weigh');
      search = { key, dyad, steps: changesOfMind(asked.view, dyad, asked.record) };
    }
    const report = someSteps(search.steps);
    if (report !== undefined) search = undefined;
    return report;
  };
}

function orFailure(ticket: number, work: () => FromWorker): FromWorker {
  try {
    return work();
  } catch (error) {
    return { kind: 'failed', ticket, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Goes on with a search for a while; undefined if it is not done. */
function someSteps(steps: Search): MindReport | undefined {
  const until = performance.now() + SLICE_MS;
  do {
    const step = steps.next();
    if (step.done === true) return step.value;
  } while (performance.now() < until);
  return undefined;
}

function situationOf(setup: Setup, { buffer, seen }: SentSituation): Situation {
  const world = emptyWorld(setup);
  world.buffer.set(buffer);
  if (seen === undefined) return { kind: 'world', world };
  const { seat, grainK, grainShare, injected } = seen;
  return { kind: 'view', view: { seat, look: world, grainK, grainShare }, record: { injected } };
}
