/**
 * The notice to responders, a mail. Its recipients, its subject and its words are those of the effect row. It is mandatory,
 * so nobody can have stepped out of being called: who is not to be told is taken out of the policy.
 */
import { EmailNotification, Record } from '@servicenow/sdk/core';

Record({
  $id: Now.ID['event-told'],
  table: 'sysevent_register',
  data: {
    suffix: 'told',
    event_name: 'x_rungs_esc.told',
    table: 'x_rungs_esc_effect',
    description: 'Responders are told: whom, in what words, stands in the effect; parm2 is its id',
    fired_by: 'Rungs: look at the incident',
    priority: 50,
  },
});

/** In the body of a mail the platform puts a column as it stands: what people wrote is escaped here. */
Record({
  $id: Now.ID['notice-body'],
  table: 'sys_script_email',
  data: {
    name: 'x_rungs_esc_notice',
    script: Now.include('./notice.server.js'),
  },
});

EmailNotification({
  $id: Now.ID['notice'],
  table: 'x_rungs_esc_effect',
  name: 'Rungs: responders are told',
  description: 'An escalation reached you: what happened, and where to acknowledge',
  active: true,
  mandatory: true,
  triggerConditions: { generationType: 'event', eventName: 'x_rungs_esc.told' },
  recipientDetails: { recipientFields: ['recipients'], sendToCreator: true },
  emailContent: {
    contentType: 'text/html',
    importance: 'high',
    subject: '${subject}',
    messageHtml: '${mail_script:x_rungs_esc_notice}',
  },
});
