/** Reading orders from anything: what is understood, and what is said about the rest. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAULT_FACTS } from '../../../src/engine/fault.ts';
import { ORDER_KIND_NAMES } from '../../../src/engine/model/order-kinds.ts';
import { legalOrders, parseOrder } from '../../../src/engine/orders/index.ts';
import { tinyWorld } from '../../kit/tiny.ts';

const ALL = tinyWorld().setup.powers.flatMap((_, power) =>
  legalOrders(tinyWorld(), power).flatMap(({ options }) => options),
);

function faultOf(value: unknown) {
  const result = parseOrder(value);
  if (result.ok) throw new Error(`read as ${JSON.stringify(result.value)}`);
  expect(Object.keys(result.error.facts).sort()).toEqual([...FAULT_FACTS[result.error.code]].sort());
  expect(result.error.severity).toBe('unreadable');
  return result.error;
}

describe('parseOrder', () => {
  test('reads what it wrote', () => {
    expect(ALL.length).toBeGreaterThan(200);
    for (const order of ALL) {
      const again = parseOrder(JSON.parse(JSON.stringify(order)));
      expect(again).toEqual({ ok: true, value: order });
    }
  });

  test('gives a new object with its keys in the sequence of the table', () => {
    const sent = { personnelK: 5, to: 'border', kind: 'move', from: 'haven' };
    const read = parseOrder(sent);
    expect(read.ok && JSON.stringify(read.value)).toBe('{"kind":"move","from":"haven","to":"border","personnelK":5}');
    expect(read.ok && read.value).not.toBe(sent);
  });

  test.each([
    [undefined, 'not-an-order'],
    [null, 'not-an-order'],
    ['move', 'not-an-order'],
    [[{ kind: 'declare' }], 'not-an-order'],
    [{}, 'unknown-kind'],
    [{ kind: 7 }, 'unknown-kind'],
    [{ kind: '__proto__' }, 'unknown-kind'],
    [{ kind: 'constructor' }, 'unknown-kind'],
    [Object.create({ kind: 'declare' }), 'unknown-kind'],
    [JSON.parse('{"kind":"declare","__proto__":{"kind":"attack"}}'), 'unknown-argument'],
    [{ kind: 'declare', extra: 1 }, 'unknown-argument'],
    [{ kind: 'declare', [Symbol('x')]: 1 }, 'unknown-argument'],
    [{ kind: 'recruit' }, 'missing-argument'],
    [{ kind: 'recruit', toString: 1 }, 'unknown-argument'],
    [{ kind: 'recruit', level: '1' }, 'wrong-type'],
    [{ kind: 'recruit', level: NaN }, 'wrong-type'],
    [{ kind: 'recruit', level: null }, 'wrong-type'],
    [{ kind: 'recruit', level: Infinity }, 'out-of-range'],
    [{ kind: 'recruit', level: -0.1 }, 'out-of-range'],
    [{ kind: 'recruit', level: 1e308 }, 'out-of-range'],
    [{ kind: 'ratify', document: 'pact', push: 1.5 }, 'not-whole'],
    [{ kind: 'renew', region: 'haven', turns: 2.5 }, 'not-whole'],
    [{ kind: 'move', from: 'haven', to: '', personnelK: 1 }, 'wrong-type'],
    [{ kind: 'move', from: 'x'.repeat(1e6), to: 'a', personnelK: 1 }, 'wrong-type'],
    [{ kind: 'alert', on: 1 }, 'wrong-type'],
    [{ kind: 'answerRule', rule: 'sometimes' }, 'not-a-choice'],
    [{ kind: 'answerRule', rule: ['restrain'] }, 'wrong-type'],
    [{ kind: 'propose', against: 'RED', terms: [] }, 'wrong-type'],
    [{ kind: 'propose', against: 'RED', terms: { peace: 1 } }, 'unknown-term'],
    [{ kind: 'propose', against: 'RED', terms: JSON.parse('{"__proto__":1}') }, 'unknown-term'],
    [{ kind: 'propose', against: 'RED', terms: { strip: 2 } }, 'out-of-range'],
    [{ kind: 'propose', against: 'RED', terms: { ceasefire: 0.5 } }, 'not-whole'],
  ])('%j: %s', (value, code) => {
    expect(faultOf(value).code).toBe(code);
  });

  test.each([
    ['atack', 'attack'],
    ['Move', 'move'],
    ['sanctions', 'sanction'],
    ['nuclearsignal', 'nuclearSignal'],
  ])('offers for the kind %s the nearest: %s', (kind, nearest) => {
    expect(faultOf({ kind }).facts.nearest).toBe(nearest);
  });

  test('repeats only a short piece of what it got', () => {
    for (const value of [{ kind: 'x'.repeat(1e6) }, { kind: 'declare', ['y'.repeat(1e6)]: 1 }]) {
      for (const fact of Object.values(faultOf(value).facts)) expect(String(fact).length).toBeLessThanOrEqual(40);
    }
  });

  test('minus zero is zero', () => {
    const read = parseOrder({ kind: 'shield', amountBn: -0 });
    expect(read.ok && Object.is((read.value as { amountBn: number }).amountBn, 0)).toBe(true);
  });

  test('never throws, whatever it gets, and never lets through what it would not read again', () => {
    const anything = fc.anything({ withNullPrototype: true, withObjectString: true, withBigInt: true, withDate: true });
    const mangled = fc
      .tuple(fc.constantFrom(...ALL), fc.string(), anything, fc.constantFrom('set', 'drop', 'kind'))
      .map(([order, key, value, how]) => {
        const names = Object.keys(order);
        const copy: Record<string, unknown> = { ...order };
        const name = names[key.length % names.length]!;
        if (how === 'drop') Reflect.deleteProperty(copy, name);
        else copy[how === 'kind' ? 'kind' : key.length % 2 === 0 ? name : key] = value;
        return copy;
      });
    const kinded = fc.record({ kind: fc.constantFrom(...ORDER_KIND_NAMES), region: anything, level: fc.double() });
    fc.assert(
      fc.property(fc.oneof(anything, mangled, kinded), (value) => {
        const read = parseOrder(value);
        if (read.ok) expect(parseOrder(JSON.parse(JSON.stringify(read.value)))).toEqual(read);
        else faultOf(value);
      }),
      { numRuns: 3000 },
    );
  });
});
