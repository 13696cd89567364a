/**
 * Drafts as files that lie side by side: what a draft extends by a file name is another draft of this browser. Folders are
 * left out of account, since drafts have none.
 */
import { preload, type ReadText, resolveFile, shippedPath } from '../scenario/index.ts';
import { readTree } from '../scenario/read-tree.ts';
import { child } from '../scenario/tree.ts';
import { fetchShipped } from './catalogue.ts';
import { type DraftStorage, type ScenarioDraft } from './workshop-drafts.ts';

/** A scenario text and the name of its file. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

type Own = Pick<ScenarioDraft, 'id' | 'file'>;

/** Last part of a path. */
export const fileNameOf = (path: string): string => path.split('/').at(-1) ?? path;

/** The newest draft of a file name, apart from the one that asks. */
export async function draftBeside(
  storage: Pick<DraftStorage, 'all'>,
  address: string,
  own: string | undefined,
): Promise<string | undefined> {
  const name = fileNameOf(address);
  return (await storage.all()).find(({ id, file }) => id !== own && file === name)?.text;
}

/** The file that a text extends, where it is neither a shipped scenario nor nothing. */
export function extendedFile(text: string): string | undefined {
  const said = child(readTree(text, 'draft.json').root, 'extends');
  return said?.kind === 'scalar' && typeof said.value === 'string' && /\.jsonc?$/.test(said.value)
    ? said.value
    : undefined;
}

/** A text that can leave this browser: what it extends among the drafts is laid below it. One with faults stays as it is. */
export async function standAlone(
  storage: Pick<DraftStorage, 'all'>,
  text: string,
  own: Own,
  read: ReadText = fetchShipped,
): Promise<string> {
  if (extendedFile(text) === undefined) return text;
  const loaded = await preload(
    (address) => (shippedPath(address) === undefined ? draftBeside(storage, address, own.id) : read(address)),
    text,
    own.file,
  );
  const whole = loaded === undefined ? undefined : resolveFile(text, loaded);
  return whole?.ok === true ? JSON.stringify(whole.value) : text;
}

/** Of several files that come together, the one that none of the others extends. */
export function mainOf(files: readonly NamedText[]): NamedText | undefined {
  const bases = new Set(files.flatMap(({ text }) => fileNameOf(extendedFile(text) ?? '')));
  return files.find(({ name }) => !bases.has(name)) ?? files[0];
}
