import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildTheatre, filesOf, readSource, type BuiltTheatre } from '../../../assets/map/build.mjs';
import {
  CHECKS,
  checkAdjacency,
  checkPlaces,
  checkSymmetry,
  checkUkraine,
  gzipBytes,
} from '../../../assets/map/check.mjs';
import { crossingsOf } from '../../../assets/map/crossings.mjs';
import { UKRAINIAN_PAIRS } from '../../../assets/map/tables/adjacency.mjs';
import { THEATRES } from '../../../assets/map/tables/theatres.mjs';
import type { RegionMeta } from '../../../src/atlas/theatre.ts';

const all = THEATRES.map((theatre) => buildTheatre(theatre, readSource(theatre)));
const built = all[0]!;
const hash = (one: BuiltTheatre) =>
  createHash('sha256')
    .update(JSON.stringify(filesOf(one)))
    .digest('hex');

/** The built map with one region replaced. */
function withRegion(id: string, change: (region: RegionMeta) => RegionMeta): BuiltTheatre {
  return {
    ...built,
    meta: { ...built.meta, regions: built.meta.regions.map((one) => (one.id === id ? change(one) : one)) },
  };
}

describe.each(all.map((one) => [one.theatre.id, one] as const))('the map %s', (_id, one) => {
  it.each(Object.entries(CHECKS))('passes the check of %s', (_name, check) => {
    expect(check(one)).toEqual([]);
  });

  it('is the one that is committed', () => {
    for (const [name, text] of Object.entries(filesOf(one))) {
      expect(
        readFileSync(`public/maps/${name}`, 'utf8') === text,
        `public/maps/${name} is out of date: npm run map:build`,
      ).toBe(true);
    }
  });

  it('comes out the same twice', () => {
    expect(hash(buildTheatre(one.theatre, readSource(one.theatre)))).toBe(hash(one));
  });

  it('fits its budget', () => {
    expect(one.theatre.sizeLimit).toBeLessThanOrEqual(60_000);
    expect(gzipBytes(one)).toBeLessThanOrEqual(one.theatre.sizeLimit);
  });

  it('has every country of its own, and a name for what lies around', () => {
    for (const country of one.theatre.own) expect(one.meta.regions.map(({ owner }) => owner)).toContain(country);
    for (const { names, shade } of one.meta.countries) expect([names.en, names.uk, shade]).not.toContain('');
  });
});

describe('the map of Korea', () => {
  const korea = all[1]!;

  it('has ten provinces in the south and ten in the north, joined across the line in three places', () => {
    const ids = (owner: string) => korea.meta.regions.filter((region) => region.owner === owner).map(({ id }) => id);
    expect([ids('KR').length, ids('KP').length]).toEqual([10, 10]);
    const across = korea.meta.regions
      .filter(({ owner }) => owner === 'KR')
      .flatMap(({ id, neighbours }) =>
        Object.keys(neighbours).flatMap((to) => (to.startsWith('KP') ? [`${to} ${id}`] : [])),
      );
    expect(across.sort()).toEqual(['KP-06 KR-41', 'KP-07 KR-41', 'KP-07 KR-42']);
  });
});

describe('the map of Ukraine', () => {
  it('has all 54 pairs of Ukrainian neighbours', () => {
    expect(new Set(UKRAINIAN_PAIRS).size).toBe(54);
    const pairs = built.meta.regions
      .filter(({ owner }) => owner === 'UA')
      .flatMap(({ id, neighbours }) =>
        Object.keys(neighbours).filter((other) => other > id && other.startsWith('UA-')),
      );
    expect(pairs).toHaveLength(54);
  });

  it('offers the regions that a game needs', () => {
    const abroad = built.meta.regions.filter(({ owner, playable }) => playable && owner !== 'UA').map(({ id }) => id);
    expect(abroad.sort()).toEqual('BY-BR BY-HO HU MD MD-SN PL RO RU-BEL RU-BRY RU-KRS RU-ROS RU-VOR SK'.split(' '));
    expect(built.meta.regions.filter(({ owner, playable }) => playable && owner === 'UA')).toHaveLength(27);
  });
});

describe('the checks', () => {
  it('notice a lost neighbour, from one side and from both', () => {
    const lone = (id: string) => (region: RegionMeta) => (region.id === id ? { ...region, neighbours: {} } : region);
    const oneSide = withRegion('UA-40', lone('UA-40'));
    expect(checkSymmetry(oneSide)).toEqual(['UA-43 and UA-40 disagree on their border']);
    const regions = oneSide.meta.regions.map(lone('UA-43'));
    const bothSides = { ...oneSide, meta: { ...oneSide.meta, regions } };
    expect(checkAdjacency(bothSides)).toEqual(['UA-40 UA-43 should be neighbours']);
  });

  it('notice a neighbour too many', () => {
    const broken = withRegion('UA-43', (region) => ({ ...region, neighbours: { ...region.neighbours, 'UA-23': 5 } }));
    expect(checkAdjacency(broken)).toEqual(['UA-23 UA-43 should not be neighbours']);
  });

  it('notice Crimea under another owner', () => {
    expect(checkUkraine(withRegion('UA-43', (region) => ({ ...region, owner: 'RU' })))).toContain(
      'UA-43 is not in Ukraine',
    );
  });

  it('notice a name outside its region', () => {
    expect(checkPlaces(withRegion('UA-46', (region) => ({ ...region, label: [10, 10] })))).toContain(
      'The name of UA-46 stands outside it',
    );
  });
});

describe('crossingsOf', () => {
  it('finds crossings, overlaps and touches, and leaves joints alone', () => {
    expect(
      crossingsOf([
        [
          [0, 0],
          [4, 4],
        ],
        [
          [0, 4],
          [4, 0],
        ],
      ]),
    ).toHaveLength(1);
    expect(
      crossingsOf([
        [
          [0, 0],
          [4, 0],
          [2, 0],
        ],
      ]),
    ).toHaveLength(1);
    expect(
      crossingsOf([
        [
          [0, 0],
          [4, 0],
        ],
        [
          [2, 0],
          [2, 3],
        ],
      ]),
    ).toHaveLength(1);
    expect(
      crossingsOf([
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 0],
        ],
      ]),
    ).toEqual([]);
    expect(
      crossingsOf([
        [
          [0, 0],
          [40, 0],
        ],
        [
          [40, 0],
          [80, 0],
        ],
        [
          [40, 0],
          [40, 30],
        ],
      ]),
    ).toEqual([]);
  });
});
