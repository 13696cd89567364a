/** What the rules of orders keep asking about the situation, in one place: war, truce, opponents, documents. */
import { LEGAL_STATUSES } from '../model/names.ts';
import { stands } from '../rules/presence.ts';
import { forceOf, signatoryOf, type World } from '../world.ts';
import { groundOf } from './ground.ts';

export const SIGNED = LEGAL_STATUSES.indexOf('signed');
export const RATIFYING = LEGAL_STATUSES.indexOf('ratifying');
export const IN_FORCE = LEGAL_STATUSES.indexOf('in-force');

const AGREED = 1;
const MONITORED = 2;

/** Index of a power, region, document or clause whose id is known to exist. */
export const powerAt = (look: World, id: string): number => look.setup.powerIndex.get(id) ?? -1;
export const regionAt = (look: World, id: string): number => look.setup.regionIndex.get(id) ?? -1;
export const documentAt = (look: World, id: string): number => look.setup.documentIndex.get(id) ?? -1;
export const clauseAt = (look: World, id: string): number => look.setup.clauseIndex.get(id) ?? -1;

/** Whether a truce stands in a dyad. */
export function truceHolds(look: World, dyad: number): boolean {
  return look.ceasefire[dyad] === AGREED || look.ceasefire[dyad] === MONITORED;
}

/** A power's document that is signed, under ratification or in force. */
export function standing(look: World, document: number, power: number): boolean {
  return stands(look.legal[signatoryOf(look.setup, document, power)] as number);
}

/** Any signatory still bound by a document. */
export function standsForAnybody(look: World, document: number): boolean {
  const { signatories } = look.setup.documents[document]!;
  for (let i = 0; i < signatories.length; i++) if (standing(look, document, signatories[i]!)) return true;
  return false;
}

/**
 * The dyad in which `power` may attack, raid or strike in a region: its opponent there holds some of it. -1 if nobody
 * does; the opponent who holds most where there are several. A guarantor strikes only while it fights.
 */
export function dyadAgainstHolder(look: World, power: number, region: number): number {
  const { setup } = look;
  const { challenges, defends, guards } = groundOf(setup, power);
  let best = -1;
  let most = 0;
  for (let i = 0; i < challenges.length; i++) {
    const held = look.control[forceOf(setup, setup.dyads[challenges[i]!]!.protege, region)] as number;
    if (held > most) {
      most = held;
      best = challenges[i]!;
    }
  }
  for (let i = 0; i < defends.length; i++) {
    const held = look.control[forceOf(setup, setup.dyads[defends[i]!]!.challenger, region)] as number;
    if (held > most) {
      most = held;
      best = defends[i]!;
    }
  }
  if (best >= 0 || look.fighting[power] !== 1) return best;
  for (const dyad of guards) {
    const held = look.control[forceOf(setup, setup.dyads[dyad]!.challenger, region)] as number;
    if (held > most && look.war[dyad] === 1) {
      most = held;
      best = dyad;
    }
  }
  return best;
}

/** A whole number below `n` from a fraction. */
export function pickIndex(pick: () => number, n: number): number {
  return Math.floor(pick() * n);
}

/** Regions that a draw looks at before it gives up: a playout prefers a quick no. */
export const LOOKS = 6;
