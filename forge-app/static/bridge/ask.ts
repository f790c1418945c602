/**
 * Asks the app's backend. Its answers are values; a page's ports want a rejected promise whose
 * message is in words, so the one becomes the other here.
 */
import { invoke } from '@forge/bridge';

type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly because: string };

export async function ask<Value>(functionKey: string, payload: Record<string, unknown> = {}): Promise<Value> {
  const answer = await reached<Value>(functionKey, payload);
  if (!answer.ok) throw new Error(answer.because);
  return answer.value;
}

async function reached<Value>(functionKey: string, payload: Record<string, unknown>): Promise<Answer<Value>> {
  try {
    return (await invoke<Answer<Value>>(functionKey, payload)) as Answer<Value>;
  } catch {
    // What the platform says here is for developers.
    throw new Error(
      'The app could not be reached, so nothing was loaded or changed. Check your connection and try again.',
    );
  }
}
