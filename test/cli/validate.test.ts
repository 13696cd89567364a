import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { beforeAll, describe, expect, test } from 'vitest';
import { exit, type ExitCode, isExit, type Register } from '../../src/cli/io.ts';
import { register as diff } from '../../src/cli/diff.ts';
import { register as migrate } from '../../src/cli/migrate.ts';
import { register as resolve } from '../../src/cli/resolve.ts';
import { register as schema } from '../../src/cli/schema.ts';
import { register as validate } from '../../src/cli/validate.ts';

const KIT = new URL('../kit/scenarios/', import.meta.url);
const two = readFileSync(new URL('two-regions.json', KIT), 'utf8');

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'guarantor-validate-'));
  const put = (name: string, text: string): void => writeFileSync(join(cwd, name), text);
  put('two.json', two);
  put('region.json', two.replace('"region": "west", "personnelK": 100', '"region": "wset", "personnelK": 100'));
  put(
    'hint.json',
    two.replace('"title": "War goes on"', '"title": { "en": "War" }, "verdict": { "en": "x", "uk": "х" }'),
  );
  put('broken.json', '{ "format": ');
  put(
    'variation.json',
    '{ "format": "guarantor-scenario", "version": 1, "id": "v", "title": "V", "extends": "./two.json",\n "patch": { "calendar": { "turns": 0 } } }',
  );
});

interface Run {
  readonly exit: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(register: Register, ...args: string[]): Promise<Run> {
  let [stdout, stderr] = ['', ''];
  const program = new Command('guarantor');
  register(program, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    cwd,
    exit,
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return { exit: 0, stdout, stderr };
  } catch (thrown) {
    if (!isExit(thrown)) throw thrown;
    return { exit: thrown.exitCode, stdout, stderr };
  }
}

describe('validate', () => {
  test('says nothing of a good file, and leaves with 0', async () => {
    expect(await run(validate, 'validate', 'two.json')).toEqual({
      exit: 0,
      stdout: '',
      stderr: '1 file, 0 errors, 0 other findings\n',
    });
  });

  test('names file, line, column, severity, code and the nearest name', async () => {
    const line = two.split('\n').findIndex((text) => text.includes('"personnelK": 100')) + 1;
    const column = two.split('\n')[line - 1]!.indexOf('"west"') + 1;
    const { exit: code, stdout } = await run(validate, 'validate', 'region.json');
    expect(stdout).toBe(
      `region.json:${line}:${column} error unknown-region There is no region "wset". Did you mean "west"?\n`,
    );
    expect(code).toBe(1);
  });

  test('--json is one array with the same facts', async () => {
    const { exit: code, stdout } = await run(validate, 'validate', '--json', 'region.json', 'two.json');
    expect(JSON.parse(stdout)).toMatchObject([
      {
        file: 'region.json',
        severity: 'error',
        code: 'unknown-region',
        path: 'forces.p-west.region',
        value: 'wset',
        nearest: 'west',
        message: expect.stringContaining('wset'),
      },
    ]);
    expect(code).toBe(1);
  });

  test('hints are no errors', async () => {
    const { exit: code, stdout } = await run(validate, 'validate', 'hint.json');
    expect(stdout).toMatch(/^hint\.json:\d+:\d+ hint language-missing /);
    expect(code).toBe(0);
  });

  test('a fault is placed in the file that holds it', async () => {
    const { stdout } = await run(validate, 'validate', 'variation.json');
    expect(stdout).toBe('variation.json:2:36 error out-of-bounds 0 is out of bounds: at least 1.\n');
  });

  test('shipped scenarios go by their id', async () => {
    expect(await run(validate, 'validate', 'berlin-2025')).toMatchObject({ exit: 0, stdout: '' });
  });

  test('text that is no JSON', async () => {
    const { exit: code, stdout } = await run(validate, 'validate', 'broken.json');
    expect(stdout).toMatch(/^broken\.json:1:\d+ error not-json /);
    expect(code).toBe(1);
  });

  test('a file that is not there is wrong usage', async () => {
    expect(await run(validate, 'validate', 'two.json', 'nowhere.json')).toEqual({
      exit: 2,
      stdout: '',
      stderr: 'guarantor: cannot read nowhere.json\n',
    });
  });

  test('--sourced asks every figure for its source', async () => {
    const { exit: code, stdout } = await run(validate, 'validate', '--sourced', 'two.json');
    expect(stdout).toMatch(/two\.json:\d+:\d+ warning unsourced-figure forces\.p-west\.personnelK /);
    expect(code).toBe(0);
  });
});

describe('schema and resolve', () => {
  test('schema prints draft-07', async () => {
    const { stdout } = await run(schema, 'schema');
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      if: { required: ['extends'] },
    });
  });

  test('schema --out writes both', async () => {
    await run(schema, 'schema', '--out', 'written');
    const { stdout } = await run(schema, 'schema', '--rules');
    expect(readFileSync(join(cwd, 'written', 'rules.schema.json'), 'utf8')).toBe(stdout);
    expect(readFileSync(join(cwd, 'written', 'scenario.schema.json'), 'utf8')).toContain('"Guarantor scenario"');
  });

