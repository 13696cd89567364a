// `npm test [PATH…]`: unit tests, then the built app in a real browser. The last line sums both up.
// A PATH narrows it down: test/e2e/… and *.spec.ts run in the browser, everything else in Node.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const paths = process.argv.slice(2);
const isBrowserPath = (path) => path.includes('e2e') || path.endsWith('.spec.ts');
const browserPaths = paths.filter(isBrowserPath);
const unitPaths = paths.filter((path) => !isBrowserPath(path));
const reports = mkdtempSync(join(tmpdir(), 'guarantor-test-'));

let running;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running?.kill(signal));

const suites = [];
if (paths.length === 0 || unitPaths.length > 0) suites.push(await unitTests());
if (paths.length === 0 || browserPaths.length > 0) suites.push(await browserTests());
rmSync(reports, { recursive: true, force: true });

const total = (what) => suites.reduce((sum, suite) => sum + suite[what], 0);
const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
const flaky = suites.flatMap((suite) => suite.flaky ?? []);
if (flaky.length > 0) console.log(`\npassed only at the second try:\n${flaky.map((name) => `  ${name}`).join('\n')}`);
// The last line keeps its form whatever happened: `.ci/run` and others read it.
console.log(`\n${total('passed')} passed, ${total('failed')} failed${skipped}`);
process.exitCode = total('failed') > 0 || total('passed') === 0 ? 1 : 0;

async function unitTests() {
  const report = join(reports, 'unit.json');
  const code = await run('vitest', [
    'run',
    ...unitPaths,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  return summed('unit tests', code, () => {
    const json = JSON.parse(readFileSync(report, 'utf8'));
    // A file that does not even load has no tests to count as failed.
    const unloaded = json.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return {
      passed: json.numPassedTests,
      failed: json.numFailedTests + unloaded.length,
      skipped: json.numPendingTests + json.numTodoTests,
    };
  });
}

async function browserTests() {
  const built = await run('vite', ['build', '--logLevel', 'warn']);
  if (built !== 0) return summed('build of the app', built, () => ({ passed: 0, failed: 1, skipped: 0 }));
  const report = join(reports, 'browser.json');
  const code = await run(
    'playwright',
    ['test', '--config', 'test/e2e/playwright.config.ts', '--reporter=list,json', ...browserPaths],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  );
  return summed('browser tests', code, () => {
    const { stats, suites } = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
      flaky: suites.flatMap(flakyIn),
    };
  });
}

/** Tests of a suite of the report, and of the suites in it, that failed before they passed. */
function flakyIn({ specs = [], suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ file, line, title }) => `${file}:${line} ${title}`), ...suites.flatMap(flakyIn)];
}

/** Reads the counts; a runner that failed without a failed test (a crash, no browser) counts as one failure. */
function summed(what, code, read) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read();
  } catch {
    console.error(`${what}: left no report (exit code ${code})`);
  }
  if (code !== 0 && counts.failed === 0) counts = { ...counts, failed: 1 };
  return counts;
}

/** Runs a tool of node_modules and returns its exit code. */
function run(tool, args, env = {}) {
  return new Promise((resolve) => {
    running = spawn(process.execPath, [binOf(tool), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    running.on('close', (code) => resolve(code ?? 1));
    running.on('error', () => resolve(1));
  });
}

/** The script behind a command: started by node itself it takes signals, and needs no shell on Windows. */
function binOf(tool) {
  const home = join(ROOT, 'node_modules', tool === 'playwright' ? '@playwright/test' : tool);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[tool]);
}
