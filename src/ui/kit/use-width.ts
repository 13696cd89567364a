/** Charts are drawn at the width they have, so that letters keep their size. */
import { useEffect, useRef, useState } from 'react';

/** Width of an element in whole pixels, followed as it changes; `guess` until it is known. */
export function useWidth(guess: number) {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(guess);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(160, Math.round(entry.contentRect.width)));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [ref, width] as const;
}
