/** `x_rungs_esc_policy_text.do`: the policy as form and text. */
import './arrayFrom';
import { mountPolicy } from '@rungs/ui/policy';
import type { PolicyVersionText, PolicyVersions } from '@rungs/shared-types';
import { callRungs } from './callRungs';
import { screenElement } from './page';
import { loadPolicy, savePolicy } from './policyCalls';

mountPolicy(
  screenElement(),
  {
    load: loadPolicy,
    save: savePolicy,
    versions: () => callRungs<PolicyVersions>('GET', 'policy/versions'),
    version: (version) => callRungs<PolicyVersionText>('GET', `policy/versions/${version}`),
  },
  { skin: 'now', tool: 'servicenow' },
);
