/** Points near which two segments of the lines cross or overlap. */
export function crossingsOf(lines: readonly (readonly (readonly [number, number])[])[]): [number, number][];
