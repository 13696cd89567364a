/** Reads texts for the workshop: the same code inside a worker and, where there is none, on the page's own thread. */
import { DOCTRINES } from '../ai/index.ts';
import { preload, type Preloaded, type ReadText, shippedPath } from '../scenario/index.ts';
import { readBase, readForAuthor } from '../scenario/author/reading.ts';
import { type Checked, type ToChecker } from './workshop-messages.ts';

/** Makes a checker. It remembers which base it told last, so that a large one travels once. */
export function createChecker(readerOf: (page: string) => ReadText): (message: ToChecker) => Promise<Checked> {
  let told: { readonly name: string; readonly text: string | undefined } | undefined;
  const doctrines = Object.keys(DOCTRINES).map((id) => ({ id }));
  return async ({ ticket, text, file, draft, origin, page, scenarios, maps, files }) => {
    const wanted: string[] = [];
    const load = (one: string) => loadFor(withFiles(readerOf(page), files, wanted), one, file);
    const given = await load(text);
    const ids = (names: readonly string[]) => names.map((id) => ({ id }));
    const reading = readForAuthor(given, { scenarios: ids(scenarios), maps: ids(maps), doctrines });
    const kind = reading.base === undefined ? 'origin' : 'extended';
    const address = reading.base ?? `draft:${draft}`;
    const own = { ...reading, base: address };
    const lacking = wanted.length === 0 ? {} : { wanted };
    const name = `${draft} ${address}`;
    const baseText = kind === 'extended' ? given.load(address) : undefined;
    if (told?.name === name && told.text === baseText) return { ticket, reading: own, ...lacking };
    told = { name, text: baseText };
    const base = kind === 'extended' ? readBase(address, kind, given) : readBase(address, kind, await load(origin));
    return { ticket, reading: own, base, ...lacking };
  };
}

/** Reads other drafts from what was sent along, and notes which of them were not. */
function withFiles(shipped: ReadText, files: Readonly<Record<string, string>>, wanted: string[]): ReadText {
  return (address) => {
    if (shippedPath(address) !== undefined) return shipped(address);
    const text = Object.hasOwn(files, address) ? files[address] : undefined;
    if (text === undefined) wanted.push(address);
    return Promise.resolve(text);
  };
}

/** A text that is an id by chance is no scenario: the reader says so. */
async function loadFor(read: ReadText, text: string, file: string): Promise<Preloaded> {
  const loaded = await preload(read, text, file);
  return loaded === undefined || loaded.text !== text ? { text, file, load: () => undefined } : loaded;
}
