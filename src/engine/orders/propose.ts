/**
 * Proposing terms to the other party of a dyad (R12.2). A new proposal of a power takes the place of its open one; a
 * term of 0 is not in the proposal.
 */
import { type Fault } from '../fault.ts';
import { type OrderOf } from '../model/order-kinds.ts';
import { TERM_NAMES, TERMS, type TermName } from '../model/terms.ts';
import { emit } from '../turn.ts';
import { type World } from '../world.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal, unwise } from './refusal.ts';
import { pickIndex, powerAt } from './situation.ts';
import { dyadBetween, hasParties } from './terms-of-proposal.ts';

const NO_DYAD = illegal('no-dyad', 'R12.2', {}, 'against');
const NO_CHANGE = illegal('no-change', 'R12.2', {}, 'terms');
const NOBODY_TO_AGREE = illegal('not-a-party', 'R12.2', {}, 'terms');
const REPLACES_OPEN = unwise('already', 'R12.2');
/** What the panel offers to begin with, one term at a time. */
const USUAL: Readonly<Record<TermName, number>> = {
  ceasefire: 1,
  definitive: 1,
  withdrawal: 0.05,
  strip: 0.5,
  forceCapK: 800,
  relief: 0.3,
  monitors: 0.8,
  deploymentLimitK: 30,
  territory: 0.5,
};

interface Draw {
  readonly max: number;
  readonly step: number;
  readonly steps: number;
  readonly make: (value: number) => Readonly<Record<string, number>>;
}
// Objects written out by name are several times faster to make than `{ [name]: value }`.
const MAKE: Readonly<Record<TermName, Draw['make']>> = {
  ceasefire: (ceasefire) => ({ ceasefire }),
  definitive: (definitive) => ({ definitive }),
  withdrawal: (withdrawal) => ({ withdrawal }),
  strip: (strip) => ({ strip }),
  forceCapK: (forceCapK) => ({ forceCapK }),
  relief: (relief) => ({ relief }),
  monitors: (monitors) => ({ monitors }),
  deploymentLimitK: (deploymentLimitK) => ({ deploymentLimitK }),
  territory: (territory) => ({ territory }),
};
/** Every term begins at 0, which means "not in it": draws begin one step above. */
const DRAWS: readonly Draw[] = TERM_NAMES.map((name) => {
  const { max, step } = TERMS[name];
  return { max, step, steps: Math.max(1, Math.round(max / step)), make: MAKE[name] };
});

export const propose: OrderRule<'propose'> = {
  kind: 'propose',
  slot: () => 0,
  otherwise: NO_DYAD,
  check(look, power, order) {
    const against = powerAt(look, order.against);
    if (against === power) return illegal('own-side', 'R12.2', { power: order.against }, 'against');
    const dyad = dyadBetween(look.setup, power, against);
    if (dyad < 0) return NO_DYAD;
    return refusedTerms(look, dyad, order.terms) ?? (look.proposalOpen[power] === 1 ? REPLACES_OPEN : undefined);
  },
  candidates(look, power) {
    return partnersOf(look, power).flatMap((against) =>
      TERM_NAMES.map((name): OrderOf<'propose'> => {
        return { kind: 'propose', against: look.setup.powers[against]!, terms: { [name]: USUAL[name] } };
      }),
    );
  },
  sample(look, power, pick) {
    const { setup } = look;
    const { challenges, defends, guards } = groundOf(setup, power);
    const all = challenges.length + defends.length + guards.length;
    if (all === 0) return undefined;
    const at = pickIndex(pick, all);
    const dyad = challenges[at] ?? defends[at - challenges.length] ?? guards[at - challenges.length - defends.length]!;
    const { challenger, protege } = setup.dyads[dyad]!;
    const against =
      power === challenger ? protege : power === protege ? challenger : pick() < 0.5 ? challenger : protege;
    const term = pickIndex(pick, TERM_NAMES.length);
    const draw = DRAWS[term] as Draw;
    const value = Math.min(draw.max, draw.step * (1 + pickIndex(pick, draw.steps)));
    // Several dyads may join the same powers; the order means the first of them.
    const meant = dyadBetween(setup, power, against);
    if (meant < 0 || value === look.agreed[meant * TERM_NAMES.length + term]) return undefined;
    if (!hasParties(setup.dyads[meant]!, term)) return undefined;
    return { kind: 'propose', against: setup.powers[against]!, terms: draw.make(value) };
  },
  carryOut(turn, power, order) {
    const { world, setup } = turn;
    const powers = setup.powers.length;
    writeTerms(order.terms, world.proposed, power * TERM_NAMES.length);
    for (let other = 0; other < powers; other++) world.answered[power * powers + other] = 0;
    world.proposalOpen[power] = 1;
    world.proposalTurn[power] = turn.turn;
    world.proposalDyad[power] = dyadBetween(setup, power, powerAt(world, order.against));
    if (turn.log === undefined) return;
    emit(turn, 'proposed', { by: setup.powers[power]!, of: order.against, terms: termsText(order.terms) });
  },
};

/** Terms as events carry them: "strip=0.5, relief=0.3", in the table's sequence. */
function termsText(terms: Readonly<Record<string, number>>): string {
  return TERM_NAMES.flatMap((name) => (terms[name] ? [`${name}=${terms[name]}`] : [])).join(', ');
}

const TERM_AT: ReadonlyMap<string, number> = new Map(TERM_NAMES.map((name, at) => [name, at]));

/** Writes terms as a row that starts at `at`. */
function writeTerms(terms: Readonly<Record<string, number>>, row: Float64Array, at: number): void {
  for (let term = 0; term < TERM_NAMES.length; term++) row[at + term] = 0;
  // Most proposals are of one or two terms: what is there is asked, not what might be.
  const names = Object.keys(terms);
  for (let i = 0; i < names.length; i++) {
    const term = TERM_AT.get(names[i]!);
    if (term !== undefined) row[at + term] = terms[names[i]!]!;
  }
}

function refusedTerms(look: World, dyad: number, terms: Readonly<Record<string, number>>): Fault | undefined {
  let changes = false;
  const names = Object.keys(terms);
  for (let i = 0; i < names.length; i++) {
    const term = TERM_AT.get(names[i]!);
    const value = terms[names[i]!];
    if (term === undefined || value === 0) continue;
    if (!hasParties(look.setup.dyads[dyad]!, term)) return NOBODY_TO_AGREE;
    if (value !== look.agreed[dyad * TERM_NAMES.length + term]) changes = true;
  }
  return changes ? undefined : NO_CHANGE;
}

function partnersOf(look: World, power: number): readonly number[] {
  return look.setup.powers.flatMap((_, other) =>
    other !== power && dyadBetween(look.setup, power, other) >= 0 ? [other] : [],
  );
}
