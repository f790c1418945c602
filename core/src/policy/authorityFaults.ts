/** What is wrong with a document's authorities (GOV-1): one that nobody holds, or that holds nowhere. */
import { fault, unknownId, unknownPeople } from './fault';
import type { PolicyFault } from './fault';
import type { AuthorityDocument, PolicyDocument } from './policyDocument';

export function authorityFaults(document: PolicyDocument): PolicyFault[] {
  return (document.authorities ?? []).flatMap((authority, i) => [
    ...unknownPeople(document, authority.holders, ['authorities', i, 'holders']),
    ...(authority.paths ?? []).flatMap((path, n) =>
      unknownId(document.paths, path, ['authorities', i, 'paths', n], 'path'),
    ),
    ...emptyFaults(authority, i),
    ...wholeEscalationFaults(authority, i),
  ]);
}

function emptyFaults({ name, holders, may, paths }: AuthorityDocument, i: number): PolicyFault[] {
  return [
    ...(holders.length === 0
      ? [fault(['authorities', i, 'holders'], `Nobody has the authority “${name}”.`, 'Name at least one person.')]
      : []),
    ...(may.length === 0
      ? [fault(['authorities', i, 'may'], `The authority “${name}” allows nothing.`, 'Name what it allows.')]
      : []),
    ...(paths?.length === 0
      ? [fault(['authorities', i, 'paths'], `The authority “${name}” holds on no path.`, 'Leave paths out for all.')]
      : []),
  ];
}

/** Moving to another version concerns every path at once. */
function wholeEscalationFaults({ name, may, paths }: AuthorityDocument, i: number): PolicyFault[] {
  if (paths === undefined || !may.includes('migratePolicy')) return [];
  return [
    fault(
      ['authorities', i, 'may', may.indexOf('migratePolicy')],
      `“${name}” holds on some paths only, and migratePolicy concerns the whole escalation.`,
      'Give migratePolicy to an authority without paths.',
    ),
  ];
}
