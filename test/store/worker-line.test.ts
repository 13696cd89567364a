import { describe, expect, test } from 'vitest';
import { type Line, watchedLine } from '../../src/store/worker-line.ts';

type Asked = 'ask' | 'tell';
type Said = 'ready' | 'answer';

/** A line to nobody: the test says what comes back, and when the clock rings. */
function silentLine() {
  let [hear, fail, ring]: [(said: Said) => void, () => void, (() => void) | undefined] = [
    () => {},
    () => {},
    undefined,
  ];
  const waits: number[] = [];
  const bare: Line<Asked, Said> = {
    post: () => undefined,
    listen: (onMessage, onError) => ([hear, fail] = [onMessage, onError]),
    terminate: () => undefined,
  };
  const line = watchedLine(bare, {
    asks: (message) => message === 'ask',
    answers: (message) => message === 'answer',
    silence: { first: 100, later: 10 },
    later(milliseconds, task) {
      waits.push(milliseconds);
      ring = task;
      return () => (ring = undefined);
    },
  });
  const heard: string[] = [];
  line.listen(
    (said) => heard.push(said),
    () => heard.push('lost'),
  );
  return {
    line,
    heard,
    waits,
    say: (said: Said) => hear(said),
    fail: () => fail(),
    isTicking: () => ring !== undefined,
    ring: () => ring?.(),
  };
}

describe('a line that is watched', () => {
  test('asks after a silent worker twice before it counts as lost, and longer before its first word', () => {
    const { line, heard, waits, say, ring } = silentLine();
    line.post('ask');
    say('ready');
    ring();
    expect(heard).toEqual(['ready']);
    ring();
    expect(heard).toEqual(['ready', 'lost']);
    expect(waits).toEqual([100, 10, 10]);
  });

  test('a word in between gives it all its time again, and nobody waits for one that owes nothing', () => {
    const { line, heard, say, ring, isTicking } = silentLine();
    line.post('tell');
    expect(isTicking()).toBe(false);
    line.post('ask');
    ring();
    say('answer');
    expect(isTicking()).toBe(false);
    line.post('ask');
    ring();
    expect(heard).toEqual(['answer']);
    ring();
    expect(heard).toEqual(['answer', 'lost']);
  });

  test('one that fails or is let go is watched no longer', () => {
    const failed = silentLine();
    failed.line.post('ask');
    failed.fail();
    expect([failed.heard, failed.isTicking()]).toEqual([['lost'], false]);
    const left = silentLine();
    left.line.post('ask');
    left.line.terminate();
    expect(left.isTicking()).toBe(false);
  });
});
