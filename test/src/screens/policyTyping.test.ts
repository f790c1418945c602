/** Typing in a long policy: no key waits for the reader of policies. */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/launchChromium';
import { inForce, keptPolicy } from './policyPort';
import { openScreen } from './stage';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

/** 2,000 lines: each person on one. */
const person = (n: number) => `  - { id: person-${n}, name: Person ${n}, accounts: {} }\n`;
const people = Array.from({ length: 2_000 - inForce.split('\n').length }, (_, n) => person(n));
const long = inForce.replace('rotations:\n', `${people.join('')}rotations:\n`);

it('[TLS-1] reads a policy of 2,000 lines after the pause and not at each key', async () => {
  const { page } = await openScreen(browser, 'policy', keptPolicy().port, { width: 1360 });
  const field = page.getByLabel('Policy as YAML');
  await field.fill(long);
  await page.clock.runFor(20_000);
  await page.getByText('No fault').waitFor();
  await field.evaluate((area) => {
    const text = area as HTMLTextAreaElement;
    const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    for (const key of 'x: y') {
      setValue?.call(text, text.value + key);
      text.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
  expect(await page.getByText('No fault').count()).toBe(1);
  await page.clock.runFor(20_000);
  await page.getByText('1 fault: this text cannot be saved').waitFor();
  await page.context().close();
});
