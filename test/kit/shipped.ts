/** The scenarios that come with the game, ready for the rules. Read once per test file. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Scenario } from '../../src/engine/model/scenario.ts';
import { preload, readScenario, shippedPath } from '../../src/scenario/index.ts';

/** Ids of all that are shipped, sorted. */
export const SHIPPED_IDS: readonly string[] = readdirSync(new URL('../../public/scenarios/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

/** A shipped scenario by its id. Throws with the first findings if it cannot be read. */
export async function shippedScenario(id: string): Promise<Scenario> {
  const found = await preload((address) => Promise.resolve(textAt(address)), id);
  if (found === undefined) throw new Error(`no scenario ${id}`);
  const read = readScenario(found.text, { file: found.file, load: found.load });
  if (!read.ok) throw new Error(JSON.stringify(read.error.slice(0, 5)));
  return read.value.scenario;
}

function textAt(address: string): string | undefined {
  const path = shippedPath(address);
  if (path === undefined) return undefined;
  try {
    return readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}
