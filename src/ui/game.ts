/**
 * The one open match of this tab, kept after every change. Pages of a match import it; the start page only when asked to
 * open something (`await import('./game.ts')`), because it brings the rules with it.
 */
import { autosave, matchFileText, type OpenedMatch, type OpenFault, openMatchFile, openSaved, type SaveTrouble } from '../store/autosave.ts';
import { createMatchStore, type Phase } from '../store/match-store.ts';
import { type SavedMatch } from '../store/storage.ts';
import { type Result } from '../engine/fault.ts';
import { loadGameWords, t } from '../words/index.ts';
import { notify } from './kit/toast.tsx';
import { goTo } from './router.ts';
import { saves } from './saves.ts';

export const game = createMatchStore();

autosave(game, saves, { onTrouble: tellTrouble, now: () => Date.now() });

/** Where each phase of a match is shown. */
export const PLACE_OF_PHASE: Readonly<Record<Phase, string>> = {
  briefing: '/briefing', orders: '/play', curtain: '/play', resolution: '/resolution', debrief: '/debrief',
};

/** Opens a kept match and goes to where it was left. */
export async function continueMatch(saved: SavedMatch): Promise<Result<undefined, OpenFault>> {
  const opened = await openSaved(saved);
  if (!opened.ok) return opened;
  await show(opened.value);
  return { ok: true, value: undefined };
}

/** Opens the text of a match file and shows it. */
export async function importMatch(text: string): Promise<Result<undefined, OpenFault>> {
  const opened = await openMatchFile(text, crypto.randomUUID?.() ?? String(Date.now()));
  if (!opened.ok) return opened;
  await show(opened.value);
  return { ok: true, value: undefined };
}

/** Takes up the match that was played last, for a tab that was closed or reloaded. False when there is none. */
export async function restoreLast(): Promise<boolean> {
  const [last] = await saves.all();
  return last !== undefined && (await continueMatch(last)).ok;
}

/** Hands the open match to the person as a file. */
export function saveAsFile(): void {
  const { match } = game.getState();
  if (match === undefined) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([matchFileText(game.getState())], { type: 'application/json' }));
  link.download = `guarantor-${match.setup.scenario.id}-${match.turns.length}.json`;
  link.click();
  // The download has begun once this task is done; a minute is ample for slow disks.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function show({ state, divergedAt }: OpenedMatch): Promise<void> {
  game.getState().act.resume(state);
  goTo(PLACE_OF_PHASE[state.phase]);
  if (divergedAt === undefined) return;
  await loadGameWords();
  notify(t('play.diverged', { turn: divergedAt }), { hot: true, stays: true });
}

let told = false;

function tellTrouble(trouble: SaveTrouble | undefined): void {
  if (trouble === undefined || told) {
    told = trouble !== undefined;
    return;
  }
  told = true;
  notify(t(trouble === 'full' ? 'play.saveFull' : 'play.saveBlocked'), {
    hot: true, stays: true, action: { label: t('play.saveAsFile'), onPress: saveAsFile },
  });
}
