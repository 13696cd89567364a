/** Cells of a world by readable names: `{ "personnelK": { "RED/border": 300 } }`. */
import { type FieldName, FIELDS, type Per } from '../../src/engine/model/fields.ts';
import { TERM_NAMES, type TermName } from '../../src/engine/model/terms.ts';
import { type Setup } from '../../src/engine/setup.ts';
import { type World } from '../../src/engine/world.ts';

/**
 * Position of a cell in its column. Labels: `world`; a power, region, document, clause (`document/clause`) or inject; a
 * force `POWER/region`; a pair or dyad `A>B`; a signatory `document/POWER`; a duty by its id; a treaty's term
 * `A>B/term`; a window cell `A>B@turn` or `POWER@turn`.
 */
export function cellOf(setup: Setup, field: FieldName, label: string): number {
  const index = find(setup, FIELDS[field].per, label);
  if (!(index >= 0)) throw new Error(`${field} has no cell "${label}"`);
  return index;
}

export function valueOf(world: World, field: FieldName, label: string): number {
  return world[field][cellOf(world.setup, field, label)]!;
}

export function setCell(world: World, field: FieldName, label: string, value: number): void {
  world[field][cellOf(world.setup, field, label)] = value;
}

function find(setup: Setup, per: Per, label: string): number {
  const power = (id: string | undefined): number => setup.powerIndex.get(id ?? '') ?? NaN;
  const dyad = (pair: string): number => {
    const [from, to] = pair.split('>');
    return setup.dyadOf[power(from) * setup.powers.length + power(to)] ?? NaN;
  };
  const [head = '', tail = ''] = split(label, per === 'dyadWindow' || per === 'powerWindow' ? '@' : '/');
  switch (per) {
    case 'world':
      return 0;
    case 'power':
      return power(label);
    case 'region':
      return setup.regionIndex.get(label) ?? NaN;
    case 'force':
      return power(head) * setup.regions.length + (setup.regionIndex.get(tail) ?? NaN);
    case 'pair':
    case 'proposalAnswer': {
      const [from, to] = label.split('>');
      return power(from) * setup.powers.length + power(to);
    }
    case 'dyad':
      return dyad(label);
    case 'dyadWindow':
      return dyad(head) * setup.windowTurns + (Number(tail) % setup.windowTurns);
    case 'powerWindow':
      return power(head) * setup.windowTurns + (Number(tail) % setup.windowTurns);
    case 'document':
      return setup.documentIndex.get(label) ?? NaN;
    case 'signatory':
      return (setup.documentIndex.get(head) ?? NaN) * setup.powers.length + power(tail);
    case 'clause':
      return setup.clauseIndex.get(label) ?? NaN;
    case 'duty':
      return setup.duties.findIndex(({ id }) => id === label);
    case 'treatyTerm':
      return dyad(head) * TERM_NAMES.length + TERM_NAMES.indexOf(tail as TermName);
    case 'proposalTerm':
      return power(head) * TERM_NAMES.length + TERM_NAMES.indexOf(tail as TermName);
    case 'inject':
      return setup.injects.findIndex(({ id }) => id === label);
  }
}

function split(label: string, at: string): [string, string] {
  const place = label.indexOf(at);
  return place < 0 ? [label, ''] : [label.slice(0, place), label.slice(place + 1)];
}
