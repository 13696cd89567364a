import { describe, expect, test } from 'vitest';
import { pointAt, readAxis, sizeOf } from '../../../src/analysis/study/grid.ts';
import { findPath, leafPaths } from '../../../src/analysis/study/paths.ts';
import { csv } from '../../../src/analysis/csv.ts';
import { nearest } from '../../../src/scenario/index.ts';

const valuesOf = (text: string): unknown => {
  const axis = readAxis(text);
  return axis.ok ? axis.value.values : axis.error;
};

describe('an axis', () => {
  test.each<[string, unknown]>([
    ['a=0:0.3:0.1', [0, 0.1, 0.2, 0.3]],
    ['a=3:1:-1', [3, 2, 1]],
    ['a=1:2:0.4', [1, 1.4, 1.8]],
    ['a=2:2:1', [2]],
    ['a.b=1,x,true', [1, 'x', true]],
    ['a=1e-3:3e-3:1e-3', [0.001, 0.002, 0.003]],
  ])('%s', (text, values) => expect(valuesOf(text)).toEqual(values));

  test.each<[string, string]>([
    ['0:1:2', 'no-path'],
    ['a..b=0:1:1', 'no-path'],
    ['a=0:1', 'not-numbers'],
    ['a=0:1:x', 'not-numbers'],
    ['a=0:NaN:1', 'not-numbers'],
    ['a=', 'not-numbers'],
    ['a=0:1:0', 'no-step'],
    ['a=0:1:-1', 'wrong-way'],
    ['a=0:1:1e-9', 'too-many'],
    ['a=0:1e300:1e-300', 'too-many'],
  ])('%s is refused: %s', (text, fault) => expect(valuesOf(text)).toBe(fault));
});

test('a grid holds every combination once, the last axis fastest', () => {
  const axes = [
    { path: 'a', said: '', values: [1, 2] },
    { path: 'b', said: '', values: ['x', 'y', 'z'] },
  ];
  const points = Array.from({ length: sizeOf(axes) }, (_, i) => pointAt(axes, i).join(''));
  expect(points).toEqual(['1x', '1y', '1z', '2x', '2y', '2z']);
});

describe('a path', () => {
  const paths = leafPaths({ rules: { a: { one: 1, two: 2 }, b: { one: 3 } }, list: [1], 'with.dot': 1 });

  test('leaves are what can be patched by a dotted path', () => {
    expect(paths).toEqual(['rules.a.one', 'rules.a.two', 'rules.b.one']);
  });

  test('is found whole or by its end', () => {
    expect(findPath('rules.a.one', paths, nearest)).toEqual({ ok: true, value: 'rules.a.one' });
    expect(findPath('two', paths, nearest)).toEqual({ ok: true, value: 'rules.a.two' });
    expect(findPath('one', paths, nearest)).toMatchObject({ error: { kind: 'ambiguous' } });
  });

  test('or the nearest is offered', () => {
    expect(findPath('rules.a.tow', paths, nearest)).toMatchObject({ error: { nearest: 'rules.a.two' } });
    expect(findPath('a.tow', paths, nearest)).toMatchObject({ error: { nearest: 'rules.a.two' } });
    expect(findPath('__proto__', paths, nearest)).toEqual({ ok: false, error: { kind: 'unknown' } });
  });
});

test('CSV quotes what it must, and no cell begins a formula', () => {
  expect(csv([['a,b', 'say "x"', -1, '=1+1', true]])).toBe(`"a,b","say ""x""",-1,'=1+1,true\n`);
});
