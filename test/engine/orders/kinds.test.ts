/** Every order kind: what is legal, what is unwise, and each way to be refused. One row per case. */
import { describe, expect, test } from 'vitest';
import { FAULT_FACTS, type FaultCode } from '../../../src/engine/fault.ts';
import { ORDER_KIND_NAMES, type Order } from '../../../src/engine/model/order-kinds.ts';
import { TERM_NAMES } from '../../../src/engine/model/terms.ts';
import { checkOrders } from '../../../src/engine/orders/index.ts';
import { type World } from '../../../src/engine/world.ts';
import { at, tinyWorld } from '../../kit/tiny.ts';

type Verdict = 'legal' | FaultCode | `unwise ${FaultCode}`;
interface Case {
  readonly by: string;
  readonly order: Order;
  readonly is: Verdict;
  readonly given?: (world: World) => void;
}

const war = (world: World): void => {
  world.war[0] = 1;
  world.ceasefire[0] = 0;
};
const fighting = (world: World): void => {
  war(world);
  world.fighting[at.power(world, 'BLUE')] = 1;
};
const both =
  (...steps: ((world: World) => void)[]) =>
  (world: World) =>
    steps.forEach((step) => step(world));
const noTroops = (power: string, region: string) => (world: World) => {
  world.personnelK[at.force(world, power, region)] = 0;
};
const agreed = (term: string, value: number) => (world: World) => {
  world.agreed[TERM_NAMES.findIndex((name) => name === term)] = value;
};
const proposalOf = (power: string, term: string) => (world: World) => {
  const proposer = at.power(world, power);
  world.turn[0] = 3;
  world.proposalOpen[proposer] = 1;
  world.proposalTurn[proposer] = 2;
  world.proposalDyad[proposer] = 0;
  world.proposed[proposer * TERM_NAMES.length + TERM_NAMES.findIndex((name) => name === term)] = 1;
};
const able = (power: string, capability: string) => (world: World) => {
  (world.setup.can[at.power(world, power)] as Set<string>).add(capability);
};
const legalStatus = (power: string, status: number) => (world: World) => {
  world.legal[at.signatory(world, 'pact', power)] = status;
};

const move = (from: string, to: string, personnelK: number): Order => ({ kind: 'move', from, to, personnelK });
const stance = (region: string, told: 'garrison' | 'hold' | 'probe' | 'assault' | 'withdraw'): Order => {
  return { kind: 'stance', region, stance: told };
};
const deploy = (region: string, personnelK: number, turns = 6): Order => ({
  kind: 'deploy',
  region,
  personnelK,
  turns,
});
const ratify = (push: number): Order => ({ kind: 'ratify', document: 'pact', push });
const attack = (region: string, personnelK: number): Order => ({ kind: 'attack', region, personnelK });
const strike = (region: string, packages: number): Order => ({ kind: 'strike', region, packages });
const propose = (against: string, terms: Readonly<Record<string, number>>): Order => ({
  kind: 'propose',
  against,
  terms,
});

