/** Plays every kept match in this browser; leaves what came of it in the page's attributes. */
import { type Scenario, setUp, type Setup } from '../../../src/engine/index.ts';
import { digestOfKept, readKept } from '../../golden/kept.ts';

const page = document.documentElement.dataset;

async function play(): Promise<void> {
  const matches = readKept(await (await fetch('./matches.jsonl')).text());
  const setups = new Map<string, Setup>();
  const differing: string[] = [];
  for (const match of matches) {
    const scenario = (await (await fetch(`./${match.scenario}.json`)).json()) as Scenario;
    const setup = setups.get(match.scenario) ?? setUp(scenario);
    setups.set(match.scenario, setup);
    const digest = digestOfKept(setup, match);
    if (digest !== match.digest) differing.push(`${match.scenario} ${match.seed} ${digest}`);
  }
  page.differing = JSON.stringify(differing);
  page.played = String(matches.length);
}

play().catch((error: unknown) => {
  page.differing = JSON.stringify([String(error)]);
  page.played = 'failed';
});
