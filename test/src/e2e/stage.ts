/** What both end-to-end tests stand on: the world with no other incidents in it, a browser, a keyboard. */
import { MINUTE_MS } from '@rungs/core';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { LocalHost, NewIncident } from '../hosts/host';
import type { OpenWorld } from '../sandbox/openWorld';
import { launchChromium } from '../browser/launchChromium';
import { openWorld } from '../sandbox/openWorld';

export const checkoutDown: NewIncident = {
  summary: 'Checkout ends on an error page',
  description:
    'Since 09:00 the last step of the checkout fails. In the log: Connection is not available, request timed out after 30000ms',
  priority: 2,
  service: 'Payments',
  category: 'Checkout',
  supportGroup: 'Service desk',
};

export interface Stage {
  readonly world: OpenWorld;
  readonly browser: Browser;
  /** The hosts do everything that falls due within this time. */
  pass(minutes: number): Promise<void>;
  /** Answers the address. */
  serve(host: LocalHost): Promise<string>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const [world, browser] = await Promise.all([openWorld({ seed: 'e2e', tickets: 0 }), launchChromium()]);
  world.sandbox.stopReporting();
  const served: { close(): Promise<void> }[] = [];
  return {
    world,
    browser,
    pass: (minutes) => world.sandbox.playUntil(world.clock.now() + minutes * MINUTE_MS),
    serve: async (host) => {
      const { url, close } = await host.listen(0);
      served.push({ close });
      return url;
    },
    close: async () => {
      await browser.close();
      await Promise.all(served.map(({ close }) => close()));
    },
  };
}

/** More stops than any of the pages has before the button. */
const TAB_STOPS_MAX = 80;

/** Walks with the Tab key alone, as somebody without a mouse does. */
export async function tabTo(page: Page, frame: FrameLocator, button: string): Promise<void> {
  const wanted = frame.getByRole('button', { name: button, exact: true });
  await wanted.waitFor();
  for (let stop = 0; stop < TAB_STOPS_MAX; stop += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  throw new Error(`${TAB_STOPS_MAX} presses of Tab did not reach the button “${button}”`);
}

/** Kept for people to look at, in a folder that git ignores. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = fileURLToPath(new URL('../../artifacts/e2e', import.meta.url));
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}
