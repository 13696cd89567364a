/** A scenario of a wished size: Berlin 2025 with as many more injects as it takes, each with condition, effect and text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/app-build.ts';

const INJECT = {
  when: { all: [{ fact: 'tension', atLeast: { value: 60, range: [40, 80], judgement: 'for size' } }, { turn: 5 }] },
  effect: { tension: { change: { value: 1, range: [0, 2], judgement: 'for size' } } },
  text: { en: 'Talks about talks. '.repeat(30), uk: 'Перемовини про перемовини. '.repeat(25) },
};

/** @param bytes size of the text in UTF-8, reached with the last inject */
export function largeScenario(bytes: number): string {
  const berlin = JSON.parse(readFileSync(join(ROOT, 'public/scenarios/berlin-2025.json'), 'utf8')) as {
    injects: Record<string, unknown>;
  };
  const size = (value: unknown): number => Buffer.byteLength(JSON.stringify(value, null, 2));
  const each = size({ name: { INJECT } });
  const more = Math.ceil((bytes - size(berlin)) / each);
  for (let i = 0; i < more; i++) berlin.injects[`more-${i}`] = INJECT;
  return JSON.stringify(berlin, null, 2);
}
