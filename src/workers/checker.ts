/** Reads texts for the workshop: the same code inside a worker and, where there is none, on the page's own thread. */
import { DOCTRINES } from '../ai/index.ts';
import { preload, type Preloaded, type ReadText } from '../scenario/index.ts';
import { readBase, readForAuthor } from '../scenario/author/reading.ts';
import { type Checked, type ToChecker } from './workshop-messages.ts';

/** Makes a checker. It remembers which base it told last, so that a large one travels once. */
export function createChecker(readerOf: (page: string) => ReadText): (message: ToChecker) => Promise<Checked> {
  let told: string | undefined;
  const doctrines = Object.keys(DOCTRINES).map((id) => ({ id }));
  return async ({ ticket, text, file, draft, origin, page, scenarios, maps }) => {
    const load = (wanted: string) => loadFor(readerOf(page), wanted, file);
    const given = await load(text);
    const ids = (names: readonly string[]) => names.map((id) => ({ id }));
    const reading = readForAuthor(given, { scenarios: ids(scenarios), maps: ids(maps), doctrines });
    const kind = reading.base === undefined ? 'origin' : 'extended';
    const address = reading.base ?? `draft:${draft}`;
    const own = { ...reading, base: address };
    if (address === told) return { ticket, reading: own };
    told = address;
    const base = kind === 'extended' ? readBase(address, kind, given) : readBase(address, kind, await load(origin));
    return { ticket, reading: own, base };
  };
}

/** A text that is an id by chance is no scenario: the reader says so. */
async function loadFor(read: ReadText, text: string, file: string): Promise<Preloaded> {
  const loaded = await preload(read, text, file);
  return loaded === undefined || loaded.text !== text ? { text, file, load: () => undefined } : loaded;
}
