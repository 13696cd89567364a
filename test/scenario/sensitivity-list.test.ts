/** The lists of what matters that the screen of assumptions shows are of their scenarios and of these rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RULES_VERSION } from '../../src/engine/index.ts';
import { RANKED } from '../../src/ui/pages/model/files.ts';
import { preload, readScenario, shippedPath } from '../../src/scenario/index.ts';

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));
const reader = (address: string): Promise<string | undefined> =>
  Promise.resolve(readFileSync(`${PUBLIC}${shippedPath(address) ?? ''}`, 'utf8'));

interface List {
  readonly scenario: string;
  readonly command: string;
  readonly games: number;
  readonly rulesVersion: number;
  readonly outputs: readonly string[];
  readonly rows: readonly {
    readonly path: string;
    readonly rank?: number;
    readonly muStar?: Readonly<Record<string, number>>;
    readonly sigma?: Readonly<Record<string, number>>;
    readonly reason?: string;
  }[];
}

const names = readdirSync(`${PUBLIC}model/sensitivity`);

test('there is one for every scenario that the screen calls ranked', () => {
  expect(names.sort()).toEqual(RANKED.map((id) => `${id}.json`).sort());
});

describe.each(names)('%s', (name) => {
  const list = JSON.parse(readFileSync(`${PUBLIC}model/sensitivity/${name}`, 'utf8')) as List;
  const again = `make it anew: ${list.command} --summary public/model/sensitivity/${name}`;

  test('it has every assumption of the scenario once, and none besides', async () => {
    const loaded = (await preload(reader, list.scenario))!;
    const read = readScenario(loaded.text, loaded);
    if (!read.ok) throw new Error(`${list.scenario} is not sound`);
    const listed = list.rows.map(({ path }) => path).sort();
    expect(listed, again).toEqual(read.value.assumptions.map(({ path }) => path).sort());
    expect(list.rulesVersion, again).toBe(RULES_VERSION);
    expect(`${list.scenario}.json`).toBe(name);
  });

  test('ranks count from 1, and every row has effects for all outputs or a reason', () => {
    const ranked = list.rows.filter(({ rank }) => rank !== undefined);
    expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, at) => at + 1));
    for (const { muStar, sigma } of ranked) {
      expect(Object.keys(muStar!)).toEqual(list.outputs);
      expect(Object.keys(sigma!)).toEqual(list.outputs);
    }
    for (const { rank, reason } of list.rows) expect(rank === undefined).toBe(reason !== undefined);
    expect(list.games).toBeGreaterThan(0);
  });
});
