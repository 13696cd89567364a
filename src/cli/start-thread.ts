import { Worker } from 'node:worker_threads';

/**
 * Starts a worker thread that runs a TypeScript file (Node's own `new Worker('x.ts')` does not know the ending).
 *
 * @param module the file, as `new URL('../workers/x.ts', import.meta.url)`
 * @param data what the file finds in `workerData.data`
 */
export function startThread(module: URL, data?: unknown): Worker {
  return new Worker(new URL('./thread.mjs', import.meta.url), { workerData: { module: module.href, data } });
}
