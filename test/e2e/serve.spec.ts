import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/app-build.ts';
import { expect, test } from './harness.ts';

test('npm start prints its address, serves the game there and leaves at Ctrl-C', async ({ page }) => {
  const start = spawn(process.execPath, [join(ROOT, 'src/cli/start.mjs'), '--port', '0'], { cwd: ROOT });
  try {
    const address = await printedAddress(start);
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
    await expect(page).toHaveTitle(/Guarantor/);
    const left = once(start, 'exit');
    start.kill('SIGINT');
    expect(await left).toEqual([0, null]);
    await expect(fetch(address)).rejects.toThrow();
  } finally {
    start.kill('SIGKILL');
  }
});

test('a taken port is named, with one to try instead', async ({ app }) => {
  const second = spawn(process.execPath, [join(ROOT, 'src/cli/start.mjs'), '--port', String(app.port)], { cwd: ROOT });
  let message = '';
  second.stderr.on('data', (text: Buffer) => {
    message += text.toString();
  });
  expect(await once(second, 'close')).toEqual([2, null]);
  expect(message).toContain(`port ${app.port} is taken by another program; try --port ${app.port + 1}`);
});

async function printedAddress(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const text of child.stdout ?? []) {
    printed += String(text);
    const address = /http:\S+/.exec(printed)?.[0];
    if (address) return address;
  }
  throw new Error(`left without an address: ${printed}`);
}

test('guarantor dev takes every save of a file into the page and into the running match', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'guarantor-dev-page-'));
  const file = join(folder, 'mine.json');
  const text = (title: string, patch: string): string =>
    `{ "format": "guarantor-scenario", "version": 1, "id": "mine", "title": "${title}", "extends": "berlin-2025", "patch": ${patch} }`;
  writeFileSync(file, text('First title', '{}'));
  const dev = spawn(process.execPath, [join(ROOT, 'src/cli/guarantor.mjs'), 'dev', file, '--port', '0'], {
    cwd: folder,
  });
  try {
    const address = await printedAddress(dev);
    await page.goto(address);
    await expect(page.getByText('First title').first()).toBeVisible();
    writeFileSync(file, text('Second title', '{ "calendar": { "turns": 18 } }'));
    await expect(page.getByText('Second title').first()).toBeVisible();
    await page.getByRole('button', { name: /briefing/i }).click();
    // Not only the address: until the briefing stands there a save still goes to the screen before it.
    await expect(page.getByRole('heading', { level: 1, name: 'Briefing' })).toBeVisible();

    writeFileSync(file, text('Third title', '{ "calendar": { "turns": 12 } }'));
    await expect(page.getByText(/taken over: turn 1/)).toBeVisible();
    writeFileSync(file, text('Fourth title', '{ "calendar": { "turns": 0 } }'));
    await expect(page.getByText(/saved with errors/)).toBeVisible();
  } finally {
    dev.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
});
