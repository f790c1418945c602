/** The admin's page: the policy as text, with its faults by line. */
import type { LocatedFault } from '@rungs/shared-types';
import { mountPolicyText } from '@rungs/ui';
import { ask } from '../bridge/ask';
import { themedRoot } from '../bridge/root';

type Saved = { ok: true; version: number } | { ok: false; faults: LocatedFault[] };

mountPolicyText(
  themedRoot(),
  {
    load: () => ask<{ text: string; version: number | null }>('load'),
    save: (text: string) => ask<Saved>('save', { text }),
  },
  { skin: 'jira' },
);
