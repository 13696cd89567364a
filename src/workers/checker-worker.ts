/** A web worker that reads what an author writes, so that typing never waits. */
import { createChecker } from './checker.ts';
import { shippedReader } from './shipped-reader.ts';
import { type Checked, type ToChecker } from './workshop-messages.ts';

/** The two members of a worker's global scope that are used; the app is compiled with the types of pages. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToChecker>) => void) | null;
  readonly postMessage: (message: Checked) => void;
}

const scope = self as unknown as WorkerScope;
const check = createChecker(shippedReader());
scope.onmessage = ({ data }) => {
  void check(data).then((checked) => scope.postMessage(checked));
};
