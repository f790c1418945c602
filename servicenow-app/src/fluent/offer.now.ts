/** Whether the form offers the button: a condition can call a script include, and nothing else of ours. */
import { ScriptInclude } from '@servicenow/sdk/core';

ScriptInclude({
  $id: Now.ID['escalation-offer'],
  name: 'EscalationOffer',
  apiName: 'x_rungs_esc.EscalationOffer',
  description: 'Answers the conditions of the form buttons on incident',
  accessibleFrom: 'public',
  clientCallable: false,
  script: Now.include('./offer.server.js'),
});
