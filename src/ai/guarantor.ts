/**
 * A guarantor's doctrine: be seen to mean it, keep the promise affordable, and decide beforehand how to answer a call.
 * What it may do (send troops or not) is the scenario's; the doctrine asks and takes what is legal.
 */
import {
  agreedTerm,
  clip,
  type Dyad,
  forceOf,
  lawOf,
  leadChance,
  STANDING_ANSWERS,
  TERM_NAMES,
  troopsIn,
  type World,
} from '../engine/index.ts';
import { answerProposals } from './answers.ts';
import { type BotInput, type BotTurn } from './bot.ts';
import { type GuarantorDoctrine } from './doctrines.ts';
import { differs, hundredths, openPlan, type Plan } from './plan.ts';

const LUCK = { answer: 0, rethink: 1 } as const;
const BROKEN = 3;
const RELIEF = TERM_NAMES.indexOf('relief');
const NEGOTIATED = 1;
/** Chance that leaders think their answer over in a turn that gives no cause to. */
const RETHINKS = 0.15;
const FIGHT = STANDING_ANSWERS.indexOf('fight');
/** A rotation is renewed when it would lapse within this many turns. */
const RENEW_WITHIN = 2;
const ROTATION_TURNS = 12;
/** Two documents a turn are pushed at most; the rest waits its turn. */
const HOST_SHARE_K = 15;

export function guarantorTurn(doctrine: GuarantorDoctrine, { view, power, dials, pick }: BotInput): BotTurn {
  const { look } = view;
  const plan = openPlan(look, power);
  const own = look.setup.dyads.filter((dyad) => dyad.guarantors.includes(power));
  answerProposals(plan, ({ values }) => values.challenger > 0 && values.protege > look.setup.rules.diplomacy.dealFloor);
  for (const dyad of own) {
    const crisis = inCrisis(look, dyad);
    standingAnswers(plan, doctrine, dyad, dials.resolve, pick);
    if (doctrine.pledge === 'always' || (doctrine.pledge === 'crisis' && crisis && dials.resolve >= 0.5)) {
      plan.wish({ kind: 'declare' }, { name: 'pledge', facts: {} });
    }
    hotline(plan, dyad, crisis);
    sanction(plan, doctrine, dyad, crisis);
    watch(plan, doctrine);
    ratify(plan, doctrine, dyad);
    station(plan, doctrine, dyad, dials.resolve, crisis);
    aid(plan, doctrine, dyad);
  }
  if (own.length > 0 && look.mediation[power] !== doctrine.mediation)
    plan.wish(
      { kind: 'mediate', level: doctrine.mediation },
      { name: 'mediate', facts: { level: doctrine.mediation } },
    );
  return plan.done();
}

function inCrisis(look: World, dyad: Dyad): boolean {
  return look.massing[dyad.index] === 1 || look.war[dyad.index] === 1 || look.ceasefire[dyad.index] === BROKEN;
}

/**
 * Would its leaders fight if called? Drawn from the same lead chance that others believe in, with its true resolve. It is
 * thought over when there is cause to: at the opening, while the challenger masses and when an attack has come; otherwise
 * only now and then, since leaders who changed their minds every month would be nobody's leaders.
 */
function standingAnswers(
  plan: Plan,
  doctrine: GuarantorDoctrine,
  dyad: Dyad,
  resolve: number,
  pick: (k: number) => number,
): void {
  const { look, power } = plan;
  const { setup } = look;
  if (!hasCauseToThink(look, dyad) && pick(LUCK.rethink) > RETHINKS) return;
  const chance = leadChance(
    look,
    power,
    look.firm[power] === 1,
    troopsIn(look, dyad, power),
    lawOf(look, dyad, power),
    doctrine.readiness + 2 * (resolve - 0.5),
  );
  const answer = pick(LUCK.answer) < chance ? 'fight' : 'assist';
  for (const duty of setup.duties) {
    if (duty.power !== power || duty.kind !== 'fight' || !dyad.documents.includes(duty.document)) continue;
    if ((look.dutyAnswer[duty.index] === FIGHT) === (answer === 'fight')) continue;
    plan.wish(
      { kind: 'standingAnswer', clause: setup.clauses[duty.clause]?.id ?? '', answer },
      { name: 'standing-answer', facts: { answer, chance: hundredths(chance) } },
    );
  }
}

function hasCauseToThink(look: World, dyad: Dyad): boolean {
  if (look.war[dyad.index] === 1) return (look.warTurnsNow[dyad.index] as number) <= 1;
  return look.turn[0] === 0 || look.massing[dyad.index] === 1;
}

function hotline(plan: Plan, dyad: Dyad, crisis: boolean): void {
  if (crisis && plan.look.hotline[dyad.index] !== 1)
    plan.wish(
      { kind: 'hotline', with: plan.look.setup.powers[dyad.challenger] as string },
      { name: 'hotline', facts: {} },
    );
}

function sanction(plan: Plan, doctrine: GuarantorDoctrine, dyad: Dyad, crisis: boolean): void {
  const { look, power } = plan;
  const { setup } = look;
  const [quiet, high, settled] = doctrine.sanctions;
  let level = crisis ? high : look.settlement[dyad.index] === NEGOTIATED ? settled : quiet;
  level = Math.max(level, owedLevel(look, power));
  // Outside a crisis it keeps to the relief that was agreed.
  if (!crisis) level = Math.min(level, 1 - agreedTerm(look, dyad.index, RELIEF));
  const now = look.sanction[power * setup.powers.length + dyad.challenger] as number;
  if (differs(now, level))
    plan.wish(
      { kind: 'sanction', against: setup.powers[dyad.challenger] as string, level: hundredths(level) },
      { name: 'sanction', facts: { level: hundredths(level) } },
    );
}

