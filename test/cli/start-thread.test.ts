import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startThread } from '../../src/cli/start-thread.ts';

test('a thread runs a TypeScript file and knows its data', async () => {
  const thread = startThread(new URL('./thread-that-doubles.ts', import.meta.url), 21);
  expect(await once(thread, 'message')).toEqual([42]);
  await thread.terminate();
});
