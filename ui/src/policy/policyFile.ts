/** Policies as files: out of the page, and into it. A file that is none is refused in words. */
import { LARGEST_POLICY_BYTES, readPolicyDocument } from '@rungs/shared-types';
import type { LocatedFault } from '@rungs/shared-types';
import { policyWords } from '../messages/policy';

const words = policyWords.file;

export type ReadFile =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly because: string; readonly faults: readonly LocatedFault[] };

export async function readPolicyFile(file: File): Promise<ReadFile> {
  if (file.size > LARGEST_POLICY_BYTES) {
    return { ok: false, because: words.tooLarge(file.name, `${LARGEST_POLICY_BYTES / 1_000_000} MB`), faults: [] };
  }
  const text = textIn(await file.arrayBuffer());
  if (text === undefined) return { ok: false, because: words.notText(file.name), faults: [] };
  const read = readPolicyDocument(text);
  if (read.ok) return { ok: true, name: file.name, text };
  return { ok: false, because: words.faulty(file.name, read.faults.length), faults: read.faults };
}

function textIn(bytes: ArrayBuffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}

export function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
