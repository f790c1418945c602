/** The notice to responders. The recipients come with the event; the words come from the effect row. */
import { EmailNotification, Record } from '@servicenow/sdk/core';

Record({
  $id: Now.ID['event-told'],
  table: 'sysevent_register',
  data: {
    suffix: 'told',
    event_name: 'x_rungs_esc.told',
    table: 'x_rungs_esc_effect',
    description: 'Responders are told: parm1 their sys_ids, parm2 the effect',
    fired_by: 'Rungs: look at the incident',
    priority: 50,
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
  recipientDetails: { eventParm1WithRecipient: true, sendToCreator: true },
  emailContent: {
    contentType: 'text/html',
    importance: 'high',
    subject: '${incident.number} needs you: ${incident.short_description}',
    messageHtml: '<p>${text}</p><p>Priority: ${incident.priority}</p><p>Open and acknowledge: ${incident.URI_REF}</p>',
  },
});