const CASES: readonly Case[] = [
  { by: 'GREEN', order: { kind: 'recruit', level: 1 }, is: 'legal' },
  { by: 'GREEN', order: { kind: 'recruit', level: 0.6 }, is: 'no-change', given: (w) => (w.recruitLevel[1] = 0.6) },
  { by: 'BLUE', order: { kind: 'recruit', level: 1.2 }, is: 'not-able' },
  { by: 'GREEN', order: { kind: 'demobilise', toK: 500 }, is: 'legal' },
  { by: 'GREEN', order: { kind: 'demobilise', toK: 0 }, is: 'no-change' },
  { by: 'GREEN', order: { kind: 'demobilise', toK: 500 }, is: 'unwise costly', given: war },
  { by: 'GREEN', order: { kind: 'train', placesK: 30 }, is: 'legal' },
  { by: 'BLUE', order: { kind: 'train', placesK: 6 }, is: 'legal' },
  { by: 'BLUE', order: { kind: 'train', placesK: 6 }, is: 'no-change', given: (w) => (w.offeredPlacesK[2] = 6) },
  { by: 'RED', order: { kind: 'procure', amountBn: 5 }, is: 'legal' },
  { by: 'RED', order: { kind: 'procure', amountBn: 5 }, is: 'no-change', given: (w) => (w.procureBn[0] = 5) },
  { by: 'GREEN', order: { kind: 'procure', amountBn: 20 }, is: 'unwise no-money' },

  { by: 'GREEN', order: move('heartland', 'border', 20), is: 'legal' },
  { by: 'GREEN', order: move('haven', 'border', 20), is: 'legal' },
  { by: 'GREEN', order: move('haven', 'haven', 20), is: 'no-change' },
  { by: 'GREEN', order: move('haven', 'border', 20), is: 'no-troops', given: noTroops('GREEN', 'haven') },
  { by: 'GREEN', order: move('haven', 'border', 61), is: 'too-few-troops' },
  { by: 'GREEN', order: move('border', 'mainland', 20), is: 'not-yours' },
  { by: 'GREEN', order: move('heartland', 'border', 150), is: 'unwise carries-less', given: (w) => (w.strip[0] = 1) },
  {
    by: 'GREEN',
    order: move('haven', 'border', 20),
    is: 'not-adjacent',
    given: (w) => {
      w.control[at.force(w, 'GREEN', 'heartland')] = 0.4;
      w.control[at.force(w, 'RED', 'heartland')] = 0.6;
    },
  },
  {
    by: 'GREEN',
    order: move('haven', 'heartland', 5),
    is: 'on-rotation',
    given: (w) => (w.rotationEnd[at.force(w, 'GREEN', 'haven')] = 3),
  },

  { by: 'GREEN', order: stance('border', 'garrison'), is: 'legal' },
  { by: 'GREEN', order: stance('border', 'hold'), is: 'no-change' },
  { by: 'GREEN', order: stance('mainland', 'hold'), is: 'no-troops' },
  { by: 'GREEN', order: stance('haven', 'withdraw'), is: 'not-contested' },
  { by: 'GREEN', order: stance('border', 'withdraw'), is: 'legal' },
  { by: 'RED', order: stance('border', 'assault'), is: 'not-at-war' },
  { by: 'RED', order: stance('border', 'assault'), is: 'legal', given: war },
  { by: 'RED', order: stance('border', 'probe'), is: 'unwise breaks-truce' },
  { by: 'GREEN', order: { kind: 'fortify', region: 'border', level: 1 }, is: 'legal' },
  { by: 'GREEN', order: { kind: 'fortify', region: 'border', level: 0.7 }, is: 'no-change' },
  { by: 'GREEN', order: { kind: 'fortify', region: 'border', level: 0.2 }, is: 'unwise no-effect' },
  { by: 'GREEN', order: { kind: 'fortify', region: 'mainland', level: 0.2 }, is: 'not-yours' },

  { by: 'BLUE', order: deploy('haven', 20), is: 'legal' },
  { by: 'BLUE', order: deploy('haven', 10), is: 'no-change' },
  { by: 'VIOLET', order: deploy('haven', 10), is: 'not-able' },
  { by: 'BLUE', order: deploy('heartland', 20), is: 'wrong-region' },
  { by: 'BLUE', order: deploy('mainland', 20), is: 'not-hosted' },
  { by: 'BLUE', order: deploy('haven', 20), is: 'not-hosted', given: legalStatus('BLUE', 5) },
  {
    by: 'BLUE',
    order: deploy('haven', 20),
    is: 'not-hosted',
    given: (w) => (w.control[at.force(w, 'GREEN', 'haven')] = 0.3),
  },
  { by: 'BLUE', order: deploy('haven', 20), is: 'at-war', given: war },
  { by: 'BLUE', order: deploy('haven', 20), is: 'legal', given: fighting },
  { by: 'BLUE', order: deploy('haven', 20), is: 'will-too-low', given: (w) => (w.will[2] = 20) },
  { by: 'BLUE', order: deploy('haven', 8), is: 'legal', given: (w) => (w.will[2] = 20) },
  { by: 'BLUE', order: deploy('haven', 20), is: 'limit', given: agreed('deploymentLimitK', 15) },
  { by: 'BLUE', order: deploy('haven', 15), is: 'legal', given: agreed('deploymentLimitK', 15) },
  { by: 'BLUE', order: { kind: 'renew', region: 'haven', turns: 3 }, is: 'legal' },
  { by: 'BLUE', order: { kind: 'renew', region: 'border', turns: 3 }, is: 'no-rotation' },
  { by: 'BLUE', order: { kind: 'renew', region: 'haven', turns: 3 }, is: 'no-rotation', given: (w) => (w.turn[0] = 6) },
  { by: 'BLUE', order: { kind: 'renew', region: 'haven', turns: 24 }, is: 'limit' },
  {
    by: 'BLUE',
    order: { kind: 'renew', region: 'haven', turns: 3 },
    is: 'unwise no-effect',
    given: (w) => (w.rotationEnd[at.force(w, 'BLUE', 'haven')] = 12),
  },
  { by: 'BLUE', order: { kind: 'heavy', share: 0.6 }, is: 'legal' },
  { by: 'BLUE', order: { kind: 'heavy', share: 0.3 }, is: 'no-change' },

  { by: 'VIOLET', order: { kind: 'recon', level: 0.9 }, is: 'legal' },
  { by: 'VIOLET', order: { kind: 'recon', level: 0.9 }, is: 'no-change', given: (w) => (w.reconOrdered[3] = 0.9) },
  { by: 'VIOLET', order: { kind: 'monitor', level: 0.9 }, is: 'legal' },
  { by: 'VIOLET', order: { kind: 'monitor', level: 0 }, is: 'no-change' },
  { by: 'VIOLET', order: { kind: 'monitor', level: 0.9 }, is: 'unwise no-truce', given: war },
  { by: 'BLUE', order: { kind: 'fund', to: 'GREEN', amountBn: 2 }, is: 'legal' },
  { by: 'BLUE', order: { kind: 'fund', to: 'GREEN', amountBn: 1 }, is: 'no-change' },
  { by: 'BLUE', order: { kind: 'fund', to: 'RED', amountBn: 1 }, is: 'no-dyad' },
  { by: 'BLUE', order: { kind: 'fund', to: 'BLUE', amountBn: 1 }, is: 'own-side' },
  { by: 'BLUE', order: { kind: 'equip', to: 'GREEN', amountBn: 3 }, is: 'legal' },
  { by: 'BLUE', order: { kind: 'equip', to: 'GREEN', amountBn: 2 }, is: 'no-change' },
  { by: 'BLUE', order: { kind: 'equip', to: 'GREEN', amountBn: 20 }, is: 'unwise no-money' },
  { by: 'BLUE', order: { kind: 'sanction', against: 'RED', level: 0.9 }, is: 'legal' },
  { by: 'BLUE', order: { kind: 'sanction', against: 'RED', level: 0.6 }, is: 'no-change' },
  { by: 'BLUE', order: { kind: 'sanction', against: 'GREEN', level: 0.6 }, is: 'own-side' },

  { by: 'BLUE', order: ratify(1), is: 'legal' },
  { by: 'BLUE', order: ratify(0), is: 'no-change' },
  { by: 'BLUE', order: ratify(1), is: 'already', given: legalStatus('BLUE', 3) },
  { by: 'BLUE', order: ratify(1), is: 'not-signed', given: legalStatus('BLUE', 0) },
  { by: 'BLUE', order: ratify(1), is: 'at-war', given: war },
  { by: 'BLUE', order: ratify(0), is: 'legal', given: both(war, (w) => (w.push[at.signatory(w, 'pact', 'BLUE')] = 2)) },
  { by: 'BLUE', order: ratify(1), is: 'paused', given: (w) => (w.votePause[at.signatory(w, 'pact', 'BLUE')] = 4) },
  { by: 'BLUE', order: { kind: 'terminate', document: 'pact' }, is: 'legal' },
  { by: 'BLUE', order: { kind: 'terminate', document: 'pact' }, is: 'not-signed', given: legalStatus('BLUE', 5) },
  {
    by: 'BLUE',
    order: { kind: 'terminate', document: 'pact' },
    is: 'unwise costly',
    given: (w) => (w.clauseCalled[0] = 1),
  },
  { by: 'BLUE', order: { kind: 'declare' }, is: 'legal' },
  { by: 'BLUE', order: { kind: 'declare' }, is: 'already', given: (w) => (w.pledge[2] = 0.9) },
  { by: 'BLUE', order: { kind: 'declare' }, is: 'legal', given: (w) => (w.pledge[2] = 0.3) },
  { by: 'BLUE', order: { kind: 'declare' }, is: 'not-signed', given: legalStatus('BLUE', 0) },

  { by: 'VIOLET', order: { kind: 'mediate', level: 2 }, is: 'legal' },
  { by: 'VIOLET', order: { kind: 'mediate', level: 0 }, is: 'no-change' },
  { by: 'RED', order: propose('GREEN', { strip: 0.5 }), is: 'legal' },
  { by: 'VIOLET', order: propose('RED', { relief: 0.3 }), is: 'legal' },
  { by: 'RED', order: propose('GREEN', { ceasefire: 1 }), is: 'no-change' },
  { by: 'RED', order: propose('GREEN', {}), is: 'no-change' },
  { by: 'RED', order: propose('GREEN', { strip: 0 }), is: 'no-change' },
  { by: 'RED', order: propose('BLUE', { strip: 0.5 }), is: 'no-dyad' },
  { by: 'RED', order: propose('RED', { strip: 0.5 }), is: 'own-side' },
  { by: 'RED', order: propose('GREEN', { strip: 0.5 }), is: 'unwise already', given: proposalOf('RED', 'monitors') },
  {
    by: 'GREEN',
    order: { kind: 'answer', proposer: 'RED', accept: true },
    is: 'legal',
    given: proposalOf('RED', 'strip'),
  },
  { by: 'GREEN', order: { kind: 'answer', proposer: 'RED', accept: true }, is: 'no-proposal' },
  {
    by: 'BLUE',
    order: { kind: 'answer', proposer: 'RED', accept: true },
    is: 'not-a-party',
    given: proposalOf('RED', 'strip'),
  },
  {
    by: 'BLUE',
    order: { kind: 'answer', proposer: 'RED', accept: true },
    is: 'legal',
    given: proposalOf('RED', 'relief'),
  },
  {
    by: 'RED',
    order: { kind: 'answer', proposer: 'RED', accept: true },
    is: 'own-side',
    given: proposalOf('RED', 'strip'),
  },
  {
    by: 'GREEN',
    order: { kind: 'answer', proposer: 'RED', accept: true },
    is: 'no-change',
    given: both(proposalOf('RED', 'strip'), (w) => (w.answered[at.pair(w, 'RED', 'GREEN')] = 1)),
  },
  {
    by: 'GREEN',
    order: { kind: 'answer', proposer: 'RED', accept: true },
    is: 'no-proposal',
    given: both(proposalOf('RED', 'strip'), (w) => (w.proposalTurn[0] = 3)),
  },
  { by: 'GREEN', order: { kind: 'answerRule', rule: 'restrain' }, is: 'legal' },
  { by: 'GREEN', order: { kind: 'answerRule', rule: 'reciprocate' }, is: 'no-change' },

  { by: 'RED', order: { kind: 'greyZone', region: 'haven' }, is: 'legal' },
  { by: 'RED', order: { kind: 'greyZone', region: 'mainland' }, is: 'no-dyad' },
  { by: 'RED', order: { kind: 'greyZone', region: 'haven' }, is: 'at-war', given: war },
  { by: 'GREEN', order: { kind: 'greyZone', region: 'mainland' }, is: 'not-able' },
  { by: 'GREEN', order: { kind: 'provoke', region: 'border' }, is: 'unwise breaks-truce' },
  { by: 'GREEN', order: { kind: 'provoke', region: 'border' }, is: 'legal', given: (w) => (w.ceasefire[0] = 3) },
  { by: 'GREEN', order: { kind: 'provoke', region: 'haven' }, is: 'not-contested' },
  { by: 'GREEN', order: { kind: 'provoke', region: 'border' }, is: 'at-war', given: war },
  { by: 'GREEN', order: { kind: 'provoke', region: 'mainland' }, is: 'no-troops', given: noTroops('GREEN', 'border') },
  { by: 'RED', order: { kind: 'mass', against: 'GREEN' }, is: 'legal' },
  { by: 'RED', order: { kind: 'mass', against: 'BLUE' }, is: 'no-dyad' },
  { by: 'RED', order: { kind: 'mass', against: 'GREEN' }, is: 'already', given: (w) => (w.massing[0] = 1) },
  { by: 'RED', order: { kind: 'mass', against: 'GREEN' }, is: 'at-war', given: war },
  { by: 'RED', order: { kind: 'nuclearSignal' }, is: 'legal' },
  { by: 'GREEN', order: { kind: 'nuclearSignal' }, is: 'not-able' },
  { by: 'RED', order: attack('border', 50), is: 'unwise breaks-truce' },
  { by: 'RED', order: attack('border', 2), is: 'unwise breaks-truce' },
  { by: 'RED', order: attack('border', 450), is: 'legal', given: war },
  { by: 'RED', order: attack('border', 501), is: 'too-few-troops', given: war },
  { by: 'RED', order: attack('border', 0.5), is: 'force-too-small', given: war },
  { by: 'RED', order: attack('mainland', 50), is: 'not-contested', given: war },
  { by: 'RED', order: attack('haven', 50), is: 'no-troops', given: war },
  { by: 'GREEN', order: attack('mainland', 50), is: 'legal', given: war },
  { by: 'RED', order: strike('haven', 1), is: 'unwise breaks-truce' },
  { by: 'RED', order: strike('haven', 3), is: 'legal', given: war },
  { by: 'RED', order: strike('haven', 3.5), is: 'limit', given: war },
  { by: 'RED', order: strike('mainland', 1), is: 'not-contested', given: war },
  { by: 'RED', order: { kind: 'standDown' }, is: 'not-massed' },
  { by: 'RED', order: { kind: 'standDown' }, is: 'legal', given: (w) => (w.massing[0] = 1) },
  { by: 'BLUE', order: { kind: 'standDown' }, is: 'legal', given: (w) => (w.alert[2] = 1) },
  { by: 'RED', order: { kind: 'standDown' }, is: 'legal', given: (w) => (w.stance[at.force(w, 'RED', 'border')] = 3) },
  { by: 'BLUE', order: { kind: 'alert', on: true }, is: 'legal' },
  { by: 'BLUE', order: { kind: 'alert', on: false }, is: 'no-change' },
  { by: 'BLUE', order: { kind: 'hotline', with: 'RED' }, is: 'legal' },
  { by: 'BLUE', order: { kind: 'hotline', with: 'GREEN' }, is: 'no-dyad' },
  { by: 'RED', order: { kind: 'hotline', with: 'GREEN' }, is: 'already', given: (w) => (w.hotline[0] = 1) },

  { by: 'GREEN', order: { kind: 'invoke', clause: 'pact/armed-attack' }, is: 'unwise not-met' },
  {
    by: 'GREEN',
    order: { kind: 'invoke', clause: 'pact/armed-attack' },
    is: 'legal',
    given: (w) => (w.clauseMet[0] = 1),
  },
  {
    by: 'GREEN',
    order: { kind: 'invoke', clause: 'pact/armed-attack' },
    is: 'already',
    given: (w) => (w.clauseCalled[0] = 1),
  },
  {
    by: 'GREEN',
    order: { kind: 'invoke', clause: 'pact/pattern' },
    is: 'already',
    given: (w) => (w.clauseTurn[1] = 0),
  },
  {
    by: 'GREEN',
    order: { kind: 'invoke', clause: 'pact/armed-attack' },
    is: 'unwise void',
    given: (w) => (w.lastProvocation[0] = 0),
  },
  {
    by: 'GREEN',
    order: { kind: 'invoke', clause: 'pact/armed-attack' },
    is: 'not-signed',
    given: both(legalStatus('BLUE', 0), legalStatus('VIOLET', 5)),
  },
  { by: 'BLUE', order: { kind: 'standingAnswer', clause: 'pact/armed-attack', answer: 'fight' }, is: 'legal' },
  { by: 'BLUE', order: { kind: 'standingAnswer', clause: 'pact/armed-attack', answer: 'assist' }, is: 'no-change' },
  { by: 'BLUE', order: { kind: 'standingAnswer', clause: 'pact/pattern', answer: 'fight' }, is: 'not-a-party' },
  {
    by: 'BLUE',
    order: { kind: 'standingAnswer', clause: 'pact/armed-attack', answer: 'fight' },
    is: 'not-signed',
    given: legalStatus('BLUE', 0),
  },
  { by: 'RED', order: { kind: 'influence', target: 'BLUE', amountBn: 0.1 }, is: 'legal' },
  { by: 'RED', order: { kind: 'influence', target: 'BLUE', amountBn: 0 }, is: 'no-change' },
  { by: 'RED', order: { kind: 'influence', target: 'RED', amountBn: 0.1 }, is: 'own-side' },
  { by: 'GREEN', order: { kind: 'shield', amountBn: 0.1 }, is: 'legal' },
  { by: 'GREEN', order: { kind: 'shield', amountBn: 0 }, is: 'no-change' },
  { by: 'GREEN', order: { kind: 'resilience', amountBn: 0.1 }, is: 'legal' },
  { by: 'GREEN', order: { kind: 'resilience', amountBn: 0 }, is: 'no-change' },

  // What a scenario may give to powers that usually lack it.
  { by: 'VIOLET', order: { kind: 'recruit', level: 1.2 }, is: 'unwise no-effect', given: able('VIOLET', 'recruit') },
  { by: 'VIOLET', order: { kind: 'heavy', share: 0.6 }, is: 'unwise no-effect', given: able('VIOLET', 'deploy') },
  { by: 'VIOLET', order: deploy('haven', 5), is: 'not-hosted', given: able('VIOLET', 'deploy') },
  { by: 'VIOLET', order: { kind: 'answerRule', rule: 'always' }, is: 'no-dyad', given: able('VIOLET', 'restrain') },
  {
    by: 'VIOLET',
    order: { kind: 'invoke', clause: 'pact/pattern' },
    is: 'not-a-party',
    given: able('VIOLET', 'invoke'),
  },
  { by: 'BLUE', order: strike('border', 1), is: 'no-means', given: able('BLUE', 'strike') },
  { by: 'BLUE', order: stance('haven', 'withdraw'), is: 'not-contested', given: able('BLUE', 'stance') },
  { by: 'BLUE', order: move('haven', 'heartland', 5), is: 'on-rotation', given: able('BLUE', 'move') },
  { by: 'GREEN', order: { kind: 'declare' }, is: 'not-signed', given: able('GREEN', 'declare') },

  { by: 'GREEN', order: { kind: 'recruit', level: 1 }, is: 'match-over', given: (w) => (w.ended[0] = 1) },
  { by: 'GREEN', order: { kind: 'recruit', level: 1 }, is: 'match-over', given: (w) => (w.turn[0] = 12) },
  { by: 'GREEN', order: move('havn', 'border', 20), is: 'unknown-region' },
  { by: 'BLUE', order: { kind: 'fund', to: 'Green', amountBn: 2 }, is: 'unknown-power' },
  { by: 'BLUE', order: { kind: 'ratify', document: '__proto__', push: 1 }, is: 'unknown-document' },
  { by: 'GREEN', order: { kind: 'invoke', clause: 'pact' }, is: 'unknown-clause' },
];

