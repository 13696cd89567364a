/** The map alone on a page, over a real scenario, for its browser tests. `window.mapHarness` is theirs to pull. */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import type { TheatreMeta, TheatreTopology } from '../../../src/atlas/theatre.ts';
import { type Scenario } from '../../../src/engine/index.ts';
import { type FailureReason, type MapHandle, mountMap } from '../../../src/map/index.ts';
import { createMatchStore, type MatchStore } from '../../../src/store/match-store.ts';
import { createSettingsStore, type SettingsStore } from '../../../src/store/settings.ts';

export interface MapHarness {
  readonly store: MatchStore;
  readonly settings: SettingsStore;
  readonly handle: MapHandle;
  readonly failures: FailureReason[];
  readonly remount: () => MapHandle;
}

declare global {
  interface Window {
    mapHarness?: MapHarness;
    mapReady?: boolean;
  }
}

const read = async <T>(address: string): Promise<T> => (await (await fetch(address)).json()) as T;
const [topo, meta, scenario] = await Promise.all([
  read<TheatreTopology>('./maps/ukraine-theatre.topo.json'),
  read<TheatreMeta>('./maps/ukraine-theatre.meta.json'),
  read<Scenario>('./scenario.json'),
]);
const query = new URLSearchParams(location.search);
const store = createMatchStore();
const settings = createSettingsStore(undefined, [query.get('language') ?? 'en']);
settings.getState().change({
  theme: query.get('theme') === 'dark' ? 'dark' : 'light',
  motion: query.has('motion') ? 'full' : 'reduced',
});
const seat = query.get('seat') ?? 'EU';
store.getState().act.start({
  scenario,
  document: {},
  seed: 'harness',
  players: Object.fromEntries(Object.keys(scenario.powers).map((id) => [id, id === seat ? 'person' : 'machine'])),
});
store.getState().act.begin();

const host = document.getElementById('map');
if (host === null) throw new Error('the page has no element for the map');
const failures: FailureReason[] = [];
const mount = () =>
  mountMap(host, {
    theatre: { topo, meta },
    store,
    settings,
    onFailure: (reason, error) => {
      failures.push(reason);
      if (error !== undefined) console.warn(reason, error);
    },
    onReady: () => {
      window.mapReady = true;
    },
  });
window.mapHarness = { store, settings, handle: mount(), failures, remount: mount };
