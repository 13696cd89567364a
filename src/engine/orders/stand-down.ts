/** Standing down: massing, high alert, assaults and probes end at once (R11.6). De-escalation costs no attention. */
import { STANCES } from '../model/names.ts';
import { emit } from '../turn.ts';
import { forceOf, type World } from '../world.ts';
import { groundOf } from './ground.ts';
import { type OrderRule } from './order-rule.ts';
import { illegal } from './refusal.ts';

const NOTHING = illegal('not-massed', 'R11.6');
const HOLD = STANCES.indexOf('hold');
const PROBE = STANCES.indexOf('probe');
const ASSAULT = STANCES.indexOf('assault');

export const standDown: OrderRule<'standDown'> = {
  kind: 'standDown',
  slot: () => 0,
  otherwise: NOTHING,
  check: (look, power) => (hasSomething(look, power) ? undefined : NOTHING),
  candidates: () => [{ kind: 'standDown' }],
  sample: (look, power) => (hasSomething(look, power) ? { kind: 'standDown' } : undefined),
  carryOut(turn, power) {
    const { world, setup } = turn;
    for (const dyad of groundOf(setup, power).challenges) world.massing[dyad] = 0;
    world.alert[power] = 0;
    for (let region = 0; region < setup.regions.length; region++) {
      const at = forceOf(setup, power, region);
      if (isOffensive(world.stance[at] as number)) world.stance[at] = HOLD;
    }
    if (turn.log !== undefined) emit(turn, 'stoodDown', { power: setup.powers[power]! });
  },
};

function hasSomething(look: World, power: number): boolean {
  const { challenges } = groundOf(look.setup, power);
  for (let i = 0; i < challenges.length; i++) if (look.massing[challenges[i]!] === 1) return true;
  if (look.alert[power] === 1) return true;
  const regions = look.setup.regions.length;
  for (let at = power * regions; at < (power + 1) * regions; at++) {
    if (isOffensive(look.stance[at] as number) && (look.personnelK[at] as number) > 0) return true;
  }
  return false;
}

function isOffensive(stance: number): boolean {
  return stance === PROBE || stance === ASSAULT;
}
