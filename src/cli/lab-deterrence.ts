import {
  CHALLENGER_ORDER,
  DEFENDER_ORDER,
  deterrenceFaults,
  solveDeterrence,
  type ChallengerPayoffs,
  type DefenderPayoffs,
  type DeterrenceFault,
} from '../engine/formulas/deterrence.ts';
import { quote, refuse, type Outcome } from './lab-options.ts';
import { isJsonObject } from '../engine/json-object.ts';

type Payoffs = { readonly c: ChallengerPayoffs; readonly d: DefenderPayoffs };

/** Solves the unilateral deterrence game for payoffs in JSON. */
export function runDeterrence(payoffsText: string, pC: number, pD: number): Outcome<unknown> {
  const payoffs = readPayoffs(payoffsText);
  if (!payoffs.ok) return payoffs;
  const game = { ...payoffs.value, pC, pD };
  const faults = deterrenceFaults(game);
  if (faults.length > 0) return refuse(1, faults.map(sentence).join('\n'));
  return { ok: true, value: solveDeterrence(game) };
}

function sentence(fault: DeterrenceFault): string {
  switch (fault.kind) {
    case 'ordering': {
      const { player, better, worse, values } = fault;
      const order = (player === 'c' ? CHALLENGER_ORDER : DEFENDER_ORDER).join(' > ');
      return (
        `--payoffs: ${player}.${better} (${values[0]}) must be greater than ${player}.${worse} (${values[1]}); ` +
        `the order of ${player} is ${order}`
      );
    }
    case 'probability':
      return `--${fault.name} cannot be ${fault.value}: allowed is a number from 0 to 1`;
  }
}

const SHAPE = `{"c":{${CHALLENGER_ORDER.join(',')}},"d":{${DEFENDER_ORDER.join(',')}}}`;

function readPayoffs(text: string): Outcome<Payoffs> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(1, `--payoffs ${quote(text)} is not JSON: ${reason}`);
  }
  if (!isJsonObject(value)) return refuse(1, `--payoffs must be an object ${SHAPE}`);
  const strangers = Object.keys(value).filter((key) => key !== 'c' && key !== 'd');
  if (strangers.length > 0) return refuse(1, `--payoffs has no ${quote(strangers[0]!)}; it is ${SHAPE}`);
  const c = readPlayer('c', value['c'], CHALLENGER_ORDER);
  if (!c.ok) return c;
  const d = readPlayer('d', value['d'], DEFENDER_ORDER);
  if (!d.ok) return d;
  return { ok: true, value: { c: c.value, d: d.value } };
}

function readPlayer<K extends string>(
  player: string,
  value: unknown,
  outcomes: readonly K[],
): Outcome<Record<K, number>> {
  if (!isJsonObject(value)) return refuse(1, `--payoffs: ${player} must be an object with ${outcomes.join(', ')}`);
  const strangers = Object.keys(value).filter((key) => !outcomes.some((outcome) => outcome === key));
  if (strangers.length > 0) {
    return refuse(1, `--payoffs: ${player} has no ${quote(strangers[0]!)}; allowed: ${outcomes.join(', ')}`);
  }
  const worths: Partial<Record<K, number>> = {};
  for (const outcome of outcomes) {
    const worth = value[outcome];
    if (typeof worth !== 'number' || !Number.isFinite(worth)) {
      const shown = worth === undefined ? 'is missing' : `cannot be ${quote(JSON.stringify(worth))}`;
      return refuse(1, `--payoffs: ${player}.${outcome} ${shown}: allowed is a number`);
    }
    worths[outcome] = worth;
  }
  return { ok: true, value: worths as Record<K, number> };
}
