/** A match that machines played to its end, as the text of its file: what a person would have saved. */
import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { botFor } from '../../src/ai/index.ts';
import { writeMatchFile } from '../../src/match/file.ts';
import { isOver, machineOrders, type Match, openMatch, playTurn } from '../../src/match/match.ts';
import { shippedScenario } from './shipped.ts';

export interface FinishedMatch {
  readonly match: Match;
  readonly text: string;
}

/** `person` names the seat that a person is said to have had. */
export async function finishedMatch(id: string, seed: string, person: string): Promise<FinishedMatch> {
  const scenario = await shippedScenario(id);
  let match = openMatch(scenario, seed);
  const bots = Object.fromEntries(match.setup.powers.map((power) => [power, botFor(match.setup, power)]));
  while (!isOver(match)) {
    const machines = machineOrders(match, bots);
    const orders = Object.fromEntries(Object.entries(machines).map(([power, turn]) => [power, turn.orders]));
    match = playTurn(match, orders, machines).match;
  }
  const document: unknown = parse(readFileSync(new URL(`../../public/scenarios/${id}.json`, import.meta.url), 'utf8'));
  const players = Object.fromEntries(
    match.setup.powers.map((power) => [power, power === person ? 'person' : 'machine'] as const),
  );
  return { match, text: writeMatchFile(match, document, players) };
}
