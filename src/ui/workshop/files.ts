/** Scenario files of this device: opened, dropped, saved. */
import { t } from '../../words/index.ts';
import { notify } from '../kit/toast.tsx';
import { readChosen } from '../read-file.ts';
import { fileNameOf, mainOf } from '../../store/draft-files.ts';
import { beginDraft, keepBeside, readAgain, workshop } from './session.ts';

/** The parts of the File System Access interface that are used; not every browser has it. */
interface WritableFile {
  readonly name: string;
  readonly getFile: () => Promise<File>;
  readonly createWritable: () => Promise<{
    readonly write: (text: string) => Promise<void>;
    readonly close: () => Promise<void>;
    readonly abort: () => Promise<void>;
  }>;
}
interface FilePickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly WritableFile[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<WritableFile>;
}

const TYPES = [{ description: 'JSON', accept: { 'application/json': ['.json', '.jsonc'] } }];

/** Files that drafts of this tab were opened from or saved to, by draft. */
const handles = new Map<string, WritableFile>();

/**
 * Opens chosen or dropped files as new drafts. Of several the one that no other extends is gone to; a file that the open
 * draft misses is laid beside it. Answers the name of the draft that was gone to.
 */
export async function openChosen(chosen: readonly File[]): Promise<string | undefined> {
  const read = await Promise.all(chosen.map(async (file) => ({ name: file.name, text: await readChosen(file) })));
  const files = read.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
  const missed = missingBase();
  if (missed !== undefined && files.some(({ name }) => name === missed)) {
    await keepBeside(files);
    readAgain();
    notify(t('workshop.baseFound', { file: missed }));
    return undefined;
  }
  const main = mainOf(files);
  if (main === undefined) return undefined;
  await keepBeside(files.filter((file) => file !== main));
  beginDraft(main.text, main.name);
  return main.name;
}

/** Name of the file that the open draft extends and that is nowhere. */
export function missingBase(): string | undefined {
  const { reading } = workshop.getState();
  const lost = reading?.findings.find(({ code, path }) => code === 'not-found' && path === 'extends');
  return lost?.value !== undefined && /\.jsonc?$/.test(lost.value) ? fileNameOf(lost.value) : undefined;
}

/** Asks for a file with the browser's own picker; false where it has none that can be written back. */
export async function openWithPicker(idOf: () => string | undefined): Promise<boolean> {
  const { showOpenFilePicker } = window as unknown as FilePickers;
  if (showOpenFilePicker === undefined) return false;
  try {
    const chosen = await showOpenFilePicker({ types: TYPES, multiple: true });
    const opened = await openChosen(await Promise.all(chosen.map((handle) => handle.getFile())));
    const handle = chosen.find(({ name }) => name === opened);
    const id = idOf();
    if (handle !== undefined && id !== undefined) handles.set(id, handle);
  } catch (error) {
    if (!isAbort(error)) return false;
  }
  return true;
}

/** Saves a draft to disk: to the file that it came from where the browser allows it, else as a download. */
export async function saveDraft(id: string, file: string, text: string): Promise<void> {
  const { showSaveFilePicker } = window as unknown as FilePickers;
  if (showSaveFilePicker === undefined) {
    download(file, text);
    return;
  }
  try {
    const handle = handles.get(id) ?? (await showSaveFilePicker({ suggestedName: file, types: TYPES }));
    await writeTo(handle, text);
    handles.set(id, handle);
    notify(t('workshop.saved', { name: handle.name }));
  } catch (error) {
    if (isAbort(error)) return;
    // The next try asks for a place again.
    handles.delete(id);
    download(file, text, t('workshop.saveFailed', { name: file }));
  }
}

/** Writes a file whole or not at all. */
async function writeTo(handle: WritableFile, text: string): Promise<void> {
  const writable = await handle.createWritable();
  try {
    await writable.write(text);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
}

/** @param trouble why it is not where it was meant to be */
function download(name: string, text: string, trouble?: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The download has begun once this task is done; a minute is ample for slow disks.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  if (trouble === undefined) notify(t('workshop.saved', { name }));
  else notify(trouble, { hot: true, stays: true });
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
