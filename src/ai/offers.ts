/** Proposals that the ledger finds good for both sides: how a machine player that searches bargains. */
import {
  type DealValues,
  dealValues,
  type Dyad,
  fitsBeside,
  newDealValues,
  type Order,
  TERM_NAMES,
  type TermName,
  type World,
} from '../engine/index.ts';
import { type Bot } from './bot.ts';
import { hundredths } from './plan.ts';
import { ledgerOf } from './reading.ts';

type Terms = Readonly<Partial<Record<TermName, number>>>;

export interface Bargain {
  readonly against: string;
  readonly terms: Terms;
  readonly values: Readonly<DealValues>;
}

/** Levels that are tried of each term; 0 leaves it out. */
const TRIED: Readonly<Partial<Record<TermName, readonly number[]>>> = {
  relief: [0, 0.2, 0.4, 0.6],
  territory: [0, 0.2, 0.4],
  withdrawal: [0, 0.05, 0.1],
  strip: [0, 0.5],
  monitors: [0, 0.8],
};
/** Turns until it asks again: the answer would be the same, and asking costs attention. */
const PATIENCE = 3;

/** Every bundle of the levels tried, in peace and in war. */
const BUNDLES = { peace: bundlesFrom({}), war: bundlesFrom({ ceasefire: 1 }) } as const;

function bundlesFrom(always: Terms): readonly Terms[] {
  let all: readonly Terms[] = [always];
  for (const [name, levels] of Object.entries(TRIED)) {
    all = all.flatMap((terms) => levels.map((level) => (level === 0 ? terms : { ...terms, [name]: level })));
  }
  return all.filter((terms) => Object.keys(terms).length > 0);
}

const row = new Float64Array(TERM_NAMES.length);
const values = newDealValues();

/**
 * The terms that are best for the power's own side among those from which the other side gains, too; undefined where there
 * are none. A guarantor takes what leaves the worse off of the two best off.
 *
 * @param weight what a gain of the other side counts beside a gain of its own, 0 to 1: the more, the more it concedes
 */
export function bargainFor(look: World, power: number, dyad: Dyad, weight = 0): Bargain | undefined {
  const { setup } = look;
  const ledger = ledgerOf(look, dyad.index);
  const role = power === dyad.challenger ? 'challenger' : power === dyad.protege ? 'protege' : 'guarantor';
  let best: Bargain | undefined;
  let most = 0;
  for (const terms of look.war[dyad.index] === 1 ? BUNDLES.war : BUNDLES.peace) {
    TERM_NAMES.forEach((name, at) => (row[at] = terms[name] ?? 0));
    dealValues(look, ledger, row, 0, values);
    const { challenger, protege } = values;
    if (challenger <= 0 || protege <= 0) continue;
    const [own, other] = role === 'challenger' ? [challenger, protege] : [protege, challenger];
    const worth = role === 'guarantor' ? Math.min(own, other) : own + weight * other;
    if (best !== undefined && worth <= most) continue;
    most = worth;
    const against = setup.powers[power === dyad.challenger ? dyad.protege : dyad.challenger] as string;
    best = { against, terms, values: { challenger, protege } };
  }
  return best;
}

/** A machine player that also proposes what is good for both sides, where it has asked nothing lately. */
export function offering(bot: Bot): Bot {
  return (input) => {
    const { orders, reasons } = bot(input);
    const { power } = input;
    const { look } = input.view;
    if (orders.some(({ kind }) => kind === 'propose')) return { orders, reasons };
    if (askedLately(look, power)) return { orders, reasons: [...reasons, { name: 'offered-lately', facts: {} }] };
    for (const dyad of look.setup.dyads) {
      if (power !== dyad.challenger && power !== dyad.protege && !dyad.guarantors.includes(power)) continue;
      const bargain = bargainFor(look, power, dyad, concession(look, power));
      if (bargain === undefined) continue;
      const order: Order = { kind: 'propose', against: bargain.against, terms: bargain.terms };
      if (!fitsBeside(look, power, orders, order)) continue;
      const { challenger, protege } = bargain.values;
      const facts = { against: bargain.against, challenger: hundredths(challenger), protege: hundredths(protege) };
      return { orders: [...orders, order], reasons: [...reasons, { name: 'offer', facts }] };
    }
    return { orders, reasons: [...reasons, { name: 'no-terms', facts: {} }] };
  };
}

/**
 * It opens with what is best for itself. Whoever asks again was refused, and gives more the nearer the end is: bargains are
 * made late, at the deadline (A. E. Roth, J. K. Murnighan and F. Schoumaker, American Economic Review, 1988).
 */
function concession(look: World, power: number): number {
  if ((look.proposalTurn[power] as number) <= 0) return 0;
  return Math.min(1, (look.turn[0] as number) / look.setup.turns);
}

function askedLately(look: World, power: number): boolean {
  const asked = look.proposalTurn[power] as number;
  return look.proposalOpen[power] === 1 || (asked > 0 && (look.turn[0] as number) - asked < PATIENCE);
}
