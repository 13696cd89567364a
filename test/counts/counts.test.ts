/** The tables of counts hold. Changed on purpose? Put the lines that the test prints into `counts.txt`, and say why in the commit. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countTo, MICRO } from './count.ts';

const DEPTH = 2;
const kept = readFileSync(new URL('./counts.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1);

test.each(Object.entries(MICRO))(
  '%s',
  (name, scenario) => {
    expect(countTo(name, scenario, DEPTH)).toEqual(kept.filter((line) => line.startsWith(`${name} `)));
  },
  60_000,
);
