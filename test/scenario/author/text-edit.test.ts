import { describe, expect, it } from 'vitest';
import { changeBetween, valueAt, withValueAt } from '../../../src/scenario/author/text-edit.ts';
import { patchFor } from '../../../src/scenario/patch-between.ts';
import { pathAt, spanOfResolved } from '../../../src/scenario/author/text-path.ts';

const WHOLE = `{
  // the head
  "id": "x",
  "forces": {
    "a": { "power": "UA", "personnelK": 10 }, // the guard
    "b": { "power": "RU", "personnelK": { "value": 5, "range": [1, 9] } },
  },
}
`;

const BASE = {
  calendar: { turns: 24, turnDays: 30 },
  forces: { a: { power: 'UA', personnelK: 10 } },
  guarantees: { g: { clauses: { c: { trigger: { any: [{ fact: 'warOn' }, { fact: 'tension', atLeast: 60 }] } } } } },
};
const VARIATION = '{\n  "extends": "base",\n  "patch": {}\n}\n';

const parsed = (text: string): unknown => JSON.parse(text.replace(/\/\/.*$/gm, '').replace(/,(\s*[}\]])/g, '$1'));

describe('a whole scenario', () => {
  it('changes one value and keeps comments, order and layout', () => {
    const text = withValueAt(WHOLE, ['forces', 'a', 'personnelK'], 12);
    expect(text).toBe(WHOLE.replace('"personnelK": 10', '"personnelK": 12'));
  });

  it('changes what differs inside an object, and adds and removes keys', () => {
    const text = withValueAt(WHOLE, ['forces', 'a'], { power: 'UA', stance: 'hold' });
    expect(text).toContain('// the guard');
    expect(valueAt(parsed(text), ['forces', 'a'])).toEqual({ power: 'UA', stance: 'hold' });
  });

  it('takes a thing away', () => {
    const text = withValueAt(WHOLE, ['forces', 'b'], undefined);
    expect(valueAt(parsed(text), ['forces'])).toEqual({ a: { power: 'UA', personnelK: 10 } });
  });
});

describe('a variation', () => {
  const put = (path: readonly (string | number)[], value: unknown, text = VARIATION) =>
    withValueAt(text, path, value, BASE);

  it('says only what differs, inside the patch', () => {
    expect(valueAt(parsed(put(['calendar', 'turns'], 12)), ['patch'])).toEqual({ calendar: { turns: 12 } });
  });

  it('says nothing again when the value is that of the base, and leaves no empty shells', () => {
    const text = put(['calendar', 'turns'], 12);
    expect(valueAt(parsed(put(['calendar', 'turns'], 24, text)), ['patch'])).toEqual({});
  });

  it('removes by null', () => {
    expect(valueAt(parsed(put(['forces', 'a'], undefined)), ['patch'])).toEqual({ forces: { a: null } });
  });

  it('removes what it added itself without a trace', () => {
    const text = put(['forces', 'new'], { power: 'UA', personnelK: 1 });
    expect(valueAt(parsed(put(['forces', 'new'], undefined, text)), ['patch'])).toEqual({});
  });

  it('writes a list of the base whole when one of its parts changes', () => {
    const trigger = ['guarantees', 'g', 'clauses', 'c', 'trigger'];
    const text = put([...trigger, 'any', 1, 'atLeast'], 70);
    expect(valueAt(parsed(text), ['patch', ...trigger])).toEqual({
      any: [{ fact: 'warOn' }, { fact: 'tension', atLeast: 70 }],
    });
    const again = put([...trigger, 'any', 1, 'atLeast'], 80, text);
    expect(valueAt(parsed(again), ['patch', ...trigger, 'any', 1, 'atLeast'])).toBe(80);
  });

  it('takes the old kind of a condition away by null', () => {
    const trigger = ['guarantees', 'g', 'clauses', 'c', 'trigger'];
    expect(valueAt(parsed(put(trigger, { turn: 3 })), ['patch', ...trigger])).toEqual({ any: null, turn: 3 });
  });

  it('writes its own title beside the patch', () => {
    expect(valueAt(parsed(put(['title'], 'Mine')), ['title'])).toBe('Mine');
  });
});

describe('patches and changes', () => {
  it('a patch between equal values is nothing, whatever the order of keys', () => {
    expect(patchFor({ a: 1, b: [2] }, { b: [2], a: 1 })).toBeUndefined();
  });

  it('the smallest change turns one text into the other', () => {
    const change = changeBetween('abcdef', 'abXdef');
    expect(change).toEqual({ from: 2, to: 3, insert: 'X' });
    expect(changeBetween('same', 'same')).toBeUndefined();
    // A repeated letter must not be counted from both ends.
    expect(changeBetween('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' });
  });
});

describe('places', () => {
  it('a path of the resolved scenario stands inside the patch of a variation', () => {
    const text = withValueAt(VARIATION, ['calendar', 'turns'], 12, BASE);
    const span = spanOfResolved(text, ['calendar', 'turns']);
    expect(text.slice(span?.from, span?.to)).toBe('"turns": 12');
    expect(spanOfResolved(text, ['forces', 'a'])).toBeUndefined();
    expect(pathAt(text, text.indexOf('12'))).toEqual(['calendar', 'turns']);
  });

  it('leads to the nearest thing around that is said', () => {
    const span = spanOfResolved(WHOLE, ['forces', 'a', 'stance']);
    expect(WHOLE.slice(span?.from, span?.to)).toContain('"a": {');
  });

  it('reads a broken text as far as it goes', () => {
    const broken = '{ "forces": { "a": { "power": "UA", ';
    expect(pathAt(broken, broken.length - 4)).toEqual(['forces', 'a', 'power']);
    expect(spanOfResolved(broken, ['forces', 'a'])).toBeDefined();
  });
});
