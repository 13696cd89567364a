/** Reads texts for the workshop: the same code inside a worker and, where there is none, on the page's own thread. */
import { DOCTRINES } from '../ai/index.ts';
import { preload, type ReadText } from '../scenario/index.ts';
import { readBase, readForAuthor } from '../scenario/author/reading.ts';
import { type Checked, type ToChecker } from './workshop-messages.ts';

/** Makes a checker. It remembers which base it told last, so that a large one travels once. */
export function createChecker(readerOf: (page: string) => ReadText): (message: ToChecker) => Promise<Checked> {
  let told: string | undefined;
  const doctrines = Object.keys(DOCTRINES).map((id) => ({ id }));
  return async ({ ticket, text, file, page, scenarios, maps }) => {
    const loaded = await preload(readerOf(page), text, file);
    // A text that is an id by chance is no scenario: the reader says so.
    const given = loaded === undefined || loaded.text !== text ? { text, file, load: () => undefined } : loaded;
    const ids = (names: readonly string[]) => names.map((id) => ({ id }));
    const reading = readForAuthor(given, { scenarios: ids(scenarios), maps: ids(maps), doctrines });
    if (reading.base === undefined || reading.base === told) return { ticket, reading };
    told = reading.base;
    return { ticket, reading, base: readBase(reading.base, given) };
  };
}
