/** How the play screen is arranged: what is open, not what is true. Nothing of it is saved. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Order, type OrderKind } from '../engine/index.ts';

export const PANELS = ['orders', 'documents', 'ledger', 'forecast', 'log'] as const;
export type Panel = (typeof PANELS)[number];

/** Seconds between turns that machines play on their own, half before and half after the playback's start. */
export const PACES = { slow: 12, normal: 6, fast: 2 } as const;
export type Pace = keyof typeof PACES;

/** The order being made or changed. */
export interface OpenForm {
  readonly kind?: OrderKind | undefined;
  readonly order?: Order | undefined;
  /** Position in the draft of the order being changed; undefined for a new one. */
  readonly index?: number | undefined;
}

export interface Desk {
  readonly view: 'map' | 'table';
  /** The canvas failed on this device; the table stands in until the person tries again. */
  readonly mapFailed: boolean;
  readonly panel: Panel;
  readonly form: OpenForm | undefined;
  readonly committing: boolean;
  readonly logOpen: boolean;
  readonly keysOpen: boolean;
  readonly guideHidden: boolean;
  readonly pace: Pace;
  /** Watch mode goes from turn to turn by itself. */
  readonly watching: boolean;
  /** Event whose reasons are shown: turn from 0, index into the seen events. */
  readonly why: { readonly turn: number; readonly event: number } | undefined;
}

export type DeskStore = StoreApi<
  Desk & { readonly arrange: (change: Partial<Desk>) => void; readonly clear: () => void }
>;

const CLEAR: Desk = {
  view: 'map',
  mapFailed: false,
  panel: 'orders',
  form: undefined,
  committing: false,
  logOpen: false,
  keysOpen: false,
  guideHidden: false,
  pace: 'normal',
  watching: false,
  why: undefined,
};

export function createDeskStore(): DeskStore {
  return createStore((set, get) => ({
    ...CLEAR,
    arrange: (change) => set(change),
    // What a person chose for the whole match stays; what belonged to a turn goes.
    clear: () =>
      set({
        ...CLEAR,
        view: get().view,
        mapFailed: get().mapFailed,
        panel: get().panel,
        guideHidden: get().guideHidden,
        pace: get().pace,
        watching: get().watching,
      }),
  }));
}
