/**
 * `x_rungs_esc_policy_text.do`: the policy as text. YAML is read here, where there is a parser; the
 * server keeps JSON and checks it again.
 */
import './arrayFrom';
import { mountPolicyText } from '@rungs/ui';
import type { PolicySaveAnswer, PolicyText } from '@rungs/ui';
import { readPolicyDocument, starterPolicy } from '@rungs/shared-types';
import { callRungs } from './callRungs';
import { screenElement } from './page';

mountPolicyText(
  screenElement(),
  {
    load: async () => {
      const stored = await callRungs<PolicyText>('GET', 'policy');
      return stored.version === null ? { text: starterPolicy, version: null } : stored;
    },
    save: async (text) => {
      const read = readPolicyDocument(text);
      if (!read.ok) return read;
      return callRungs<PolicySaveAnswer>('POST', 'policy', { document: JSON.stringify(read.document), source: text });
    },
  },
  { skin: 'now' },
);
