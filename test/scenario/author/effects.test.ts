/** Effects of an inject, added, changed and taken away as a form does. */
import { expect, test } from 'vitest';
import { effectsIn, withEffect, withKind, withoutEffect } from '../../../src/scenario/author/effects.ts';

const TENSION = { tension: { change: 5 } };
const BOTH = { ...TENSION, money: { of: 'UA', amountBn: 1 } };

test('effects of one object and of a list', () => {
  expect(effectsIn(undefined)).toEqual([]);
  expect(effectsIn(BOTH).map(({ path }) => path.join('.'))).toEqual(['tension', 'money']);
  expect(effectsIn([BOTH, TENSION]).map(({ path }) => path.join('.'))).toEqual(['0.tension', '0.money', '1.tension']);
});

test('one more: beside it, in a list where its kind is taken, in place of a text alone', () => {
  expect(withEffect(TENSION, 'mood', { change: 1 })).toEqual({ ...TENSION, mood: { change: 1 } });
  expect(withEffect(TENSION, 'tension', { change: 1 })).toEqual([TENSION, { tension: { change: 1 } }]);
  expect(withEffect([TENSION], 'tension', { change: 1 })).toEqual([TENSION, { tension: { change: 1 } }]);
  expect(withEffect({ message: {} }, 'tension', { change: 5 })).toEqual(TENSION);
  expect(withEffect(undefined, 'tension', { change: 5 })).toEqual(TENSION);
});

test('one less', () => {
  expect(withoutEffect(BOTH, ['money'])).toEqual(TENSION);
  expect(withoutEffect(TENSION, ['tension'])).toEqual({ message: {} });
  expect(withoutEffect([TENSION, BOTH], [1, 'money'])).toEqual([TENSION, TENSION]);
  expect(withoutEffect([TENSION, BOTH], [0, 'tension'])).toEqual(BOTH);
});

test('another kind in its place, never one that is there already', () => {
  expect(withKind(BOTH, ['tension'], 'mood', { change: 1 })).toEqual({ mood: { change: 1 }, money: BOTH.money });
  expect(withKind(BOTH, ['tension'], 'money', {})).toBe(BOTH);
  expect(withKind([TENSION, TENSION], [1, 'tension'], 'mood', {})).toEqual([TENSION, { mood: {} }]);
});
