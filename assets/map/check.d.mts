import type { BuiltTheatre } from './build.mjs';

/** A check returns the faults it found, as sentences. */
export type MapCheck = (built: BuiltTheatre) => string[];

export const CHECKS: Readonly<Record<string, MapCheck>>;
export const checkAdjacency: MapCheck;
export const checkSymmetry: MapCheck;
export const checkSimplified: MapCheck;
export const checkCrossings: MapCheck;
export const checkTiling: MapCheck;
export const checkPlaces: MapCheck;
export const checkAreas: MapCheck;
export const checkUkraine: MapCheck;
export const checkContact: MapCheck;
export const checkSize: MapCheck;
export function gzipBytes(built: BuiltTheatre): number;
