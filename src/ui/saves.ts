/** The matches kept in this browser. Light: the start page asks it, and knows nothing of the rules. */
import { createMatchStorage } from '../store/storage.ts';

export const saves = createMatchStorage(quickStorage());

/** Reading `localStorage` throws where cookies are blocked. */
function quickStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
