/** The ledger taken apart for screens and debriefs: each value as named, signed terms. Not for hot paths. */
import { type World } from '../world.ts';
import { type Ledger, readLedger } from './ledger.ts';

export interface Term {
  /** Key of `why.*` in the words. */
  readonly name: string;
  readonly value: number;
  /** Id of the power that the term belongs to. */
  readonly of?: string;
}

export interface LedgerAccount {
  readonly ledger: Ledger;
  /** Value of an attack now, and once what is on its way has arrived: success over all sets of guarantors, and its costs. */
  readonly attack: readonly Term[];
  readonly later: readonly Term[];
  readonly quo: readonly Term[];
  readonly probe: readonly Term[];
  /** Chance that each guarantor fights, with its parts. */
  readonly guarantors: readonly {
    readonly power: string;
    readonly fights: number;
    readonly fightsLater: number;
    readonly firm: number;
    readonly ifFirm: number;
    readonly ifSoft: number;
    readonly vote: number;
  }[];
  /** Threshold with the challenger's mood at its worst likely: two long-run standard deviations. */
  readonly thresholdInBadMood: number;
}

/** Two standard deviations: about one month in forty is worse. */
const BAD = 2;

export function explainLedger(look: World, dyad: number): LedgerAccount {
  const ledger = readLedger(look, dyad);
  const { setup } = look;
  const { guarantors } = setup.dyads[dyad]!;
  const bad = ledger.quo - ledger.mood - BAD * setup.rules.beliefs.moodSpread;
  return {
    ledger,
    attack: attackTerms(look, ledger, ledger.attack, ledger.fights),
    later: attackTerms(look, ledger, ledger.later, ledger.fightsLater),
    quo: quoTerms(ledger),
    probe: [
      { name: 'probeGain', value: ledger.probeGain },
      { name: 'probeCost', value: ledger.probeCost },
      { name: 'probePattern', value: ledger.probePattern },
      { name: 'stake', value: -setup.rules.ledger.probeStake * ledger.stake },
    ],
    guarantors: guarantors.map((power, i) => ({
      power: setup.powers[power]!,
      fights: ledger.fights[i]!,
      fightsLater: ledger.fightsLater[i]!,
      firm: ledger.firm[i]!,
      ifFirm: ledger.fightsIfFirm[i]!,
      ifSoft: ledger.fightsIfSoft[i]!,
      vote: ledger.votes[i]!,
    })),
    thresholdInBadMood: (ledger.unanswered - bad) / (ledger.unanswered - ledger.answered),
  };
}

/**
 * What an attack is worth, taken apart (R12.15): the costs of war, of sanctions and of each guarantor by the chance that it
 * fights, and the success that is left when they are added back.
 */
function attackTerms(look: World, ledger: Ledger, value: number, fights: Float64Array): readonly Term[] {
  const { setup } = look;
  const { challenger, guarantors } = setup.dyads[ledger.dyad]!;
  const { costWar, costSanctions, sanctionsLeft } = setup.rules.ledger;
  const costs: readonly Term[] = [
    { name: 'costWar', value: -costWar },
    { name: 'costSanctions', value: -costSanctions * (1 - sanctionsLeft * look.sanctionBite[challenger]!) },
    ...guarantors.map((power, i) => ({
      ...{ name: 'costFighting', of: setup.powers[power]! },
      value: -fights[i]! * setup.parameters.challengerCost[power]!,
    })),
  ];
  return [{ name: 'success', value: costs.reduce((left, cost) => left - cost.value, value) }, ...costs];
}

/** The terms of the status quo, in the order of the sum. */
export function quoTerms(ledger: Ledger): readonly Term[] {
  return [
    { name: 'quoBase', value: ledger.base },
    { name: 'relief', value: ledger.relief },
    { name: 'terms', value: ledger.terms },
    { name: 'threat', value: ledger.threat },
    { name: 'grievance', value: ledger.grievance },
    { name: 'stability', value: ledger.stability },
    { name: 'window', value: ledger.window },
    { name: 'stake', value: ledger.stake },
    { name: 'mood', value: ledger.mood },
  ];
}
