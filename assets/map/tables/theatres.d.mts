import type { TheatreTable } from '../build.mjs';

/** Ukraine and its neighbours first. */
export const THEATRES: readonly [ukraine: TheatreTable, korea: TheatreTable];
