/** Version of the rules. A match file says under which rules it was played; a changed behaviour bumps this number. */
export const RULES_VERSION = 1;
