/** What does not change during a match: powers, their objectives, what can be ordered, what the fields mean. */
import {
  FIELD_NAMES,
  FIELDS,
  LEVELS,
  ORDER_KIND_NAMES,
  ORDER_KINDS,
  RULES_VERSION,
  type Setup,
} from '../../engine/index.ts';

export function describe(setup: Setup): unknown {
  const { scenario } = setup;
  return {
    scenario: scenario.id,
    rulesVersion: RULES_VERSION,
    turns: setup.turns,
    turnDays: setup.turnDays,
    powers: Object.fromEntries(
      Object.entries(scenario.powers).map(([id, { role, can, objectives, bot }]) => [
        id,
        { role, can: [...can], objectives, level: bot.level ?? 'steady' },
      ]),
    ),
    regions: setup.regions,
    documents: setup.documents.map(({ id }) => id),
    clauses: setup.clauses.map(({ id }) => id),
    outcomes: setup.outcomes.map(({ id }) => id),
    levels: LEVELS,
    orderKinds: Object.fromEntries(
      ORDER_KIND_NAMES.map((kind) => {
        const { capability, attention, args, meaning } = ORDER_KINDS[kind];
        return [kind, { capability, attention, args, meaning }];
      }),
    ),
    fields: Object.fromEntries(
      FIELD_NAMES.map((name) => {
        const { per, unit, knowledge, meaning } = FIELDS[name];
        return [name, { per, unit, knowledge, meaning }];
      }),
    ),
  };
}
