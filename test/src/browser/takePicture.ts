/**
 * A picture of a page. Now and then Chromium refuses one capture, "Unable to capture screenshot", and takes the same
 * one a moment later: https://github.com/MarketSquare/robotframework-browser/issues/5237. So it is asked once more.
 */
import type { Page, PageScreenshotOptions } from 'playwright-core';

export async function takePicture(page: Page, options: PageScreenshotOptions): Promise<void> {
  try {
    await page.screenshot(options);
  } catch (error) {
    if (!String(error).includes('Unable to capture screenshot')) throw error;
    await page.screenshot(options);
  }
}
