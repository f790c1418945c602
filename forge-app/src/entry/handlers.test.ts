import { beforeEach, describe, expect, it } from '@jest/globals';
import { due } from '../index';
import { panel } from '../ticket';
import { ForgePlatform } from '../testing/forgePlatform';
import { SmallJira } from '../testing/smallJira';
import { appTools } from './tools';

let jira: SmallJira;
let platform: ForgePlatform;

beforeEach(() => {
  jira = new SmallJira();
  platform = new ForgePlatform(jira.answer);
  platform.install();
});

const onTicket = (id: string) => ({
  moduleKey: 'escalation-panel',
  extension: { type: 'jira:issuePanel', issue: { id, key: `ITSD-${id}` } },
});
const byPerson = { installContext: 'ari:cloud:jira::site/one', principal: { accountId: 'acc-kim' } };

describe('[GOV-4] the panel', () => {
  it('takes the ticket from the platform and not from the payload, and reads it as the person', async () => {
    jira.add('10001');
    jira.add('10002');
    const payload = { issueId: '10002', issue: { id: '10002' }, accountId: 'acc-admin' };
    const answer = await panel({ call: { functionKey: 'load', payload }, context: onTicket('10001') }, byPerson);
    expect(answer).toMatchObject({
      ok: true,
      value: { incident: { key: 'ITSD-10001' }, escalation: { status: 'noPolicy' } },
    });
    expect(platform.jiraRequests.map(({ as }) => as)).toEqual(['user']);
  });

  it('[TLS-5] says that escalation is paused, since when, why and until when', async () => {
    jira.add('10001');
    const until = Date.now() + 3_600_000;
    await appTools().operations.setPause({ since: 1, accountId: 'acc-admin', because: 'Jira is being moved', until });
    const answer = await panel({ call: { functionKey: 'load' }, context: onTicket('10001') }, byPerson);
    expect(answer).toMatchObject({ value: { paused: { since: 1, because: 'Jira is being moved', until } } });
  });

  it('says in words when the person may not see the ticket', async () => {
    const answer = await panel({ call: { functionKey: 'load' }, context: onTicket('10001') }, byPerson);
    expect(answer).toMatchObject({ ok: false, because: expect.stringContaining('cannot see this work item') });
  });

  it.each(['10001/../10002', '', 'ITSD-1'])('refuses %j as the id of a ticket', async (id) => {
    await expect(panel({ call: { functionKey: 'load' }, context: onTicket(id) }, byPerson)).rejects.toThrow(
      'not an issue id',
    );
  });
});

describe('a queue event', () => {
  it.each([
    ['of another version', { v: 2, issueId: '1' }],
    ['with an id that is none', { v: 1, issueId: '../1' }],
  ])('%s is refused loudly', async (_, body) => {
    await expect(due({ body })).rejects.toThrow();
  });

  it('is asked for again, after as long as Jira says, when Jira cannot be read', async () => {
    jira.isDown = true;
    const retry = await due({ body: { v: 1, issueId: '10001', changed: true } });
    expect(JSON.parse(JSON.stringify(retry))).toEqual({
      _retry: true,
      retryOptions: { retryAfter: 30, retryReason: 'FUNCTION_RETRY_REQUEST' },
    });
  });
});
