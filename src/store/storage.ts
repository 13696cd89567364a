/**
 * Where matches are kept: IndexedDB, or this tab's memory where it is blocked or full. A failed write is reported and the
 * match goes on; the screen offers to save it as a file.
 *
 * What to notice: a closing tab may not wait for IndexedDB, so every change is noted in localStorage at once as well, and
 * read back when it is newer: the drafts alone, or the whole match for as long as IndexedDB has not taken its last turn.
 */
import { databaseOpener, writeFault } from './database.ts';

/** One saved match. `file` is the text of a match file; `draft` the seat, phase and drafts as JSON text. */
export interface SavedMatch {
  readonly id: string;
  readonly title: string;
  readonly turn: number;
  readonly turns: number;
  readonly seats: readonly string[];
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly finished: boolean;
  readonly file: string;
  readonly draft: string;
}

export interface MatchStorage {
  /** Keeps a match, or the small part of one whose file is kept already, before it returns. Never throws. */
  readonly note: (match: Quick | SavedMatch) => void;
  /** Rejects with an Error whose message is a code (`full`, `blocked`) when nothing durable could be written. */
  readonly put: (match: SavedMatch) => Promise<void>;
  readonly all: () => Promise<readonly SavedMatch[]>;
  readonly remove: (id: string) => Promise<void>;
  /** True if saves outlive the tab. */
  readonly durable: () => boolean;
}

/** What changes with every click. */
export type Quick = Pick<SavedMatch, 'id' | 'savedAt' | 'draft'>;

const DATABASE = 'guarantor';
const STORE = 'matches';
const DRAFT_KEY = 'guarantor.draft';

export function createMatchStorage(
  quick: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined,
): MatchStorage {
  const memory = new Map<string, SavedMatch>();
  let durable = true;
  const open = databaseOpener(DATABASE, STORE);
  return {
    note: (match) => writeQuick(quick, match),
    async put(match) {
      memory.set(match.id, match);
      try {
        await (await open()).put(STORE, match);
        durable = true;
        const noted = readQuick(quick);
        if (isSavedMatch(noted) && noted.id === match.id && noted.file === match.file) writeQuick(quick, partOf(noted));
      } catch (error) {
        durable = false;
        throw writeFault(error);
      }
    },
    async all() {
      const saved = new Map(memory);
      try {
        for (const match of (await (await open()).getAll(STORE)) as unknown[]) {
          if (isSavedMatch(match) && (saved.get(match.id)?.savedAt ?? 0) <= match.savedAt) saved.set(match.id, match);
        }
      } catch {
        durable = false;
      }
      const noted = readQuick(quick);
      const target = noted === undefined ? undefined : saved.get(noted.id);
      if (noted !== undefined && noted.savedAt >= (target?.savedAt ?? 0)) {
        if (isSavedMatch(noted)) saved.set(noted.id, noted);
        else if (target !== undefined) saved.set(target.id, { ...target, ...partOf(noted) });
      }
      return [...saved.values()].sort((a, b) => b.savedAt - a.savedAt);
    },
    async remove(id) {
      memory.delete(id);
      if (readQuick(quick)?.id === id) quick?.removeItem(DRAFT_KEY);
      try {
        await (await open()).delete(STORE, id);
      } catch {
        // What was never written durably is gone with the memory.
        durable = false;
      }
    },
    durable: () => durable,
  };
}

function writeQuick(quick: Pick<Storage, 'setItem'> | undefined, value: Quick | SavedMatch): void {
  try {
    quick?.setItem(DRAFT_KEY, JSON.stringify(value));
  } catch {
    // Only the shortcut is lost; the write to IndexedDB reports for both.
  }
}

function partOf({ id, savedAt, draft }: Quick): Quick {
  return { id, savedAt, draft };
}

function readQuick(quick: Pick<Storage, 'getItem'> | undefined): Quick | SavedMatch | undefined {
  try {
    const value: unknown = JSON.parse(quick?.getItem(DRAFT_KEY) ?? 'null');
    if (isSavedMatch(value)) return value;
    if (typeof value !== 'object' || value === null) return undefined;
    const { id, savedAt, draft } = value as Record<string, unknown>;
    return typeof id === 'string' && typeof savedAt === 'number' && typeof draft === 'string'
      ? { id, savedAt, draft }
      : undefined;
  } catch {
    return undefined;
  }
}

function isSavedMatch(value: unknown): value is SavedMatch {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, file, draft, savedAt, turn, turns } = value as Record<string, unknown>;
  return (
    [id, title, file, draft].every((item) => typeof item === 'string') &&
    [savedAt, turn, turns].every((item) => typeof item === 'number')
  );
}
