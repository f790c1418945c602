/** The one way to the platform's On-Call Scheduling, which is a plug-in: a module cannot name what may not be there. */
import { ScriptInclude } from '@servicenow/sdk/core';

ScriptInclude({
  $id: Now.ID['platform-on-call'],
  name: 'PlatformOnCall',
  apiName: 'x_rungs_esc.PlatformOnCall',
  description: 'Asks the script include OnCallRotation, where On-Call Scheduling is active, who is on call',
  accessibleFrom: 'package_private',
  clientCallable: false,
  script: Now.include('./platformOnCall.server.js'),
});
