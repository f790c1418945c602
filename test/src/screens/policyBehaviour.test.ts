/** What the policy's page promises, done by keyboard: nothing typed is lost, nothing saved unseen. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { starterPolicies } from '@rungs/shared-types';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/launchChromium';
import { before, inForce, keptPolicy } from './policyPort';
import { openScreen } from './stage';
import type { PortOfTest } from './stage';

jest.setTimeout(60_000);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterEach(() => page.context().close());
afterAll(() => browser.close());

async function open(port: PortOfTest): Promise<void> {
  ({ page } = await openScreen(browser, 'policy', port, { width: 1360, height: 900 }));
  await field().waitFor();
}

const field = () => page.getByLabel('Policy as YAML');
const text = () => field().inputValue();
/** Types, then pauses until the text was read. */
async function write(policy: string): Promise<void> {
  await field().fill(policy);
  await page.clock.runFor(3_000);
}
const press = async (name: string | RegExp) => {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
};
const dialog = () => page.getByRole('dialog');
const changed = `${inForce.replace('acknowledgeWithin: 20m', 'acknowledgeWithin: 25m')}# drilled\n`;

describe('[TLS-1] the form and the text are one document', () => {
  it('a change in the form changes its place in the text, comments and all else stay', async () => {
    await open(keptPolicy().port);
    await press('Edit level 2, Database on call');
    const window = page.getByLabel('Acknowledge within').last();
    await page.getByRole('textbox', { name: 'Acknowledge within' }).fill('12m');
    await page.keyboard.press('Enter');
    expect(await text()).toBe(inForce.replace('database, acknowledgeWithin: 15m', 'database, acknowledgeWithin: 12m'));
    expect(await window.inputValue()).toBe('12m');
    await page.getByLabel('Hours', { exact: true }).selectOption('Berlin office hours');
    expect(await text()).toContain('mustBeCovered: true, calendar: berlin-office }');
  });

  it('adds, moves and removes levels, and takes it back', async () => {
    await open(keptPolicy().port);
    await press('Add level 5');
    expect(await text()).toContain('- { name: Level 5, group: management, acknowledgeWithin: 30m }');
    await press('Move level 5, Level 5 down');
    expect(await page.locator('.r-ladder h4').allInnerTexts()).toEqual([
      'Management',
      'Level 5',
      'Platform engineering',
      'Database on call',
      'First line',
    ]);
    await press('Remove level 4, Level 5');
    expect(await text()).toBe(inForce);
    await press('Undo');
    expect(await text()).toContain('Level 5');
  });

  it('a change that would make a fault is not made; the field keeps it and says why', async () => {
    await open(keptPolicy().port);
    await press('Edit level 1, First line');
    const window = page.getByRole('textbox', { name: 'Acknowledge within' });
    await window.fill('soon');
    await page.keyboard.press('Tab');
    await page.getByText('a duration such as 15m').first().waitFor();
    expect([await text(), await window.inputValue(), await window.getAttribute('aria-invalid')]).toEqual([
      inForce,
      'soon',
      'true',
    ]);
  });

  it('a change in the text changes the form; with faults the form keeps the last good document and says so', async () => {
    await open(keptPolicy().port);
    await write(changed);
    await page.getByText('25m').first().waitFor();
    await write(changed.replace('25m', 'soon'));
    await page.getByText('The form shows the last text without faults').waitFor();
    expect(await page.getByText('25m').count()).toBe(1);
    expect(await page.getByRole('textbox', { name: 'Name' }).first().getAttribute('readonly')).not.toBeNull();
  });

  it('what the form does not edit is named and leads to its place in the text', async () => {
    await open(keptPolicy().port);
    await press('Schedules: show in the text');
    const caret = await field().evaluate((area) => (area as HTMLTextAreaElement).selectionStart);
    expect(inForce.slice(caret)).toMatch(/^schedules:/);
    await press('mustBeCovered, level 2, Database on call: show in the text');
    const level = await field().evaluate((area) => (area as HTMLTextAreaElement).selectionStart);
    expect(inForce.slice(level)).toMatch(/^mustBeCovered: true/);
  });
});

