/** What every end-to-end test stands on: the world with no other incidents in it, a browser, a keyboard. */
import { MINUTE_MS } from '@rungs/core';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { LocalHost, NewIncident } from '../hosts/host';
import type { OpenWorld } from '../sandbox/openWorld';
import { launchChromium } from '../browser/launchChromium';
import { takePicture } from '../browser/takePicture';
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

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export interface Stage {
  readonly world: OpenWorld;
  readonly browser: Browser;
  /** The hosts do everything that falls due within this time, and then it has passed for every open window. */
  pass(minutes: number): Promise<void>;
  /** One person's own browser, at the hosts' time. */
  openWindow(size?: WindowSize): Promise<Page>;
  /** Answers the address. */
  serve(host: LocalHost): Promise<string>;
  close(): Promise<void>;
}

/** Above what a page takes on a busy machine, and well below a test's own limit: the step that failed is named. */
const STEP_MS = 20_000;
const usualSize: WindowSize = { width: 1366, height: 1400 };

export async function openStage(): Promise<Stage> {
  // One after the other: a browser beside a world that did not open would keep the test runner alive.
  const world = await openWorld({ seed: 'e2e', tickets: 0 });
  world.sandbox.stopReporting();
  const browser = await launchChromium();
  const served: { close(): Promise<void> }[] = [];
  const windows: Page[] = [];
  return {
    world,
    browser,
    pass: async (minutes) => {
      await world.sandbox.playUntil(world.clock.now() + minutes * MINUTE_MS);
      for (const page of windows) await page.clock.fastForward(minutes * MINUTE_MS);
    },
    openWindow: async (viewport = usualSize) => {
      const context = await browser.newContext({
        viewport,
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(STEP_MS);
      const page = await context.newPage();
      await page.clock.install({ time: world.clock.now() });
      windows.push(page);
      return page;
    },
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

/** A dialog is told where it is seen after a frame was drawn, and stands there in the next one or two. */
const FRAMES_MAX = 20;

/** Whole, without scrolling: a frame of the app may be far higher than the window around it. */
export async function comesIntoWindow(page: Page, part: Locator): Promise<boolean> {
  for (let frame = 0; frame < FRAMES_MAX; frame += 1) {
    if (await standsInWindow(page, part)) return true;
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  }
  return false;
}

async function standsInWindow(page: Page, part: Locator): Promise<boolean> {
  const box = await part.boundingBox();
  const size = page.viewportSize();
  if (!box || !size) return false;
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
}

/** Kept for people to look at, in a folder that git ignores. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = fileURLToPath(new URL('../../artifacts/e2e', import.meta.url));
  mkdirSync(folder, { recursive: true });
  await takePicture(page, { path: `${folder}/${name}.png` });
}
