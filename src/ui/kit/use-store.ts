/** The React side of a vanilla store: a component re-renders when the selected part changes. */
import { useSyncExternalStore } from 'react';

export interface ReadableStore<State> {
  readonly getState: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

/** `select` must return the same object while nothing changed; take several parts with several calls. */
export function useStore<State, Part>(store: ReadableStore<State>, select: (state: State) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
