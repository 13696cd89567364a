/** A match that machines played to its end, as the text of its file: what a person would have saved. */
import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { botFor } from '../../src/ai/index.ts';
import { playFutures, stageOf } from '../../src/analysis/futures.ts';
import { viewFor } from '../../src/engine/index.ts';
import { writeMatchFile } from '../../src/match/file.ts';
import { type KeptForecast } from '../../src/match/kept-forecast.ts';
import { currentWorld, isOver, machineOrders, type Match, openMatch, playTurn } from '../../src/match/match.ts';
import { keptOf, oddsOf } from '../../src/store/odds.ts';
import { shippedScenario } from './shipped.ts';

export interface FinishedMatch {
  readonly match: Match;
  readonly text: string;
}

/** `person` names the seat that a person is said to have had, with a forecast of so many `futures` at each turn, if any. */
export async function finishedMatch(id: string, seed: string, person: string, futures = 0): Promise<FinishedMatch> {
  const scenario = await shippedScenario(id);
  let match = openMatch(scenario, seed);
  const bots = Object.fromEntries(match.setup.powers.map((power) => [power, botFor(match.setup, power)]));
  while (!isOver(match)) {
    const machines = machineOrders(match, bots);
    const orders = Object.fromEntries(Object.entries(machines).map(([power, turn]) => [power, turn.orders]));
    const forecasts = futures > 0 ? { [person]: forecastOf(match, person, futures) } : {};
    match = playTurn(match, orders, machines, forecasts).match;
  }
  const document: unknown = parse(readFileSync(new URL(`../../public/scenarios/${id}.json`, import.meta.url), 'utf8'));
  const players = Object.fromEntries(
    match.setup.powers.map((power) => [power, power === person ? 'person' : 'machine'] as const),
  );
  return { match, text: writeMatchFile(match, document, players) };
}

/** What the person's forecast would have said with nothing drafted. */
function forecastOf(match: Match, person: string, futures: number): KeptForecast {
  const { setup } = match;
  const stage = stageOf({ kind: 'view', view: viewFor(currentWorld(match), setup.powers.indexOf(person)) });
  const bots = setup.powers.map((power) => botFor(setup, power));
  return keptOf(setup, oddsOf(playFutures(stage, bots, { [person]: [] }, 0, futures)));
}
