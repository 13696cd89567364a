/** Scenarios in memory: texts by name, over the shipped rule file and map. */
import { readFileSync } from 'node:fs';
import { type Finding, type Load, readScenario, shippedPath } from '../../src/scenario/index.ts';

const root = new URL('../../', import.meta.url);

export const fileText = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Loads named texts first, then shipped ones from the disk. */
export const loadFrom =
  (texts: Readonly<Record<string, string>> = {}): Load =>
  (address) => {
    if (address in texts) return texts[address];
    const shipped = shippedPath(address);
    try {
      return shipped === undefined ? undefined : fileText(`public/${shipped}`);
    } catch {
      return undefined;
    }
  };

export const TWO = fileText('test/kit/scenarios/two-regions.json');

export const read = (text: string, texts: Readonly<Record<string, string>> = {}, file = 'test.json') =>
  readScenario(text, { file, load: loadFrom(texts) });

/** The two-region scenario with a patch over it, and what is found in it. */
export function patched(patch: unknown): readonly Finding[] {
  const text = JSON.stringify({
    format: 'guarantor-scenario',
    version: 1,
    id: 'patched',
    title: 'Patched',
    extends: './two.json',
    patch,
  });
  const result = read(text, { 'two.json': TWO });
  return result.ok ? result.value.findings : result.error;
}
