/** Shows a turn of the open match again on the resolution screen; nothing can be ordered there. */
import { game } from '../../game.ts';
import { goTo } from '../../router.ts';

/** `turn` counts from 0. The turns after it follow one another, and the last leads to the debrief. */
export function replayFrom(turn: number): void {
  const state = game.getState();
  const { id, match, document, players, drafts, seat } = state;
  if (match === undefined) return;
  state.act.resume({
    id,
    match,
    document,
    players,
    drafts,
    seat,
    phase: 'resolution',
    shownTurn: turn,
    replaying: true,
  });
  goTo('/resolution');
}
