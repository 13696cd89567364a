import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where distributions put Chromium, and where a person may have Chrome. */
const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FIREFOX_PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Runs as root in a container, without a graphics card, and asks nobody on the network anything. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // /dev/shm is 64 MB in most containers; a map's textures do not fit.
  '--disable-dev-shm-usage',
];

/**
 * No pages behind the address bar. Chromium's own window has its suggestions in a process of their own, and starts it
 * anew for every test: a third of what a short test computes, for something that nobody sees. Of several flags of this
 * name only the last counts, so Playwright's list stands before ours.
 */
export const WITHOUT_OMNIBOX = `--disable-features=${[
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
].join(',')}`;

/** The Chromium to test with: `CHROMIUM_PATH`, then the known places. Undefined when there is none. */
export function findChromium(): string | undefined {
  return firstExisting(process.env.CHROMIUM_PATH, CHROMIUM_PATHS);
}

/** The Firefox to test with: `FIREFOX_PATH`, then the known places. Undefined when there is none. */
export function findFirefox(): string | undefined {
  return firstExisting(process.env.FIREFOX_PATH, FIREFOX_PATHS);
}

/**
 * Finds Chromium or brings it: Debian's package where we may install one, else Playwright's own build. Throws with what
 * the person can do when neither works, because browser tests that quietly did not run prove nothing.
 */
export function bringChromium(): string {
  const found = findChromium();
  if (found) return found;
  installWithApt('chromium');
  const installed = findChromium() ?? playwrightsOwn();
  if (installed) return installed;
  throw new Error(
    'No Chromium or Chrome found, and none could be installed. Install one (Debian: apt-get install chromium) ' +
      'or set CHROMIUM_PATH to its program file, then run again.',
  );
}

function firstExisting(wished: string | undefined, known: readonly string[]): string | undefined {
  if (wished) {
    if (existsSync(wished)) return wished;
    throw new Error(`There is no program at ${wished}: correct or unset the variable that names it.`);
  }
  return known.find((path) => existsSync(path));
}

function installWithApt(name: string): void {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return;
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  console.log(`${name} is not there: installing Debian's package`);
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', name);
}

function playwrightsOwn(): string | undefined {
  console.log("chromium is not there: asking for Playwright's own build");
  const done = spawnSync('npx', ['playwright', 'install', 'chromium', '--only-shell'], {
    stdio: 'inherit',
    timeout: 180_000,
    shell: process.platform === 'win32',
  });
  // An empty path tells Playwright to use what it has installed itself.
  return done.status === 0 ? '' : undefined;
}
