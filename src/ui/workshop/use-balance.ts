/** The balance report of the open draft: played in workers while the author rests. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Balance, type BalanceNames, balanceOf } from '../../analysis/balance.ts';
import type { Scenario } from '../../engine/index.ts';
import { createBalanceDesk } from '../../store/balance-desk.ts';
import { lineTo } from '../../store/worker-line.ts';
import { useStore } from '../kit/use-store.ts';
import { settings } from '../settings.ts';
import { workshop } from './session.ts';

export const GAMES = 500;
/** Rest after the last change before games are played for it; the first figures of a draft do not wait. */
const REST_MS = 400;
/** Figures are not drawn anew more often. */
const SHOW_MS = 250;

const desk = createBalanceDesk(
  () => lineTo(new Worker(new URL('../../workers/balance-worker.ts', import.meta.url), { type: 'module' })),
  Math.max(1, Math.min(3, (navigator.hardwareConcurrency || 2) - 1)),
);

/** What the author chose; until then, as the forecast: who turned that off wants nothing played in the background. */
let chosen: boolean | undefined;
const isPaused = (): boolean => chosen ?? !settings.getState().forecast;

/** Reads what plays the games before there is something to play. */
export function warmBalance(): void {
  if (!isPaused()) desk.warm();
}

export type BalanceState =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'shown'; readonly balance: Balance; readonly scenario: Scenario; readonly compared: boolean };

const listeners = new Set<() => void>();

/** Whether games are played while one edits; the choice holds for the tab. */
export function usePaused(): readonly [paused: boolean, pause: (wanted: boolean) => void] {
  const now = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isPaused);
  return [
    now,
    (wanted) => {
      chosen = wanted;
      for (const listener of listeners) listener();
    },
  ];
}

/** The report of the last version without errors. */
export function useBalance(): BalanceState {
  const digest = useStore(workshop, (state) => state.digest);
  const base = useStore(workshop, (state) => state.base);
  const [rests] = usePaused();
  const [state, setState] = useState<BalanceState>({ kind: 'none' });
  const begun = useRef(false);
  useEffect(() => {
    const scenario = workshop.getState().valid;
    if (scenario === undefined || digest === '' || rests) return;
    const before = base?.scenario;
    let stop: (() => void) | undefined;
    let shown = 0;
    const timer = setTimeout(
      () => {
        begun.current = true;
        const names = namesOf(scenario);
        const baseNames = before === undefined ? undefined : namesOf(before);
        stop = desk.report({
          version: { key: digest, scenario },
          base: before === undefined ? undefined : { key: base?.digest ?? '', scenario: before },
          games: GAMES,
          onGames(games, others) {
            const now = performance.now();
            if (games.length === 0 || (now - shown < SHOW_MS && games.length < GAMES)) return;
            shown = now;
            const balance = balanceOf(names, games, others, baseNames);
            setState({ kind: 'shown', balance, scenario, compared: before !== undefined });
          },
          onFail: () => setState({ kind: 'failed' }),
        });
      },
      begun.current ? REST_MS : 0,
    );
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [digest, base, rests]);
  return state;
}

function namesOf(scenario: Scenario): BalanceNames {
  return {
    outcomes: Object.keys(scenario.outcomes),
    powers: Object.keys(scenario.powers),
    clauses: Object.entries(scenario.guarantees).flatMap(([id, { clauses }]) =>
      Object.entries(clauses).flatMap(([clause, { trigger }]) => (trigger === undefined ? [] : [`${id}/${clause}`])),
    ),
    injects: Object.keys(scenario.injects),
  };
}
