/** What conditions of buttons and access rules ask: they can call a script include, and nothing else of ours. */
import { ScriptInclude } from '@servicenow/sdk/core';

ScriptInclude({
  $id: Now.ID['escalation-offer'],
  name: 'EscalationOffer',
  apiName: 'x_rungs_esc.EscalationOffer',
  description:
    'Answers the conditions of the form buttons on incident, and of the access rules on rows that tell of one',
  accessibleFrom: 'public',
  clientCallable: false,
  script: Now.include('./offer.server.js'),
});
