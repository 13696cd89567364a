/**
 * The one open match of this tab, kept after every change. Pages of a match import it; the start page only when asked to
 * open something (`await import('./game.ts')`), because it brings the rules with it.
 */
import {
  autosave,
  matchFileText,
  type OpenedMatch,
  type OpenFault,
  openMatchFile,
  openSaved,
  type SaveTrouble,
} from '../store/autosave.ts';
import { createMatchStore, newId, type Phase, type Resumed, searchers } from '../store/match-store.ts';
import { browserThinkingDesk } from '../store/thinking-desk.ts';
import { isOver } from '../match/match.ts';
import { type SavedMatch } from '../store/storage.ts';
import { type Result } from '../engine/fault.ts';
import { listOf, loadGameWords, t, tMaybe } from '../words/index.ts';
import { powerName } from '../words/naming.ts';
import { notify } from './kit/toast.tsx';
import { goTo } from './router.ts';
import { saves } from './saves.ts';

const thinking = browserThinkingDesk();

export const game = createMatchStore({
  think: thinking.think,
  onSilence: (powers) => notify(t('play.thoughtFailed', { powers: listOf(powers.map(nameOf)) }), { hot: true }),
});

// Orders are given in secret and at once: those who search may begin while people still draft.
game.subscribe((state, before) => {
  if (state.match === undefined || state.match === before.match || state.replaying || isOver(state.match)) return;
  const powers = searchers(state);
  if (powers.length > 0) void thinking.think(state.match, powers);
});

function nameOf(power: string): string {
  const scenario = game.getState().match?.setup.scenario;
  return scenario === undefined ? power : powerName(scenario, power);
}

autosave(game, saves, { onTrouble: tellTrouble, now: () => Date.now() });

/** Where each phase of a match is shown. */
export const PLACE_OF_PHASE: Readonly<Record<Phase, string>> = {
  briefing: '/briefing',
  orders: '/play',
  curtain: '/play',
  resolution: '/resolution',
  debrief: '/debrief',
};

/** Opens a kept match and goes to where it was left; answers whether it did. What is wrong is told in a notice. */
export async function continueMatch(saved: SavedMatch): Promise<boolean> {
  return show(await openSaved(saved));
}

/** Opens the text of a match file and shows it; answers whether it did. What is wrong is told in a notice. */
export async function importMatch(text: string): Promise<boolean> {
  return show(await openMatchFile(text, newId()));
}

/** Takes up the match that was played last, for a tab that was closed or reloaded. False when there is none. */
export async function restoreLast(): Promise<boolean> {
  const [last] = await saves.all();
  return last !== undefined && continueMatch(last);
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

/** Only a file that holds from end to end takes the place of the running match. */
async function show(opened: Result<OpenedMatch, OpenFault>): Promise<boolean> {
  if (!opened.ok) {
    await loadGameWords();
    notify(t('home.notOpened', { reason: reasonOf(opened.error) }), { hot: true, stays: true });
    return false;
  }
  const { state, divergedAt } = opened.value;
  if (divergedAt === undefined) {
    take(state);
    return true;
  }
  await loadGameWords();
  notify(t('play.diverged', { turn: divergedAt }), {
    hot: true,
    stays: true,
    // A match of its own, so that what was kept under the old name stays as it is.
    action: { label: t('play.openProven'), onPress: () => take({ ...state, id: newId() }) },
  });
  return false;
}

function take(state: Resumed): void {
  game.getState().act.resume(state);
  goTo(PLACE_OF_PHASE[state.phase]);
}

function reasonOf(fault: OpenFault): string {
  switch (fault.kind) {
    case 'file':
      return tMaybe(`debrief.fault.${fault.fault.code}`, { path: fault.fault.path }) ?? fault.fault.code;
    case 'scenario':
      return t('debrief.fault.scenario');
  }
}

/** Takes the notice of a failed save away again. */
let settled: (() => void) | undefined;

function tellTrouble(trouble: SaveTrouble | undefined): void {
  if (trouble === undefined) {
    settled?.();
    settled = undefined;
    return;
  }
  settled ??= notify(t(trouble === 'full' ? 'play.saveFull' : 'play.saveBlocked'), {
    hot: true,
    stays: true,
    action: { label: t('play.saveAsFile'), onPress: saveAsFile },
  });
}
