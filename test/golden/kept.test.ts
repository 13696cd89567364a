/** Two hundred matches kept as seed and orders arrive at their digest. `test/e2e/digest.spec.ts` does the same in browsers. */
import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setUp } from '../../src/engine/setup.ts';
import { shippedScenario } from '../kit/shipped.ts';
import { digestOfKept, KEPT } from './kept.ts';
import { KEPT_PATH, keptMatches } from './kept-file.ts';

test('two hundred of them, in a file that one may keep', () => {
  const matches = keptMatches();
  expect(matches).toHaveLength(200);
  expect(new Set(matches.map(({ digest }) => digest)).size).toBe(200);
  expect(statSync(KEPT_PATH).size).toBeLessThan(1_500_000);
});

test.each(Object.keys(KEPT))(
  '%s: the digests are those that were kept (npm run digests -- --write keeps new ones)',
  async (id) => {
    const setup = setUp(await shippedScenario(id));
    const own = keptMatches().filter(({ scenario }) => scenario === id);
    expect(own).toHaveLength(KEPT[id]!);
    const differing = own.filter((match) => digestOfKept(setup, match) !== match.digest).map(({ seed }) => seed);
    expect(differing).toEqual([]);
  },
  60_000,
);

test('an order more or less gives another digest', async () => {
  const setup = setUp(await shippedScenario('tutorial'));
  const match = keptMatches().find(({ scenario, orders }) => scenario === 'tutorial' && orders[0]!.flat().length > 0)!;
  const without = { ...match, orders: match.orders.map((turn, i) => (i === 0 ? turn.map(() => []) : turn)) };
  let digest = '';
  try {
    digest = digestOfKept(setup, without);
  } catch {
    digest = 'refused';
  }
  expect(digest).not.toBe(match.digest);
});
