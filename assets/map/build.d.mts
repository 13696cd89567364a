import type { TheatreMeta, TheatreTopology } from '../../src/atlas/theatre.ts';

/** What is written by hand about a theatre; the tables are the account of it. */
export interface TheatreTable {
  readonly id: string;
  readonly own: readonly string[];
  readonly sizeLimit: number;
  readonly adjacency: {
    readonly pairs: readonly string[];
    readonly abroad: Readonly<Record<string, readonly string[]>>;
    readonly coasts: Readonly<Record<string, readonly string[]>>;
  };
}

/** The two files as data, and the topology before simplification, which only the checks read. */
export interface BuiltTheatre {
  readonly theatre: TheatreTable;
  readonly topo: TheatreTopology;
  readonly meta: TheatreMeta;
  readonly exact: unknown;
}

export function buildTheatre(theatre: TheatreTable, source: unknown): BuiltTheatre;
export function readSource(theatre: TheatreTable): unknown;
/** File name to text. */
export function filesOf(built: Pick<BuiltTheatre, 'theatre' | 'topo' | 'meta'>): Record<string, string>;
