import { type LegalForm } from '../../engine/orders/legal.ts';
import { type View } from '../../engine/index.ts';
import { type Due, duesOf } from '../../store/dues.ts';
import { type MatchState, seatLegalOrders, seatView } from '../../store/match-store.ts';
import { useMatch } from './use-match.ts';

const NONE: readonly Due[] = [];
const known = new WeakMap<View, readonly Due[]>();

/** What is due for the seat; the same list while the view is the same. */
export function duesNow(state: MatchState): readonly Due[] {
  const view = seatView(state);
  if (view === undefined || view.seat < 0 || state.replaying) return NONE;
  const before = known.get(view) ?? duesOf(view, calls(seatLegalOrders(state)));
  known.set(view, before);
  return before;
}

export function useDues(): readonly Due[] {
  return useMatch(duesNow);
}

function calls(forms: readonly LegalForm[]) {
  return forms.filter(({ kind }) => kind === 'invoke' || kind === 'answer').flatMap(({ options }) => options);
}
