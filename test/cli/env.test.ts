/** `guarantor env`: what an agent is told, what it must not be told, lines that mean harm, and the Python client. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { tellSeat } from '../../src/cli/env/observation.ts';
import { linesOf } from '../../src/cli/env/lines.ts';
import { openSession } from '../../src/cli/env/session.ts';
import { copyWorld, legalOrders, setUp, viewFor } from '../../src/engine/index.ts';
import { machinesOf } from '../../src/analysis/thinking/players.ts';
import { playGames } from '../../src/analysis/simulate.ts';
import { readMatchFile, replay } from '../../src/match/file.ts';
import { currentWorld, machineOrders, openMatch, playTurn } from '../../src/match/match.ts';
import { read, TWO } from '../scenario/kit.ts';
import { runCommand } from './run-command.ts';

vi.setConfig({ testTimeout: 60_000 });
const SOURCE = fileURLToPath(new URL('../../src/cli/', import.meta.url));
const cwd = mkdtempSync(join(tmpdir(), 'guarantor-env-'));
afterAll(() => rmSync(cwd, { recursive: true }));
writeFileSync(join(cwd, 'two.json'), TWO);

const parsed = read(TWO);
if (!parsed.ok) throw new Error('two-regions is not sound');
const { scenario } = parsed.value;

interface Seat {
  readonly observation: { readonly fields: Readonly<Record<string, unknown>>; readonly events: readonly unknown[] };
  readonly orders: { readonly legal: readonly { readonly kind: string; readonly options: readonly object[] }[] };
  readonly score: number;
  readonly reward: number;
  readonly objectives: Readonly<Record<string, { readonly weight: number; readonly reached: number }>>;
}
interface Answer {
  readonly ok: boolean;
  readonly id?: unknown;
  readonly turn: number;
  readonly done: boolean;
  readonly outcome?: string;
  readonly digest?: string;
  readonly hurried?: boolean;
  readonly seats: Readonly<Record<string, Seat>>;
  readonly match?: unknown;
  readonly errors: readonly { readonly code: string; readonly where: string; readonly message: string }[];
}

function open(now = () => 0) {
  const session = openSession({ scenario, document: JSON.parse(JSON.stringify(scenario)), thinkMs: 1000, now });
  const raw = (line: string): Answer => JSON.parse(session(line).text) as Answer;
  return { raw, ask: (request: object): Answer => raw(JSON.stringify(request)) };
}

describe('a match', () => {
  test('without seats goes as simulate plays it, to the same digest', () => {
    const setup = setUp(scenario);
    const [game] = playGames(setup, machinesOf(setup), 'S', 3, 4);
    const { ask } = open();
    let state = ask({ do: 'reset', seed: 'S/3', seats: [], id: 'x' });
    expect(state).toMatchObject({ ok: true, id: 'x', turn: 0, done: false, seats: {} });
    while (!state.done) {
      expect(state).not.toHaveProperty('digest');
      state = ask({ do: 'step' });
    }
    expect(state).toMatchObject({ digest: game!.digest, outcome: game!.outcome, hurried: false });
  });

  test('with a seat is told by names, rewarded by objective, and its file is proven by replay', () => {
    const { ask } = open();
    let state = ask({ do: 'reset', seed: 5, seats: 'P', levels: { C: 'simple' } });
    const start = state.seats['P']!.score;
    let sum = 0;
    expect(state.seats['P']!.observation.fields).toMatchObject({
      tension: expect.any(Number) as number,
      treasuryBn: { P: expect.any(Number) as number, C: null },
      personnelK: { 'P/west': 100 },
    });
    expect(state.seats['P']!.reward).toBe(0);
    expect(ask({ do: 'observe' })).toEqual(state);
    expect(ask({ do: 'match' }).errors[0]).toMatchObject({ code: 'match-runs' });
    while (!state.done) {
      const form = state.seats['P']!.orders.legal.find(({ kind }) => kind === 'fortify' || kind === 'stance');
      state = ask({ do: 'step', orders: { P: form === undefined ? [] : [form.options[0]] } });
      expect(state.ok, JSON.stringify(state.errors)).toBe(true);
      sum += state.seats['P']!.reward;
    }
    const { score, objectives, observation } = state.seats['P']!;
    expect(start + sum).toBeCloseTo(score, 9);
    expect(observation.events.length).toBeGreaterThan(0);
    const made = Object.values(objectives).reduce((total, { weight, reached }) => total + 100 * weight * reached, 0);
    expect(made).toBeCloseTo(score, 9);
    const file = readMatchFile(JSON.stringify(ask({ do: 'match' }).match));
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const again = replay(file.value, scenario);
    expect(again.ok).toBe(true);
    expect(again.turns.at(-1)!.digest).toBe(state.digest);
    expect(ask({ do: 'step' }).errors[0]).toMatchObject({ code: 'match-over' });
    expect(ask({ do: 'reset', seats: [] }).ok).toBe(true);
  });

  test('what a seat is told does not change with what is hidden from it', () => {
    const setup = setUp(scenario);
    const bots = Object.fromEntries(machinesOf(setup).map((bot, at) => [setup.powers[at]!, bot]));
    let match = openMatch(scenario, 'hidden');
    for (let turn = 0; turn < 3; turn++) {
      const orders = machineOrders(match, bots);
      match = playTurn(match, Object.fromEntries(Object.entries(orders).map(([id, made]) => [id, made.orders]))).match;
    }
    setup.powers.forEach((id, power) => {
      const world = currentWorld(match);
      const other = copyWorld(world);
      const { look } = viewFor(world, power);
      let changed = 0;
      for (let at = 0; at < other.buffer.length; at++) {
        if (!Number.isNaN(look.buffer[at])) continue;
        other.buffer[at] = 1 - other.buffer[at]!;
        changed++;
      }
      expect(changed).toBeGreaterThan(20);
      const turns = [...match.turns.slice(0, -1), { ...match.turns.at(-1)!, world: other }];
      expect(tellSeat({ ...match, turns }, id)).toEqual(tellSeat(match, id));
      // The orders offered are those that the engine lists for the view.
      const told = tellSeat(match, id).orders as Seat['orders'];
      expect(told.legal.map(({ kind }) => kind)).toEqual(
        legalOrders(look, power).flatMap(({ kind, options }) => (options.length > 0 ? [kind] : [])),
      );
    });
  });

  test('a searching machine that runs out of time answers all the same, and it is said', () => {
    let ms = 0;
    const { ask } = open(() => (ms += 600));
    ask({ do: 'reset', seats: ['P', 'G'], levels: { C: 'searching' } });
    let state = ask({ do: 'step' });
    while (!state.done) state = ask({ do: 'step' });
    expect(state.hurried).toBe(true);
  });
});

describe('lines that cannot be done are answered with a place, and the session goes on', () => {
  const { raw, ask } = open();
  test('a step before reset', () => {
    expect(ask({ do: 'step', id: 7 })).toMatchObject({ ok: false, id: 7, errors: [{ code: 'no-match', where: 'do' }] });
  });

  const ORDER = '{"kind":"stance","region":"west","level":1}';
  test.each<[string, string, string, string]>([
    ['nothing', '', 'not-json', 'line'],
    ['half an object', '{"do":', 'not-json', 'line'],
    ['a list', '[]', 'not-an-object', 'line'],
    ['200,000 brackets', '['.repeat(200_000), 'too-deep', 'character 17'],
    [
      'brackets within orders',
      `{"do":"step","orders":{"P":${'['.repeat(20)}${']'.repeat(20)}}}`,
      'too-deep',
      'character 42',
    ],
    ['a prototype key', '{"do":"step","orders":{"__proto__":[]}}', 'forbidden-key', '__proto__'],
    ['a strange request', '{"do":"stpe"}', 'unknown-request', 'do'],
    ['no request', '{"id":1}', 'unknown-request', 'do'],
    ['a request of another kind', '{"do":{"toString":1}}', 'unknown-request', 'do'],
    ['an unknown seat', '{"do":"reset","seats":["P","Q"]}', 'unknown-power', 'seats[1]'],
    ['a seat that is a number', '{"do":"reset","seats":[1e308]}', 'unknown-power', 'seats[0]'],
    ['no seats', '{"do":"reset"}', 'bad-value', 'seats'],
    ['a huge seed', '{"do":"reset","seats":[],"seed":1e400}', 'bad-value', 'seed'],
    ['a long seed', `{"do":"reset","seats":[],"seed":"${'x'.repeat(201)}"}`, 'too-long', 'seed'],
    ['an unknown level', '{"do":"reset","seats":[],"levels":{"C":"godlike"}}', 'bad-value', 'levels.C'],
    ['orders that are none', '{"do":"step","orders":[]}', 'bad-value', 'orders'],
    ['orders of nobody', '{"do":"step","orders":{"toString":[]}}', 'unknown-power', 'orders.toString'],
    ['orders of a machine', `{"do":"step","orders":{"C":[]}}`, 'not-your-seat', 'orders.C'],
    ['201 orders', `{"do":"step","orders":{"P":[${Array(201).fill(ORDER).join()}]}}`, 'too-many', 'orders.P'],
    ['a field that there is not', '{"do":"step","order":{"P":[]}}', 'unknown-field', 'order'],
    ['a number as order', '{"do":"step","orders":{"P":[7]}}', 'not-an-order', 'orders.P[0]'],
    ['an unknown kind', '{"do":"step","orders":{"P":[{"kind":"fortifi"}]}}', 'unknown-kind', 'orders.P[0].kind'],
    [
      'a huge number',
      '{"do":"step","orders":{"P":[{"kind":"recruit","level":1e400}]}}',
      'out-of-range',
      'orders.P[0].level',
    ],
    [
      'an order of another power',
      '{"do":"step","orders":{"P":[{"kind":"nuclear","level":1}]}}',
      'unknown-kind',
      'orders.P[0].kind',
    ],
    [
      'an unknown region',
      '{"do":"step","orders":{"P":[{"kind":"fortify","region":"nowhere","level":1}]}}',
      'unknown-region',
      'orders.P[0].region',
    ],
  ])('%s', (_, line, code, where) => {
    expect(ask({ do: 'reset', seats: ['P'] })).toMatchObject({ ok: true, turn: 0 });
    const before = ask({ do: 'observe' });
    const answer = raw(line);
    expect(answer).toMatchObject({ ok: false, errors: [{ code, where }] });
    expect(answer.errors[0]!.message.length).toBeGreaterThan(5);
    expect(ask({ do: 'observe' })).toEqual(before);
  });

  test('one refused order among good ones: nothing is played', () => {
    const state = ask({ do: 'reset', seats: ['P'] });
    const good = state.seats['P']!.orders.legal[0]!.options[0]!;
    const answer = ask({ do: 'step', orders: { P: [good, good] } });
    expect(answer.errors).toMatchObject([{ where: expect.stringMatching(/^orders\.P\[[01]\]/) as string }]);
    expect(ask({ do: 'observe' }).turn).toBe(0);
    expect(ask({ do: 'step', orders: { P: [good] } }).turn).toBe(1);
  });

  test('lines are cut at their ends however the bytes come, and long ones are skipped', async () => {
    const bytes = Buffer.from('ab\n\ncäc\nfar too long\nd\xff', 'utf8');
    for (const step of [1, 3, 100]) {
      async function* chunks() {
        for (let at = 0; at < bytes.length; at += step) yield await Promise.resolve(bytes.subarray(at, at + step));
        yield Buffer.from([0x0a, 0xff, 0x0a, 0x65]);
      }
      const got: string[] = [];
      for await (const line of linesOf(chunks(), 5)) got.push(line.kind === 'text' ? line.text : line.kind);
      expect(got).toEqual(['ab', '', 'cäc', 'too-long', 'dÿ', 'not-utf8', 'e']);
    }
  });
});

test('as a program: answers line by line, survives ten megabytes in one line, ends with its input', async () => {
  const child = spawn(process.execPath, [join(SOURCE, 'guarantor.mjs'), 'env', 'two.json'], { cwd });
  let out = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stdin.write('{"do":"reset","seats":["P"],"seed":"1"}\n');
  child.stdin.write(`{"do":"${'x'.repeat(10 * 1024 * 1024)}"}\n`);
  child.stdin.end('{"do":"step"}\n');
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(code).toBe(0);
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
  expect(answers.map(({ ok, turn }) => [ok, turn])).toEqual([
    [true, 0],
    [false, undefined],
    [true, 1],
  ]);
  expect(answers[1]!.errors).toMatchObject([{ code: 'too-long', where: 'line' }]);
});

const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']).status === 0;

test.skipIf(!hasPython)('the Python client plays a match that replay proves', async () => {
  const client = join(SOURCE, 'python', 'guarantor_env.py');
  const args = ['two.json', '--seat', 'P', '--seed', '4', '--out', 'match.json'];
  const ran = spawnSync('python3', ['-B', client, ...args], { cwd, encoding: 'utf8' });
  expect(ran.status, ran.stderr).toBe(0);
  const { outcome, digest } = JSON.parse(ran.stdout) as { outcome: string; digest: string };
  const proven = JSON.parse((await runCommand(cwd, 'replay', 'match.json', '--json')).stdout) as {
    ok: boolean;
    outcome: string;
    turns: readonly { digest: string }[];
  };
  expect(proven).toMatchObject({ ok: true, outcome });
  expect(proven.turns.at(-1)!.digest).toBe(digest);
});
