import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  decodeTheatre,
  type Line,
  type Point,
  type TheatreMeta,
  type TheatreTopology,
} from '../../src/atlas/theatre.ts';
import { joined, lengthOf } from '../../src/map/chains.ts';
import { ringsAbove } from '../../src/map/contour.ts';
import { depthsBehind, gridOf, levelOf, nodeAt, roomIn, shareBehind } from '../../src/map/field.ts';
import { createFrontMaker, type Division, type Shares } from '../../src/map/front.ts';
import { roomsOf } from '../../src/map/room.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`public/maps/ukraine-theatre.${name}.json`, 'utf8'));
const theatre = decodeTheatre(read('topo') as TheatreTopology, read('meta') as TheatreMeta);
const fronts = createFrontMaker(theatre);

/** Shares as the line of contact has them, with changes. */
function controlWith(changes: Readonly<Record<string, Shares>> = {}): (region: string) => Shares | undefined {
  return (id) => {
    const region = theatre.regionById.get(id);
    if (region === undefined || !region.playable) return undefined;
    if (changes[id] !== undefined) return changes[id];
    if (region.owner !== 'UA') return { [region.owner]: 1 };
    const held = region.contact?.heldShare ?? 0;
    return { UA: 1 - held, RU: held };
  };
}

const ownerOf = (id: string) => theatre.regionById.get(id)?.owner;

function divide(id: string, changes: Readonly<Record<string, Shares>> = {}): Division {
  const division = fronts.divide(id, { sharesOf: controlWith(changes), ownerOf });
  if (division === undefined) throw new Error(`${id} is not divided`);
  return division;
}

/** Share of a region inside rings, measured on a lattice of its own, so that nothing of the module measures itself. */
function measuredShare(id: string, rings: readonly Line[]): number {
  const { bbox, polygons } = theatre.regionById.get(id)!;
  let [inside, held] = [0, 0];
  const step = Math.max(0.9, (bbox[2] - bbox[0]) / 150);
  for (let y = bbox[1] + 0.37; y < bbox[3]; y += step) {
    const [region, part] = [crossingsOf(polygons.flat(), y), crossingsOf(rings, y)];
    for (let x = bbox[0] + 0.11; x < bbox[2]; x += step) {
      if (!isBetween(region, x)) continue;
      inside += 1;
      if (isBetween(part, x)) held += 1;
    }
  }
  return held / inside;
}

/** Where rings cross the line at `y`. */
function crossingsOf(rings: readonly Line[], y: number): readonly number[] {
  return rings.flatMap((ring) =>
    ring.flatMap(([bx, by], i) => {
      const [ax, ay] = ring.at(i - 1)!;
      return ay > y === by > y ? [] : [ax + ((bx - ax) * (y - ay)) / (by - ay)];
    }),
  );
}

/** Inside after an odd number of crossings. */
function isBetween(crossings: readonly number[], x: number): boolean {
  return crossings.filter((at) => at < x).length % 2 === 1;
}

const CONTESTED = ['UA-63', 'UA-09', 'UA-14', 'UA-23', 'UA-65', 'UA-12'].filter(
  (id) => (theatre.regionById.get(id)?.contact?.spans.length ?? 0) > 0,
);

describe('the front in a region that the line of contact crosses', () => {
  it('is the line itself at the shares of the line', () => {
    expect(CONTESTED.length).toBeGreaterThanOrEqual(4);
    for (const id of CONTESTED) {
      const region = theatre.regionById.get(id)!;
      const grid = gridOf(region);
      const depth = depthsBehind(grid, theatre.meta.contact.line, theatre.meta.contact.heldSide);
      // The share behind the line on the far side of everything that distance alone decides.
      expect(Math.abs(shareBehind(grid, depth, 0) - region.contact!.heldShare), id).toBeLessThan(0.02);
      if (region.contact!.heldShare >= 0.004) expect(divide(id).front, id).toEqual(theatre.contactByRegion.get(id));
    }
  });

  it.each([0.1, 0.35, 0.5, 0.8, 0.95])('has exactly a share of %f behind it when that is the control', (share) => {
    for (const id of CONTESTED) {
      const { parts } = divide(id, { [id]: { UA: 1 - share, RU: share } });
      expect(parts.map(({ power }) => power)).toEqual(['RU']);
      expect(Math.abs(measuredShare(id, parts[0]!.rings) - share), id).toBeLessThan(0.012);
    }
  });

  it('moves towards the side that lost ground and grows monotonically', () => {
    const id = 'UA-23';
    const base = theatre.regionById.get(id)!.contact!.heldShare;
    const smaller = divide(id, { [id]: { UA: 1 - base + 0.1, RU: base - 0.1 } }).parts[0]!.nodes;
    const now = divide(id).parts[0]!.nodes;
    const larger = divide(id, { [id]: { UA: 1 - base - 0.1, RU: base + 0.1 } }).parts[0]!.nodes;
    smaller.forEach((value, i) => expect(value).toBeLessThanOrEqual(now[i]!));
    now.forEach((value, i) => expect(value).toBeLessThanOrEqual(larger[i]!));
  });
});

