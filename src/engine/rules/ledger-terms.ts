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
  /** Value of an attack: what nobody answering, and somebody answering, add by their chances. */
  readonly attack: readonly Term[];
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
    attack: [
      { name: 'unanswered', value: (1 - ledger.pi) * ledger.unanswered },
      { name: 'answered', value: ledger.pi * ledger.answered },
    ],
    quo: quoTerms(ledger),
    probe: [
      { name: 'probeGain', value: ledger.probeGain },
      { name: 'probeCost', value: ledger.probeCost },
      { name: 'probePattern', value: ledger.probePattern },
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
