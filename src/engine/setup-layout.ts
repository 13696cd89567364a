/** How many cells each kind of thing has, where each field lies in the buffer of a world, and what a cell is called. */
import { columnsOf } from './columns-of.ts';
import { FIELD_NAMES, FIELDS, type FieldName, type Per } from './model/fields.ts';
import { type ClauseSetup, type DocumentSetup, type Dyad, type DutySetup } from './model/setup.ts';
import { TERM_NAMES } from './model/terms.ts';

/** The things of a scenario, in the order of their indexes. */
export interface Things {
  readonly powers: readonly string[];
  readonly regions: readonly string[];
  readonly dyads: readonly Dyad[];
  readonly documents: readonly DocumentSetup[];
  readonly clauses: readonly ClauseSetup[];
  readonly duties: readonly DutySetup[];
  readonly injects: readonly string[];
}

/** How many cells a field has, by what it is for. */
export function countAll(things: Things, window: number): { readonly [P in Per]: number } {
  const terms = TERM_NAMES.length;
  const powers = things.powers.length;
  const dyads = things.dyads.length;
  return {
    world: 1,
    power: powers,
    pair: powers * powers,
    powerWindow: powers * window,
    region: things.regions.length,
    force: powers * things.regions.length,
    dyad: dyads,
    dyadWindow: dyads * window,
    document: things.documents.length,
    signatory: things.documents.length * powers,
    clause: things.clauses.length,
    duty: things.duties.length,
    proposalTerm: powers * terms,
    proposalAnswer: powers * powers,
    treatyTerm: dyads * terms,
    inject: things.injects.length,
  };
}

/** Where each field begins in the buffer, and how long the buffer is. */
export function layOut(count: { readonly [P in Per]: number }): {
  offset: { readonly [F in FieldName]: number };
  size: number;
} {
  let size = 0;
  const offset = columnsOf(FIELD_NAMES, (name) => {
    const at = size;
    size += count[FIELDS[name].per];
    return at;
  });
  return { offset, size };
}

/** What a cell is called: the second part of the name of its roll. */
export function labelAll(things: Things): (per: Per, index: number) => string {
  const { powers, regions, dyads, documents, clauses, duties, injects } = things;
  const P = powers.length;
  const R = regions.length;
  return (per, i) => {
    switch (per) {
      case 'world':
        return 'world';
      case 'power':
        return powers[i] ?? '';
      case 'pair':
      case 'proposalAnswer':
        return `${powers[Math.floor(i / P)]}>${powers[i % P]}`;
      case 'region':
        return regions[i] ?? '';
      case 'force':
        return `${powers[Math.floor(i / R)]}/${regions[i % R]}`;
      case 'dyad':
        return `${powers[dyads[i]?.challenger ?? 0]}>${powers[dyads[i]?.protege ?? 0]}`;
      case 'document':
        return documents[i]?.id ?? '';
      case 'signatory':
        return `${documents[Math.floor(i / P)]?.id}/${powers[i % P]}`;
      case 'clause':
        return clauses[i]?.id ?? '';
      case 'duty':
        return duties[i]?.id ?? '';
      case 'inject':
        return injects[i] ?? '';
      case 'powerWindow':
      case 'dyadWindow':
      case 'proposalTerm':
      case 'treatyTerm':
        return String(i);
    }
  };
}
