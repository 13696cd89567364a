/** Files that mean harm, given to the command line: a message with its place, the right exit code, and no harm. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { changed, soundFile } from '../match/sound-file.ts';
import { TWO } from '../scenario/kit.ts';
import { runCommand } from './run-command.ts';

const cwd = mkdtempSync(join(tmpdir(), 'guarantor-hostile-'));
afterAll(() => rmSync(cwd, { recursive: true }));

const put = (text: string | Buffer, name = 'x.json'): void => writeFileSync(join(cwd, name), text);
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const turns = (text: string): string => TWO.replace('"turns": 6', `"turns": ${text}`);
const title = (text: string): string => TWO.replace('"Two regions"', text);
const variation = (base: string, patch: unknown): string =>
  JSON.stringify({ format: 'guarantor-scenario', version: 1, id: 'v', title: 'V', extends: base, patch });
put(TWO, 'two.json');
put(variation('./x.json', {}), 'other.json');

const BIG = 50 * 1024 * 1024;

describe('scenarios that are refused, wherever they are read', () => {
  test.each<[string, string | Buffer, string]>([
    ['nothing', '', 'x.json:1:1 error not-json This is not JSON: a value is expected here.'],
    ['UTF-16', utf16(`\uFEFF${TWO}`), 'x.json:1:1 error not-utf8 The file is not UTF-8 text. Save it in'],
    ['UTF-16 without a mark', utf16(TWO), 'x.json:1:1 error not-utf8'],
    ['UTF-16, the other way round', utf16(`\uFEFF${TWO}`).swap16(), 'x.json:1:1 error not-utf8'],
    ['null bytes', Buffer.alloc(1000), 'x.json:1:1 error not-utf8'],
    [
      'a null byte in a text',
      title('"Two\0regions"'),
      'x.json:7:12 error not-json This is not JSON: a control character',
    ],
    ['an escaped null', title('"Two\\u0000"'), 'x.json:7:12 error unfit-character The text holds the character U+0000'],
    [
      'half of a surrogate pair',
      title('"\\ud800"'),
      'x.json:7:12 error unfit-character The text holds the character U+D800',
    ],
    ['a null in a key', TWO.replace('"calendar"', '"cal\\u0000"'), 'error unfit-character'],
    [
      'a text that breaks off',
      TWO.slice(0, TWO.indexOf('"Two reg') + 5),
      'x.json:7:12 error not-json This is not JSON: this text has no closing quotation mark.',
    ],
    ['200,000 brackets', '['.repeat(200_000), 'x.json:1:65 error too-deep'],
    ['NaN', turns('NaN'), 'error not-json This is not JSON: a word stands here'],
    ['1e400', turns('1e400'), 'error number-too-large'],
    ['a million turns', turns('1000000'), 'error out-of-bounds 1000000 is out of bounds: at most'],
    ['no turns', turns('0'), 'error out-of-bounds 0 is out of bounds: at least 1.'],
    ['a key twice', turns('6, "turns": 7'), 'error duplicate-key The key "turns" stands already in line'],
    ['a prototype key', turns('6, "__proto__": {"a":1}'), 'error forbidden-key The key "__proto__" is not allowed.'],
    ['a region called constructor', TWO.replaceAll('"west"', '"constructor"'), 'error forbidden-key'],
    ['markup', title('"<img src=x onerror=alert(1)>"'), 'x.json:7:12 error markup-in-text Texts are plain: no HTML'],
    ['a newer version', TWO.replace('"version": 1', '"version": 2'), 'error version-newer The file needs version 2'],
    ['an older version', TWO.replace('"version": 1', '"version": 0'), 'error version-unknown "0" is no version'],
    ['a list', '[]', 'x.json:1:1 error not-an-object'],
    ['a circle', variation('./other.json', {}), 'error circular-extends'],
    ['no powers', variation('./two.json', { powers: { P: null, C: null, G: null } }), 'error role-missing'],
    ['one region', variation('./two.json', { regions: { west: null } }), 'error unknown-region'],
    ['a list for an object', variation('./two.json', { powers: [] }), 'error wrong-type'],
    ['a number for a text', variation('./two.json', { regions: { west: { name: 5 } } }), 'error wrong-type'],
  ])('%s', async (_what, text, message) => {
    put(text);
    const checked = await runCommand(cwd, 'validate', 'x.json');
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain(message);
    for (const command of [['resolve'], ['simulate', '--runs', '1', '--workers', '1']]) {
      const [name = '', ...options] = command;
      const ran = await runCommand(cwd, name, 'x.json', ...options);
      expect(ran).toMatchObject({ code: 1, stdout: '' });
      expect(ran.stderr).toContain(message);
    }
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  test('fifty megabytes', async () => {
    put('{"a":"', 'big.json');
    truncateSync(join(cwd, 'big.json'), BIG);
    for (const command of ['validate', 'resolve', 'simulate']) {
      const ran = await runCommand(cwd, command, 'big.json');
      expect(ran.code).toBe(1);
      expect(ran.stdout + ran.stderr).toContain('big.json:1:1 error too-large The file is larger than 2 MB');
    }
  });

  test('no such file is wrong usage', async () => {
    for (const command of ['validate', 'resolve', 'simulate', 'replay'])
      expect(await runCommand(cwd, command, 'nowhere.json')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('scenarios that only look strange', () => {
  test.each<[string, string]>([
    ['a byte order mark', `\uFEFF${TWO}`],
    ['line ends of Windows', TWO.replace(/\n/g, '\r\n')],
    [
      'a region called toString',
      TWO.replace(/"west"(?=[,:}]| *:)/g, '"toString"').replace('"tags": ["toString"', '"tags": ["west"'),
    ],
  ])('%s', async (_what, text) => {
    put(text);
    const ran = await runCommand(cwd, 'validate', 'x.json');
    expect(ran.stdout.split('\n').filter((line) => line.includes(' error ') && !line.includes('toString'))).toEqual([]);
  });

  test('a byte order mark moves no column but the first line by itself', async () => {
    put(`\uFEFF${turns('0')}`);
    const marked = await runCommand(cwd, 'validate', 'x.json');
    put(turns('0'));
    expect(marked.stdout).toBe((await runCommand(cwd, 'validate', 'x.json')).stdout);
  });
});

describe('match files', () => {
  const { text } = soundFile(2);
  const withOrder = (order: string): string =>
    changed(text, (value) => (value.turns[0]!.orders['C'] = ['ORDER'])).replace('"ORDER"', order);
  const attack = (size: string): string => withOrder(`{"kind":"attack","region":"east","personnelK":${size}}`);

  test.each<[string, string | Buffer, string]>([
    ['nothing', '', 'not-json it is not JSON ('],
    ['UTF-16', utf16(`\uFEFF${text}`), 'not-json it is not JSON ('],
    ['a text that breaks off', text.slice(0, -20), 'not-json it is not JSON ('],
    ['a null byte', text.replace('"seed":"', '"seed":"\0'), 'not-json it is not JSON ('],
    ['200,000 brackets', '['.repeat(200_000), 'too-deep it nests too deeply'],
    [
      'a scenario',
      JSON.stringify({ format: 'guarantor-scenario' }),
      'format: not-a-match it is not a match of this game',
    ],
    [
      'a newer version',
      changed(text, (value) => (value['version'] = 2)),
      'version: newer-version it comes from a newer version of the game (version 2; this program knows 1)',
    ],
    [
      'other rules',
      changed(text, (value) => (value['rulesVersion'] = 2)),
      'rulesVersion: other-rules it was played with other rules (version 2; this program knows 1)',
    ],
    ['a number for a text', changed(text, (value) => (value['seed'] = 5)), 'seed: bad-field a part of it is damaged'],
    [
      'an order of no size',
      attack('null'),
      'turns[0].orders.C[0]: bad-order it holds an order that cannot be read: “personnelK” must be number, not null',
    ],
    [
      'an order below nothing',
      attack('-5'),
      'bad-order it holds an order that cannot be read: personnelK is -5; the rules accept',
    ],
    [
      'an order without end',
      attack('1e400'),
      'bad-order it holds an order that cannot be read: personnelK is Infinity; the rules accept',
    ],
    ['an order of NaN', attack('NaN'), 'not-json'],
    [
      'markup in its scenario',
      changed(text, (value) => ((value['scenario'] as Record<string, unknown>)['title'] = '<script>x</script>')),
      'scenario title: markup-in-text Texts are plain',
    ],
  ])('%s', async (_what, bent, message) => {
    put(bent);
    const ran = await runCommand(cwd, 'replay', 'x.json');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain(
      `x.json: ${message.startsWith('bad-order') ? 'turns[0].orders.C[0]: ' : ''}${message}`,
    );
  });

  test('digests that disagree: where it diverges', async () => {
    put(changed(text, ({ turns: played }) => (played[1]!.digest = 'f'.repeat(64))));
    const ran = await runCommand(cwd, 'replay', 'x.json');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('diverges at turn 2');
    const json = await runCommand(cwd, 'replay', 'x.json', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, turns: [{ ok: true }, { ok: false }] });
  });

  test('an order that is illegal is refuted, not played', async () => {
    put(withOrder('{"kind":"attack","region":"nowhere","personnelK":5}'));
    expect(await runCommand(cwd, 'replay', 'x.json')).toMatchObject({ code: 1 });
  });

  test('a byte order mark, line ends of Windows and prototype keys do no harm', async () => {
    const lines = JSON.stringify(JSON.parse(text), null, 1).replace(/\n/g, '\r\n');
    for (const good of [`\uFEFF${text}`, lines, text.replace('{', '{"__proto__":{"polluted":true},')]) {
      put(good);
      expect((await runCommand(cwd, 'replay', 'x.json')).stdout).toContain('proven: 2 turns');
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('fifty megabytes', async () => {
    put('{"a":"', 'big.json');
    truncateSync(join(cwd, 'big.json'), BIG);
    const ran = await runCommand(cwd, 'replay', 'big.json');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('are no match file; the limit is');
  });
});
