/** The matches that stand beside the one that is looked back upon: kept ones that were chosen, and files. */
import { useEffect, useState } from 'react';
import { type Match } from '../../../match/match.ts';
import { openMatchFile } from '../../../store/autosave.ts';
import { cannotCompare } from '../../../store/debrief-comparison.ts';
import { type SavedMatch } from '../../../store/storage.ts';
import { date, listOf, t } from '../../../words/index.ts';
import { game } from '../../game.ts';
import { useStore } from '../../kit/use-store.ts';
import { readChosen } from '../../read-file.ts';
import { saves } from '../../saves.ts';
import { useDebrief } from './use-debrief.ts';

export interface Beside {
  readonly id: string;
  readonly name: string;
  readonly match: Match;
}

/** More lines than these cannot be told apart. */
export const MOST_BESIDE = 5;

/** Finished matches of the same scenario that this browser keeps, the open one left out. */
export function useKept(): readonly SavedMatch[] {
  const { scenario } = useDebrief();
  const own = useStore(game, ({ id }) => id);
  const [kept, setKept] = useState<readonly SavedMatch[]>([]);
  useEffect(() => {
    let gone = false;
    const fits = ({ id, finished, file }: SavedMatch) =>
      id !== own && finished && file.includes(`"id":${JSON.stringify(scenario.id)}`);
    saves.all().then(
      (all) => {
        if (!gone) setKept(all.filter(fits));
      },
      // Without storage there is nothing to choose from; files still open.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [own, scenario]);
  return kept;
}

export const nameOfKept = ({ seats, savedAt }: SavedMatch): string =>
  t('oracle.keptName', {
    date: date(new Date(savedAt).toISOString().slice(0, 10)),
    seats: seats.length === 0 ? t('debrief.watched') : listOf(seats),
  });

export function useBeside() {
  const { match } = useDebrief();
  const [beside, setBeside] = useState<readonly Beside[]>([]);
  const [problem, setProblem] = useState<string>();
  const take = async (id: string, name: string, text: string): Promise<void> => {
    setProblem(undefined);
    const opened = await openMatchFile(text, id);
    const other = opened.ok && opened.value.divergedAt === undefined ? opened.value.state.match : undefined;
    const why = other === undefined ? 'unsound' : cannotCompare(match, other);
    if (other === undefined || why !== undefined) {
      const reasons = {
        unsound: 'oracle.unsound',
        'other-scenario': 'oracle.otherScenario',
        'not-over': 'oracle.notOver',
      } as const;
      setProblem(t(reasons[why ?? 'unsound'], { name }));
      return;
    }
    setBeside((now) =>
      now.some((one) => one.id === id) ? now : [...now, { id, name, match: other }].slice(-MOST_BESIDE),
    );
  };
  return {
    beside,
    problem,
    takeKept: (saved: SavedMatch) => take(saved.id, nameOfKept(saved), saved.file),
    async takeFiles(files: readonly File[]) {
      for (const file of files) {
        const text = await readChosen(file);
        if (text !== undefined) await take(`file:${file.name}:${text.length}`, file.name, text);
      }
    },
    leave: (id: string) => setBeside((now) => now.filter((one) => one.id !== id)),
  };
}
