/** Timing of the playback of a turn. */

export const SPEEDS = [0.5, 1, 2] as const;
export type Speed = (typeof SPEEDS)[number];

/** How long an event stays at normal speed, ms: long enough to read its sentence. */
const READING_MS = 1800;
/** How long an arrow or a change of control moves at normal speed, ms. */
const MOVING_MS = 240;

export const readingMs = (speed: Speed): number => READING_MS / speed;
export const movingMs = (speed: Speed): number => MOVING_MS / speed;
