import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SHIPPED_SCENARIOS } from '../../src/scenario/shipped.ts';
import { planAddress, planFrom } from '../../src/ui/plan.ts';
import { readHeads } from '../../src/ui/scenario-heads.ts';
import { SHIPPED_IDS } from '../kit/shipped.ts';

const parametersOf = (address: string) => new URLSearchParams(address.split('?')[1]);

afterEach(() => vi.unstubAllGlobals());

describe('the plan of a game', () => {
  it('goes into an address and back', () => {
    const plan = {
      scenario: 'berlin-2025',
      persons: ['EU', 'US'],
      seed: 'a & b',
      changes: { 'rules.incidents.violationsRef': 450, 'powers.EU.will': 55.5 },
      doctrines: { RU: 'patient' },
      levels: { RU: 'searching', UA: 'simple' },
    };
    expect(planFrom(parametersOf(planAddress(plan)))).toEqual(plan);
  });

  it('leaves out what is malformed or hostile', () => {
    const plan = planFrom(
      new URLSearchParams(
        'scenario=berlin-2025&seats=EU,<b>&seed=1&set=rules.a=x&set=__proto__.x=1&set=rules.constructor=2&set=rules.b=3&machine=__proto__=patient&machine=RU=<b>&level=constructor=simple&level=RU=1',
      ),
    );
    expect(plan?.persons).toEqual(['EU']);
    expect(plan?.changes).toEqual({ 'rules.b': 3 });
    expect(plan?.doctrines).toBeUndefined();
    expect(plan?.levels).toBeUndefined();
  });

  it('is none without a scenario of a plain name', () => {
    expect(planFrom(new URLSearchParams('seats=EU'))).toBeUndefined();
    expect(planFrom(new URLSearchParams('scenario=../../etc/passwd'))).toBeUndefined();
  });
});

describe('heads of the shipped scenarios', () => {
  it('are those of the folder', () => {
    expect([...SHIPPED_SCENARIOS].sort()).toEqual(SHIPPED_IDS);
  });

  it('are read with what they extend', async () => {
    vi.stubGlobal(
      'fetch',
      async (path: string) => new Response(readFileSync(join(import.meta.dirname, '../../public', path), 'utf8')),
    );
    const heads = await readHeads();
    expect(heads.map((head) => head.id)).toEqual([...SHIPPED_SCENARIOS]);
    const head = (id: string) => heads.find((one) => one.id === id);
    const [main, war, tutorial] = [heads[0], head('war-continues-2026'), head('tutorial')];
    expect(main?.powers.map((power) => power.badge).sort()).toEqual(['EU', 'RU', 'UA', 'US']);
    expect(main?.powers.find((power) => power.id === 'US')?.deploys).toBe(false);
    expect(war?.atWar).toBe(true);
    expect(tutorial?.calendar.turns).toBe(6);
    expect(tutorial?.powers.filter((power) => power.playable).map((power) => power.id)).toEqual(['EU']);
  });
});
