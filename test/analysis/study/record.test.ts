import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/engine/index.ts';
import {
  headLine,
  joinRecords,
  type NamedRecord,
  readRecord,
  type RecordHead,
  unitLine,
  unitsOfShard,
} from '../../../src/analysis/study/record.ts';

const head = (index: number, of: number, change: Partial<RecordHead> = {}): RecordHead => ({
  kind: 'sweep',
  scenario: 'x',
  scenarioDigest: 'd',
  rulesVersion: 1,
  seed: 's',
  runs: 5,
  units: 10,
  shard: { index, of },
  plan: { axes: [] },
  ...change,
});

const textOf = (of: RecordHead, skip = -1): string => {
  const { from, to } = unitsOfShard(of.units, of.shard);
  const units = Array.from({ length: to - from }, (_, i) => from + i).filter((unit) => unit !== skip);
  return headLine(of) + units.map((unit) => unitLine(unit, [unit / 3, 'a'])).join('');
};

function named(of: RecordHead, skip = -1): NamedRecord {
  const read = readRecord(textOf(of, skip));
  if (!read.ok) throw new Error(canonicalJson(read.error));
  return { name: `${of.shard.index}`, record: read.value };
}

const faultsOf = (...records: readonly NamedRecord[]): unknown => {
  const joined = joinRecords(records);
  return joined.ok ? 'joined' : joined.error;
};

describe('shards', () => {
  test('cover every unit once, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 60 }), (units, of) => {
        const all = Array.from({ length: of }, (_, i) => unitsOfShard(units, { index: i + 1, of })).flatMap(
          ({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i),
        );
        expect(all).toEqual(Array.from({ length: units }, (_, i) => i));
      }),
    );
  });

  test('join in any order to the same', () => {
    const whole = joinRecords([named(head(1, 1))]);
    const parts = [2, 3, 1].map((index) => named(head(index, 3)));
    const joined = joinRecords(parts);
    expect(whole.ok && joined.ok && [...joined.value.done]).toEqual(whole.ok && [...whole.value.done]);
    expect(joined.ok && joined.value.head).toEqual(whole.ok && whole.value.head);
  });

  test('missing, doubled and unfinished ones are named', () => {
    expect(faultsOf(named(head(1, 3)), named(head(3, 3)))).toEqual([{ kind: 'shards-missing', indices: [2], of: 3 }]);
    expect(faultsOf(named(head(1, 2)), named(head(2, 2)), named(head(1, 2)))).toEqual([
      { kind: 'shard-twice', index: 1, of: 2, names: ['1', '1'] },
    ]);
    expect(faultsOf(named(head(1, 2), 3), named(head(2, 2)))).toEqual([
      { kind: 'unfinished', name: '1', done: 4, units: 5 },
    ]);
  });

  test.each<[string, Partial<RecordHead>]>([
    ['scenarioDigest', { scenarioDigest: 'e' }],
    ['seed', { seed: 't' }],
    ['runs', { runs: 6 }],
    ['rulesVersion', { rulesVersion: 2 }],
    ['kind', { kind: 'simulate' }],
    ['plan', { plan: { axes: [1] } }],
    ['units', { units: 11 }],
    ['number of shards', { shard: { index: 2, of: 3 } }],
  ])('of another %s are foreign', (field, change) => {
    expect(faultsOf(named(head(1, 2)), named(head(2, 2, change)))).toMatchObject([{ kind: 'foreign', field }]);
  });
});

describe('a record', () => {
  const good = textOf(head(1, 1));

  test('keeps every number to the bit, NaN and infinity too', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), (numbers) => {
        const read = readRecord(headLine(head(1, 1)) + unitLine(0, { numbers }));
        expect(read.ok && read.value.done.get(0)).toEqual({
          numbers: numbers.map((value) => (Object.is(value, -0) ? 0 : value)),
        });
      }),
    );
  });

  test('that was broken off keeps its whole lines', () => {
    const read = readRecord(good.slice(0, -5));
    expect(read.ok && read.value.done.size).toBe(9);
    expect(read.ok && good.slice(0, read.value.soundLength).endsWith('}\n')).toBe(true);
  });

  test('in which any one character changed is refused, or its broken last line dropped', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.constantFrom('0', 'x', '"', '}', ' '), (at, sign) => {
        fc.pre(good[at] !== sign && good[at] !== '\n');
        expect(readRecord(good.slice(0, at) + sign + good.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  test('says where it is damaged', () => {
    const fault = (text: string): unknown => {
      const read = readRecord(text);
      return read.ok ? 'read' : read.error;
    };
    expect(fault('')).toEqual({ kind: 'not-a-record' });
    // A million million shards would keep whoever joins them busy for ever.
    expect(fault(headLine(head(1, 1e12)))).toEqual({ kind: 'damaged', line: 1 });
    expect(fault('{"format":"guarantor-match"}\n')).toEqual({ kind: 'not-a-record' });
    expect(fault(good.replace('"unit":4', '"unit":5'))).toEqual({ kind: 'damaged', line: 6 });
    expect(fault(good + unitLine(4, []))).toEqual({ kind: 'unit-twice', line: 12, unit: 4 });
    expect(fault(textOf(head(1, 2)) + unitLine(7, []))).toEqual({ kind: 'unit-of-another-shard', line: 7, unit: 7 });
  });
});
