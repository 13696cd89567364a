/** A web worker that plays futures, so that the page stays quick while it forecasts. */
import { type FromWorker, type ToWorker } from './futures-messages.ts';
import { createFuturesPlayer } from './futures-player.ts';

/** The two members of a worker's global scope that are used; the app is compiled with the types of pages. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  readonly postMessage: (message: FromWorker) => void;
}

const scope = self as unknown as WorkerScope;
const player = createFuturesPlayer();

scope.onmessage = ({ data }) => {
  const answer = player(data);
  if (answer !== undefined) scope.postMessage(answer);
};
scope.postMessage({ kind: 'ready' });
