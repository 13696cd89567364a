/** Orders: reading, judging, listing, drawing and carrying them out. One file per kind; the table is in `table.ts`. */
export { type Agenda, agendaOf, carryOut } from './carry-out.ts';
export { checkOrders, fitsBeside } from './check.ts';
export { legalOrders } from './legal.ts';
export { parseOrder } from './parse.ts';
export { sampleOrders } from './sample.ts';
export { inCanonicalSequence } from './sequence.ts';
export { attentionOf, standingOf } from './table.ts';
