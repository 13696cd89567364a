/** Hands on the canvas: drag, pinch, wheel, click, double click, hover. Turns pointers into intentions, keeps no camera. */
import type { Point } from '../atlas/theatre.ts';

export interface Hands {
  readonly drag: (dx: number, dy: number) => void;
  /** Zoom by a factor about a point of the canvas, CSS px. */
  readonly zoom: (at: Point, factor: number) => void;
  readonly click: (at: Point, coarse: boolean) => void;
  readonly doubleClick: (at: Point) => void;
  /** Undefined when the pointer has left. */
  readonly hover: (at: Point | undefined) => void;
}

/** A pointer that moved less than this is a click. */
const CLICK_PX = 5;
const WHEEL_ZOOM = 0.0016;
const PINCH_ON_TOUCHPAD = 0.01;
const LINE_PX = 16;
const DOUBLE_MS = 350;
const DOUBLE_PX = 24;

/** Listens until the returned function is called. */
export function listenToHands(element: HTMLElement, hands: Hands): () => void {
  const down = new Map<number, Point>();
  let moved = 0;
  let lastClick: { readonly at: Point; readonly time: number } | undefined;
  const stop = new AbortController();
  const placeOf = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const on = <K extends keyof HTMLElementEventMap>(
    kind: K,
    listen: (event: HTMLElementEventMap[K]) => void,
    passive = true,
  ) => {
    element.addEventListener(kind, listen, { signal: stop.signal, passive });
  };
  on('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    down.set(event.pointerId, placeOf(event));
    if (down.size === 1) moved = 0;
  });
  on('pointermove', (event) => {
    const before = down.get(event.pointerId);
    const now = placeOf(event);
    if (before === undefined) {
      if (event.pointerType === 'mouse') hands.hover(now);
      return;
    }
    moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (moved <= CLICK_PX && down.size === 1) return;
    moveFingers(down, event.pointerId, now, hands);
  });
  const lift = (event: PointerEvent) => {
    const known = down.delete(event.pointerId);
    if (!known || event.type === 'pointercancel' || down.size > 0 || moved > CLICK_PX) return;
    const at = placeOf(event);
    const coarse = event.pointerType !== 'mouse';
    const again =
      lastClick !== undefined && event.timeStamp - lastClick.time < DOUBLE_MS && distance(lastClick.at, at) < DOUBLE_PX;
    lastClick = again ? undefined : { at, time: event.timeStamp };
    if (again) hands.doubleClick(at);
    else hands.click(at, coarse);
  };
  on('pointerup', lift);
  on('pointercancel', lift);
  on('pointerleave', () => hands.hover(undefined));
  on(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === 1 ? LINE_PX : 1;
      // Browsers report a pinch on a touchpad as a wheel with Ctrl and small steps.
      hands.zoom(placeOf(event), Math.exp(-event.deltaY * unit * (event.ctrlKey ? PINCH_ON_TOUCHPAD : WHEEL_ZOOM)));
    },
    false,
  );
  return () => stop.abort();
}

function moveFingers(down: Map<number, Point>, id: number, now: Point, hands: Hands): void {
  const before = down.get(id)!;
  const other = [...down].find(([key]) => key !== id)?.[1];
  down.set(id, now);
  if (other === undefined) {
    hands.drag(now[0] - before[0], now[1] - before[1]);
    return;
  }
  // Two fingers: their middle drags, their distance zooms.
  const middle: Point = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2];
  hands.drag((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
  const [far, near] = [distance(now, other), distance(before, other)];
  if (near > 0 && far > 0) hands.zoom(middle, far / near);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
