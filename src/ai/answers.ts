/** How machine players answer proposals: by what the terms would change for their side. */
import {
  dealValues,
  type DealValues,
  type Dyad,
  mustAnswer,
  newDealValues,
  type Ledger,
  TERM_NAMES,
  type TermName,
  type World,
} from '../engine/index.ts';
import { type Plan } from './plan.ts';
import { ledgerOf } from './reading.ts';

/** Answers every open proposal that waits for the power. `accepts` is asked once for each. */
export function answerProposals(plan: Plan, accepts: (offer: Offer) => boolean): void {
  const { look, power } = plan;
  const { setup } = look;
  for (let proposer = 0; proposer < setup.powers.length; proposer++) {
    if (proposer === power || look.proposalOpen[proposer] !== 1 || !mustAnswer(look, proposer, power)) continue;
    const offer = readOffer(look, proposer);
    if (offer === undefined) continue;
    const accept = accepts(offer);
    const id = setup.powers[proposer] as string;
    plan.wish(
      { kind: 'answer', proposer: id, accept },
      {
        name: accept ? 'accept' : 'refuse',
        facts: { proposer: id, challenger: rounded(offer.values.challenger), protege: rounded(offer.values.protege) },
      },
    );
  }
}

/** An open proposal with what it is worth to the two sides, as far as this seat knows. */
export interface Offer {
  readonly proposer: number;
  readonly dyad: Dyad;
  readonly ledger: Ledger;
  readonly values: DealValues;
  readonly term: (name: TermName) => number;
}

function readOffer(look: World, proposer: number): Offer | undefined {
  const dyad = look.setup.dyads[look.proposalDyad[proposer] as number];
  if (dyad === undefined) return undefined;
  const row = proposer * TERM_NAMES.length;
  const ledger = ledgerOf(look, dyad.index);
  return {
    proposer,
    dyad,
    ledger,
    values: dealValues(look, ledger, look.proposed, row, newDealValues()),
    term: (name) => look.proposed[row + TERM_NAMES.indexOf(name)] as number,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
