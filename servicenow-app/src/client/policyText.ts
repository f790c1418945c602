/**
 * `x_rungs_esc_policy_text.do`: the policy as form and text. YAML is read here, where there is a parser;
 * the server keeps JSON and checks it again.
 */
import './arrayFrom';
import { mountPolicy } from '@rungs/ui/policy';
import type {
  PolicyInForce,
  PolicySaveAnswer,
  PolicyToSave,
  PolicyVersionText,
  PolicyVersions,
} from '@rungs/shared-types';
import { readPolicyDocument, starterPolicy } from '@rungs/shared-types';
import { callRungs } from './callRungs';
import { screenElement } from './page';

mountPolicy(
  screenElement(),
  {
    load: async () => {
      const stored = await callRungs<Omit<PolicyInForce, 'place'>>('GET', 'policy');
      const place = location.host;
      return stored.version === null ? { ...stored, place, text: starterPolicy } : { ...stored, place };
    },
    save: async ({ text, reason, after }: PolicyToSave) => {
      const read = readPolicyDocument(text);
      if (!read.ok) return read;
      const document = JSON.stringify(read.document);
      return callRungs<PolicySaveAnswer>('POST', 'policy', { document, source: text, reason, after });
    },
    versions: () => callRungs<PolicyVersions>('GET', 'policy/versions'),
    version: (version) => callRungs<PolicyVersionText>('GET', `policy/versions/${version}`),
  },
  { skin: 'now', tool: 'servicenow' },
);
