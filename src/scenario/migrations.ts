/**
 * Versions of the format. A scenario says its version; an older one is brought up step by step before anything else
 * looks at it, a newer one is refused with the version that is needed.
 */
import { type ObjectNode } from './tree.ts';

interface Migration {
  /** What changed, for the author. */
  readonly what: string;
  /** Brings a file of one version to the next; also sees files with `extends` and `patch`. */
  readonly migrate: (file: ObjectNode) => ObjectNode;
}

/** `MIGRATIONS[0]` brings version 1 to version 2, and so on. Version 1 is the first. */
export const MIGRATIONS: readonly Migration[] = [];

export const CURRENT_VERSION = MIGRATIONS.length + 1;

export const migrate = (file: ObjectNode, version: number): ObjectNode =>
  MIGRATIONS.slice(version - 1).reduce((now, step) => step.migrate(now), file);
