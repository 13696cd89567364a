/**
 * Regret matching at one node: what a player would play, what it plays by error, and what it learns.
 *
 * In proportion to the regrets that are positive (Hart and Mas-Colell 2000). Later walks count for more in regrets and
 * average alike, by the square of their number: what was learnt while everybody was still guessing is soon outweighed
 * (discounting as in Brown and Sandholm 2019, their gamma = 2).
 */
import { exp } from '../../engine/index.ts';
import { type Nodes } from './nodes.ts';

/** How a player errs. */
export interface Erring {
  /** Share of errors at the beginning; it falls with the square root of the visits. */
  readonly share: number;
  /** Loss that makes an error rarer by the factor e, as a share of the range of payoffs. */
  readonly temper: number;
  /** Weight of the dearest error against the cheapest. */
  readonly floor: number;
}

/** Visits until errors begin to be rarer. */
const SETTLING = 1000;
/** Memory of what a choice is worth, visits. */
const MEMORY = 400;

/** The mixture by the regrets of a node; even where there are none. `row`: place of its first choice in the pool. */
export function mixtureInto(nodes: Nodes, row: number, choices: number, into: Float64Array, at: number): void {
  let sum = 0;
  for (let i = 0; i < choices; i++) sum += Math.max(0, nodes.regret[row + i] as number);
  for (let i = 0; i < choices; i++)
    into[at + i] = sum > 0 ? Math.max(0, nodes.regret[row + i] as number) / sum : 1 / choices;
}

/** The odds of each choice: the mixture, and a share of errors that falls as an exponential of what they cost. */
export function oddsInto(
  nodes: Nodes,
  node: number,
  choices: number,
  mixture: Float64Array,
  erring: Erring,
  into: Float64Array,
  at: number,
): void {
  const row = node * nodes.choices;
  let best = 0;
  for (let i = 0; i < choices; i++) best = Math.max(best, nodes.worth[row + i] as number);
  let sum = 0;
  for (let i = 0; i < choices; i++) {
    const loss = (nodes.tries[row + i] as number) > 0 ? best - (nodes.worth[row + i] as number) : 0;
    const weight = erring.floor + exp(-loss / erring.temper);
    into[at + i] = weight;
    sum += weight;
  }
  const share = erring.share / Math.sqrt(1 + (nodes.visits[node] as number) / SETTLING);
  for (let i = 0; i < choices; i++)
    into[at + i] = (1 - share) * (mixture[at + i] as number) + (share * (into[at + i] as number)) / sum;
}

/** Notes what a choice came to. */
export function remember(nodes: Nodes, cell: number, came: number): void {
  const tries = (nodes.tries[cell] as number) + 1;
  nodes.tries[cell] = tries;
  nodes.worth[cell]! += (came - (nodes.worth[cell] as number)) / Math.min(tries, MEMORY);
}

/** Adds what each choice would have gained over the mixture; `weight` is how much this walk counts. */
export function regret(
  nodes: Nodes,
  row: number,
  choices: number,
  mixture: Float64Array,
  results: Float64Array,
  at: number,
  weight: number,
): void {
  let mean = 0;
  for (let i = 0; i < choices; i++) mean += (mixture[at + i] as number) * (results[at + i] as number);
  for (let i = 0; i < choices; i++) nodes.regret[row + i]! += weight * ((results[at + i] as number) - mean);
}

/** Adds what was played to the average that is the answer. */
export function average(
  nodes: Nodes,
  row: number,
  choices: number,
  odds: Float64Array,
  at: number,
  weight: number,
): void {
  for (let i = 0; i < choices; i++) nodes.chosen[row + i]! += weight * (odds[at + i] as number);
}
