/** What an event of the log looks like on the map: its place, its regions, its arrow. */
import { EVENT_KINDS, type GameEvent } from '../engine/index.ts';
import { type ArrowTask, arrowsOf } from './arrows.ts';
import { type EventMark } from './paint-marks.ts';
import { moveOfEvent, placesOf, type Situation } from './situation.ts';

/** Region arguments of an event in the order of its table, the destination of a move last. */
export function regionsOfEvent(event: GameEvent): readonly string[] {
  const places: Readonly<Record<string, unknown>> = event.args;
  return Object.entries(EVENT_KINDS[event.kind].args).flatMap(([name, argument]) => {
    const value = places[name];
    return argument.type === 'region' && typeof value === 'string' ? [value] : [];
  });
}

/** Where to look: the region of the event, or where a move ends. */
export function regionOfEvent(event: GameEvent): string | undefined {
  return regionsOfEvent(event).at(-1);
}

export function eventMark(
  event: GameEvent | undefined,
  situation: Situation | undefined,
  task: ArrowTask | undefined,
): EventMark {
  if (event === undefined || situation === undefined || task === undefined)
    return { regions: [], at: undefined, arrow: undefined };
  const regions = regionsOfEvent(event);
  const last = regions.at(-1);
  const move = moveOfEvent(event, situation.powers);
  const arrow = move === undefined ? undefined : arrowsOf([move], task)[0];
  const { by } = placesOf(event);
  const place = last === undefined ? undefined : (task.divisions.get(last)?.front[0] ?? []);
  // On the front where there is one: that is where it happened; otherwise in the middle of the region.
  const middle = place === undefined || place.length === 0 ? undefined : place[Math.floor(place.length / 2)];
  const marker = by === undefined || last === undefined ? undefined : task.markerAt(by, last);
  const at =
    last === undefined ? undefined : (arrow?.to ?? middle ?? marker ?? task.theatre.regionById.get(last)?.label);
  return { regions: last === undefined ? [] : [last], at, arrow };
}
