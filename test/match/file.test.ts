/** Match files: there and back again, and everything hostile that may stand in one. */
import { describe, expect, test } from 'vitest';
import { readMatchFile, replay } from '../../src/match/file.ts';
import { isOver, openMatch, playTurn } from '../../src/match/match.ts';
import { read } from '../scenario/kit.ts';
import { changed, type Loose, soundFile } from './sound-file.ts';

const { match, text } = soundFile(4);

function replayed(from: string) {
  const file = readMatchFile(from);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  const scenario = read(JSON.stringify(file.value.document));
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  return replay(file.value, scenario.value.scenario);
}

const refusal = (from: string) => {
  const file = readMatchFile(from);
  return file.ok ? undefined : file.error;
};

describe('there and back again', () => {
  test('a file says all that a match is', () => {
    const again = replayed(text);
    expect(again.ok).toBe(true);
    expect(again.turns.map(({ digest }) => digest)).toEqual(match.turns.map(({ digest }) => digest));
    expect(again.match.turns.map(({ orders }) => orders)).toEqual(match.turns.map(({ orders }) => orders));
    expect(again.match.turns.at(-1)!.events).toEqual(match.turns.at(-1)!.events);
    expect([...again.match.turns.at(-1)!.world.buffer]).toEqual([...match.turns.at(-1)!.world.buffer]);
  });

  test('blanks and the sequence of keys do not matter', () => {
    const value = JSON.parse(text) as Loose;
    const backward = Object.fromEntries(Object.entries(value).reverse());
    expect(replayed(JSON.stringify(backward, null, 2)).ok).toBe(true);
  });

  test('a match that is over takes no further turn', () => {
    const whole = soundFile(Infinity).match;
    expect(isOver(whole)).toBe(true);
    expect(() => playTurn(whole, {})).toThrow('over');
  });
});

describe('a file that is not true diverges where it lies', () => {
  test.each([0, 1, 3])('another digest in turn %i', (turn) => {
    const lie = replayed(changed(text, ({ turns }) => (turns[turn]!.digest = 'f'.repeat(64))));
    expect(lie.ok).toBe(false);
    expect(lie.turns.map(({ ok }) => ok)).toEqual([...Array.from({ length: turn }, () => true), false]);
    expect(lie.match.turns).toHaveLength(turn);
  });

  test('another seed', () => {
    expect(replayed(changed(text, (value) => (value['seed'] = 'other'))).ok).toBe(false);
  });

  test('a turn given twice, left out, or moved', () => {
    for (const change of [
      ({ turns }: Loose) => turns.splice(1, 0, turns[1]!),
      ({ turns }: Loose) => turns.splice(1, 1),
      ({ turns }: Loose) => turns.reverse(),
    ])
      expect(replayed(changed(text, change)).ok).toBe(false);
  });

  test('turns after the end', () => {
    const whole = soundFile(Infinity).text;
    const longer = replayed(changed(whole, ({ turns }) => turns.push(turns.at(-1)!)));
    expect(longer.ok).toBe(false);
    expect(longer.turns.at(-1)).toMatchObject({ ok: false, digest: '' });
  });

  test('orders that the power may not give', () => {
    for (const order of [
      { kind: 'attack', region: 'nowhere', personnelK: 5 },
      { kind: 'invoke', clause: 'no/clause' },
    ]) {
      const seats = match.setup.powers;
      for (const seat of seats)
        expect(replayed(changed(text, ({ turns }) => (turns[0]!.orders[seat] = [order]))).ok).toBe(false);
    }
  });

  test('orders of a seat that the scenario does not know are refuted, not ignored', () => {
    const orders = [{ kind: 'standDown' }];
    expect(replayed(changed(text, ({ turns }) => (turns[0]!.orders['NOBODY'] = orders))).ok).toBe(false);
  });
});

