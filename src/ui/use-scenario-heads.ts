import { useEffect, useState } from 'react';
import { readHeads, type ScenarioHead } from './scenario-heads.ts';

/** Heads of the shipped scenarios; none until they are read, or when none can be. */
export function useScenarioHeads(): readonly ScenarioHead[] {
  const [heads, setHeads] = useState<readonly ScenarioHead[]>([]);
  useEffect(() => {
    readHeads().then(setHeads, () => setHeads([]));
  }, []);
  return heads;
}
