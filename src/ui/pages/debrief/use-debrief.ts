/** What the sections of the debrief share: the match that is over, its names, who played. */
import { createContext, useContext } from 'react';
import type { Scenario } from '../../../engine/index.ts';
import type { Match } from '../../../match/match.ts';
import type { Naming } from '../../../words/naming.ts';

export interface Debriefed {
  readonly match: Match;
  readonly scenario: Scenario;
  readonly names: Naming;
  /** Powers played by people, in the order of the scenario. */
  readonly persons: readonly string[];
}

export const DebriefContext = createContext<Debriefed | undefined>(undefined);

export function useDebrief(): Debriefed {
  const debriefed = useContext(DebriefContext);
  if (debriefed === undefined) throw new Error('a section of the debrief stands outside it');
  return debriefed;
}
