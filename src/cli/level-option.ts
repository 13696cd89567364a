/** `--level LEVEL` and `--level POWER=LEVEL`: how well the machines play. */
import { InvalidArgumentError } from 'commander';
import { isLevel } from '../ai/levels.ts';
import { type Level, LEVELS, type Scenario } from '../engine/index.ts';
import { type Io } from './io.ts';

/** One `--level`; every power where none is named. */
export interface LevelChoice {
  readonly power?: string;
  readonly level: Level;
}

/** Parser of a repeatable `--level`. Throws commander's own error. */
export function collectLevel(text: string, before: readonly LevelChoice[] = []): readonly LevelChoice[] {
  const at = text.indexOf('=');
  const level = text.slice(at + 1);
  if (!isLevel(level) || at === 0)
    throw new InvalidArgumentError(`expected ${LEVELS.join(', ')}, or one of them for a power as RU=searching.`);
  return [...before, at < 0 ? { level } : { power: text.slice(0, at), level }];
}

/** A choice as `--level` takes it. */
export const spellLevel = ({ power, level }: LevelChoice): string =>
  power === undefined ? level : `${power}=${level}`;

/** The scenario with the levels laid over its own; a power that it does not have ends the command. */
export function atLevels(scenario: Scenario, choices: readonly LevelChoice[], io: Io): Scenario {
  const powers = { ...scenario.powers };
  for (const { power, level } of choices) {
    if (power !== undefined && !Object.hasOwn(powers, power)) {
      io.stderr.write(`guarantor: no power is called "${power}"; there are ${Object.keys(powers).join(', ')}\n`);
      return io.exit(1);
    }
    for (const [id, spec] of Object.entries(powers))
      if (power === undefined || power === id) powers[id] = { ...spec, bot: { ...spec.bot, level } };
  }
  return { ...scenario, powers };
}
