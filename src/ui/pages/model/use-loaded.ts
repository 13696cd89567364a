/** The scenario that is looked at, read and checked. */
import { useEffect, useState } from 'react';
import { loadScenario, type LoadedScenario } from '../../../store/catalogue.ts';
import type { Read } from './files.ts';

/** Shipped scenarios, read once while the page is open. */
const known = new Map<string, Promise<LoadedScenario | undefined>>();

function read(id: string): Promise<LoadedScenario | undefined> {
  const asked = known.get(id) ?? loadScenario(id).then((result) => (result.ok ? result.value : undefined));
  known.set(id, asked);
  return asked;
}

export function useLoaded(id: string): Read<LoadedScenario> {
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly value: LoadedScenario | undefined }>();
  useEffect(() => {
    let wanted = true;
    const take = (value: LoadedScenario | undefined): void => {
      if (value === undefined) known.delete(id);
      if (wanted) setLoaded({ id, value });
    };
    read(id).then(take, () => take(undefined));
    return () => {
      wanted = false;
    };
  }, [id]);
  if (loaded?.id !== id) return { kind: 'waiting' };
  return loaded.value === undefined ? { kind: 'none' } : { kind: 'read', value: loaded.value };
}
