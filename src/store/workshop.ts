/**
 * The scenario under work: its text, what was found in it, and where the author stands. The editor owns the text and its
 * history; this store hears of every change a little later, keeps it, and has it read.
 *
 * What to notice: whatever stands beside the text (map, prose, balance) shows the last version without errors, and says so.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Scenario } from '../engine/index.ts';
import { type Assumption, isError } from '../scenario/index.ts';
import { type KnownNames } from '../scenario/author/names.ts';
import { type OutlineEntry } from '../scenario/author/outline.ts';
import { type AuthorReading, type BaseReading } from '../scenario/author/reading.ts';
import { type Question } from './workshop-desk.ts';
import { type DraftStorage, type ScenarioDraft } from './workshop-drafts.ts';

export type DraftTrouble = 'full' | 'blocked';

export interface WorkshopState {
  readonly draft: ScenarioDraft | undefined;
  /** The text as it was last heard of. */
  readonly text: string;
  readonly reading: AuthorReading | undefined;
  /** Of the last text that could be resolved: while a bracket is open there is none. */
  readonly outline: readonly OutlineEntry[];
  readonly document: unknown;
  readonly names: KnownNames | undefined;
  readonly assumptions: readonly Assumption[] | undefined;
  readonly base: BaseReading | undefined;
  /** The last version without errors, and the name of its games. */
  readonly valid: Scenario | undefined;
  readonly digest: string;
  /** Something was typed that is not read yet. */
  readonly checking: boolean;
  readonly saved: 'yes' | 'writing' | DraftTrouble;
  /** The workers do not work on this device. */
  readonly unchecked: boolean;
  /** Place of the cursor in the resolved scenario. */
  readonly path: readonly (string | number)[];
  readonly region: string | undefined;
}

export interface WorkshopActions {
  readonly open: (draft: ScenarioDraft) => void;
  readonly close: () => void;
  /** The text changed; called when the author rests for a moment. */
  readonly typed: (text: string) => void;
  readonly renamed: (file: string) => void;
  readonly heard: (reading: AuthorReading, base: BaseReading | undefined) => void;
  readonly failed: () => void;
  readonly stand: (path: readonly (string | number)[]) => void;
  readonly select: (region: string | undefined) => void;
  /** Writes at once, for a page that is about to go. */
  readonly hurry: (text: string) => void;
}

export type WorkshopStore = StoreApi<WorkshopState & { readonly act: WorkshopActions }>;

export interface WorkshopOptions {
  readonly storage: DraftStorage;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Has a text read; the answer comes by `heard`. */
  readonly check: (question: Question) => void;
  /** Title of a text for the list of drafts. */
  readonly titleOf: (document: unknown, file: string) => string;
}

const CLOSED: WorkshopState = {
  draft: undefined,
  text: '',
  reading: undefined,
  outline: [],
  document: undefined,
  names: undefined,
  assumptions: undefined,
  base: undefined,
  valid: undefined,
  digest: '',
  checking: false,
  saved: 'yes',
  unchecked: false,
  path: [],
  region: undefined,
};

export function createWorkshopStore(options: WorkshopOptions): WorkshopStore {
  return createStore((set, get) => {
    const writer = createWriter(options, (saved) => set({ saved }));
    const keep = (text: string): void => {
      const { draft } = get();
      if (draft === undefined) return;
      const next = { ...draft, text, savedAt: options.now() };
      set({ draft: next, text });
      writer(next);
    };
    return {
      ...CLOSED,
      act: {
        open(draft) {
          set({ ...CLOSED, draft, text: draft.text, checking: true });
          writer(draft);
          options.check(questionOf(draft));
        },
        close: () => set(CLOSED),
        typed(text) {
          const { draft } = get();
          if (draft === undefined || text === get().text) return;
          set({ checking: true });
          keep(text);
          options.check(questionOf({ ...draft, text }));
        },
        renamed(file) {
          const { draft, text } = get();
          if (draft === undefined || draft.file === file) return;
          set({ draft: { ...draft, file } });
          keep(text);
          options.check(questionOf({ ...draft, text, file }));
        },
        heard(reading, base) {
          const { draft, text } = get();
          if (draft === undefined) return;
          set({ ...lastGood(reading), reading, base, checking: false, unchecked: false });
          const title = reading.document === undefined ? draft.title : options.titleOf(reading.document, draft.file);
          if (title === draft.title) return;
          set({ draft: { ...draft, title } });
          keep(text);
        },
        failed: () => set({ checking: false, unchecked: true }),
        stand(path) {
          if (path.join('.') !== get().path.join('.')) set({ path });
        },
        select: (region) => set({ region }),
        hurry(text) {
          const { draft } = get();
          if (draft === undefined) return;
          options.storage.note({ id: draft.id, text, savedAt: options.now() });
          keep(text);
        },
      },
    };
  });
}

const questionOf = ({ id, text, file, origin }: ScenarioDraft): Question => ({ draft: id, text, file, origin });

/** What a reading brings for whatever shows the last version that can be shown. */
function lastGood(reading: AuthorReading): Partial<WorkshopState> {
  const { document, outline, names, assumptions, scenario, digest } = reading;
  const playable = scenario !== undefined && !reading.findings.some(isError);
  return {
    ...(document === undefined ? {} : { document, outline, names }),
    ...(assumptions === undefined ? {} : { assumptions }),
    ...(playable ? { valid: scenario, digest } : {}),
  };
}

/** Writes behind, one at a time, always the newest. */
function createWriter(
  { storage }: WorkshopOptions,
  tell: (saved: WorkshopState['saved']) => void,
): (draft: ScenarioDraft) => void {
  let next: ScenarioDraft | undefined;
  let writing = false;
  const write = async (): Promise<void> => {
    writing = true;
    while (next !== undefined) {
      const draft = next;
      next = undefined;
      try {
        await storage.put(draft);
        tell('yes');
      } catch (error) {
        tell(error instanceof Error && error.message === 'full' ? 'full' : 'blocked');
      }
    }
    writing = false;
  };
  return (draft) => {
    next = draft;
    tell('writing');
    if (!writing) void write();
  };
}
