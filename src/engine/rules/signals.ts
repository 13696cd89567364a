/** Small changes of what others think and voters want, each reported where it happens (R10.1, R10.5, R9.1). */
import { clip, sigmoid } from '../exact.ts';
import { perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';

/** Log-odds beyond this are certainty for every purpose of the model. */
const CERTAIN = 20;
/** Changes of belief and reputation below this are not worth a line in the log. */
const NOTICED = 0.002;

/**
 * Adds the log of a likelihood ratio to what the challenger of a dyad believes about a guarantor, and part of it to
 * what the challengers of its other promises believe. Additions commute: the order of signals does not matter.
 */
export function signal(turn: Turn, dyad: number, power: number, logRatio: number, name: string): void {
  if (logRatio === 0) return;
  const { setup } = turn;
  const { challenger } = setup.dyads[dyad]!;
  believe(turn, challenger, power, logRatio, name);
  const others = observersOf(setup)[power]!;
  if (others.length < 2) return;
  const share = logRatio * setup.rules.beliefs.otherShare;
  for (const observer of others) if (observer !== challenger) believe(turn, observer, power, share, name);
}

function believe(turn: Turn, observer: number, power: number, logRatio: number, name: string): void {
  const { setup, world } = turn;
  const at = observer * setup.powers.length + power;
  const before = world.belief[at]!;
  const after = clip(before + logRatio, -CERTAIN, CERTAIN);
  world.belief[at] = after;
  if (turn.log === undefined) return;
  const from = sigmoid(before);
  const to = sigmoid(after);
  if (Math.abs(to - from) < NOTICED) return;
  emit(
    turn,
    'beliefMoved',
    { by: setup.powers[observer]!, of: setup.powers[power]!, from, to },
    {
      form: 'logit',
      terms: [
        { name: 'before', value: before },
        { name, value: logRatio },
      ],
      sum: after,
      probability: to,
    },
  );
}

/** Challengers that hold a belief about a power: those of the dyads it guarantees. */
const observersOf = perSetup((setup: Setup) =>
  setup.powers.map((_, power) => [
    ...new Set(setup.dyads.filter((dyad) => dyad.guarantors.includes(power)).map((dyad) => dyad.challenger)),
  ]),
);

export function changeReputation(turn: Turn, power: number, change: number, name: string): void {
  const { world, setup } = turn;
  const from = world.reputation[power]!;
  const to = clip(from + change, 0, 100);
  world.reputation[power] = to;
  if (turn.log === undefined || Math.abs(to - from) < NOTICED * 100) return;
  emit(
    turn,
    'reputationMoved',
    { power: setup.powers[power]!, from, to },
    {
      form: 'sum',
      terms: [
        { name: 'before', value: from },
        { name, value: change },
      ],
      sum: to,
    },
  );
}

export function changeWill(turn: Turn, power: number, change: number): void {
  turn.world.will[power] = clip(turn.world.will[power]! + change, 0, 100);
}

export function changeTension(turn: Turn, change: number): void {
  turn.world.tension[0] = clip(turn.world.tension[0]! + change, 0, 100);
}

/** Most that grievance can reach. */
const GRIEVANCE_MAX = 20;

export function changeGrievance(turn: Turn, dyad: number, change: number): void {
  turn.world.grievance[dyad] = clip(turn.world.grievance[dyad]! + change, 0, GRIEVANCE_MAX);
}