describe('[POL1] faults as one types', () => {
  it('are marked, listed and gone to, by button and by F8; Tab leaves the field', async () => {
    await open(keptPolicy().port);
    await write(inForce.replace('after: 5m', 'after: soon').replace('thenEvery: 4h', 'thenEvery: later'));
    await page.getByText('2 faults: this text cannot be saved').waitFor();
    const lines = inForce.split('\n');
    const first = lines.findIndex((line) => line.includes('after: 5m')) + 1;
    const second = lines.findIndex((line) => line.includes('thenEvery')) + 1;
    expect(await page.locator('.r-line-at-fault').allInnerTexts()).toEqual([String(first), String(second)]);
    await press(new RegExp(`^Line ${first},`));
    const lineNow = () =>
      field().evaluate((area) => {
        const { value, selectionStart } = area as HTMLTextAreaElement;
        return value.slice(0, selectionStart).split('\n').length;
      });
    expect(await lineNow()).toBe(first);
    await page.keyboard.press('F8');
    expect(await lineNow()).toBe(second);
    await page.keyboard.press('F8');
    expect(await lineNow()).toBe(first);
    await page.keyboard.press('Tab');
    expect(await field().evaluate((area) => area === document.activeElement)).toBe(false);
    await page.keyboard.press('Control+s');
    expect(await dialog().count()).toBe(0);
    expect(await page.getByText('Correct the faults first.').count()).toBe(1);
  });
});

describe('[TLS-1] saving and going back', () => {
  it('Ctrl + S shows the difference and who stays under the old version, and wants a reason', async () => {
    const kept = keptPolicy();
    await open(kept.port);
    await write(changed);
    await page.keyboard.press('Control+s');
    await dialog().getByText('must acknowledge within 25 min instead of 20 min').waitFor();
    await dialog().getByText('3 escalations run under version 2 and stay there.').waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('Say why').waitFor();
    await page.keyboard.type('Threshold review');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved as version 3').waitFor();
    expect(kept.versions[0]).toMatchObject({ version: 3, reason: 'Threshold review', text: changed });
    await page.getByText('A. Kim · 17 Nov 2026, 14:07 CET').waitFor();
    expect(await page.getByText('P. Nair · 16 Nov 2026').count()).toBe(1);
  });

  it('rolls back by saving the earlier text as a new version', async () => {
    const kept = keptPolicy();
    await open(kept.port);
    await press('Roll back… Version 1');
    await dialog().getByText('L. Moss left group “Platform engineering”.').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type('the drill failed');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved as version 3').waitFor();
    expect(kept.versions.map(({ version, reason }) => [version, reason])).toEqual([
      [3, 'Back to version 1: the drill failed'],
      [2, 'Drill of 4 Nov'],
      [1, ''],
    ]);
    expect([kept.versions[0]?.text, await text()]).toEqual([before, before]);
  });

  it('compares any two versions, and the draft, in words', async () => {
    await open(keptPolicy().port);
    await page.getByLabel('From', { exact: true }).selectOption('Version 1');
    await page.getByText('L. Moss joined group “Platform engineering”.').waitFor();
    await page.getByLabel('To', { exact: true }).selectOption('Version 1');
    await page.getByText('Both mean the same.').waitFor();
  });

  it('of two who save, the second is told, sees both, and goes on with theirs or with mine', async () => {
    const kept = keptPolicy();
    const theirs = inForce.replace('thenEvery: 4h', 'thenEvery: 2h');
    await open(kept.port);
    await write(changed);
    await kept.port['save']?.({ text: theirs, reason: 'Audit finding 7', after: 2 } as never);
    await page.keyboard.press('Control+s');
    await page.keyboard.type('Mine');
    await page.keyboard.press('Control+Enter');
    const alert = page.getByRole('alert');
    await alert.getByText('Version 3 was saved while you were editing').waitFor();
    const said = await alert.innerText();
    expect(said).toContain('Audit finding 7');
    expect(said).toContain('every 2 h instead of 4 h');
    expect(said).toContain('25 min instead of 20 min');
    expect(await text()).toBe(changed);
    expect(kept.versions.length).toBe(3);
    await press('Go on with mine, after version 3');
    await page.keyboard.press('Control+s');
    await dialog().waitFor();
    await page.keyboard.type('Both are seen');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Saved as version 4').waitFor();
    expect(kept.versions[0]?.text).toBe(changed);
  });

  it('keeps unsaved changes over a reload, and asks before leaving', async () => {
    await open(keptPolicy().port);
    await write(changed);
    const asked = page.waitForEvent('dialog');
    const reloaded = page.reload();
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.accept();
    await reloaded;
    await page.getByText('Your unsaved changes are here again').waitFor();
    expect(await text()).toBe(changed);
    await press('Discard changes');
    expect(await text()).toBe(inForce);
  });

  it('says why saving failed and keeps text and reason', async () => {
    const outage = 'Jira did not answer within 10 s (503). Nothing was saved. Try again.';
    const fails = async () => {
      throw new Error(outage);
    };
    await open({ ...keptPolicy().port, save: fails });
    await write(changed);
    await page.keyboard.press('Control+s');
    await page.keyboard.type('Threshold review');
    await page.keyboard.press('Control+Enter');
    await dialog().getByText(outage).waitFor();
    expect(await dialog().getByRole('textbox').inputValue()).toBe('Threshold review');
    expect(await text()).toBe(changed);
  });

  it('[GOV-4] who may only read sees all of it and changes nothing', async () => {
    await open(keptPolicy(false).port);
    await page.getByText('You may read the policy, not change it.').waitFor();
    expect(await field().getAttribute('readonly')).not.toBeNull();
    for (const name of [/^Import/, /^Begin with/, /^Roll back/]) {
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    }
    await press('Save as version 3…');
    expect(await dialog().count()).toBe(0);
    expect(await page.getByText('needs the role policy editor').isVisible()).toBe(true);
  });
});

