export const UKRAINIAN_PAIRS: readonly string[];
export const NEIGHBOURS_ABROAD: Readonly<Record<string, readonly string[]>>;
export const PAIRS_ABROAD: readonly string[];
export const COASTS: Readonly<Record<string, readonly string[]>>;
