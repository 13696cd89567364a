import type { TheatreMeta, TheatreTopology } from '../../src/atlas/theatre.ts';

/** The two files as data, and the topology before simplification, which only the checks read. */
export interface BuiltTheatre {
  readonly topo: TheatreTopology;
  readonly meta: TheatreMeta;
  readonly exact: unknown;
}

export function buildTheatre(source: unknown): BuiltTheatre;
export function readSource(): unknown;
/** File name to text. */
export function filesOf(built: Pick<BuiltTheatre, 'topo' | 'meta'>): Record<string, string>;
