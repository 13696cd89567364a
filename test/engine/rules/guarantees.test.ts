import { describe, expect, it } from 'vitest';
import { createChance } from '../../../src/engine/chance.ts';
import { scriptChance, type ScriptedRoll } from '../../../src/engine/chance-script.ts';
import { type Scenario } from '../../../src/engine/model/scenario.ts';
import { dutyMeasure, levelOf } from '../../../src/engine/rules/duties.ts';
import { guarantees } from '../../../src/engine/rules/guarantees.ts';
import { invokeClause, weighInvocation } from '../../../src/engine/rules/invocation.ts';
import { setUp, type Setup } from '../../../src/engine/setup.ts';
import { type Turn } from '../../../src/engine/turn.ts';
import { signatoryOf, type World } from '../../../src/engine/world.ts';
import { tinyScenario, tinyWorld } from '../../kit/tiny.ts';

const [RED, GREEN, BLUE, VIOLET] = [0, 1, 2, 3] as const;
const [ATTACK, PATTERN] = [0, 1] as const;

function withInvocation(invocation: 'automatic' | 'by-beneficiary'): Setup {
  const base = tinyScenario();
  const pact = base.guarantees.pact!;
  const clauses = Object.fromEntries(
    Object.entries(pact.clauses).map(([id, clause]) => [id, { ...clause, invocation }]),
  );
  const guaranteesOf: Scenario['guarantees'] = { pact: { ...pact, clauses } };
  return setUp(tinyScenario({ guarantees: guaranteesOf }));
}

function turnOf(world: World, turn: number, rolls: readonly ScriptedRoll[] = []): Turn {
  const { setup } = world;
  return {
    setup,
    world,
    chance: scriptChance(createChance(setup.names, setup.turns, 'guarantees'), setup.names, rolls),
    orders: setup.powers.map(() => []),
    acts: [],
    log: { events: [], shadow: Float64Array.from(world.buffer) },
    turn,
  };
}

const kinds = (turn: Turn): readonly string[] => turn.log!.events.map(({ kind }) => kind);
const dutyOf = (setup: Setup, id: string): number => setup.duties.findIndex((duty) => duty.id === id);

describe('automatic clauses (R8.2)', () => {
  const setup = withInvocation('automatic');

  it('call themselves when met, once for the same facts', () => {
    const world = tinyWorld(setup);
    world.actsWindow[0] = 3;
    const first = turnOf(world, 0);
    guarantees(first);
    expect(kinds(first)).toContain('invoked');
    expect(world.invocations[PATTERN]).toBe(1);
    expect(world.will[BLUE]).toBeCloseTo(setup.parameters.will[BLUE]! - setup.rules.guarantees.entangleWill, 12);
    for (let turn = 1; turn < 3; turn++) guarantees(turnOf(world, turn));
    expect(world.invocations[PATTERN]).toBe(1);
    expect(world.clauseMet[PATTERN]).toBe(1);
    guarantees(turnOf(world, 3));
    // Turn 0 has left the window of three turns: the facts are gone.
    expect(world.clauseMet[PATTERN]).toBe(0);
  });

  it('call nobody who has not signed', () => {
    const world = tinyWorld(setup);
    world.legal[signatoryOf(setup, 0, VIOLET)] = 0;
    world.acrossK[0] = 20;
    world.acrossP[0] = 1;
    guarantees(turnOf(world, 0));
    expect(world.dutyOpen[dutyOf(setup, 'pact/armed-attack/fight/BLUE')]).toBe(1);
    expect(world.dutyOpen[dutyOf(setup, 'pact/armed-attack/fight/VIOLET')]).toBe(0);
    world.legal.fill(0);
    expect(weighInvocation(world, PATTERN, 0).result).toBe('no-document');
  });
});

describe('a war beside the protege', () => {
  const setup = withInvocation('by-beneficiary');
  const fight = dutyOf(setup, 'pact/armed-attack/fight/BLUE');

  it('is joined, left at a price, and over when no war is left', () => {
    const world = tinyWorld(setup);
    world.war[0] = 1;
    world.acrossK[0] = 50;
    world.acrossP[0] = 1;
    world.dutyAnswer[fight] = 2;
    const first = turnOf(world, 0, [{ name: 'vote/pact/armed-attack/fight/BLUE', turn: 0, value: 0 }]);
    expect(invokeClause(first, ATTACK, GREEN)).toBe('called');
    guarantees(first);
    expect(world.fighting[BLUE]).toBe(1);
    expect(world.foughtTurns[BLUE]).toBe(0);
    guarantees(turnOf(world, 1));
    expect(world.foughtTurns[BLUE]).toBe(1);
    expect(world.dutyKept[fight]).toBe(1);
    const believed = world.belief[RED * 4 + BLUE]!;
    world.dutyAnswer[fight] = 0;
    const third = turnOf(world, 2);
    guarantees(third);
    expect(kinds(third)).toContain('leftFight');
    expect(world.dutyBroken[fight]).toBe(1);
    expect(world.belief[RED * 4 + BLUE]).toBeLessThan(believed - 1);
    world.fighting[BLUE] = 1;
    world.dutyAnswer[fight] = 2;
    world.war[0] = 0;
    guarantees(turnOf(world, 3));
    expect(world.fighting[BLUE]).toBe(0);
    expect(world.clauseCalled[ATTACK]).toBe(0);
  });
});

describe('compliance (R8.7)', () => {
  const setup = withInvocation('by-beneficiary');

  it('counts levels as reached, troops and rises from where they stood', () => {
    const world = tinyWorld(setup);
    const sanction = setup.duties[dutyOf(setup, 'pact/armed-attack/sanctions/BLUE')]!;
    expect(dutyMeasure(world, sanction, 1)).toBeCloseTo(0.6 / 0.9, 12);
    expect(dutyMeasure(world, sanction, 0.5)).toBe(1);
    const deploy = setup.duties[dutyOf(setup, 'pact/pattern/presence/BLUE')]!;
    world.dutyBase[deploy.index] = levelOf(world, deploy);
    expect(levelOf(world, deploy)).toBe(10);
    expect(dutyMeasure(world, deploy, 1)).toBe(0);
    world.personnelK[BLUE * setup.regions.length + 3] = 13;
    expect(dutyMeasure(world, deploy, 1)).toBeCloseTo(0.6, 12);
  });

  it('asks no more of consulting than not to refuse', () => {
    const world = tinyWorld(setup);
    const consult = setup.duties[dutyOf(setup, 'pact/armed-attack/consult/BLUE')]!;
    expect(dutyMeasure(world, consult, 1)).toBe(1);
    world.dutyAnswer[consult.index] = 0;
    expect(dutyMeasure(world, consult, 1)).toBe(0);
  });
});
