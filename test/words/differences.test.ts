/** Differences between scenarios as the command line and the workshop say them. */
import { expect, test } from 'vitest';
import { sayDifference as english } from '../../src/words/en/differences.ts';
import { sayDifference as ukrainian } from '../../src/words/uk/differences.ts';

const INJECT = { when: { turn: 3 }, text: { en: 'A storm.', uk: 'Буря.' } };

test('what is new, gone and changed, in both languages', () => {
  const added = { path: ['injects', 'storm'], kind: 'added', to: INJECT, description: 'An event.' } as const;
  expect(english(added, 'base')).toBe('injects › storm (An event): new, "A storm."');
  expect(english(added)).toBe('injects › storm (An event): only in the second, "A storm."');
  expect(ukrainian(added, 'base')).toBe('injects › storm: нове, "Буря."');
  const changed = {
    path: ['rules', 'incidents', 'breakdown'],
    kind: 'changed',
    from: 0.1,
    to: 0.2,
    unit: 'probability',
  } as const;
  expect(english(changed)).toBe('rules › incidents › breakdown: 0.1 → 0.2 probability');
  expect(ukrainian(changed)).toMatch(/^rules › incidents › breakdown \(.*[а-яіїєґ].*\): 0\.1 → 0\.2 імовірність$/);
  const removed = { path: ['forces', 'x'], kind: 'removed', from: { personnelK: 3, stance: 'garrison' } } as const;
  expect(ukrainian(removed)).toBe('forces › x: лише в першому, {"personnelK":3,"stance":"garrison"}');
});

test('a figure is its number, a long text is cut', () => {
  const figure = { value: 4, range: [1, 9], judgement: 'so' };
  expect(english({ path: ['a'], kind: 'added', to: figure, unit: 'thousand' })).toBe(
    'a: only in the second, 4 thousand',
  );
  expect(english({ path: ['a'], kind: 'changed', from: 'x'.repeat(500), to: 1 }).length).toBeLessThan(140);
});
