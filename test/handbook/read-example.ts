/** Reads an example of the handbook as a scenario, from memory. */
import { type Finding, readScenario } from '../../src/scenario/index.ts';
import { loadFrom, patched, TWO } from '../scenario/kit.ts';
import { type Example } from './examples.ts';

const STEPS = [{ what: 'the next version', changes: [] }];

/** What the reader finds in one side of an example. */
export function foundIn(example: Example, side: 'broken' | 'mended'): readonly Finding[] {
  if ('broken' in example) return patched(example[side]);
  const text = side === 'broken' ? example.brokenText : example.mendedText;
  const two = example.later === undefined ? TWO : TWO.replace('"version": 1', '"version": 2');
  const texts = { 'two-regions.json': two, ...example.beside };
  const result = readScenario(text, {
    file: 'mine.json',
    load: loadFrom({ ...texts, 'mine.json': text }),
    ...(example.sourced === undefined ? {} : { sourced: example.sourced }),
    ...(example.later === undefined ? {} : { steps: STEPS }),
  });
  return result.ok ? result.value.findings : result.error;
}
