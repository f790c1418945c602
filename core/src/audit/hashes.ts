/** What is hashed of an entry and of the text beside it. */
import type { AuditEntry, AuditText } from './auditEntry';
import { canonicalJson } from './canonicalJson';
import type { JsonValue } from './canonicalJson';
import { sha256Of } from './sha256';

/** Everything but the hash itself, also what nobody knows: a field that was added is an alteration. */
export function hashOf(entry: Omit<AuditEntry, 'hash'> & { readonly hash?: string }): string {
  return sha256Of(canonicalJson({ ...entry, hash: undefined } as unknown as JsonValue));
}

export function digestOf({ salt, texts }: Pick<AuditText, 'salt' | 'texts'>): string {
  return sha256Of(canonicalJson({ salt, texts }));
}
