/** The rule file: every coefficient of the rules, and the numbers of a power by role. */
import * as z from 'zod';
import {
  COEFFICIENT_GROUPS,
  COEFFICIENTS,
  type CoefficientGroup,
  type Rules,
} from '../../engine/model/coefficients/index.ts';
import { COMBAT_LAWS, ROLES, type Role } from '../../engine/model/names.ts';
import {
  type Coefficient,
  POWER_PARAMETER_NAMES,
  POWER_PARAMETERS,
  type PowerParameter,
} from '../../engine/model/power-parameters.ts';
import { chosen, figure } from './basics.ts';
import { sourcesSchema } from './story.ts';

export const RULES_FORMAT = 'guarantor-rules';

const tableOf = (group: CoefficientGroup): Readonly<Record<string, Coefficient>> => COEFFICIENTS[group];

function groupSchema(group: CoefficientGroup) {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, { unit, min, max, meaning }] of Object.entries(tableOf(group)))
    shape[name] = figure(unit, min, max, `${meaning}.`);
  if (group === 'combat') shape.law = chosen(COMBAT_LAWS, 'Lanchester law that attrition follows.');
  return z.strictObject(shape).meta({ description: `Coefficients of ${group}.` });
}

/** All coefficients, each of them said: a scenario's own are laid over those of the rule file before. */
export const RulesSchema = z
  .strictObject(Object.fromEntries(COEFFICIENT_GROUPS.map((group) => [group, groupSchema(group)])))
  .meta({ description: 'Coefficients of the rules; only those that differ from the default rule set need to be said.' })
  .pipe(z.custom<Rules>());

const roleShape = Object.fromEntries(
  POWER_PARAMETER_NAMES.map((name) => {
    const { unit, min, max, meaning } = POWER_PARAMETERS[name];
    return [name, figure(unit, min, max, `${meaning}.`)];
  }),
) as { [P in PowerParameter]: ReturnType<typeof figure> };

const RoleSchema = z.strictObject(roleShape).meta({ id: 'RoleNumbers', description: 'Every number of a power.' });
export const RolesSchema = z
  .strictObject(
    Object.fromEntries(
      ROLES.map((role) => [
        role,
        RoleSchema.meta({ description: `Numbers of a ${role}.`, sample: [{ attention: 4 }] }),
      ]),
    ) as { [R in Role]: typeof RoleSchema },
  )
  .meta({ description: 'Numbers of a power that says nothing itself, by role.' });

export const RuleFileSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  format: z.literal(RULES_FORMAT),
  version: z.number(),
  sources: sourcesSchema,
  rules: RulesSchema,
  roles: RolesSchema,
});
