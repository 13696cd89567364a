/** Does a guarantor fight? The leader's standing answer, then the vote of its legislature (R8.4 to R8.6). */
import { type ClauseSetup, type Dyad, type DutySetup, perSetup, type Setup } from '../setup.ts';
import { STANDING_ANSWERS } from '../model/names.ts';
import { emit, friendsOf, type Turn } from '../turn.ts';
import { owes } from './invocation.ts';
import { type Ledger, newLedger, readLedger } from './ledger.ts';
import { baseSupport, supportShift, voteChance } from './ledger-resolve.ts';
import { campaignSuccess, helperStrength } from './ledger-campaign.ts';
import { LAW, lawOf, troopsIn } from './presence.ts';
import { signal } from './signals.ts';

const FIGHT = 2;

const scratch = perSetup((setup: Setup): readonly Ledger[] => setup.dyads.map((dyad) => newLedger(setup, dyad.index)));

/**
 * Puts the call to every power that owes fighting under the clause. Returns whether the call goes on because the
 * attack lasts.
 */
export function answerCall(turn: Turn, clause: ClauseSetup, fought: Uint8Array): boolean {
  const { setup, world } = turn;
  const dyad = dyadAtWar(turn, clause);
  if (dyad === undefined && world.clauseTurn[clause.index] !== turn.turn) return false;
  const the = dyad ?? setup.dyads[setup.documents[clause.document]!.dyads[0] ?? -1];
  if (the === undefined) return false;
  let ledger: Ledger | undefined;
  let asked = false;
  for (let i = 0; i < clause.duties.length; i++) {
    const duty = setup.duties[clause.duties[i]!]!;
    if (duty.kind !== 'fight' || !owes(world, clause.document, duty.power)) continue;
    asked = true;
    if (world.fighting[duty.power] === 1) {
      if (world.dutyAnswer[duty.index] !== FIGHT && fought[duty.power] === 1) leave(turn, the, duty);
      continue;
    }
    if (turn.log && world.clauseTurn[clause.index] === turn.turn) reportAnswer(turn, duty);
    if (world.dutyAnswer[duty.index] !== FIGHT) continue;
    ledger ??= readLedger(world, the.index, scratch(setup)[the.index], turn.turn);
    putToVote(turn, the, duty, ledger);
  }
  return asked && dyad !== undefined;
}

function dyadAtWar(turn: Turn, clause: ClauseSetup): Dyad | undefined {
  const { dyads } = turn.setup.documents[clause.document]!;
  for (let i = 0; i < dyads.length; i++) if (turn.world.war[dyads[i]!] === 1) return turn.setup.dyads[dyads[i]!];
  return undefined;
}

function reportAnswer(turn: Turn, duty: DutySetup): void {
  const { setup, world } = turn;
  emit(turn, 'answeredCall', {
    by: setup.powers[duty.power]!,
    clause: setup.clauses[duty.clause]!.id,
    answer: STANDING_ANSWERS[world.dutyAnswer[duty.index]!] ?? 'refuse',
  });
}

/** The legislature votes until it consents; its consent stands while the war lasts. */
function putToVote(turn: Turn, dyad: Dyad, duty: DutySetup, ledger: Ledger): void {
  const { setup, world, chance } = turn;
  const position = dyad.guarantors.indexOf(duty.power);
  const odds = position < 0 ? 0 : ledger.votes[position]!;
  const passed = chance.happens(setup.rolls.vote[duty.index]!, turn.turn, odds);
  if (turn.log) reportVote(turn, dyad, duty, ledger, odds, passed);
  if (!passed) return;
  world.fighting[duty.power] = 1;
  if (turn.log) emit(turn, 'joinedFight', { by: setup.powers[duty.power]!, of: setup.powers[dyad.protege]! });
}

function reportVote(turn: Turn, dyad: Dyad, duty: DutySetup, ledger: Ledger, odds: number, passed: boolean): void {
  const { setup, world, chance } = turn;
  const { power } = duty;
  const present = troopsIn(world, dyad, power);
  const law = lawOf(world, dyad, power);
  const air = setup.parameters.airSupport[power]!;
  const hold = 1 - campaignSuccess(world, ledger.campaign, air, helperStrength(world, power, present));
  const base = baseSupport(setup)[power]!;
  const shift = supportShift(world, power, present, law, hold);
  emit(
    turn,
    'voteOnForce',
    { by: setup.powers[power]!, clause: setup.clauses[duty.clause]!.id, passed },
    {
      form: 'logit',
      terms: [
        { name: 'supportBase', value: base },
        { name: 'supportShift', value: shift, knownTo: friendsOf(setup, power) },
        { name: 'hold', value: hold, knownTo: friendsOf(setup, power) },
        { name: 'members', value: setup.parameters.members[power]! },
        { name: 'membersNeeded', value: setup.parameters.membersNeeded[power]! },
      ],
      sum: base + shift,
      probability: odds,
      roll: chance.uniform(setup.rolls.vote[duty.index]!, turn.turn),
      threshold: odds,
      instead: [{ name: 'law', value: voteChance(world, power, present, LAW.inForce, hold) }],
    },
  );
}

/** A leader who stops fighting while the attack lasts breaks the promise. */
function leave(turn: Turn, dyad: Dyad, duty: DutySetup): void {
  const { setup, world } = turn;
  world.fighting[duty.power] = 0;
  world.dutyBroken[duty.index]! += 1;
  if (turn.log) emit(turn, 'leftFight', { by: setup.powers[duty.power]! });
  signal(turn, dyad.index, duty.power, -setup.rules.beliefs.fightBroken, 'fightBroken');
}

/** Nobody goes on fighting where no war is on. */
export function stopIdle(turn: Turn, fought: Uint8Array): void {
  const { setup, world } = turn;
  for (let power = 0; power < setup.powers.length; power++) {
    if (world.fighting[power] !== 1 || fought[power] !== 1 || guardsWar(turn, power)) continue;
    world.fighting[power] = 0;
    if (turn.log) emit(turn, 'leftFight', { by: setup.powers[power]! });
  }
}

function guardsWar(turn: Turn, power: number): boolean {
  const { dyads } = turn.setup;
  for (let i = 0; i < dyads.length; i++) {
    if (turn.world.war[i] === 1 && dyads[i]!.guarantors.includes(power)) return true;
  }
  return false;
}
