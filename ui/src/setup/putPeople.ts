/** People of the instance put into a policy's text in the place of its own: their names and accounts, and nothing else. */
import { editPolicyText, readPolicyDocument } from '@rungs/shared-types';
import type { FoundPerson } from '@rungs/shared-types';

/** By the policy's id of a person. */
export type ChosenPeople = { readonly [person: string]: FoundPerson };

/** Undefined where the text is written in a way that no edit of ours can change. */
export function putPeople(text: string, chosen: ChosenPeople): string | undefined {
  const read = readPolicyDocument(text);
  if (!read.ok) return undefined;
  return read.document.people.reduce<string | undefined>((before, { id }, i) => {
    const person = chosen[id];
    if (before === undefined || person === undefined) return before;
    const named = editPolicyText(before, { does: 'set', path: ['people', i, 'name'], value: person.name });
    const path = ['people', i, 'accounts', 'servicenow'];
    const told = named.ok ? editPolicyText(named.text, { does: 'set', path, value: person.account }) : named;
    return told.ok ? told.text : undefined;
  }, text);
}
