/**
 * Real Chromium for every test that needs a browser, from npm: no browser of the machine, no display,
 * no network of its own. Runs as root and in a container.
 */
import { chromium, type Browser } from 'playwright-core';
import { unpackChromium } from './unpackChromium';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

export async function launchChromium(): Promise<Browser> {
  const { executable, fontconfig } = await unpackChromium();
  try {
    return await chromium.launch({
      executablePath: executable,
      headless: true,
      args,
      env: { ...process.env, FONTCONFIG_FILE: fontconfig },
    });
  } catch (error) {
    throw new Error(startFailure(error), { cause: error });
  }
}

function startFailure(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const missing = /lib(?:nss3|nspr4)\.so/.exec(reason);
  if (!missing) return `Chromium did not start: ${reason}`;
  return `Chromium did not start because ${missing[0]} is missing. On Debian: apt-get install libnss3 libnspr4.`;
}
