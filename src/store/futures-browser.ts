/** The desk of a browser: web workers where it has them, the page where it has none. */
import { createFuturesDesk, type FuturesDesk, type FuturesWorker } from './futures-desk.ts';
import { lineTo, watchedLine } from './worker-line.ts';

/**
 * Milliseconds of silence after which a worker that owes an answer is asked after: a parcel takes a tenth of a second, on
 * a slow phone a second. Its script has to be fetched before it says its first word.
 */
const SILENCE = { first: 20_000, later: 4_000 } as const;

/** Milliseconds that the page waits for an idle moment before it plays a future anyway. */
const IDLE_MS = 200;

/** Two workers, three where there are cores to spare. `onNone` hears that none works. */
export function browserDesk(onNone: () => void): FuturesDesk {
  return createFuturesDesk({
    makeWorker: browserWorker,
    workers: (navigator.hardwareConcurrency || 2) > 3 ? 3 : 2,
    async onPage() {
      const { createFuturesPlayer } = await import('../workers/futures-player.ts');
      onNone();
      return createFuturesPlayer();
    },
    whenIdle: (task) =>
      typeof requestIdleCallback === 'function'
        ? void requestIdleCallback(task, { timeout: IDLE_MS })
        : void setTimeout(task, 50),
  });
}

function browserWorker(): FuturesWorker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const worker = new Worker(new URL('../workers/futures-worker.ts', import.meta.url), { type: 'module' });
  return watchedLine(lineTo(worker), {
    asks: ({ kind }) => kind === 'play' || kind === 'weigh',
    answers: ({ kind }) => kind !== 'ready',
    silence: SILENCE,
    later(milliseconds, task) {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
  });
}
