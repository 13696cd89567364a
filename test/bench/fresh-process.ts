/** Samples are taken in processes of their own, so that none inherits another's heap or compiled code. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs `sample-NAME.ts` with arguments and returns the JSON value that it prints last. Throws when it fails. */
export function sampled<T>(name: string, ...args: readonly (string | number)[]): Promise<T> {
  return sampledWith<T>({}, name, ...args);
}

/** The same with environment variables of its own. */
export async function sampledWith<T>(
  env: Readonly<Record<string, string>>,
  name: string,
  ...args: readonly (string | number)[]
): Promise<T> {
  const file = fileURLToPath(new URL(`sample-${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  const last = text.trimEnd().split('\n').at(-1);
  if (code !== 0 || last === undefined || last === '') throw new Error(`sample ${name} ended with ${code}`);
  return JSON.parse(last) as T;
}

/** CPU seconds that this process has used. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Calls `work` for `seconds` of CPU time and returns how often it ended in a second of it. */
export function ratePerSecond(seconds: number, work: (call: number) => void): number {
  const start = cpuSeconds();
  let calls = 0;
  while (cpuSeconds() - start < seconds) work(calls++);
  return calls / (cpuSeconds() - start);
}