describe('regions without a line of contact', () => {
  it('are entered from the border behind which the power stands', () => {
    const { parts, front, grid } = divide('UA-59', { 'UA-59': { UA: 0.9, RU: 0.1 } });
    expect(Math.abs(measuredShare('UA-59', parts[0]!.rings) - 0.1)).toBeLessThan(0.012);
    expect(front.length).toBeGreaterThan(0);
    // Sumy borders Russia in the east and Poltava in the south-west: the part lies nearer to Kursk than to Poltava.
    const held = Array.from(parts[0]!.nodes.keys()).filter((i) => parts[0]!.nodes[i] === 1);
    const [kursk, poltava] = ['RU-KRS', 'UA-53'].map((id) => theatre.regionById.get(id)!.label!);
    const mean = (to: Point) =>
      held.reduce((sum, i) => sum + Math.hypot(nodeAt(grid, i)[0] - to[0], nodeAt(grid, i)[1] - to[1]), 0) /
      held.length;
    expect(mean(kursk!)).toBeLessThan(mean(poltava!));
  });

  it('work for any power, for several at once, and across the border', () => {
    const kursk = divide('RU-KRS', { 'RU-KRS': { RU: 0.96, UA: 0.04 } });
    expect(kursk.parts.map(({ power }) => power)).toEqual(['UA']);
    const shared = divide('UA-46', { 'UA-46': { UA: 0.5, RU: 0.2, PL: 0.3 } });
    expect(shared.parts.map(({ power }) => power)).toEqual(['PL', 'RU']);
    const total = shared.grid.count;
    const counts = [...shared.parts.map(({ nodes }) => nodes), shared.rest].map(
      (nodes) => nodes.reduce((a, b) => a + b, 0) / total,
    );
    [0.3, 0.2, 0.5].forEach((share, i) => expect(Math.abs(counts[i]! - share)).toBeLessThan(0.01));
  });

  it('are all held or not at all without a front', () => {
    expect(divide('UA-43').parts[0]!.share).toBe(1);
    expect(divide('UA-43').front).toEqual([]);
    expect(divide('UA-43').rest.some((value) => value === 1)).toBe(false);
    expect(divide('UA-46').parts).toEqual([]);
    expect(fronts.divide('no-such-region', { sharesOf: controlWith(), ownerOf })).toBeUndefined();
    expect(fronts.divide('TR', { sharesOf: controlWith(), ownerOf })).toBeUndefined();
  });
});

describe('the whole front', () => {
  it.each([
    ['of the line of contact', {}],
    ['shifted a little', { 'UA-14': 0.008, 'UA-63': 0.008, 'UA-23': -0.007, 'UA-65': 0.007 }],
    ['shifted the other way', { 'UA-09': -0.008, 'UA-14': -0.01, 'UA-63': -0.008, 'UA-12': 0.02 }],
  ])('%s is one line without hooks', (_, shifts: Readonly<Record<string, number>>) => {
    const shares = controlWith(
      Object.fromEntries(
        Object.entries(shifts).map(([id, shift]) => {
          const held = (theatre.regionById.get(id)!.contact?.heldShare ?? 0) + shift;
          return [id, { UA: 1 - held, RU: held }];
        }),
      ),
    );
    const control = { sharesOf: shares, ownerOf };
    const foreign = theatre.regions.filter(({ id, owner }) => owner === 'UA' && (shares(id)?.RU ?? 0) > 0);
    const divisions = new Map(foreign.map(({ id }) => [id, fronts.divide(id, control)!]));
    const lengths = fronts.whole(divisions, control).map(lengthOf);
    expect(Math.max(...lengths), String(lengths)).toBeGreaterThan(550);
    expect(lengths.length).toBeLessThanOrEqual(4);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(12);
  });

  it('joins what meets and takes overlapping ends back', () => {
    const [line] = joined([
      [
        [0, 0],
        [50, 0],
      ],
      [
        [46, 1],
        [51, 1],
        [90, 0],
      ],
    ]);
    expect(line!.map(([x]) => x)).toEqual([0, 50, 51, 90]);
  });

  it('knows on which side of it a place lies', () => {
    const { holderAt } = divide('UA-14');
    expect(holderAt(theatre.meta.contact.line[30]!.map((v, i) => v + (i === 0 ? 40 : 0)) as unknown as Point)).toBe(
      'RU',
    );
    expect(holderAt(theatre.regionById.get('UA-12')!.label!)).toBe('UA');
  });
});

describe('levels and rooms', () => {
  const square = {
    bbox: [0, 0, 96, 96] as const,
    polygons: [
      [
        [
          [0, 0],
          [96, 0],
          [96, 96],
          [0, 96],
          [0, 0],
        ] as const,
      ],
    ],
  };
  const grid = gridOf(square);
  const depth = depthsBehind(
    grid,
    [
      [48, -50],
      [48, 150],
    ],
    'left',
  );

  it('know the sides of a line that runs south', () => {
    // Walking south, left is east.
    const east = nodeAt(grid, 0)[0];
    expect(east).toBeLessThan(0);
    expect(depth[0]!).toBeLessThan(0);
    expect(depth[grid.cols - 1]!).toBeGreaterThan(0);
  });

  it('find the level of a share', () => {
    expect(Math.abs(levelOf(grid, depth, 0.25) - 24)).toBeLessThan(grid.stepKm);
    expect(levelOf(grid, depth, 0)).toBe(Infinity);
    expect(levelOf(grid, depth, 1)).toBe(-Infinity);
  });

  it('close every ring', () => {
    for (const level of [-1e9, -20, 0, 20, 1e9]) {
      const rings = ringsAbove(grid, depth, level);
      expect(rings.length).toBe(level > 100 ? 0 : 1);
      for (const ring of rings) expect(ring[0]).toEqual(ring.at(-1));
    }
  });

  it('find the middle of a square first', () => {
    const [first, second] = roomsOf(grid, roomIn(grid, grid.inside), 20, 5);
    expect(Math.hypot(first!.at[0] - 48, first!.at[1] - 48)).toBeLessThan(4);
    expect(first!.radiusKm).toBeGreaterThan(40);
    expect(Math.hypot(second!.at[0] - first!.at[0], second!.at[1] - first!.at[1])).toBeGreaterThanOrEqual(20);
  });
});
