/** What the author has accepted is not reported again; errors always are. */
import { expect, test } from 'vitest';
import { patched } from './kit.ts';

const late = { late: { when: { turn: 40 } }, later: { when: { turn: 50 } } };
const reported = (silence: unknown) => patched({ injects: late, silence }).map(({ code, path }) => `${code} ${path}`);

test('a code with a reason is silenced everywhere', () => {
  expect(reported({ 'inject-never': 'kept for a longer variation' })).toEqual([]);
});

test('with paths only there', () => {
  expect(reported({ 'inject-never': { reason: 'x', at: ['injects.late'] } })).toEqual([
    'inject-never injects.later.when',
  ]);
});

test('a path is a whole key, not the beginning of one', () => {
  expect(reported({ 'inject-never': { reason: 'x', at: ['injects.lat'] } })).toEqual([
    'inject-never injects.late.when',
    'inject-never injects.later.when',
    'silence-unused silence.inject-never',
  ]);
});

test('an error stays an error', () => {
  const found = patched({ forces: { 'p-west': { region: 'nowhere' } }, silence: { 'unknown-region': 'x' } });
  expect(found.map(({ code }) => code).sort()).toEqual(['silence-error', 'unknown-region']);
});

test('a reason is needed', () => {
  expect(patched({ silence: { 'inject-never': '' } })).toMatchObject([{ severity: 'error' }]);
  expect(patched({ silence: { 'inject-never': { at: ['x'] } } })).toMatchObject([{ code: 'missing-key' }]);
});
