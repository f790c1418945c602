/** A policy loaded and saved: YAML is read here, where there is a parser; the server keeps JSON and checks it again. */
import type { PolicyInForce, PolicySaveAnswer, PolicyToSave } from '@rungs/shared-types';
import { readPolicyDocument, starterPolicy } from '@rungs/shared-types';
import { callRungs } from './callRungs';

export async function loadPolicy(): Promise<PolicyInForce> {
  const stored = await callRungs<Omit<PolicyInForce, 'place'>>('GET', 'policy');
  const place = location.host;
  return stored.version === null ? { ...stored, place, text: starterPolicy } : { ...stored, place };
}

export async function savePolicy({ text, reason, after }: PolicyToSave): Promise<PolicySaveAnswer> {
  const read = readPolicyDocument(text);
  if (!read.ok) return read;
  const document = JSON.stringify(read.document);
  return callRungs<PolicySaveAnswer>('POST', 'policy', { document, source: text, reason, after });
}
