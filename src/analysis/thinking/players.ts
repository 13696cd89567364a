/** Which machine plays a power: its doctrine, at the level that the scenario or the caller names. */
import { type Bot } from '../../ai/bot.ts';
import { botFor } from '../../ai/index.ts';
import { levelOf, simpleBotFor } from '../../ai/levels.ts';
import { type Level, type Setup } from '../../engine/index.ts';
import { searchingBot, type Thinking, USUAL_DRAWS } from './searching.ts';

/** The machine player of a power at a level; the scenario's where unsaid. */
export function machineFor(
  setup: Setup,
  power: string,
  level: Level = levelOf(setup, power),
  thinking: Thinking = { draws: USUAL_DRAWS },
): Bot {
  switch (level) {
    case 'simple':
      return simpleBotFor(setup, power);
    case 'steady':
      return botFor(setup, power);
    case 'searching':
      return searchingBot(thinking);
  }
}

/** The machine players of all powers, in the order of the setup, at the levels of the scenario. */
export function machinesOf(setup: Setup): readonly Bot[] {
  return setup.powers.map((id) => machineFor(setup, id));
}
