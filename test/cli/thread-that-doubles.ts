import { parentPort, workerData } from 'node:worker_threads';

const { data } = workerData as { readonly data: number };
parentPort?.postMessage(data * 2);
