/** Which stretch of a region's border it shares with which region, and where a border is a front. */
import type { Line, Point, Theatre, TheatreRegion } from '../atlas/theatre.ts';
import { stretches } from './chains.ts';

/** Stretches of one region's border, by the region on the other side. */
export type Borders = ReadonlyMap<string, readonly Line[]>;

/** Neighbours share their vertices exactly, so a border is where two rings have the same points. */
export function bordersByRegion(theatre: Theatre): ReadonlyMap<string, Borders> {
  const owners = new Map<string, string[]>();
  const key = ([x, y]: Point) => `${x},${y}`;
  for (const { id, polygons } of theatre.regions) {
    for (const point of new Set(polygons.flat(2).map(key))) {
      const known = owners.get(point);
      if (known === undefined) owners.set(point, [id]);
      else known.push(id);
    }
  }
  return new Map(
    theatre.regions.map((region) => [region.id, bordersOf(region, (point) => owners.get(key(point)) ?? [])]),
  );
}

function bordersOf({ id, polygons }: TheatreRegion, ownersOf: (point: Point) => readonly string[]): Borders {
  const out = new Map<string, Point[][]>();
  for (const ring of polygons.flat()) {
    const owners = ring.map(ownersOf);
    for (let i = 1; i < ring.length; i++) {
      const shared = owners[i - 1]!.filter((other) => other !== id && owners[i]!.includes(other));
      for (const other of shared) {
        const lines = out.get(other) ?? [];
        out.set(other, lines);
        const open = lines.at(-1);
        if (open?.at(-1) === ring[i - 1]) open!.push(ring[i]!);
        else lines.push([ring[i - 1]!, ring[i]!]);
      }
    }
  }
  return out;
}

/**
 * Stretches of borders between regions where one power stands on this side and another on that, and at least one of
 * them stands on ground that is not its own. The borders of states at peace are no fronts.
 */
export function frontsOnBorders(
  borders: ReadonlyMap<string, Borders>,
  inGame: (region: string) => boolean,
  ownerOf: (region: string) => string | undefined,
  holderAt: (region: string, point: Point) => string | undefined,
  isBeside: (a: string, b: string, point: Point) => boolean,
): readonly Line[] {
  const out: Line[] = [];
  for (const [a, neighbours] of borders) {
    for (const [b, lines] of neighbours) {
      if (a >= b || !inGame(a) || !inGame(b)) continue;
      const isFront = (point: Point) => {
        const [here, there] = [holderAt(a, point), holderAt(b, point)];
        if (here === undefined || there === undefined || here === there) return false;
        return (here !== ownerOf(a) || there !== ownerOf(b)) && !isBeside(a, b, point);
      };
      for (const line of lines) out.push(...stretches(line, isFront));
    }
  }
  return out;
}
