/** A short run of the fuzzer, and everything that it ever found. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TARGETS, trouble } from './targets.ts';

/** Inputs of each target; together about three seconds on a quiet machine. */
const INPUTS = 30;

test.each(Object.entries(TARGETS))(
  'bent %s break nothing',
  async (_name, target) => {
    for (let seed = 0; seed < INPUTS; seed++)
      expect(await trouble(target, target.make(seed)), `seed ${seed}`).toBeUndefined();
  },
  60_000,
);

test('the bending bends: orders that cannot be read, scenarios and files that are refused, and some that are not', () => {
  for (const target of Object.values(TARGETS)) {
    const inputs = Array.from({ length: 8 }, (_, seed) => JSON.stringify(target.make(seed)));
    expect(new Set(inputs).size).toBe(8);
    expect(JSON.stringify(target.make(3))).toBe(inputs[3]);
  }
});

interface Found {
  readonly target: string;
  readonly seed: number;
  readonly input: unknown;
}

const folder = new URL('./found/', import.meta.url);
const found = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('what was found once stays mended', () => {
  test.each(['README.md', ...found])('%s', async (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    if (name === 'README.md') return expect(text).toContain('npm run fuzz');
    const { target, input } = JSON.parse(text) as Found;
    expect(await trouble(TARGETS[target]!, input)).toBeUndefined();
  });
});
