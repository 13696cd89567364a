/** Plays the points of a study on several threads, until all are done or a person stops it. */
import { setImmediate } from 'node:timers/promises';
import { type PointResult } from '../../analysis/study/point.ts';
import { type ScenarioTexts } from '../../scenario/index.ts';
import { playPoint, type PointOrder } from '../../workers/study-player.ts';
import type { FromStudyThread } from '../../workers/study-thread.ts';
import { type Io } from '../io.ts';
import { doAll, progressBar, type StudyEnd } from './lanes.ts';

export interface PointsRun {
  readonly texts: ScenarioTexts;
  /** Points still to be played. */
  readonly orders: readonly PointOrder[];
  readonly workers: number;
  /** Called with every point as it is done, in any order. */
  readonly keep: (unit: number, result: PointResult) => void;
  /** Called with a point that the scenario reader refuses; without it such a point ends the command. */
  readonly unfit?: (unit: number, messages: readonly string[]) => void;
}

/** A combination of values that the scenario reader refuses: says so and ends the command with 1. */
function refuse(messages: readonly string[], { settings }: PointOrder, io: Io): never {
  const said = settings.map(({ path, value }) => `${path.join('.')}=${JSON.stringify(value)}`).join(', ');
  io.stderr.write(`guarantor: the scenario does not hold with ${said}: ${messages.join('; ')}\n`);
  return io.exit(1);
}

export async function playPoints({ texts, orders, workers, keep, unfit: pass }: PointsRun, io: Io): Promise<StudyEnd> {
  const games = orders.reduce((sum, { runs }) => sum + runs, 0);
  const bar = progressBar(games, io);
  let next = 0;
  let unfit: { readonly order: PointOrder; readonly messages: readonly string[] } | undefined;
  const work = {
    take: () => (unfit !== undefined ? undefined : orders[next++]),
    hear: (order: PointOrder, message: FromStudyThread): boolean => {
      if (message.kind === 'played') bar?.increment(message.games);
      else if (message.kind === 'done') keep(message.unit, message.result);
      else if (pass === undefined) unfit = { order, messages: message.messages };
      else {
        pass(message.unit, message.messages);
        bar?.increment(order.runs);
      }
      return message.kind !== 'played';
    },
  };
  try {
    const end = await doAll(work, {
      lanes: Math.min(workers, orders.length),
      thread: new URL('../../workers/study-thread.ts', import.meta.url),
      told: texts,
      here: (order: PointOrder) => playHere(texts, order),
    });
    return unfit === undefined ? end : refuse(unfit.messages, unfit.order, io);
  } finally {
    bar?.stop();
  }
}

/** Without threads: a pause after every few games, in which ctrl-C is heard. */
async function* playHere(texts: ScenarioTexts, order: PointOrder): AsyncGenerator<FromStudyThread> {
  const playing = playPoint(texts, order);
  let step = playing.next();
  for (; step.done !== true; step = playing.next()) {
    yield { kind: 'played', games: step.value };
    await setImmediate();
  }
  yield step.value;
}
