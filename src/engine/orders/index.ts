/** Orders: reading, judging, listing, drawing and carrying them out. One file per kind; the table is in `table.ts`. */
export { agendaOf, carryOut } from './carry-out.ts';
export { type Checked, checkOrders, fitsBeside } from './check.ts';
export { type LegalForm, legalOrders } from './legal.ts';
export { parseOrder } from './parse.ts';
export { sampleOrders } from './sample.ts';
export { inCanonicalSequence } from './sequence.ts';
export { attentionOf } from './table.ts';
