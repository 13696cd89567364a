/**
 * R1 Economy: sanctions bite, income comes in, bills are paid in a fixed order until the money is gone.
 *
 * What to notice: every attributed act of the last 90 days adds to the bite by itself, so misconduct costs relief at
 * once and without anybody's order. What is not paid is not done: later steps scale their effects with the shares paid.
 * A challenger's arms industry takes a share of what income leaves it, so relief buys quiet now and a better armed
 * challenger later. Forms: designer judgement; sizes from budgets and aid of 2025 (see the rule file).
 */
import { remaining } from '../formulas/flows.ts';
import { type Why } from '../model/event-kinds.ts';
import { LEGAL_STATUSES } from '../model/names.ts';
import { type Dyad, perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { type World } from '../world.ts';
import { attributedActs } from './acts.ts';
import { isAtWar } from './sides.ts';

const IN_FORCE = LEGAL_STATUSES.indexOf('in-force');
/** A bite that moved by less is not news. */
const NEWS = 0.005;

/** The lines of a bill, in the order in which they are paid. */
export const LINES = ['upkeep', 'supply', 'operations', 'training', 'aid', 'equipment', 'rest'] as const;
const EQUIPMENT = LINES.indexOf('equipment');

const plan = perSetup((setup: Setup) => ({
  biteLeft: remaining(setup.rules.economy.biteMonths, setup.h),
  challengers: setup.powers
    .map((_, power) => power)
    .filter((power) => setup.dyads.some((dyad) => dyad.challenger === power)),
  sanctioners: setup.powers
    .map((_, power) => power)
    .filter((power) => (setup.parameters.sanctionWeight[power] as number) > 0),
  dyadsOf: setup.powers.map((_, power) => setup.dyads.filter((dyad) => dyad.challenger === power)),
  /** Powers whose armies at home are paid by their ordinary budgets, and those whose industry arms them. */
  guest: setup.roles.map((role) => role === 'guarantor' || role === 'neutral'),
  arms: setup.roles.map((role) => role === 'challenger'),
  /** Documents that a power signed, with their beneficiaries. */
  signed: setup.powers.map((_, power) =>
    setup.documents.filter((document) => document.signatories.includes(power) && document.beneficiary !== power),
  ),
  /** Bills by power and line, EUR bn per 30 days: filled anew before each use. */
  bill: new Float64Array(LINES.length),
  /** Income of every power this turn. */
  income: new Float64Array(setup.powers.length),
}));

export function economy(turn: Turn): void {
  const { setup, world } = turn;
  const { challengers } = plan(setup);
  for (let i = 0; i < challengers.length; i++) bite(turn, challengers[i] as number);
  for (let power = 0; power < setup.powers.length; power++) {
    world.equipmentBn[power] = 0;
    world.lawAidBn[power] = 0;
  }
  // Aid counts as it was paid last turn, for all alike: who is listed first must not matter.
  const { income } = plan(setup);
  for (let power = 0; power < setup.powers.length; power++) income[power] = incomeOf(world, power);
  for (let power = 0; power < setup.powers.length; power++) settle(turn, power, income[power] as number);
}

/** R1.1 The bite follows the joint level of sanctions and the attributed acts of the last 90 days. */
function bite(turn: Turn, power: number): void {
  const { setup, world } = turn;
  const { dyadsOf, biteLeft } = plan(setup);
  const level = sanctionLevel(world, power);
  let acts = 0;
  const dyads = dyadsOf[power] as readonly Dyad[];
  for (let i = 0; i < dyads.length; i++) acts += attributedActs(world, (dyads[i] as Dyad).index, turn.turn - 1);
  const before = world.sanctionBite[power] as number;
  const target = Math.min(1, level + setup.rules.economy.bitePerAct * acts);
  const after = target + (before - target) * biteLeft;
  world.sanctionBite[power] = after;
  if (turn.log && Math.abs(after - before) >= NEWS) {
    emit(
      turn,
      'sanctionsBite',
      { power: setup.powers[power] as string, bite: after, level },
      {
        form: 'sum',
        terms: [
          { name: 'level', value: level },
          { name: 'acts', value: setup.rules.economy.bitePerAct * acts },
        ],
        sum: target,
        instead: [{ name: 'acts', value: level + (before - level) * biteLeft }],
      },
    );
  }
}

/**
 * R1.2 Income: what the scenario gives and injects changed, less what sanctions take, and the part of civil aid that supports
 * the budget. EUR bn per 30 days.
 */
export function incomeOf(world: World, power: number): number {
  const { setup } = world;
  const { economy: rules } = setup.rules;
  const powers = setup.powers.length;
  const free = (setup.parameters.incomeBn[power] as number) + (world.incomeShiftBn[power] as number);
  let aid = 0;
  for (let from = 0; from < powers; from++) {
    aid += (world.aidCivilBn[from * powers + power] as number) * (world.paidAid[from] as number);
  }
  const own = Math.max(0, free * (1 - rules.incomeBite * (world.sanctionBite[power] as number)));
  return own + rules.budgetSupport * aid;
}

/** Joint level of sanctions on a power, 0..1: each sanctioner's by its weight, as independent doors that close. */
export function sanctionLevel(world: World, power: number): number {
  const { setup } = world;
  const { sanctioners } = plan(setup);
  let free = 1;
  for (let i = 0; i < sanctioners.length; i++) {
    const from = sanctioners[i] as number;
    free *=
      1 -
      (setup.parameters.sanctionWeight[from] as number) *
        (world.sanction[from * setup.powers.length + power] as number);
  }
  return 1 - free;
}

/** R1.3, R1.4 Bills are paid in order; what money does not cover stays undone. */
function settle(turn: Turn, power: number, income: number): void {
  const { setup, world } = turn;
  const { h } = setup;
  const { bill } = plan(setup);
  writeBill(world, power, income, bill);
  let left = Math.max(0, (world.treasuryBn[power] as number) / h + income);
  let total = 0;
  let paid = 0;
  let short = -1;
  for (let line = 0; line < bill.length; line++) {
    const owed = bill[line] as number;
    const given = Math.min(owed, left);
    left -= given;
    total += owed;
    paid += given;
    if (given < owed && short < 0) short = line;
    setShare(world, power, line, owed > 0 ? given / owed : 1);
    // Added, not set: partners that settled before this power have already delivered.
    if (line === EQUIPMENT) world.equipmentBn[power] = (world.equipmentBn[power] as number) + given;
  }
  deliver(world, power);
  world.incomeBn[power] = income;
  world.spentBn[power] = paid;
  world.spentTotalBn[power] = (world.spentTotalBn[power] as number) + (paid - Math.min(paid, bill[0] as number)) * h;
  world.treasuryBn[power] = (world.treasuryBn[power] as number) + (income - paid) * h;
  world.unpaidShare[power] = total > 0 ? 1 - paid / total : 0;
  if (!turn.log) return;
  const id = setup.powers[power] as string;
  emit(turn, 'paid', { power: id, incomeBn: income, billBn: total }, whyPaid(bill));
  if (short >= 0)
    emit(turn, 'unpaid', { power: id, share: 1 - paid / total, line: LINES[short] as string }, whyPaid(bill));
}

/** Bill of a power by line, EUR bn per 30 days. */
function writeBill(world: World, power: number, income: number, bill: Float64Array): void {
  const { setup, personnelK } = world;
  const { economy: rules } = setup.rules;
  const { parameters, owner } = setup;
  const guest = plan(setup).guest[power] === true;
  const regions = setup.regions.length;
  const row = power * regions;
  let home = 0;
  let abroad = 0;
  for (let region = 0; region < regions; region++) {
    const hereK = personnelK[row + region] as number;
    if (hereK === 0) continue;
    if (!guest || owner[region] === power) home += hereK;
    else abroad += hereK;
  }
  const upkeep = parameters.upkeepBnPerK[power] as number;
  // The home armies of guarantors are paid by their ordinary budgets, not from this case.
  bill[0] = guest ? 0 : upkeep * home;
  bill[1] = isAtWar(world, power) ? rules.supplyBnPerK * (guest ? abroad : home) : 0;
  bill[2] =
    upkeep * (1 + (world.heavyShare[power] as number)) * abroad +
    rules.reconBn * (world.reconOrdered[power] as number) +
    rules.monitorBn * (world.monitorOrdered[power] as number) +
    massingBill(world, power);
  bill[3] = rules.placeBn * ((world.trainingPlacesK[power] as number) + (world.offeredPlacesK[power] as number));
  bill[4] = aidBill(world, power, income);
  bill[5] = world.procureBn[power] as number;
  if (plan(setup).arms[power] === true) {
    const free = income - bill[0] - bill[1] - bill[2];
    // R1.6: relief from sanctions arms a challenger.
    bill[5] = Math.min(bill[5], rules.armsShare * Math.max(0, free));
  }
  bill[6] = restBill(world, power);
}

/**
 * What a power will owe at its next bill if it orders nothing more, EUR bn per 30 days (R1.3). For estimates; the own
 * figures of a view are enough for it.
 */
export function standingBillBn(look: World, power: number): number {
  const { bill } = plan(look.setup);
  const byLaw = look.lawAidBn[power] as number;
  writeBill(look, power, look.incomeBn[power] as number, bill);
  // A by-product of the bill that belongs to the turn, not to an estimate.
  look.lawAidBn[power] = byLaw;
  let sum = 0;
  for (let line = 0; line < bill.length; line++) sum += bill[line] as number;
  return sum;
}

function massingBill(world: World, power: number): number {
  const dyads = plan(world.setup).dyadsOf[power] as readonly Dyad[];
  let massing = 0;
  for (let i = 0; i < dyads.length; i++) massing = Math.max(massing, world.massing[(dyads[i] as Dyad).index] as number);
  return world.setup.rules.economy.massBn * massing;
}

/** R1.5 Aid ordered, and what documents in force commit beyond it. */
function aidBill(world: World, power: number, income: number): number {
  const { setup } = world;
  const powers = setup.powers.length;
  let sum = 0;
  for (let pair = power * powers; pair < (power + 1) * powers; pair++) {
    sum += (world.aidMilitaryBn[pair] as number) + (world.aidCivilBn[pair] as number);
  }
  const signed = plan(setup).signed[power] as Setup['documents'];
  let law = 0;
  for (let i = 0; i < signed.length; i++) {
    const document = signed[i] as Setup['documents'][number];
    if (world.legal[document.index * powers + power] !== IN_FORCE) continue;
    law += setup.rules.economy.lawShare * income;
  }
  world.lawAidBn[power] = Math.max(0, law - sum);
  return Math.max(sum, law);
}

function restBill(world: World, power: number): number {
  const { setup } = world;
  const powers = setup.powers.length;
  let sum =
    (world.shieldBn[power] as number) +
    (world.resilienceBn[power] as number) +
    setup.rules.economy.fortifyBn * (world.fortifyOrders[power] as number);
  for (let pair = power * powers; pair < (power + 1) * powers; pair++) sum += world.influenceBn[pair] as number;
  return sum;
}

function setShare(world: World, power: number, line: number, share: number): void {
  // Troops that are not paid are not supplied either: one share covers both lines.
  if (line === 0) world.paidSupply[power] = share;
  else if (line === 1) world.paidSupply[power] = Math.min(world.paidSupply[power] as number, share);
  else if (line === 2) world.paidOperations[power] = share;
  else if (line === 3) world.paidTraining[power] = share;
  else if (line === 4) world.paidAid[power] = share;
  else if (line === 6) world.paidRest[power] = share;
}

/** Military aid that was paid for, and what documents commit, arrives as equipment. */
function deliver(world: World, power: number): void {
  const { setup } = world;
  const powers = setup.powers.length;
  const paid = world.paidAid[power] as number;
  for (let to = 0; to < powers; to++) {
    const bn = world.aidMilitaryBn[power * powers + to] as number;
    if (bn > 0) world.equipmentBn[to] = (world.equipmentBn[to] as number) + bn * paid;
  }
  const law = world.lawAidBn[power] as number;
  if (law === 0) return;
  const signed = plan(setup).signed[power] as Setup['documents'];
  let inForce = 0;
  for (let i = 0; i < signed.length; i++)
    if (world.legal[(signed[i] as Setup['documents'][number]).index * powers + power] === IN_FORCE) inForce += 1;
  for (let i = 0; i < signed.length; i++) {
    const document = signed[i] as Setup['documents'][number];
    if (world.legal[document.index * powers + power] !== IN_FORCE) continue;
    world.equipmentBn[document.beneficiary] =
      (world.equipmentBn[document.beneficiary] as number) + (law * paid) / inForce;
  }
}

function whyPaid(bill: Float64Array): Why {
  return { form: 'sum', terms: LINES.map((name, line) => ({ name, value: bill[line] as number })) };
}
