/** The tab of the policy. What is longer than a page may send goes packed. */
import type {
  PolicyInForce,
  PolicySaveAnswer,
  PolicyToSave,
  PolicyVersionText,
  PolicyVersions,
} from '@rungs/shared-types';
import { mountPolicy } from '@rungs/ui/policy';
import type { PolicyPort } from '@rungs/ui/policy';
import { ask } from '../bridge/ask';

/** The platform takes 500 KB from a page; a character may be three bytes, and a quote two. */
const LONGEST_SENT_PLAIN = 100_000;

const port: PolicyPort = {
  load: () => ask<PolicyInForce>('load'),
  versions: () => ask<PolicyVersions>('versions'),
  version: (version) => ask<PolicyVersionText>('version', { version }),
  save: async ({ text, reason, after }: PolicyToSave) => {
    const sent = text.length > LONGEST_SENT_PLAIN ? { packed: await packed(text) } : { text };
    return ask<PolicySaveAnswer>('save', { ...sent, reason, after });
  },
};

export function show(element: HTMLElement): () => void {
  return mountPolicy(element, port, { skin: 'jira', tool: 'jira' });
}

/** As gzip, in base64. */
async function packed(text: string): Promise<string> {
  const gzip = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(gzip).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