function judge({ by, order, given }: Case) {
  const world = tinyWorld();
  // Room for orders of any cost: these cases are about the order itself.
  world.setup.parameters.attention.fill(9);
  given?.(world);
  return checkOrders(world, at.power(world, by), [order]);
}

describe('one order by itself', () => {
  test.each(CASES.map((row) => [`${row.by} ${JSON.stringify(row.order)}`, row.is, row] as const))(
    '%s: %s',
    (_, is, row) => {
      const { checked, faults } = judge(row);
      const verdict =
        faults.length === 0 ? 'legal' : `${faults[0]!.severity === 'unwise' ? 'unwise ' : ''}${faults[0]!.code}`;
      expect(verdict).toBe(is);
      expect(checked.length).toBe(is === 'legal' || is.startsWith('unwise') ? 1 : 0);
    },
  );

  test.each(CASES.filter(({ is }) => is !== 'legal').map((row) => [JSON.stringify(row.order), row] as const))(
    'the fault of %s names the facts that its sentence needs, and a rule',
    (_, row) => {
      for (const fault of judge(row).faults) {
        expect(Object.keys(fault.facts).sort()).toEqual([...FAULT_FACTS[fault.code]].sort());
        expect(fault.rule).toMatch(/^R\d+\.\d+$/);
        expect(fault.order).toBe(0);
      }
    },
  );

  test('every kind has a case in which it is possible and one in which it is not', () => {
    const possible = new Set(
      CASES.filter(({ is }) => is === 'legal' || is.startsWith('unwise')).map(({ order }) => order.kind),
    );
    const refused = new Set(
      CASES.filter(({ is }) => is !== 'legal' && !is.startsWith('unwise')).map(({ order }) => order.kind),
    );
    expect(ORDER_KIND_NAMES.filter((kind) => !possible.has(kind))).toEqual([]);
    expect(ORDER_KIND_NAMES.filter((kind) => !refused.has(kind))).toEqual([]);
  });
});
