/**
 * How the root hands in the canvas map: interface and map never import each other. Light, because the root imports it
 * before the first paint.
 */
import type { TheatreMeta, TheatreTopology } from '../atlas/theatre.ts';
import type { GameEvent } from '../engine/index.ts';
import type { MatchStore } from '../store/match-store.ts';
import type { SettingsStore } from '../store/settings.ts';

export interface MountedMap {
  readonly destroy: () => void;
  readonly setPlayback: (playback: { readonly durationMs: number }) => void;
  readonly showEvent: (event: GameEvent | undefined) => void;
  readonly focusRegion: (id: string) => void;
  readonly zoomBy: (factor: number) => void;
  readonly home: () => void;
  readonly placeOf: (id: string) => { readonly x: number; readonly y: number } | undefined;
}

export interface MapMountOptions {
  readonly theatre: { readonly topo: TheatreTopology; readonly meta: TheatreMeta };
  readonly store: MatchStore;
  readonly settings: SettingsStore;
  readonly onFailure: (reason: 'no-canvas' | 'context-lost' | 'error', error?: unknown) => void;
  readonly onReady?: () => void;
  /** Places on the map lie elsewhere than before. */
  readonly onMoved?: () => void;
}

export type MountMap = (host: HTMLElement, options: MapMountOptions) => MountedMap;

let loader: (() => Promise<MountMap>) | undefined;

/** Hands in the loader of the canvas map. Called by the root. */
export function provideMap(load: () => Promise<MountMap>): void {
  loader = load;
}

const NO_MAP = 'none';

/** Whether the scenario names a map and one can be loaded. */
export function hasMap(map: string): boolean {
  return map !== NO_MAP && loader !== undefined;
}

/** The canvas map, read when it is first asked for. */
export async function loadMap(): Promise<MountMap | undefined> {
  return loader?.();
}
