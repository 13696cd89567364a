/** Do the ids of an order exist in the scenario (R0.1)? */
import { type Fault } from '../fault.ts';
import { type Argument } from '../model/arguments.ts';
import { ORDER_KINDS, type Order } from '../model/order-kinds.ts';
import { type Setup } from '../setup.ts';
import { nearestOf } from './nearest.ts';
import { unreadable } from './refusal.ts';

/** The first id that the scenario does not know, or undefined. */
export function unknownId(setup: Setup, order: Order): Fault | undefined {
  const known: Readonly<Record<string, Argument>> = ORDER_KINDS[order.kind].args;
  const values = order as unknown as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(known)) {
    const fault = unknownValue(setup, known[name]!.type, name, String(values[name]));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function unknownValue(setup: Setup, type: Argument['type'], name: string, id: string): Fault | undefined {
  switch (type) {
    case 'power':
      return unknownIn(setup.powerIndex, 'unknown-power', name, id);
    case 'region':
      return unknownIn(setup.regionIndex, 'unknown-region', name, id);
    case 'document':
      return unknownIn(setup.documentIndex, 'unknown-document', name, id);
    case 'clause':
      return unknownIn(setup.clauseIndex, 'unknown-clause', name, id);
    case 'powers':
    case 'regions':
    case 'number':
    case 'flag':
    case 'choice':
    case 'text':
    case 'terms':
      return undefined;
  }
}

type UnknownCode = 'unknown-power' | 'unknown-region' | 'unknown-document' | 'unknown-clause';

function unknownIn(ids: ReadonlyMap<string, number>, code: UnknownCode, name: string, id: string): Fault | undefined {
  if (ids.has(id)) return undefined;
  return unreadable(code, { got: id.slice(0, 40), nearest: nearestOf(id, [...ids.keys()]) }, name);
}
