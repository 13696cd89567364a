/** The protege's doctrine: build the army, hold the line, keep the promise alive, and decide when to call on it. */
import {
  ANSWER_RULES,
  type Dyad,
  exp,
  forceOf,
  provocationValue,
  STANCES,
  type World,
  yieldHazard,
} from '../engine/index.ts';
import { answerProposals } from './answers.ts';
import { type BotInput, type BotTurn } from './bot.ts';
import { type ProtegeDoctrine } from './doctrines.ts';
import { differs, openPlan, type Plan } from './plan.ts';
import { ledgerOf } from './reading.ts';

const LUCK = { yield: 0, provoke: 1, truce: 2, where: 3 } as const;
const HOLD = STANCES.indexOf('hold');

export function protegeTurn(doctrine: ProtegeDoctrine, { view, power, dials, pick }: BotInput): BotTurn {
  const { look } = view;
  const plan = openPlan(look, power);
  const { setup } = look;
  answerProposals(plan, ({ dyad, ledger, values, term }) => {
    if (look.war[dyad.index] === 1 && term('ceasefire') > 0 && term('territory') === 0) return doctrine.wantsTruce;
    if (look.massing[dyad.index] === 1 && term('territory') > 0) {
      return pick(LUCK.yield) < 1 - exp(-yieldHazard(look, ledger) * doctrine.yields * setup.h);
    }
    return values.protege > doctrine.settleFrom;
  });
  const own = setup.dyads.filter((dyad) => dyad.protege === power);
  const atWar = own.some((dyad) => look.war[dyad.index] === 1);
  const inCrisis = atWar || own.some((dyad) => look.massing[dyad.index] === 1);
  callOnPromises(plan);
  const mobilise = atWar ? doctrine.mobiliseWar : doctrine.mobilisePeace;
  if (differs(look.recruitLevel[power] as number, mobilise))
    plan.wish({ kind: 'recruit', level: mobilise }, { name: 'mobilise', facts: { level: mobilise } });
  if (ANSWER_RULES[look.answerRule[power] as number] !== doctrine.answer)
    plan.wish({ kind: 'answerRule', rule: doctrine.answer }, { name: 'answer-rule', facts: { rule: doctrine.answer } });
  for (const dyad of own) {
    const offers = doctrine.wantsTruce && look.proposalOpen[power] !== 1;
    if (look.war[dyad.index] === 1 && offers && pick(LUCK.truce) < 0.3) {
      plan.wish(
        { kind: 'propose', against: setup.powers[dyad.challenger] as string, terms: { ceasefire: 1 } },
        { name: 'offer-truce', facts: {} },
      );
    }
    holdTheLine(plan, doctrine, dyad, inCrisis);
  }
  if (doctrine.provokes && !inCrisis) maybeProvoke(plan, own, dials.risk, pick);
  if ((look.stability[power] as number) < 55 && (look.resilienceBn[power] as number) < 0.1)
    plan.wish(
      { kind: 'resilience', amountBn: 0.2 },
      { name: 'resilience', facts: { stability: Math.round(look.stability[power] as number) } },
    );
  return plan.done();
}

/** Invokes what is met. A claim while the facts fall short is left alone: it would be owed only in part and tires. */
function callOnPromises(plan: Plan): void {
  const { look, power } = plan;
  const { setup } = look;
  for (const clause of setup.clauses) {
    if (setup.documents[clause.document]?.beneficiary !== power || clause.spec.invocation !== 'by-beneficiary')
      continue;
    if (look.clauseMet[clause.index] !== 1) continue;
    plan.wish({ kind: 'invoke', clause: clause.id }, { name: 'invoke', facts: { clause: clause.id } });
  }
}

function holdTheLine(plan: Plan, doctrine: ProtegeDoctrine, dyad: Dyad, inCrisis: boolean): void {
  const { look, power } = plan;
  const { setup } = look;
  const line = dyad.regions
    .filter(
      (region) =>
        (look.control[forceOf(setup, dyad.challenger, region)] as number) > 0 &&
        (look.personnelK[forceOf(setup, power, region)] as number) > 0,
    )
    .sort(
      (a, b) =>
        (look.personnelK[forceOf(setup, power, b)] as number) - (look.personnelK[forceOf(setup, power, a)] as number) ||
        a - b,
    );
  for (const region of line) {
    const at = forceOf(setup, power, region);
    const id = setup.regions[region] as string;
    if (look.stance[at] !== HOLD && inCrisis)
      plan.wish({ kind: 'stance', region: id, stance: 'hold' }, { name: 'hold', facts: { region: id } });
    if ((look.fortifyTarget[at] as number) < doctrine.fortify)
      plan.wish({ kind: 'fortify', region: id, level: doctrine.fortify }, { name: 'fortify', facts: { region: id } });
  }
}

function maybeProvoke(plan: Plan, own: readonly Dyad[], risk: number, pick: (k: number) => number): void {
  const { look } = plan;
  const { setup } = look;
  for (const dyad of own) {
    const value = provocationValue(look, ledgerOf(look, dyad.index));
    // Half the hazard of a coin at a value of nothing; steep, so that it is rare where the guarantee is conditional.
    const hazard = 0.5 / (1 + exp(-60 * (value + 0.02 * (risk - 0.5))));
    if (pick(LUCK.provoke) >= 1 - exp(-hazard * setup.h)) continue;
    const regions = dyad.regions.filter((region) => contested(look, dyad, region));
    const region = regions[Math.floor(pick(LUCK.where) * regions.length)];
    if (region !== undefined)
      plan.wish(
        { kind: 'provoke', region: setup.regions[region] as string },
        { name: 'provoke', facts: { value: Math.round(value * 1000) / 1000 } },
      );
  }
}

function contested(look: World, dyad: Dyad, region: number): boolean {
  const { setup } = look;
  const held = look.control[forceOf(setup, dyad.challenger, region)] as number;
  return held > 0.001 && held < 0.999;
}