/** The level that open obligations ask for. */
function owedLevel(look: World, power: number): number {
  let level = 0;
  for (const duty of look.setup.duties) {
    if (duty.power !== power || duty.kind !== 'sanction' || look.dutyOpen[duty.index] !== 1) continue;
    const asked =
      duty.spec.rise === undefined ? (duty.spec.level ?? 0) : (look.dutyBase[duty.index] as number) + duty.spec.rise;
    level = Math.max(level, asked);
  }
  return clip(level, 0, 1);
}

function watch(plan: Plan, doctrine: GuarantorDoctrine): void {
  const { look, power } = plan;
  if (differs(look.monitorOrdered[power] as number, doctrine.monitors))
    plan.wish({ kind: 'monitor', level: doctrine.monitors }, { name: 'monitor', facts: { level: doctrine.monitors } });
  if (differs(look.reconOrdered[power] as number, doctrine.recon))
    plan.wish({ kind: 'recon', level: doctrine.recon }, { name: 'recon', facts: { level: doctrine.recon } });
}

function ratify(plan: Plan, doctrine: GuarantorDoctrine, dyad: Dyad): void {
  const { look, power } = plan;
  const { setup } = look;
  for (const document of dyad.documents) {
    const at = document * setup.powers.length + power;
    const id = setup.documents[document]?.id ?? '';
    // The legislature says no more often than yes below its floor: a failed vote costs half a year.
    const floor =
      setup.documents[document]?.spec.signatories[setup.powers[power] as string]?.ratification.willFloor ?? 0;
    const push = (look.will[power] as number) > floor - 3 ? doctrine.push : 0;
    if (look.push[at] !== push)
      plan.wish(
        { kind: 'ratify', document: id, push },
        {
          name: push > 0 ? 'push' : 'hold-back',
          facts: { document: id, will: Math.round(look.will[power] as number), floor },
        },
      );
  }
}

function station(plan: Plan, doctrine: GuarantorDoctrine, dyad: Dyad, resolve: number, crisis: boolean): void {
  const { look, power } = plan;
  const { setup } = look;
  if (setup.can[power]?.has('deploy') !== true) return;
  renew(plan, dyad);
  const [low, high, more] = doctrine.troopsK;
  const wantedK = Math.round(low + (high - low) * resolve + (crisis ? more * resolve : 0));
  const hosts = dyad.regions
    .filter((region) => setup.tagged.west[region] === 1)
    .sort((a, b) => (setup.tagged.hub[b] as number) - (setup.tagged.hub[a] as number) || a - b);
  let orderedK = 0;
  for (const region of hosts) orderedK += look.rotationK[forceOf(setup, power, region)] as number;
  for (const region of hosts) {
    if (wantedK - orderedK < 2) break;
    const here = look.rotationK[forceOf(setup, power, region)] as number;
    const personnelK = Math.min(wantedK - orderedK + here, Math.max(HOST_SHARE_K, here + wantedK - orderedK));
    const id = setup.regions[region] as string;
    if (
      plan.wish(
        { kind: 'deploy', region: id, personnelK, turns: ROTATION_TURNS },
        { name: 'deploy', facts: { region: id, personnelK } },
      )
    )
      orderedK += personnelK - here;
  }
  if (wantedK > 0 && differs(look.heavyOrdered[power] as number, doctrine.heavy))
    plan.wish({ kind: 'heavy', share: doctrine.heavy }, { name: 'heavy', facts: { share: doctrine.heavy } });
}

function renew(plan: Plan, dyad: Dyad): void {
  const { look, power } = plan;
  const { setup } = look;
  for (const region of dyad.regions) {
    const at = forceOf(setup, power, region);
    const end = look.rotationEnd[at] as number;
    if ((look.rotationK[at] as number) <= 0 || end - (look.turn[0] as number) > RENEW_WITHIN) continue;
    const id = setup.regions[region] as string;
    plan.wish({ kind: 'renew', region: id, turns: ROTATION_TURNS }, { name: 'renew', facts: { region: id } });
  }
}

function aid(plan: Plan, doctrine: GuarantorDoctrine, dyad: Dyad): void {
  const { look, power } = plan;
  const { setup } = look;
  const at = power * setup.powers.length + dyad.protege;
  const to = setup.powers[dyad.protege] as string;
  const arms = Math.max(doctrine.aidMilitaryBn, owedAmount(look, power, 'equip'));
  const civil = Math.max(doctrine.aidCivilBn, owedAmount(look, power, 'fund'));
  if (differs(look.aidMilitaryBn[at] as number, arms, 0.15))
    plan.wish(
      { kind: 'equip', to, amountBn: hundredths(arms) },
      { name: 'equip', facts: { amountBn: hundredths(arms) } },
    );
  if (differs(look.aidCivilBn[at] as number, civil, 0.15))
    plan.wish(
      { kind: 'fund', to, amountBn: hundredths(civil) },
      { name: 'fund', facts: { amountBn: hundredths(civil) } },
    );
}

function owedAmount(look: World, power: number, kind: 'equip' | 'fund'): number {
  let amount = 0;
  for (const duty of look.setup.duties) {
    if (duty.power === power && duty.kind === kind && look.dutyOpen[duty.index] === 1)
      amount = Math.max(amount, duty.spec.amountBn ?? 0);
  }
  return amount;
}
