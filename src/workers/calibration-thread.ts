/** A worker thread of Node that plays parcels of experiments as they are sent, and answers each with its results. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Experiment, playExperiment } from '../analysis/calibration/index.ts';
import { type Scenario } from '../engine/index.ts';

/** Games `from` to `to` - 1 of an experiment. */
export interface Parcel {
  readonly experiment: Experiment;
  readonly from: number;
  readonly to: number;
}

const { data } = workerData as { readonly data: Readonly<Record<string, Scenario>> };
parentPort?.on('message', ({ experiment, from, to }: Parcel) => {
  const scenario = data[experiment.scenario];
  if (scenario === undefined) throw new Error(`no scenario ${experiment.scenario}`);
  parentPort?.postMessage(playExperiment(scenario, experiment, from, to));
});
