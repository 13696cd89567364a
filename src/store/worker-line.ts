/** A line to a web worker: what desks that have work done in the background talk through. */

/** The part of a web worker that is used, so that tests can stand in for it. */
export interface Line<To, From> {
  readonly post: (message: To) => void;
  readonly listen: (onMessage: (message: From) => void, onError: () => void) => void;
  readonly terminate: () => void;
}

/** A web worker as a line. */
export function lineTo<To, From>(worker: Worker): Line<To, From> {
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onError) {
      worker.onmessage = ({ data }: MessageEvent<From>) => onMessage(data);
      worker.onerror = (event) => {
        // Handled here: the page goes on without it.
        event.preventDefault();
        onError();
      };
    },
    terminate: () => worker.terminate(),
  };
}
