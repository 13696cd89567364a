/** The games of a calibration, shared out among threads. The figures do not depend on the number of threads. */
import { SingleBar } from 'cli-progress';
import { type Experiment, type Results, type Row, type Study } from '../analysis/calibration/index.ts';
import { type Scenario } from '../engine/index.ts';
import type { Parcel } from '../workers/calibration-thread.ts';
import { type Io } from './io.ts';
import { startThread } from './start-thread.ts';

/** Games in a parcel: the setup of a scenario should cost little beside them. */
const PARCEL = 40;

type Scenarios = Readonly<Record<string, Scenario>>;

/** Rows of studies, one list for each. Experiments that several share are played once, as often as the greediest asks. */
export async function playStudies(
  chosen: readonly Study[],
  scenarios: Scenarios,
  workers: number,
  io: Io,
): Promise<readonly (readonly Row[])[]> {
  const needed = new Map<string, Experiment>();
  for (const experiment of chosen.flatMap((study) => study.experiments)) {
    const key = keyOf(experiment);
    if ((needed.get(key)?.games ?? 0) < experiment.games) needed.set(key, experiment);
  }
  const played = await playAll([...needed.values()], scenarios, workers, io);
  const results = new Map([...needed.keys()].map((key, i) => [key, played[i] as Results]));
  return chosen.map((study) =>
    study.read(study.experiments.map((experiment) => cut(results.get(keyOf(experiment)) as Results, experiment.games))),
  );
}

const keyOf = ({ scenario, by, forced }: Experiment): string => JSON.stringify([scenario, by, forced ?? null]);

const cut = ({ games, tests }: Results, n: number): Results => ({ games: games.slice(0, n), tests: tests.slice(0, n) });

/** Hands parcels to the threads as these ask for more. */
async function playAll(
  experiments: readonly Experiment[],
  scenarios: Scenarios,
  workers: number,
  io: Io,
): Promise<readonly Results[]> {
  const parcels = experiments.flatMap((experiment, at) =>
    Array.from({ length: Math.ceil(experiment.games / PARCEL) }, (_, i) => ({
      at,
      parcel: { experiment, from: i * PARCEL, to: Math.min(experiment.games, (i + 1) * PARCEL) },
    })),
  );
  const bar =
    io.stderr.isTTY === true
      ? new SingleBar({ format: '{bar} {value}/{total} parcels, {eta_formatted} left', stream: process.stderr })
      : undefined;
  bar?.start(parcels.length, 0);
  const done = parcels.map((): Results => ({ games: [], tests: [] }));
  let next = 0;
  const take = (): number | undefined => (next < parcels.length ? next++ : undefined);
  await Promise.all(
    Array.from({ length: Math.min(workers, parcels.length) }, () =>
      serve(
        scenarios,
        take,
        (i) => parcels[i]?.parcel as Parcel,
        (i, results) => {
          done[i] = results;
          bar?.increment();
        },
      ),
    ),
  );
  bar?.stop();
  return experiments.map((_, at) => {
    const own = done.filter((__, i) => parcels[i]?.at === at);
    return { games: own.flatMap(({ games }) => games), tests: own.flatMap(({ tests }) => tests) };
  });
}

/** One thread, from its first parcel to the last that it gets. */
function serve(
  scenarios: Scenarios,
  take: () => number | undefined,
  parcel: (i: number) => Parcel,
  keep: (i: number, results: Results) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = startThread(new URL('../workers/calibration-thread.ts', import.meta.url), scenarios);
    let at = take();
    const go = (): void => {
      if (at === undefined) void thread.terminate().then(() => resolve(), reject);
      else thread.postMessage(parcel(at));
    };
    thread.on('message', (results: Results) => {
      if (at !== undefined) keep(at, results);
      at = take();
      go();
    });
    thread.on('error', reject);
    go();
  });
}