describe('refused without harm', () => {
  test('200,000 nested brackets, however they stand', () => {
    for (const open of ['[', '{"a":', '[{"a":'])
      expect(refusal(open.repeat(200_000))).toMatchObject({ code: 'too-deep' });
    expect(refusal(text.replace('"turns":[', `"turns":[${'['.repeat(200_000)}`))).toMatchObject({ code: 'too-deep' });
  });

  test('fifty megabytes', () => {
    expect(refusal(`{"format":"guarantor-match","seed":"${'x'.repeat(50 * 1024 * 1024)}"}`)).toMatchObject({
      code: 'too-large',
    });
  });

  test.each(['__proto__', 'constructor', 'prototype'])('the key %s reaches nothing', (key) => {
    const seats = text.replace('"players":{', `"players":{"${key}":{"polluted":true},`);
    const orders = text.replace('"orders":{', `"orders":{"${key}":[],`);
    for (const bent of [seats, orders, text.replace('{', `{"${key}":{"polluted":true},`)]) readMatchFile(bent);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('what is no JSON, or JSON of something else', () => {
    for (const bent of ['', ' ', '{', 'null', '[]', '"x"', '1', '{"format":"other"}', text.slice(0, -1), `${text}x`])
      expect(['not-json', 'not-a-match'], bent.slice(0, 20)).toContain(refusal(bent)?.code);
    expect(refusal(text.replace('"version":1', '"version":NaN'))).toMatchObject({ code: 'not-json' });
  });

  test('versions that this program does not know', () => {
    expect(refusal(changed(text, (value) => (value['version'] = 2)))).toMatchObject({ code: 'newer-version' });
    for (const version of [0, -1, 1.5, '1', null, {}])
      expect(refusal(changed(text, (value) => (value['version'] = version)))).toMatchObject({
        code: 'bad-field',
        path: 'version',
      });
    for (const rules of [0, 2, '1', null])
      expect(refusal(changed(text, (value) => (value['rulesVersion'] = rules)))).toMatchObject({ code: 'other-rules' });
  });

  test('fields of another kind, with their place', () => {
    const bend: readonly (readonly [string, (value: Loose) => void])[] = [
      ['seed', (value) => (value['seed'] = 7)],
      ['seed', (value) => (value['seed'] = 'x'.repeat(201))],
      ['scenario', (value) => (value['scenario'] = [])],
      ['players', (value) => (value['players'] = null)],
      ['players.P', (value) => (value['players'] = { P: 'ghost' })],
      ['turns', (value) => (value['turns'] = {} as never)],
      ['turns[0]', ({ turns }) => (turns[0] = null as never)],
      ['turns[1]', ({ turns }) => (turns[1]!.digest = 5 as never)],
      ['turns[1].orders.P', ({ turns }) => (turns[1]!.orders['P'] = { length: 1 })],
      [
        'turns[0].orders.P',
        ({ turns }) => (turns[0]!.orders['P'] = Array.from({ length: 500 }, () => ({ kind: 'standDown' }))),
      ],
    ];
    for (const [path, change] of bend)
      expect(refusal(changed(text, change)), path).toMatchObject({ code: 'bad-field', path });
    expect(
      refusal(changed(text, (value) => (value.turns = Array.from({ length: 1001 }, () => value.turns[0]!)))),
    ).toMatchObject({
      code: 'too-many-turns',
    });
  });

  test('orders that cannot be read: huge numbers, none, markup, prototype keys', () => {
    const attack = '{"kind":"attack","region":"east","personnelK":AMOUNT}';
    for (const order of [
      ...['1e400', '-1e400', '1e308', '-5', '0', '"5"', 'null', '[5]'].map((amount) =>
        attack.replace('AMOUNT', amount),
      ),
      '{"kind":"<img src=x onerror=alert(1)>"}',
      '{"kind":"toString"}',
      '{"kind":"standDown","hasOwnProperty":1}',
      '[]',
      'null',
    ]) {
      const bent = changed(text, ({ turns }) => (turns[0]!.orders['C'] = ['ORDER'])).replace('"ORDER"', order);
      expect(refusal(bent), order).toMatchObject({ code: 'bad-order', path: 'turns[0].orders.C[0]' });
    }
  });

  test('markup in the texts of its scenario is left to the scenario reader, which refuses it', () => {
    const bent = changed(
      text,
      (value) => ((value['scenario'] as Record<string, unknown>)['title'] = '<script>x</script>'),
    );
    const file = readMatchFile(bent);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const result = read(JSON.stringify(file.value.document));
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toContain('markup-in-text');
  });
});

describe('a match', () => {
  test('refuses what is illegal by name and lets the rest stand', () => {
    const start = openMatch(match.setup.scenario, match.seed);
    const [id, legal] = Object.entries(match.turns[0]!.orders).find(([, orders]) => orders.length > 0)!;
    const { match: next, refusals } = playTurn(start, { [id]: [...legal, { kind: 'invoke', clause: 'a/b' }] });
    expect(refusals).toMatchObject({ [id]: [{ order: legal.length }] });
    expect(next.turns[0]!.orders).toEqual({ [id]: legal });
    expect(start.turns).toEqual([]);
  });
});
