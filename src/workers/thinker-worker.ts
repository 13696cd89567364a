/** A web worker that thinks for machine players, so that the page stays quick while they search. */
import { createThinker } from './thinker.ts';
import { type FromThinker, type ToThinker } from './thinker-messages.ts';

/** The two members of a worker's global scope that are used; the app is compiled with the types of pages. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToThinker>) => void) | null;
  readonly postMessage: (message: FromThinker) => void;
}

const scope = self as unknown as WorkerScope;
const thinker = createThinker(() => performance.now());
scope.onmessage = ({ data }) => {
  const answer = thinker(data);
  if (answer !== undefined) scope.postMessage(answer);
};
