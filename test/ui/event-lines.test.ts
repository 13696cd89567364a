import { describe, expect, it } from 'vitest';
import { type GameEvent } from '../../src/engine/index.ts';
import { lineAt, linesOf, stopsOf } from '../../src/ui/panels/event-rows.ts';
import { loadGameWords } from '../../src/words/index.ts';

const kept = (by: string): GameEvent =>
  ({ kind: 'dutyKept', args: { by, clause: 'general/1', duty: 'aid', done: 1 } }) as unknown as GameEvent;
const broken = { kind: 'dutyBroken', args: { by: 'US', clause: 'general/1', duty: 'aid', done: 0 } };
const events = [kept('EU'), broken as unknown as GameEvent, kept('US'), kept('UA')];

describe('lines of events', () => {
  it('fold what was fulfilled into one line and keep what was broken by itself', async () => {
    await loadGameWords();
    const lines = linesOf(events.map((event, at) => ({ event, at })));
    expect(lines.map(({ title, rows }) => [title, rows.map(({ at }) => at)])).toEqual([
      ['3 duties fulfilled', [0, 2, 3]],
      [undefined, [1]],
    ]);
    expect(stopsOf(events)).toEqual([0, 1]);
    expect(lineAt(events, 3)?.first.at).toBe(0);
  });

  it('leave a single event as it is', () => {
    expect(linesOf([{ event: kept('EU'), at: 0 }]).map(({ title }) => title)).toEqual([undefined]);
  });
});
