import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { goAround, look, openServiceNowDesk } from './servicenowDesk';
import type { ServiceNowDesk } from './servicenowDesk';
import { checkoutDown, openStage, tabTo } from './stage';
import type { Stage } from './stage';

let stage: Stage;
let desk: ServiceNowDesk;

beforeAll(async () => {
  stage = await openStage();
  desk = await openServiceNowDesk(stage);
}, 120_000);

afterAll(() => stage.close());

it('[GOV-4] [ESC5] [ESC23] in ServiceNow, who may not act reads why on the button, and the server says the same to whoever goes around it', async () => {
  const key = desk.servicenow.createIncident(checkoutDown);
  await stage.pass(6);
  expect(desk.told(key)).toEqual(['akim']);
  const { page, panel } = await desk.openTicket('rdiaz', key);
  await tabTo(page, panel, 'Acknowledge');
  const button = panel.getByRole('button', { name: 'Acknowledge', exact: true });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  const why = await panel.locator(`[id="${await button.getAttribute('aria-describedby')}"]`).innerText();
  const because = why.replace(/^Acknowledge: /, '');
  expect(because).toMatch(/^Only a responder of level 1 may acknowledge/);
  await page.keyboard.press('Enter');
  await panel.locator('[role=status]', { hasText: because }).waitFor({ state: 'attached' });
  await look(page, 'refused');

  const refused = (words: unknown) => ({ result: { ok: false, because: words } });
  const path = 'technical';
  const escalation = { action: 'escalate', path, toLevel: 2, because: { reason: 'other', text: 'I say so.' } } as const;
  const suspension = { action: 'suspend', path, until: stage.world.clock.now() + 60_000, because: 'Later.' } as const;
  expect(await goAround(page, { action: 'acknowledge', path })).toEqual(refused(because));
  expect(await goAround(page, escalation)).toEqual(refused(expect.stringContaining('level 1')));
  expect(await goAround(page, suspension)).toEqual(refused(expect.stringContaining('level 1')));
  await stage.pass(1);
  expect(desk.told(key)).toEqual(['akim']);
  expect(desk.standing(key)).toMatchObject({ level: '1', status: 'running' });
  expect(stage.world.sandbox.summary().errors).toEqual([]);
}, 120_000);
