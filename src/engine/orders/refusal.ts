/** How the rules of orders say no. */
import { type Fault, type FaultCode } from '../fault.ts';

const NONE: Fault['facts'] = {};

/** A refusal: the order is understood but forbidden by `rule` (as R3.2). */
export function illegal(code: FaultCode, rule: string, facts: Fault['facts'] = NONE, argument?: string): Fault {
  return fault('illegal', code, rule, facts, argument);
}

/** A warning: the order stands, but is probably a slip. */
export function unwise(code: FaultCode, rule: string, facts: Fault['facts'] = NONE, argument?: string): Fault {
  return fault('unwise', code, rule, facts, argument);
}

/** What was sent cannot be read as an order of this scenario. */
export function unreadable(code: FaultCode, facts: Fault['facts'], argument?: string): Fault {
  return fault('unreadable', code, 'R0.1', facts, argument);
}

function fault(
  severity: Fault['severity'],
  code: FaultCode,
  rule: string,
  facts: Fault['facts'],
  argument: string | undefined,
): Fault {
  return argument === undefined ? { code, severity, rule, facts } : { code, severity, rule, facts, argument };
}
