/** A web worker that completes and explains what an author writes. Read with the first question. */
import { createAdviser } from './adviser.ts';
import { type FromAdviser, type ToAdviser } from './workshop-messages.ts';

/** The two members of a worker's global scope that are used; the app is compiled with the types of pages. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToAdviser>) => void) | null;
  readonly postMessage: (message: FromAdviser) => void;
}

const scope = self as unknown as WorkerScope;
const help = createAdviser(async (path, page) => {
  try {
    const answer = await fetch(new URL(path, page));
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
});
scope.onmessage = ({ data }) => {
  void help(data).then((answer) => {
    if (answer !== undefined) scope.postMessage(answer);
  });
};
