/** `guarantor dev`: what the browser is told of the file, and of every save. The page itself is tried in test/e2e. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Followed, followFile } from '../../src/cli/follow-file.ts';
import { exit } from '../../src/cli/io.ts';
import { runGuarantor } from '../../src/cli/main.ts';
import { type StaticServer, serveStatic } from '../../src/cli/serve-static.ts';

const TWO = readFileSync(new URL('../kit/scenarios/two-regions.json', import.meta.url), 'utf8');

let folder = '';
let followed: Followed;
let server: StaticServer;
let messages = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guarantor-dev-'));
  writeFileSync(join(folder, 'two.json'), TWO);
  writeFileSync(
    join(folder, 'mine.json'),
    '{ "format": "guarantor-scenario", "version": 1, "id": "mine", "title": "Mine", "extends": "./two.json" }',
  );
  const io = { stderr: { write: (text: string) => (messages += text) }, cwd: folder };
  followed = (await followFile('mine.json', io))!;
  server = await serveStatic({ folder, host: '127.0.0.1', port: 0, first: followed.answer });
});

afterAll(async () => {
  followed.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Told {
  readonly version: number;
  readonly text?: string;
  readonly findings: readonly string[];
}

const told = async (): Promise<Told> => (await (await fetch(`${server.url}dev/scenario.json`)).json()) as Told;

test('a file is told whole, and every save of it or of what it extends is', async () => {
  expect(JSON.parse((await told()).text!)).toMatchObject({ id: 'mine', title: 'Mine', calendar: { turns: 6 } });

  const events = (await fetch(`${server.url}dev/events`)).body!.getReader();
  const next = async (): Promise<string> => new TextDecoder().decode((await events.read()).value);
  expect(await next()).toContain('data: 1');

  writeFileSync(join(folder, 'two.json'), TWO.replace('"turns": 6', '"turns": 7'));
  expect(await next()).toContain('data: 2');
  expect(JSON.parse((await told()).text!)).toMatchObject({ calendar: { turns: 7 } });

  writeFileSync(join(folder, 'two.json'), TWO.replace('"turns": 6', '"turns": 0'));
  expect(await next()).toContain('data: 3');
  const broken = await told();
  expect(broken.text).toBeUndefined();
  expect(broken.findings[0]).toMatch(/^two\.json:\d+:\d+ error out-of-bounds /);
  expect(messages).toContain('mine.json: saved, 1 finding');
  await events.cancel();
}, 60_000);

test('nothing can be sent to it', async () => {
  expect((await fetch(`${server.url}dev/scenario.json`, { method: 'POST', body: '{}' })).status).toBe(405);
  expect((await fetch(`${server.url}dev/else`)).status).toBe(404);
});

test('a file that is none ends the command', async () => {
  const silent = { write: () => undefined };
  expect(await runGuarantor(['dev', 'nowhere.json'], { stdout: silent, stderr: silent, cwd: folder, exit })).toBe(2);
});
