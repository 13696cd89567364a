/** The rows that need a browser. */
import { type RowSource } from './rules-rows.ts';

export const PAGE_ROWS: Readonly<Record<string, RowSource>> = {};
