/** Powers: their own numbers over those of their role. */
import { type BotSpec, type PowerSpec } from '../../engine/model/scenario.ts';
import { POWER_PARAMETER_NAMES, type PowerParameter } from '../../engine/model/power-parameters.ts';
import { type PowerFile } from '../schema/power.ts';
import { type ScenarioFile } from '../schema/scenario.ts';

const NEUTRAL = 0.5;

export const buildPowers = (file: ScenarioFile): Record<string, PowerSpec> =>
  Object.fromEntries(Object.entries(file.powers).map(([id, said]) => [id, buildPower(said, file)]));

function buildPower(said: PowerFile, file: ScenarioFile): PowerSpec {
  const role = file.roles[said.role];
  const parameters = Object.fromEntries(POWER_PARAMETER_NAMES.map((name) => [name, said[name] ?? role[name]]));
  return {
    name: said.name,
    role: said.role,
    badge: said.badge,
    colour: said.colour,
    playable: said.playable,
    parameters: parameters as Record<PowerParameter, number>,
    can: said.can,
    objectives: said.objectives,
    bot: buildBot(said),
    // Whether a guarantor is firm is the question of the game; of the others it is not asked.
    firmPrior: said.hidden.firm?.prior ?? (said.role === 'guarantor' ? 0.5 : 1),
    sanctions: said.sanctions,
    aidMilitaryBn: said.aidMilitaryBn,
    aidCivilBn: said.aidCivilBn,
  };
}

/** What a search alone needs is left out where it is usual: a scenario that says nothing of it keeps its digest. */
function buildBot({ bot, role }: PowerFile): BotSpec {
  const { doctrine = role, risk, resolve, patience, trust, level, explains } = bot;
  return {
    ...{ doctrine, risk, resolve, patience },
    ...(trust === NEUTRAL ? {} : { trust }),
    ...(level === 'steady' ? {} : { level }),
    ...(explains ? { explains } : {}),
  };
}
