import { readFile } from 'node:fs/promises';
import { type ReadText, shippedPath } from '../../src/scenario/index.ts';
import { loadScenario, type LoadedScenario } from '../../src/store/catalogue.ts';
import { createMatchStore, type MatchStore, type Player } from '../../src/store/match-store.ts';

/** Reads shipped texts from the disk instead of the network. */
export const fromDisk: ReadText = async (address) => {
  const path = shippedPath(address);
  if (path === undefined) return undefined;
  try {
    return await readFile(new URL(`../../public/${path}`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
};

const loaded = new Map<string, Promise<LoadedScenario>>();

/** A shipped scenario, read once per test file. */
export function shipped(id: string): Promise<LoadedScenario> {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const read = loadScenario(id, {}, fromDisk).then((result) => {
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  });
  loaded.set(id, read);
  return read;
}

/** An open match with people on some seats, begun. */
export async function openStore(id: string, people: readonly string[]): Promise<MatchStore> {
  const { scenario, document } = await shipped(id);
  const store = createMatchStore();
  const players = Object.fromEntries(
    Object.keys(scenario.powers).map((power): [string, Player] => [
      power,
      people.includes(power) ? 'person' : 'machine',
    ]),
  );
  store.getState().act.start({ scenario, document, seed: 'test', players, id: 'match-1' });
  store.getState().act.begin();
  return store;
}
