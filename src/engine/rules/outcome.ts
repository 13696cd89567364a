/**
 * Step 15, and the clean sheet on which a turn begins: outcomes, scores, the end of the match. Rules R15.1 to R15.4.
 * An outcome is a condition in the scenario's data; the first that holds names the end.
 */
import { perSetup, type Setup } from '../setup.ts';
import { emit, type Turn } from '../turn.ts';
import { FIELDS, type FieldName } from '../model/fields.ts';
import { conditionsOf, explain, holds } from './conditions.ts';
import { scoreOf } from './scores.ts';
import { windowCell } from './sides.ts';

const OF_ONE_TURN: readonly FieldName[] = [
  'movedK',
  'attackK',
  'takenShare',
  'struck',
  'intensity',
  'incident',
  'areaTurnKm2',
];

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Where those columns lie. What lies side by side is one run: to empty a column is a call out of compiled code. */
const emptied = perSetup((setup: Setup): readonly Run[] => {
  const columns = OF_ONE_TURN.map((name) => ({
    start: setup.offset[name],
    end: setup.offset[name] + setup.count[FIELDS[name].per],
  }));
  columns.sort((a, b) => a.start - b.start);
  return columns.reduce<readonly Run[]>((runs, { start, end }) => {
    const last = runs.at(-1);
    return last?.end === start ? [...runs.slice(0, -1), { start: last.start, end }] : [...runs, { start, end }];
  }, []);
});

/**
 * Empties what counts one turn only. Runs before the orders are carried out. Losses stay: force generation reads those of
 * the turn before (R2.3, R2.4), and empties them.
 */
export function beginTurn(turn: Turn): void {
  const { setup, world } = turn;
  const runs = emptied(setup);
  for (let i = 0; i < runs.length; i++) world.buffer.fill(0, runs[i]!.start, runs[i]!.end);
  for (let dyad = 0; dyad < setup.dyads.length; dyad++) {
    const cell = windowCell(setup, dyad, turn.turn);
    world.acrossK[cell] = 0;
    world.acrossP[cell] = 0;
    world.takenMax[cell] = 0;
    world.strikesWindow[cell] = 0;
    world.actsWindow[cell] = 0;
    world.brokeWindow[cell] = 0;
    world.incidentsWindow[cell] = 0;
  }
  for (let power = 0; power < setup.powers.length; power++) {
    world.killedWindowK[windowCell(setup, power, turn.turn)] = 0;
  }
}

/** Outcomes that end the match whenever they hold, in the scenario's order. */
const ending = perSetup((setup: Setup) =>
  setup.outcomes
    .map(({ spec }, index) => ({ spec, index }))
    .filter(({ spec }) => spec.ends)
    .map(({ index }) => index),
);

export function outcome(turn: Turn): void {
  const { setup, world } = turn;
  const found = world.ended[0] === 1 ? -1 : turn.turn + 1 >= setup.turns ? finalOutcome(turn) : earlyOutcome(turn);
  world.turn[0] = turn.turn + 1;
  if (found >= 0) {
    world.ended[0] = 1;
    world.outcome[0] = found;
  }
  for (let power = 0; power < setup.powers.length; power++) world.score[power] = scoreOf(world, power);
  if (turn.log && found >= 0) report(turn, found);
}

function earlyOutcome(turn: Turn): number {
  const { outcomes } = conditionsOf(turn.setup);
  const candidates = ending(turn.setup);
  for (let i = 0; i < candidates.length; i++) {
    const condition = outcomes[candidates[i]!];
    if (condition !== undefined && holds(turn.world, condition, turn.turn)) return candidates[i]!;
  }
  return -1;
}

/** At the last turn the first that holds; the last one of a scenario has no condition. */
function finalOutcome(turn: Turn): number {
  const { outcomes } = conditionsOf(turn.setup);
  for (let i = 0; i < outcomes.length; i++) {
    const condition = outcomes[i];
    if (condition === undefined || holds(turn.world, condition, turn.turn)) return i;
  }
  return outcomes.length - 1;
}

function report(turn: Turn, found: number): void {
  const { setup, world } = turn;
  const condition = conditionsOf(setup).outcomes[found];
  const findings = condition === undefined ? [] : explain(world, condition, turn.turn);
  emit(
    turn,
    'ended',
    { outcome: setup.outcomes[found]!.id },
    {
      form: 'inputs',
      terms: findings.map(({ fact, value }) => ({ name: fact, value })),
    },
  );
  for (let power = 0; power < setup.powers.length; power++) {
    emit(turn, 'scored', { power: setup.powers[power]!, score: world.score[power]! });
  }
}
