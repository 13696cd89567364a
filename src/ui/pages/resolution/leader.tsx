import { type RefObject, useLayoutEffect, useState } from 'react';

/** Where the place of an event lies on the map, CSS px from its corner, and how wide the map is. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Ends {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The ring that the map draws around the place of an event, CSS px. */
const RING = 18;
/** Nearer than this to its end the card has round corners. */
const CORNER = 16;

/** A card about a place in the right half of the map stands at the left. */
export function standsLeft(spot: Spot | undefined): boolean {
  return spot !== undefined && spot.x > spot.width * 0.55;
}

interface LeaderProps {
  readonly areas: RefObject<HTMLElement | null>;
  readonly card: RefObject<HTMLElement | null>;
  readonly map: RefObject<HTMLElement | null>;
  readonly spot: Spot;
}

/** The line from the reasons to the place that they are about. The card names the place; the line is for the eye. */
export function Leader({ areas, card, map, spot }: LeaderProps) {
  const [ends, setEnds] = useState<Ends>();
  useLayoutEffect(() => {
    setEnds(endsOf(areas.current, card.current, map.current, spot));
  }, [areas, card, map, spot]);
  if (ends === undefined) return null;
  return (
    <svg className="leader" aria-hidden="true">
      <line className="leader-casing" {...ends} />
      <line className="leader-line" {...ends} />
    </svg>
  );
}

function endsOf(
  areas: HTMLElement | null,
  card: HTMLElement | null,
  map: HTMLElement | null,
  spot: Spot,
): Ends | undefined {
  if (areas === null || card === null || map === null) return undefined;
  if (spot.x < 0 || spot.y < 0 || spot.x > spot.width || spot.y > spot.height) return undefined;
  const frame = areas.getBoundingClientRect();
  const sheet = card.getBoundingClientRect();
  const chart = map.getBoundingClientRect();
  const x = chart.left - frame.left + spot.x;
  const y = chart.top - frame.top + spot.y;
  const left = sheet.left - frame.left;
  const right = sheet.right - frame.left;
  // Under the card there is nothing to lead to.
  if (x > left - RING && x < right + RING) return undefined;
  const from = x < left ? left : right;
  const at = Math.min(sheet.bottom - frame.top - CORNER, Math.max(sheet.top - frame.top + CORNER, y));
  const length = Math.hypot(x - from, y - at);
  const stop = (length - RING) / length;
  return { x1: from, y1: at, x2: from + (x - from) * stop, y2: at + (y - at) * stop };
}
