/** Reading a file that a person chose. It may be of any size: more than a match or a scenario can be is never read. */
import { t } from '../words/index.ts';
import { notify } from './kit/toast.tsx';

/** In UTF-8 more bytes than any text that the readers accept, so that a longer one is cut and they refuse its length. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The text of a file; undefined, with a notice, when the browser cannot read it (moved, or not allowed). */
export async function readChosen(file: File | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    return await file.slice(0, MOST_BYTES).text();
  } catch {
    notify(t('ui.fileUnreadable', { name: file.name }), { hot: true });
    return undefined;
  }
}
