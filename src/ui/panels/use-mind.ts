/** What would change a challenger's mind, worked out in the background for what the seat sees. */
import { useEffect, useState } from 'react';
import { type MindReport } from '../../analysis/minds/change-of-mind.ts';
import { AUDIENCE, type View } from '../../engine/index.ts';
import { injectedBy } from '../../store/injected.ts';
import { futures } from '../futures.ts';
import { game } from '../game.ts';
import { settings } from '../settings.ts';
import { useStore } from '../kit/use-store.ts';

export type MindState =
  /** Nobody has orders to try, or no turn is left for them. */
  | { readonly kind: 'none' }
  /** Nothing is worked out in the background unless it is asked for. */
  | { readonly kind: 'off'; readonly ask: () => void }
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'ready'; readonly report: MindReport };

/** Found reports live as long as the view that they are about. */
const reports = new WeakMap<View, Map<number, MindReport>>();

export function useMind(view: View, dyad: number): MindState {
  const on = useStore(settings, (state) => state.forecast);
  const [askedFor, setAskedFor] = useState<View>();
  const [failure, setFailure] = useState<{ readonly view: View; readonly reason: string }>();
  const [, setFound] = useState(0);
  const wanted = on || askedFor === view;
  const idle = view.seat === AUDIENCE || view.look.ended[0] === 1;
  const report = reports.get(view)?.get(dyad);
  const known = report !== undefined;
  useEffect(() => {
    if (idle || !wanted || known) return;
    const injected = injectedBy(game.getState().match, view.look.turn[0]!);
    return futures.weigh({
      ...{ situation: { kind: 'view', view, injected }, dyad },
      onReport(found) {
        const ofView = reports.get(view) ?? new Map<number, MindReport>();
        reports.set(view, ofView.set(dyad, found));
        setFound((count) => count + 1);
      },
      onFail: (reason) => setFailure({ view, reason }),
    });
  }, [view, dyad, idle, wanted, known]);
  if (idle) return { kind: 'none' };
  if (report !== undefined) return { kind: 'ready', report };
  if (!wanted) return { kind: 'off', ask: () => setAskedFor(view) };
  return failure?.view === view ? { kind: 'failed', reason: failure.reason } : { kind: 'working' };
}