  test('resolve prints a scenario file that reads as the variation does', async () => {
    writeFileSync(
      join(cwd, 'short.json'),
      '{ "format": "guarantor-scenario", "version": 1, "id": "short", "title": "S", "extends": "./two.json", "patch": { "calendar": { "turns": 3 } } }',
    );
    const { stdout, exit: code } = await run(resolve, 'resolve', 'short.json');
    expect(JSON.parse(stdout)).toMatchObject({ id: 'short', calendar: { turns: 3, turnDays: 30 } });
    expect(JSON.parse(stdout)).not.toHaveProperty('extends');
    expect(code).toBe(0);
    writeFileSync(join(cwd, 'whole.json'), stdout);
    const [short, whole] = await Promise.all(
      ['short.json', 'whole.json'].map((name) => run(resolve, 'resolve', '--filled', name)),
    );
    expect(whole).toEqual(short);
  });

  test('resolve --filled fills in rules, roles and what is extended', async () => {
    const { stdout, exit: code } = await run(resolve, 'resolve', '--filled', 'two.json');
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'two-regions',
      rules: { combat: { law: 'square' } },
      powers: { P: { parameters: { attention: 4 } } },
    });
    expect(code).toBe(0);
  });

  test('resolve --assumptions lists figures with their source', async () => {
    const { stdout } = await run(resolve, 'resolve', 'two.json', '--assumptions');
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ path: 'roles.protege.refugeesM', source: 'unhcr-2026-02-24' }),
    );
  });

  test('resolve says what is wrong', async () => {
    expect(await run(resolve, 'resolve', 'variation.json')).toMatchObject({
      exit: 1,
      stdout: '',
      stderr: expect.stringContaining('variation.json:2:36 error out-of-bounds'),
    });
    expect(await run(resolve, 'resolve', 'nowhere')).toMatchObject({ exit: 2 });
  });
});

describe('validate --fix', () => {
  const misspelt =
    '{ "format": "guarantor-scenario", "version": 1, "id": "v", "title": "V", "extends": "./two.json",\n // kept\n "patch": { "powers": { "P": { "treasurBn": "4" } } } }';

  test('writes what can only be meant in one way, and what that uncovers', async () => {
    writeFileSync(join(cwd, 'typo.json'), misspelt);
    const before = await run(validate, 'validate', 'typo.json');
    expect(before.stderr).toContain('1 with a safe fix (--fix)');
    expect(await run(validate, 'validate', '--fix', 'typo.json')).toEqual({
      exit: 0,
      stdout: '',
      stderr: 'typo.json: 2 fixed\n1 file, 0 errors, 0 other findings\n',
    });
    expect(readFileSync(join(cwd, 'typo.json'), 'utf8')).toBe(
      misspelt.replace('treasurBn', 'treasuryBn').replace('"4"', '4'),
    );
  });

  test('leaves a good file as it is', async () => {
    expect(await run(validate, 'validate', '--fix', 'two.json')).toMatchObject({ exit: 0 });
    expect(readFileSync(join(cwd, 'two.json'), 'utf8')).toBe(two);
  });
});

describe('diff', () => {
  test('says in words what a variation changes', async () => {
    writeFileSync(
      join(cwd, 'rich.json'),
      '{ "format": "guarantor-scenario", "version": 1, "id": "rich", "title": "Rich", "extends": "./two.json", "patch": { "powers": { "P": { "treasuryBn": 9 }, "G": { "sanctions": null } }, "injects": { "gift": { "when": { "turn": 2 } } } } }',
    );
    const { stdout, stderr, exit: code } = await run(diff, 'diff', 'two.json', 'rich.json');
    expect(stdout).toMatch(/^powers › P › treasuryBn \(.+\): only in the second, 9 bn EUR$/m);
    expect(stdout).toMatch(/^powers › G › sanctions \(.+\): only in the first, \{"C":0\.6\}$/m);
    expect(stdout).toMatch(/^title \(Title\): "Two regions" → "Rich"$/m);
    expect(stdout).toContain('injects › gift');
    expect(stderr).toBe('5 differences\n');
    expect(code).toBe(0);
  });

  test('nothing differs from itself, and --json is one value', async () => {
    expect(await run(diff, 'diff', 'two.json', 'two.json', '--json')).toMatchObject({ exit: 0, stdout: '[]\n' });
  });

  test('a file that is none, and a broken one', async () => {
    expect(await run(diff, 'diff', 'two.json', 'nowhere.json')).toMatchObject({ exit: 2 });
    expect(await run(diff, 'diff', 'two.json', 'broken.json')).toMatchObject({ exit: 1 });
  });
});

describe('migrate', () => {
  test('prints a file of the current version as it is', async () => {
    const { stdout, stderr } = await run(migrate, 'migrate', 'two.json');
    expect(stdout).toBe(two);
    expect(stderr).toContain('nothing to do');
  });

  test('refuses what is newer, no scenario, or no file', async () => {
    writeFileSync(join(cwd, 'newer.json'), two.replace('"version": 1', '"version": 99'));
    expect(await run(migrate, 'migrate', 'newer.json')).toMatchObject({
      exit: 1,
      stderr: expect.stringContaining('version 99'),
    });
    expect(await run(migrate, 'migrate', 'broken.json')).toMatchObject({ exit: 1 });
    expect(await run(migrate, 'migrate', 'nowhere.json')).toMatchObject({ exit: 2 });
  });
});
