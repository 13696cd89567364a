/** IndexedDB as the stores of matches and of scenarios under work use it. */
import { type IDBPDatabase, openDB } from 'idb';

/** Opens a database with one store of things that have an `id`: once, and again after it was closed or refused. */
export function databaseOpener(name: string, store: string): () => Promise<IDBPDatabase> {
  let database: Promise<IDBPDatabase> | undefined;
  return async () => {
    database ??= openDB(name, 1, {
      upgrade: (db) => {
        db.createObjectStore(store, { keyPath: 'id' });
      },
      // The browser may close it, for want of room or at the person's wish: the next write opens it anew.
      terminated: () => {
        database = undefined;
      },
    });
    try {
      return await database;
    } catch (error) {
      // A storage that was refused once may be allowed later.
      database = undefined;
      throw error;
    }
  };
}

/** What a write that failed is reported as: its message is `full` or `blocked`. */
export function writeFault(error: unknown): Error {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new Error(full ? 'full' : 'blocked', { cause: error });
}