describe('[TLS-2] trying the text as it stands', () => {
  it('plays one ticket step by step with what people do, nothing saved', async () => {
    await open(keptPolicy().port);
    await write(inForce.replace('after: 5m', 'after: 7m'));
    await press('Add an event');
    await page.getByLabel('Who, event 1').selectOption('A. Kim');
    await press('Play the ticket');
    const steps = page.locator('.r-steps > li');
    await steps.first().waitFor();
    const said = await steps.allInnerTexts();
    expect(said[0]).toContain('22 Nov 2026, 03:00 CET · The ticket is opened');
    expect(said[1]).toContain('22 Nov 2026, 03:07 CET');
    expect(said[1]).toContain('told A. Kim');
    expect(said[2]).toMatch(/03:10 CET · A\. Kim acknowledges/);
  });

  it('[TLS-4] says trigger by trigger why it did or did not escalate', async () => {
    await open(keptPolicy().port);
    await press('Play the ticket');
    const why = page.locator('.r-steps details').first();
    await why.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await why.innerText()).toContain('not-taken');
  });

  it('says who is told on Sunday at 03:00, and why', async () => {
    await open(keptPolicy().port);
    await press('Ask');
    await page.getByText('At 22 Nov 2026, 03:00 CET').waitFor();
    const said = await page.locator('.r-told-then').innerText();
    expect(said).toContain('Level 2, Database on call: T. Sato (on call for Database: layer weekends)');
    expect(said).toContain('not told: M. Ortiz');
  });

  it('runs nothing on a text with faults, and says so', async () => {
    await open(keptPolicy().port);
    await write(inForce.replace('after: 5m', 'after: soon'));
    await press('Ask');
    await page.getByText('Correct the faults of the text first.').waitFor();
    expect(await page.locator('.r-told-then').count()).toBe(0);
  });
});

describe('[TLS-1] the policy as a file', () => {
  const choose = (name: string, content: string | Buffer) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(content as string) });

  it('is downloaded as it is written', async () => {
    await open(keptPolicy().port);
    await write(changed);
    const download = page.waitForEvent('download');
    await press('Download');
    const file = await download;
    expect(file.suggestedFilename()).toBe('northwind-major-2.yaml');
    expect(await readFile(await file.path(), 'utf8')).toBe(changed);
  });

  it('replaces the draft only once its difference was confirmed', async () => {
    await open(keptPolicy().port);
    await choose('theirs.yaml', changed);
    await dialog().getByText('25 min instead of 20 min').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await text()).toBe(inForce);
    await choose('theirs.yaml', changed);
    await dialog().waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await text()).toBe(changed);
  });

  it.each([
    ['one with faults', 'x.yaml', 'rungs: 2\n', '“x.yaml” has'],
    ['one that is no text', 'x.png', Buffer.from([0x89, 0x50, 0xff, 0x00]), '“x.png” is no text in UTF-8.'],
    ['one too large', 'x.yaml', '#'.repeat(1_000_001), '“x.yaml” is larger than 1 MB.'],
    ['an empty one', 'x.yaml', '', '“x.yaml” has 1 fault.'],
  ])('%s is refused in words and replaces nothing', async (_row, name, content, said) => {
    await open(keptPolicy().port);
    await choose(name, content);
    await page.getByText(said).waitFor();
    expect([await text(), await dialog().count()]).toEqual([inForce, 0]);
  });

  it('begins anew with one of the policies that come with Rungs', async () => {
    await open(keptPolicy().port);
    await press('Begin with…');
    await press('Use this one… Operations around the clock');
    await page.getByText('Replace the draft by “Operations around the clock”?').waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await text()).toBe(starterPolicies[1]?.text);
    await page.getByRole('heading', { name: 'Operations around the clock' }).waitFor();
  });
});
