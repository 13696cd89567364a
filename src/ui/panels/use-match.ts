/** What panels keep asking of the open match, each as a stable value while nothing changes. */
import { type Scenario, type View } from '../../engine/index.ts';
import { type MatchState, seatView } from '../../store/match-store.ts';
import { type Desk } from '../../store/desk.ts';
import { currentLanguage } from '../../words/index.ts';
import { type Naming, namingOf } from '../../words/naming.ts';
import { desk } from '../desk.ts';
import { game } from '../game.ts';
import { useStore } from '../kit/use-store.ts';

export function useMatch<Part>(select: (state: MatchState) => Part): Part {
  return useStore(game, select);
}

export function useDesk<Part>(select: (state: Desk) => Part): Part {
  return useStore(desk, select);
}

/** What the shown seat knows now. Panels are drawn only while a match is open. */
export function useView(): View {
  const view = useMatch(shownView);
  if (view === undefined) throw new Error('no match is open');
  return view;
}

export function useScenario(): Scenario {
  return useView().look.setup.scenario;
}

export function useNames(): Naming {
  return namesOf(useScenario());
}

const known = new WeakMap<Scenario, Map<string, Naming>>();

/** Names of a scenario in the language of the screen. */
export function namesOf(scenario: Scenario): Naming {
  const languages = known.get(scenario) ?? new Map<string, Naming>();
  known.set(scenario, languages);
  const names = languages.get(currentLanguage()) ?? namingOf(scenario);
  languages.set(currentLanguage(), names);
  return names;
}

function shownView(state: MatchState): View | undefined {
  return seatView(state);
}
