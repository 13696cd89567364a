/** The scenarios that come with the app, by the heading they stand under on the screen; the default one first. */
export const SHIPPED_GROUPS = {
  start: ['berlin-2025', 'tutorial'],
  promises: [
    'berlin-2025-ratified',
    'promise-without-triggers',
    'hollow-guarantee',
    'tripwire-or-denial',
    'divided-guarantors',
    'entrapment',
  ],
  crises: ['war-continues-2026', 'closing-window', 'salami-slices', 'monitors-go-home', 'price-of-war'],
  elsewhere: ['next-case', 'korea-1953'],
} as const;

export type ShippedGroup = keyof typeof SHIPPED_GROUPS;
export const SHIPPED_GROUP_NAMES = Object.keys(SHIPPED_GROUPS) as readonly ShippedGroup[];

/** Ids of all of them, the default one first. */
export const SHIPPED_SCENARIOS: readonly string[] = Object.values(SHIPPED_GROUPS).flat();
/** Ids of the maps that come with the app. */
export const SHIPPED_MAPS: readonly string[] = ['ukraine-theatre', 'korea'];
export const FIRST_SCENARIO = SHIPPED_GROUPS.start[0];
