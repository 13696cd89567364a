/** A test for every lesson of some scenarios. Lessons are shared out among files, so that they are played in parallel. */
import { describe, expect, test } from 'vitest';
import { holds, judge, type Judgement } from './judge.ts';
import { LESSONS } from './lessons.ts';

/** Of either arm; what is plain is not played on. */
const GAMES = 500;
const TIMEOUT = 240_000;

export function checkLessons(share: number, of: number): void {
  const own = LESSONS.filter((_, i) => i % of === share);
  describe('in up to 500 games with common random numbers', () => {
    test.each(own.map((lesson) => [`${lesson.scenario}: ${lesson.says}`, lesson] as const))(
      '%s',
      async (_, lesson) => {
        for (const judgement of await judge(lesson, GAMES)) expect(holds(judgement), said(judgement)).toBe(true);
      },
      TIMEOUT,
    );
  });
}

function said({ claim, games, here, there, mean, low, high }: Judgement): string {
  const [a, b, c, d, e] = [here, there, mean, low, high].map((value) => value.toFixed(3));
  return `${JSON.stringify(claim)}: ${a} against ${b}, difference ${c} (${d} to ${e}) in ${games} games`;
}
