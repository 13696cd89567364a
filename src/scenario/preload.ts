/** Gathers the texts that a scenario needs, so that reading it stays pure: what it extends, its maps, the rule file. */
import {
  fileOf,
  isShippedId,
  mapAddress,
  resolveReference,
  RULES_ADDRESS,
  scenarioAddress,
  shippedPath,
} from './address.ts';
import { type Load } from './layers.ts';
import { LONGEST_CHAIN } from './limits.ts';
import { readTree } from './read-tree.ts';
import { child, type ObjectNode } from './tree.ts';

/** Text at an address (`shipped:…` or a file name), or undefined when there is none. */
export type ReadText = (address: string) => Promise<string | undefined>;

export interface Preloaded {
  readonly text: string;
  readonly file: string;
  readonly load: Load;
}

/**
 * Preloads a scenario.
 *
 * @param readText reads one text
 * @param idOrText id of a shipped scenario, or the text of one
 * @param file name of the text, for findings and relative `extends`
 * @returns what `readScenario` takes; undefined when there is no scenario of that id
 */
export async function preload(
  readText: ReadText,
  idOrText: string,
  file = 'scenario.json',
): Promise<Preloaded | undefined> {
  const address = isShippedId(idOrText) ? scenarioAddress(idOrText) : file;
  const text = isShippedId(idOrText) ? await readText(address) : idOrText;
  if (text === undefined) return undefined;
  const texts = new Map<string, string>();
  const fetchOnce = async (wanted: string): Promise<string | undefined> => {
    if (texts.has(wanted)) return texts.get(wanted);
    const found = await readText(wanted);
    if (found !== undefined) texts.set(wanted, found);
    return found;
  };
  await fetchOnce(RULES_ADDRESS);
  let here: { text: string; address: string } | undefined = { text, address };
  for (let links = 0; here !== undefined && links <= LONGEST_CHAIN + 1; links++) {
    const { root } = readTree(here.text, here.address);
    for (const map of mapsOf(root)) await fetchOnce(mapAddress(map));
    const next = nextAddress(root, here.address);
    const nextText: string | undefined = next === undefined ? undefined : await fetchOnce(next);
    if (next !== undefined && nextText === undefined) await seekBeside(root, here.address, fetchOnce);
    here = next === undefined || nextText === undefined ? undefined : { text: nextText, address: next };
  }
  return { text, file: address, load: (wanted) => texts.get(wanted) };
}

/** An id that no shipped scenario has may be meant for a file beside this one: its text lets the reader say so. */
async function seekBeside(root: ObjectNode, file: string, fetchOnce: ReadText): Promise<void> {
  const said = child(root, 'extends');
  if (said?.kind !== 'scalar' || typeof said.value !== 'string' || !isShippedId(said.value)) return;
  const address = resolveReference(fileOf(said.value), file);
  if (address !== undefined && shippedPath(address) === undefined) await fetchOnce(address);
}

function mapsOf(root: ObjectNode): string[] {
  const said = [child(root, 'map'), child(child(root, 'patch'), 'map')];
  return said.flatMap((node) =>
    node?.kind === 'scalar' && typeof node.value === 'string' && isShippedId(node.value) && node.value !== 'none'
      ? [node.value]
      : [],
  );
}

function nextAddress(root: ObjectNode, file: string): string | undefined {
  const said = child(root, 'extends');
  return said?.kind === 'scalar' && typeof said.value === 'string' ? resolveReference(said.value, file) : undefined;
}
