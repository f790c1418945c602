/**
 * A mail by Jira's own notification, at most once. What was sent cannot be found again, so the attempt is noted on the
 * ticket before, and a second one whose first may have had its way is not made (decision record 0040).
 */
import type { EffectId, InternalText, OpeningAction, PublicText } from '@rungs/core';
import { isMailNoted, notify, noteMail } from '../jira/ticketActions';
import type { Recipients } from '../jira/ticketActions';
import { ActionRefused } from './actionRefused';
import { accountsOf } from './accounts';
import type { MadeId, Scene } from './runner';

type Mail = Extract<OpeningAction, { do: 'mail' }>;

export async function sendMail(id: EffectId, mail: Mail, scene: Scene): Promise<MadeId> {
  const { jira, issue } = scene;
  const { to, text } = addressed(mail, scene);
  // Put off, it was not sent: the mail is the last call of an attempt.
  if (scene.doubtful && !scene.putOff && (await isMailNoted(jira, issue.id, id)))
    throw new ActionRefused('An earlier attempt may have sent this mail and ended unseen, so it is not sent again.');
  await noteMail(jira, issue.id, id);
  await notify(jira, issue.id, { to, textBody: text.text });
  return undefined;
}

/** Reporter and watchers may be customers: what goes to them is public text. */
function addressed(mail: Mail, { policy }: Scene): { to: Recipients; text: InternalText | PublicText } {
  if (mail.to !== 'responders')
    return { to: mail.to === 'reporter' ? { reporter: true } : { watchers: true }, text: mail.text };
  const accounts = accountsOf(mail.people, policy);
  if (accounts.length === 0)
    throw new ActionRefused('None of those who are told has a Jira account in the policy, so no mail was sent.');
  return { to: { users: accounts.map((accountId) => ({ accountId })) }, text: mail.text };
}
