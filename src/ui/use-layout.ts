/** The row of the layout table that the window falls into. */
import { useSyncExternalStore } from 'react';

export type Layout = 'wide' | 'desk' | 'tablet' | 'phone';

const ROWS: readonly (readonly [query: string, layout: Layout])[] = [
  ['(min-width: 1280px)', 'wide'],
  ['(min-width: 960px)', 'desk'],
  ['(min-width: 600px)', 'tablet'],
];

export function useLayout(): Layout {
  return useSyncExternalStore(
    (listener) => {
      const lists = ROWS.map(([query]) => matchMedia(query));
      for (const list of lists) list.addEventListener('change', listener);
      return () => {
        for (const list of lists) list.removeEventListener('change', listener);
      };
    },
    () => ROWS.find(([query]) => matchMedia(query).matches)?.[1] ?? 'phone',
  );
}
