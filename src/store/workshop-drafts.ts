/**
 * Scenarios under work, kept in IndexedDB. A closing tab may not wait for it, so the last text is also noted in
 * localStorage when the page goes away, and read back when it is newer.
 */
import { databaseOpener, writeFault } from './database.ts';

export interface ScenarioDraft {
  readonly id: string;
  /** File name, as it is saved to disk. */
  readonly file: string;
  /** Title for the list; the file name where the text has none. */
  readonly title: string;
  readonly text: string;
  /** The text as it was made or opened: what a whole scenario is compared with. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface DraftStorage {
  /** Rejects with an Error whose message is `full` or `blocked` when nothing durable could be written. */
  readonly put: (draft: ScenarioDraft) => Promise<void>;
  /** Keeps a text at once, for a page that is about to go. Never throws. */
  readonly note: (draft: Pick<ScenarioDraft, 'id' | 'text' | 'savedAt'>) => void;
  /** Newest first. */
  readonly all: () => Promise<readonly ScenarioDraft[]>;
  readonly get: (id: string) => Promise<ScenarioDraft | undefined>;
  readonly remove: (id: string) => Promise<void>;
}

const DATABASE = 'guarantor-workshop';
const STORE = 'drafts';
const NOTE = 'guarantor.workshop';
/** Longer ones would not fit into localStorage beside the rest; they rely on the write behind. */
const LONGEST_NOTE = 1_500_000;

type Quick = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function createDraftStorage(quick: Quick | undefined): DraftStorage {
  const memory = new Map<string, ScenarioDraft>();
  const open = databaseOpener(DATABASE, STORE);
  const all = async (): Promise<readonly ScenarioDraft[]> => {
    const kept = new Map(memory);
    try {
      for (const draft of (await (await open()).getAll(STORE)) as unknown[])
        if (isDraft(draft) && (kept.get(draft.id)?.savedAt ?? 0) <= draft.savedAt) kept.set(draft.id, draft);
    } catch {
      // What is in memory is all there is; the next write says so.
    }
    const note = readNote(quick);
    const noted = note === undefined ? undefined : kept.get(note.id);
    if (note !== undefined && noted !== undefined && note.savedAt > noted.savedAt)
      kept.set(noted.id, { ...noted, text: note.text, savedAt: note.savedAt });
    return [...kept.values()].sort((a, b) => b.savedAt - a.savedAt);
  };
  return {
    all,
    get: async (id) => (await all()).find((draft) => draft.id === id),
    async put(draft) {
      memory.set(draft.id, draft);
      try {
        await (await open()).put(STORE, draft);
      } catch (error) {
        throw writeFault(error);
      }
      if (readNote(quick)?.id === draft.id) forget(quick);
    },
    note(draft) {
      if (draft.text.length > LONGEST_NOTE) return;
      try {
        quick?.setItem(NOTE, JSON.stringify(draft));
      } catch {
        // Only the shortcut is lost.
      }
    },
    async remove(id) {
      memory.delete(id);
      if (readNote(quick)?.id === id) forget(quick);
      try {
        await (await open()).delete(STORE, id);
      } catch {
        // What was never written durably is gone with the memory.
      }
    },
  };
}

function forget(quick: Quick | undefined): void {
  try {
    quick?.removeItem(NOTE);
  } catch {
    // An old note loses against a newer draft anyway.
  }
}

function readNote(quick: Quick | undefined): Pick<ScenarioDraft, 'id' | 'text' | 'savedAt'> | undefined {
  try {
    const value: unknown = JSON.parse(quick?.getItem(NOTE) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { id, text, savedAt } = value as Record<string, unknown>;
    return typeof id === 'string' && typeof text === 'string' && typeof savedAt === 'number'
      ? { id, text, savedAt }
      : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is ScenarioDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { id, file, title, text, origin, savedAt } = value as Record<string, unknown>;
  return [id, file, title, text, origin].every((item) => typeof item === 'string') && typeof savedAt === 'number';
}
