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

export interface Watch<To, From> {
  /** Whether a message is owed an answer, and whether a message is one. */
  readonly asks: (message: To) => boolean;
  readonly answers: (message: From) => boolean;
  /** Milliseconds of silence before the first word, and later, after which the other end is taken for dead. */
  readonly silence: { readonly first: number; readonly later: number };
  /** Runs a task after so many milliseconds; the function returned calls it off. */
  readonly later: (milliseconds: number, task: () => void) => () => void;
}

/**
 * A line whose other end counts as lost when it owes an answer and says nothing: browsers end workers without a word when
 * memory runs short. It is given the time twice, because timers of a machine that slept all ring as it wakes.
 */
export function watchedLine<To, From>(line: Line<To, From>, watch: Watch<To, From>): Line<To, From> {
  let [owed, heard, chances] = [0, false, 2];
  let callOff = (): void => undefined;
  let lost = (): void => undefined;
  const wait = (): void => {
    callOff();
    if (owed > 0) callOff = watch.later(heard ? watch.silence.later : watch.silence.first, ring);
  };
  const ring = (): void => {
    chances -= 1;
    if (chances > 0) wait();
    else lost();
  };
  return {
    post(message) {
      if (watch.asks(message)) owed += 1;
      line.post(message);
      if (owed === 1) wait();
    },
    listen(onMessage, onError) {
      lost = onError;
      const hear = (message: From): void => {
        [heard, chances] = [true, 2];
        if (watch.answers(message)) owed -= 1;
        wait();
        onMessage(message);
      };
      line.listen(hear, () => {
        callOff();
        onError();
      });
    },
    terminate() {
      callOff();
      line.terminate();
    },
  };
}
