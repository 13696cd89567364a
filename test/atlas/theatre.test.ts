import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  decodeTheatre,
  insidePolygons,
  pathOfCurves,
  pathOfLines,
  pathOfPolygons,
  projectLonLat,
  regionAt,
  type TheatreMeta,
  type TheatreTopology,
} from '../../src/atlas/theatre.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`public/maps/ukraine-theatre.${name}.json`, 'utf8'));
const meta = read('meta') as TheatreMeta;
const topo = read('topo') as TheatreTopology;
const theatre = decodeTheatre(topo, meta);
const at = (lon: number, lat: number) => projectLonLat(meta.projection, lon, lat);

describe('decodeTheatre', () => {
  it('reads the map of Korea, which has no line of contact, no links and no lakes', () => {
    const readKorea = (name: string): unknown => JSON.parse(readFileSync(`public/maps/korea.${name}.json`, 'utf8'));
    const korea = decodeTheatre(readKorea('topo') as TheatreTopology, readKorea('meta') as TheatreMeta);
    expect(korea.regions).toHaveLength(23);
    expect(korea.lakes).toEqual([]);
    expect(korea.contactByRegion.size).toBe(0);
    expect(regionAt(korea, projectLonLat(korea.meta.projection, 126.98, 37.57))?.id).toBe('KR-11');
    expect(korea.borders.home.length).toBeGreaterThan(0);
  });

  it('joins every outline with its facts', () => {
    expect(theatre.regions.length).toBe(meta.regions.length);
    expect(theatre.regions.filter(({ owner }) => owner === 'UA')).toHaveLength(27);
    expect(theatre.regionById.get('UA-46')?.names.en).toBe('Lviv');
  });

  it('refuses files that do not belong together', () => {
    const { regions, ...rest } = meta;
    expect(() => decodeTheatre(topo, { ...rest, regions: regions.slice(1) })).toThrow(/no facts/);
    const stray = { ...regions[0]!, id: 'XX' };
    expect(() => decodeTheatre(topo, { ...rest, regions: [...regions, stray] })).toThrow(/no outline/);
  });

  it('has Crimea inside the outline of Ukraine', () => {
    const ukraine = theatre.countries.get('UA')!;
    for (const [lon, lat] of [
      [34.1, 45.2],
      [33.6, 44.6],
      [30.52, 50.45],
      [24, 49.8],
      [38, 48],
    ] as const) {
      expect(insidePolygons(ukraine, at(lon, lat))).toBe(true);
    }
    expect(insidePolygons(ukraine, at(39.2, 51.67))).toBe(false);
  });

  it('divides the borders by what they part', () => {
    const length = (lines: readonly (readonly (readonly [number, number])[])[]) =>
      lines.reduce((sum, line) => {
        return line.reduce((part, [x, y], i) => {
          const [px, py] = line[Math.max(0, i - 1)]!;
          return part + Math.hypot(x - px, y - py);
        }, sum);
      }, 0);
    const { home, regions, foreign, inner, coastHome, coastForeign } = theatre.borders;
    for (const lines of [home, regions, foreign, inner, coastHome, coastForeign]) {
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line.length).toBeGreaterThan(1);
    }
    // Land borders of Ukraine: about 4,500 km without the coast; generalised lines are shorter than official ones.
    expect(length(home)).toBeGreaterThan(3700);
    expect(length(home)).toBeLessThan(5700);
    expect(length(coastHome)).toBeGreaterThan(1700);
    expect(length(coastHome)).toBeLessThan(3300);
  });

  it('draws no coast along the cut edge of the data', () => {
    const { width, height, bleed } = meta.frame;
    const edges = [-bleed, width + bleed, height + bleed];
    for (const line of [...theatre.borders.coastForeign, ...theatre.borders.coastHome]) {
      line.forEach(([x, y], i) => {
        const [px, py] = line[Math.max(0, i - 1)]!;
        if (i === 0) return;
        expect(x === px && edges.includes(x)).toBe(false);
        expect(y === py && edges.includes(y)).toBe(false);
      });
    }
  });

  it('knows rivers, lakes and the stretches of the line of contact', () => {
    const rivers = new Set(theatre.rivers.map(({ id }) => id));
    for (const id of ['dnipro', 'dniester', 'danube', 'siverskyi-donets', 'southern-bug']) expect(rivers).toContain(id);
    expect(theatre.lakes.map(({ id }) => id)).toContain('syvash-east');
    const stretches = [...theatre.contactByRegion].filter(([, lines]) => lines.length > 0).map(([id]) => id);
    expect(stretches.sort()).toEqual(['UA-09', 'UA-14', 'UA-23', 'UA-48', 'UA-63', 'UA-65']);
  });
});

describe('regionAt', () => {
  it('finds each city in the region that its row names', () => {
    for (const city of meta.cities.filter(({ kind }) => kind !== 'islet')) {
      expect([city.id, regionAt(theatre, city.at)?.id]).toEqual([city.id, city.region]);
    }
  });

  it('finds nothing at sea', () => {
    expect(regionAt(theatre, at(32, 43.5))).toBeUndefined();
  });
});

describe('projectLonLat', () => {
  it('puts the origin where the file says and keeps distances', () => {
    expect(at(30.5, 49.5)[0]).toBeCloseTo(meta.projection.origin[0], 9);
    expect(at(30.5, 49.5)[1]).toBeCloseTo(meta.projection.origin[1], 9);
    const [kyiv, lviv] = [at(30.523, 50.45), at(24.03, 49.84)];
    // Great-circle distance on the same sphere: 467.6 km.
    expect(Math.hypot(kyiv[0] - lviv[0], kyiv[1] - lviv[1])).toBeGreaterThan(466);
    expect(Math.hypot(kyiv[0] - lviv[0], kyiv[1] - lviv[1])).toBeLessThan(470);
  });

  it('agrees with the positions that the build wrote', () => {
    const kyiv = meta.cities.find(({ id }) => id === 'kyiv')!;
    expect(Math.hypot(kyiv.at[0] - at(30.523, 50.45)[0], kyiv.at[1] - at(30.523, 50.45)[1])).toBeLessThan(0.1);
  });
});

describe('paths', () => {
  it('close polygons and leave lines open', () => {
    expect(
      pathOfPolygons([
        [
          [
            [0, 0],
            [1, 0],
            [1, 1.25],
            [0, 0],
          ],
        ],
      ]),
    ).toBe('M0,0L1,0L1,1.3Z');
    expect(
      pathOfLines([
        [
          [0, 0],
          [2, 3],
        ],
        [
          [4, 4],
          [5, 5],
        ],
      ]),
    ).toBe('M0,0L2,3M4,4L5,5');
  });

  it('round rivers through the midpoints and keep their ends', () => {
    expect(
      pathOfCurves([
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [4, 2],
        ],
      ]),
    ).toBe('M0,0Q2,0 2,1Q2,2 4,2');
    expect(
      pathOfCurves([
        [
          [0, 0],
          [2, 1],
        ],
      ]),
    ).toBe('M0,0L2,1');
  });
});
