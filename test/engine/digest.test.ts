import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, digestJson, digestNumbers, digestText } from '../../src/engine/digest.ts';

test('SHA-256 gives the published values (FIPS 180-4 examples)', () => {
  expect(digestText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(digestText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('numbers are hashed as little-endian doubles, as another implementation hashes them', () => {
  fc.assert(
    fc.property(fc.float64Array({ noNaN: true }), (drawn) => {
      const numbers = drawn.map((x) => (x === 0 ? 0 : x));
      const bytes = Buffer.alloc(numbers.length * 8);
      numbers.forEach((x, i) => bytes.writeDoubleLE(x, i * 8));
      expect(digestNumbers(numbers)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

test('-0 counts as 0, every NaN as one NaN, and a changed bit shows', () => {
  expect(digestNumbers(Float64Array.of(-0, 1))).toBe(digestNumbers(Float64Array.of(0, 1)));
  const strange = new Float64Array(new BigUint64Array([0xfff8_0000_0000_1234n]).buffer);
  expect(Number.isNaN(strange[0])).toBe(true);
  expect(digestNumbers(strange)).toBe(digestNumbers(Float64Array.of(Number.NaN)));
  expect(digestNumbers(Float64Array.of(0.1 + 0.2))).not.toBe(digestNumbers(Float64Array.of(0.3)));
  expect(digestNumbers(Float64Array.of(Number.NaN))).not.toBe(digestNumbers(Float64Array.of(0)));
});

test('a view into a larger buffer is hashed alone', () => {
  const whole = Float64Array.of(1, 2, 3, 4);
  expect(digestNumbers(whole.subarray(1, 3))).toBe(digestNumbers(Float64Array.of(2, 3)));
});

test('canonical JSON: sorted keys, no blanks, absent and undefined alike', () => {
  expect(canonicalJson({ b: [1, 'ä"\ud800', null], a: { z: true, B: -0 }, u: undefined })).toBe(
    '{"a":{"B":0,"z":true},"b":[1,"ä\\"\\ud800",null]}',
  );
  expect(digestJson({ b: 1, a: 2 })).toBe(digestJson({ a: 2, b: 1 }));
});

test('canonical JSON reads back as the same value, whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('what JSON cannot hold is refused', () => {
  for (const bad of [Number.NaN, Infinity, undefined, () => 1, 1n, new Map(), Symbol('s'), [undefined], new Array(1)]) {
    expect(() => canonicalJson(bad)).toThrow(TypeError);
  }
  let deep: unknown = 0;
  for (let i = 0; i < 200_000; i++) deep = [deep];
  expect(() => canonicalJson(deep)).toThrow('deeper than 200');
});
