/** Sample: a match of four doctrine bots, recorded: CPU of every commit, size of the save, CPU of opening it again. */
import { botFor } from '../../src/ai/index.ts';
import { readFile } from 'node:fs/promises';
import { eventsFor, viewFor } from '../../src/engine/index.ts';
import { writeMatchFile } from '../../src/match/file.ts';
import { currentWorld, isOver, machineOrders, openMatch, playTurn, type TurnOrders } from '../../src/match/match.ts';
import { shippedPath } from '../../src/scenario/index.ts';
import { openMatchFile } from '../../src/store/autosave.ts';
import { loadScenario } from '../../src/store/catalogue.ts';
import { cpuSeconds } from './fresh-process.ts';

const seed = process.argv[2] ?? 'bench';
const read = async (address: string): Promise<string | undefined> => {
  const path = shippedPath(address);
  return path === undefined ? undefined : readFile(new URL(`../../public/${path}`, import.meta.url), 'utf8');
};
const loaded = await loadScenario('berlin-2025', {}, read);
if (!loaded.ok) throw new Error('berlin-2025 cannot be read');

let match = openMatch(loaded.value.scenario, seed);
const { setup } = match;
const bots = Object.fromEntries(setup.powers.map((id) => [id, botFor(setup, id)]));
const commits: number[] = [];
while (!isOver(match)) {
  const start = cpuSeconds();
  const machines = machineOrders(match, bots);
  const orders: TurnOrders = Object.fromEntries(Object.entries(machines).map(([id, turn]) => [id, turn.orders]));
  match = playTurn(match, orders, machines).match;
  // What a person at the screen is shown of it.
  viewFor(currentWorld(match), 0);
  eventsFor(setup, match.turns.at(-1)!.events, 0);
  commits.push((cpuSeconds() - start) * 1000);
}
const players = Object.fromEntries(setup.powers.map((id) => [id, 'machine' as const]));
const text = writeMatchFile(match, loaded.value.document, players);
const start = cpuSeconds();
const opened = await openMatchFile(text, 'bench', read);
const reopen = cpuSeconds() - start;
if (!opened.ok || opened.value.divergedAt !== undefined) throw new Error('the save does not open');
console.log(JSON.stringify({ commits, turns: match.turns.length, bytes: Buffer.byteLength(text), reopen }));
