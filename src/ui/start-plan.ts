/** From a plan to an open match. Brings the rules and the scenario reader with it. */
import type { Player } from '../store/match-store.ts';
import { type LoadedScenario, loadScenario, type ScenarioFault } from '../store/catalogue.ts';
import { currentLanguage, t } from '../words/index.ts';
import { game } from './game.ts';
import type { GamePlan } from './plan.ts';

/** Opens the planned match; answers sentences that say why not, or nothing. `text` is a scenario that was not shipped. */
export async function startPlan(plan: GamePlan, text?: string): Promise<readonly string[]> {
  const machines = (chosen: Readonly<Record<string, string>> | undefined) =>
    Object.entries(chosen ?? {}).filter(([power]) => !plan.persons.includes(power));
  // Laid over the scenario itself, so that the match carries them wherever it goes.
  const loaded = await loadScenario(text ?? plan.scenario, {
    ...plan.changes,
    ...Object.fromEntries(machines(plan.doctrines).map(([power, name]) => [`powers.${power}.bot.doctrine`, name])),
    ...Object.fromEntries(machines(plan.levels).map(([power, level]) => [`powers.${power}.bot.level`, level])),
  });
  if (!loaded.ok) return faultSentences(loaded.error);
  open(loaded.value, plan);
  return [];
}

function open({ scenario, document }: LoadedScenario, plan: GamePlan): void {
  const players: Record<string, Player> = {};
  for (const [id, power] of Object.entries(scenario.powers)) {
    players[id] = plan.persons.includes(id) && power.playable ? 'person' : 'machine';
  }
  game.getState().act.start({ scenario, document, seed: plan.seed, players });
}

/** What is wrong with a scenario, one sentence each. */
export async function faultSentences(fault: ScenarioFault): Promise<readonly string[]> {
  if (fault.kind === 'unreadable') return [t('newGame.unreadable', { id: fault.id })];
  const words =
    currentLanguage() === 'uk' ? await import('../words/uk/findings.ts') : await import('../words/en/findings.ts');
  return fault.findings
    .filter((finding) => finding.severity === 'error')
    .map((finding) => `${finding.line}:${finding.column} ${words.sayFinding(finding)}`);
}
