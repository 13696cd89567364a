/** The scenarios that come with the game, ready for the rules. Read once per test file. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Scenario } from '../../src/engine/model/scenario.ts';
import { preload, readScenario, shippedPath } from '../../src/scenario/index.ts';

/** Ids of all that are shipped, sorted. */
export const SHIPPED_IDS: readonly string[] = readdirSync(new URL('../../public/scenarios/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();

/** Those that differ in kind; the others change figures, clauses or machine players of these. */
export const PRINCIPAL_IDS: readonly string[] = [
  'berlin-2025',
  'berlin-2025-ratified',
  'tutorial',
  'war-continues-2026',
  'korea-1953',
];

/** A shipped scenario by its id. Throws with the first findings if it cannot be read. */
export function shippedScenario(id: string): Promise<Scenario> {
  return read(id);
}

async function read(idOrText: string): Promise<Scenario> {
  const found = await preload((address) => Promise.resolve(textAt(address)), idOrText);
  if (found === undefined) throw new Error(`no scenario ${idOrText}`);
  const result = readScenario(found.text, { file: found.file, load: found.load });
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 5)));
  return result.value.scenario;
}

/** A shipped scenario with a merge patch (RFC 7396) laid over it. */
export async function variedScenario(id: string, patch: object): Promise<Scenario> {
  const identity = { format: 'guarantor-scenario', version: 1, id: `${id}-varied`, title: id };
  return read(JSON.stringify({ ...identity, extends: id, patch }));
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
