/** Which figures can be varied, and laying values over many of them at once. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test, vi } from 'vitest';
import {
  type Assumption,
  preload,
  readVariation,
  resolveFile,
  type ResolvedFile,
  type ScenarioTexts,
  settingsOfFigures,
  shippedPath,
  sortFigures,
  textsOfVariations,
} from '../../src/scenario/index.ts';

// A whole scenario is read some fifty times: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });
const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));
const reader = (address: string): Promise<string | undefined> =>
  Promise.resolve(readFileSync(`${PUBLIC}${shippedPath(address) ?? ''}`, 'utf8'));

let texts: ScenarioTexts;
let document: ResolvedFile;
let assumptions: readonly Assumption[];

beforeAll(async () => {
  texts = await textsOfVariations(reader, 'berlin-2025', []);
  const loaded = (await preload(reader, 'berlin-2025'))!;
  const whole = resolveFile(loaded.text, loaded);
  const read = readVariation(texts, []);
  if (!whole.ok || !read.ok) throw new Error('berlin-2025 is not sound');
  document = whole.value;
  assumptions = read.value.assumptions;
});

test('every assumption can be varied or has a reason, and any values within the ranges make a scenario', () => {
  const { variable, fixed } = sortFigures(texts, document, assumptions);
  expect(variable.length).toBeGreaterThan(700);
  expect([...variable, ...fixed].map(({ path }) => path).sort()).toEqual(assumptions.map(({ path }) => path).sort());
  const reasonOf = (path: string) => fixed.find((figure) => figure.path === path)?.reason;
  expect(reasonOf('powers.US.reinforceK')).toBe('narrow-range');
  // Both guarantors state their own treasury, so that of the role reaches nobody.
  expect(reasonOf('roles.guarantor.treasuryBn')).toBe('unused');
  expect(variable.find(({ path }) => path === 'powers.EU.members')).toMatchObject({ whole: true, low: 3, high: 27 });
  for (const end of ['low', 'high'] as const) {
    const values = new Map(variable.map((figure) => [figure.path, figure[end]]));
    expect(readVariation(texts, settingsOfFigures(document, values)).ok).toBe(true);
  }
});

test('a figure within a list, a share of control, and members needed', () => {
  const trigger = 'guarantees.general-principles.clauses.armed-attack.trigger';
  const read = readVariation(
    texts,
    settingsOfFigures(
      document,
      new Map([
        [`${trigger}.any.0.atLeast`, 7],
        [`${trigger}.any.2.atLeast`, 4],
        ['regions.UA-14.control.RU', 0.78],
        ['powers.EU.members', 4],
        ['powers.EU.membersNeeded', 20],
      ]),
    ),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const figure = (path: string) => read.value.assumptions.find((one) => one.path === path)?.value;
  // What stood in the long form is a plain number now; what stands beside it in the list is as it was.
  expect(figure(`${trigger}.any.0.atLeast`)).toBeUndefined();
  expect(figure(`${trigger}.any.1.atLeast`)).toBe(0.01);
  const resolved = JSON.stringify(read.value.scenario);
  expect(resolved).toContain('"membersNeeded":4');
  // One of them varies alone: the other is known.
  const known = new Map([
    ['powers.EU.members', 5],
    ['powers.EU.membersNeeded', 3],
  ]);
  const alone = (path: string, value: number) => settingsOfFigures(document, new Map([[path, value]]), known);
  expect(alone('powers.EU.membersNeeded', 20)).toEqual([{ path: ['powers', 'EU', 'membersNeeded'], value: 5 }]);
  expect(alone('powers.EU.members', 2).map(({ value }) => value)).toEqual([2, 2]);
  expect(alone('powers.EU.members', 4)).toHaveLength(1);
  const set = settingsOfFigures(document, new Map([['regions.UA-14.control.RU', 0.78]]));
  expect(set).toHaveLength(2);
  expect(set[1]!.path).toEqual(['regions', 'UA-14', 'control', 'UA']);
  expect(set[1]!.value).toBeCloseTo(0.22, 12);
});

test('a figure whose range the reader refuses is found among the others', () => {
  const wild: Assumption = { path: 'rules.incidents.breakdown', value: 0.05, range: [0.01, 9] };
  const some = assumptions.filter(({ path }) => path.startsWith('rules.beliefs'));
  const { variable, fixed } = sortFigures(texts, document, [...some, wild, { path: 'rules.play.x', value: 1 }]);
  expect(variable).toHaveLength(some.length);
  expect(fixed).toEqual([
    { path: 'rules.play.x', value: 1, reason: 'no-range' },
    { path: 'rules.incidents.breakdown', value: 0.05, reason: 'refused' },
  ]);
});
