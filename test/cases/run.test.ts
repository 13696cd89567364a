/** Every case in this folder. A file holds the cases of one section of RULES.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Case, playCase } from '../kit/case.ts';

const here = new URL('./', import.meta.url);
const files = readdirSync(here)
  .filter((name) => name.endsWith('.json'))
  .sort();
const rulesText = readFileSync(new URL('../../src/engine/RULES.md', here), 'utf8');

for (const file of files) {
  const cases = JSON.parse(readFileSync(new URL(file, here), 'utf8')) as readonly Case[];
  describe(file, () => {
    it.each(cases.map((spec) => [spec.rule, spec.title, spec] as const))('%s %s', async (_rule, _title, spec) => {
      expect(await playCase(spec)).toEqual([]);
    });

    it('names rules that exist, and no case twice', () => {
      expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
      for (const { rule } of cases) expect(rulesText, rule).toContain(`**${rule} `);
    });
  });
}
