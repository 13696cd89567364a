/** Reading the ledger without making one each time: machine players read a hundred a match. */
import { type Ledger, newLedger, perSetup, readLedger, type Setup, type World } from '../engine/index.ts';

const scratch = perSetup((setup: Setup): readonly Ledger[] => setup.dyads.map((dyad) => newLedger(setup, dyad.index)));

/** The ledger of a dyad as a seat knows it. The next reading of the same dyad overwrites it: use it, do not keep it. */
export function ledgerOf(look: World, dyad: number): Ledger {
  return readLedger(look, dyad, scratch(look.setup)[dyad]);
}
