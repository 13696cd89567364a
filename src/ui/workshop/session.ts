/** The workshop of this tab: the scenario under work, its drafts and its workers. Stays while one plays and comes back. */
import { draftBeside, type NamedText, standAlone } from '../../store/draft-files.ts';
import { createDraftStorage, type ScenarioDraft } from '../../store/workshop-drafts.ts';
import { browserWorkshopDesk } from '../../store/workshop-desk.ts';
import { FIRST_SCENARIO, SHIPPED_MAPS, SHIPPED_SCENARIOS } from '../../scenario/shipped.ts';
import { createWorkshopStore } from '../../store/workshop.ts';
import { newId } from '../../store/match-store.ts';
import type { Text } from '../../engine/index.ts';
import { freeId, variationText } from '../../scenario/author/templates.ts';
import { currentLanguage, t, textOf } from '../../words/index.ts';
import { goTo } from '../router.ts';
import { readHead } from '../scenario-heads.ts';

export const drafts = createDraftStorage(quickStorage());

export const workshopDesk = browserWorkshopDesk({
  language: currentLanguage,
  scenarios: SHIPPED_SCENARIOS,
  maps: SHIPPED_MAPS,
  readDraft: (address) => draftBeside(drafts, address, workshop.getState().draft?.id),
  onReading(reading, base) {
    workshop.getState().act.heard(reading, base);
    if (reading.names !== undefined) workshopDesk.tellNames(reading.names);
  },
  onFailure: () => workshop.getState().act.failed(),
});

export const workshop = createWorkshopStore({
  storage: drafts,
  now: () => Date.now(),
  check: workshopDesk.check,
  titleOf: (document, file) => textOf((document as { title?: Text }).title) || file,
});

/** A draft of a text that is not kept yet. */
const newDraft = ({ name, text }: NamedText): ScenarioDraft => ({
  id: newId(),
  file: name,
  title: name,
  text,
  origin: text,
  savedAt: Date.now(),
});

/** Keeps texts as drafts without going to them, for the open one to extend; a title follows when one is opened. */
export async function keepBeside(files: readonly NamedText[]): Promise<void> {
  // What could not be written durably is kept in memory all the same.
  for (const file of files) await drafts.put(newDraft(file)).catch(() => undefined);
  workshopDesk.forget();
}

/** Reads a variation that nobody asked for, so that the worker is at work by the time there is one. */
export function warmChecker(): void {
  if (workshop.getState().draft !== undefined) return;
  const text = variationText(FIRST_SCENARIO, 'warm', 'Warm');
  workshopDesk.check({ draft: '', text, file: 'warm.json', origin: text });
}

/** Has the open draft read once more. */
export function readAgain(): void {
  const { draft, text } = workshop.getState();
  if (draft === undefined) return;
  workshopDesk.check({ draft: draft.id, text, file: draft.file, origin: draft.origin });
}

/** The open draft as a text that can leave this browser. */
export function presentAlone(text: string): Promise<string> {
  const { draft } = workshop.getState();
  return draft === undefined ? Promise.resolve(text) : standAlone(drafts, text, draft);
}

/** Begins a draft with a text and goes to it. */
export function beginDraft(text: string, name: string): void {
  const draft = newDraft({ name, text });
  workshop.getState().act.open(draft);
  goTo(`/workshop?draft=${draft.id}`);
}

/** Begins a variation of a shipped scenario, under a name that no draft has yet. */
export async function beginVariation(base: string): Promise<void> {
  const [kept, head] = await Promise.all([drafts.all(), readHead(base)]);
  const id = freeId(
    `my-${base}`,
    kept.map(({ file }) => file.replace(/\.jsonc?$/, '')),
  );
  beginDraft(variationText(base, id, variationTitle(head.title)), `${id}.json`);
}

/** In every language that the base speaks. */
function variationTitle(title: Text): Text {
  if (typeof title === 'string') return t('workshop.variationTitleEn', { title });
  const english = title.en === undefined ? {} : { en: `A variation of ${title.en}` };
  const ukrainian = title.uk === undefined ? {} : { uk: `Варіація: ${title.uk}` };
  return { ...english, ...ukrainian };
}

/** Reading `localStorage` throws where cookies are blocked. */
function quickStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
