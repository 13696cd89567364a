import { useSyncExternalStore } from 'react';

let said = '';
let turn = 0;
const listeners = new Set<() => void>();

/** Says a sentence to screen readers without moving the focus. The screen must show the same somewhere. */
export function announce(sentence: string): void {
  turn += 1;
  // A trailing mark that differs makes a reader repeat a sentence that was said before.
  said = turn % 2 === 0 ? sentence : `${sentence}\u00a0`;
  for (const listener of listeners) listener();
}

/** Where announcements are read from; once per page. */
export function LiveRegion() {
  const sentence = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <div className="unseen" role="status" aria-live="polite" aria-atomic="true">
      {sentence}
    </div>
  );
}
