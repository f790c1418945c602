import { expect, it } from '@jest/globals';
import { launchChromium } from './launchChromium';

it('starts a Chromium from npm that runs scripts and draws pages', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Rungs</h1>');
    expect(await page.evaluate('6 * 7')).toBe(42);
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
  } finally {
    await browser.close();
  }
}, 60_000);
