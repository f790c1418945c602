/** A policy with a history, kept by a few lines instead of a tool: what the page's tests save is there afterwards. */
import { readPolicyDocument } from '@rungs/shared-types';
import type { PolicySaveAnswer, PolicyToSave, PolicyVersionText } from '@rungs/shared-types';
import { companyPolicy } from '../world/companyPolicy';
import type { PortOfTest } from './stage';

export const inForce = companyPolicy;
export const before = companyPolicy
  .replace('group: service-desk, acknowledgeWithin: 10m', 'group: service-desk, acknowledgeWithin: 15m')
  .replace('members: [rdiaz, lmoss]', 'members: [rdiaz]');

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-11-17T13:07:12Z');

export interface KeptPolicy {
  readonly versions: PolicyVersionText[];
  readonly port: PortOfTest;
}

export function keptPolicy(mayEdit = true): KeptPolicy {
  const versions: PolicyVersionText[] = [
    { version: 2, at: NOW - DAY_MS, by: { account: '557058:pnair' }, reason: 'Drill of 4 Nov', text: inForce },
    { version: 1, at: NOW - 9 * DAY_MS, by: { account: '557058:gone' }, reason: '', text: before },
  ];
  const save = ({ text, reason, after }: PolicyToSave): PolicySaveAnswer => {
    const [newest] = versions;
    if (newest && after !== newest.version) return { ok: false, meanwhile: newest };
    const read = readPolicyDocument(text);
    if (!read.ok) return read;
    const version = (newest?.version ?? 0) + 1;
    versions.unshift({ version, at: NOW, by: { account: '557058:akim', name: 'A. Kim' }, reason, text });
    return { ok: true, version };
  };
  const port = {
    load: async () => {
      const [{ text, version } = { text: inForce, version: null }] = versions;
      return { text, version, mayEdit, place: 'northwind' };
    },
    versions: async () => ({
      versions: versions.map(({ text: _, ...entry }) => entry),
      running: [
        { version: 2, escalations: 3 },
        { version: 1, escalations: 1 },
      ],
      allCounted: true,
    }),
    version: async (asked: unknown) => versions.find(({ version }) => version === asked),
    save: async (asked: unknown) => save(asked as PolicyToSave),
  };
  return { versions, port };
}
