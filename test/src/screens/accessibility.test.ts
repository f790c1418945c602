/** The instrument itself: what is wrong on a page is found, with and without frames, under a strict policy. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/launchChromium';
import { fitsItsWidth, violations } from './accessibility';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

const faulty =
  '<p style="color: #bbb; background: #fff">Pale</p><img src="data:," width="9" height="9"><button></button>';
const around = (body: string) =>
  `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${body}</main></html>`;
const address = 'https://stage.test/';

async function found(pages: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const page = await (await browser.newContext()).newPage();
  await page.route('**/*', (route) => {
    const body = pages[new URL(route.request().url()).pathname] ?? '';
    return route.fulfill({
      contentType: 'text/html',
      body,
      headers: { 'content-security-policy': "script-src 'self'" },
    });
  });
  await page.goto(address);
  expect(await fitsItsWidth(page)).toBe(true);
  const lines = await violations(page);
  await page.context().close();
  return lines.map((line) => line.split(': ').slice(0, 2).join(' at ')).sort();
}

it.each([
  ['a page alone', { '/': around(faulty) }, ['button-name at button', 'color-contrast at p', 'image-alt at img']],
  [
    'a page in a frame',
    {
      '/': around('<iframe title="Inner" src="/inner"></iframe>'),
      '/inner': `<html lang="en"><title>Inner</title>${faulty}</html>`,
    },
    ['button-name at iframe button', 'color-contrast at iframe p', 'image-alt at iframe img'],
  ],
  ['a page with nothing wrong', { '/': around('<p>Black on white</p>') }, []],
] as const)('%s', async (_, pages, expected) => {
  expect(await found(pages)).toEqual(expected);
});
