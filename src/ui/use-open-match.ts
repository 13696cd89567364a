/** Pages of a match: take up the last one after a reload, and stand where the match stands. */
import { useEffect, useState } from 'react';
import type { Phase } from '../store/match-store.ts';
import { game, PLACE_OF_PHASE, restoreLast } from './game.ts';
import { useStore } from './kit/use-store.ts';

export type Opening = 'opening' | 'none' | 'open';

/** `phases` are those that the page shows; in any other one the page of that phase takes its place. */
export function useOpenMatch(phases: readonly Phase[]): Opening {
  const open = useStore(game, (state) => state.match !== undefined);
  const phase = useStore(game, (state) => state.phase);
  const [asked, setAsked] = useState(open);
  useEffect(() => {
    if (open || asked) return;
    let gone = false;
    void restoreLast().then(() => {
      if (!gone) setAsked(true);
    });
    return () => {
      gone = true;
    };
  }, [open, asked]);
  const elsewhere = open && !phases.includes(phase);
  useEffect(() => {
    // Replaced, not pushed: going back should not lead to a page that sends you on again.
    if (elsewhere) window.location.replace(`#${PLACE_OF_PHASE[phase]}`);
  }, [elsewhere, phase]);
  return elsewhere ? 'opening' : open ? 'open' : asked ? 'none' : 'opening';
}
