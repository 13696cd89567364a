/** The map on a canvas. Loaded lazily, because Phaser is heavy; everything it tells is in the region table too. */
export { type FailureReason, type MapHandle, type MapOptions, mountMap } from './mount.ts';
export { type LegendEntry, legendOf } from './legend.ts';
