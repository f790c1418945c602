/** Who owns a service at a level (GOV-1), and roles that contradict each other. */
import { fault } from './fault';
import type { PolicyFault } from './fault';
import type { EscalationPolicy, Level, Path, Person } from './policy';
import type { OwnerDocument, PolicyDocument } from './policyDocument';

/** The service's own owner before the one of every service, and before the one that the level names. */
export function ownerOf(
  policy: EscalationPolicy,
  path: Path,
  level: Level,
  service: string | undefined,
): Person | undefined {
  const here = (policy.document.owners ?? []).filter((it) => it.path === path.id && it.level === level.name);
  const owner =
    here.find((it) => it.service !== undefined && it.service === service) ??
    here.find((it) => it.service === undefined);
  return owner ? policy.people.find(({ id }) => id === owner.person) : level.owner;
}

/**
 * What people had better not be at once. A matrix of roles may be meant, so these are findings to look
 * at, and no faults that would keep the policy from being used.
 */
export function roleConflicts(document: PolicyDocument): PolicyFault[] {
  return (document.owners ?? []).flatMap((owner, i, owners) => [
    ...dualReporting(document, owner, i, owners),
    ...escalatesToSelf(document, owner, i, owners),
    ...relaxesOwnPath(document, owner, i),
  ]);
}

/** One person who reports to two managers has two orders of what comes first. */
function dualReporting(
  document: PolicyDocument,
  owner: OwnerDocument,
  i: number,
  owners: readonly OwnerDocument[],
): PolicyFault[] {
  const { person, reportsTo } = owner;
  if (reportsTo === undefined) return [];
  const other = owners
    .slice(0, i)
    .find((it) => it.person === person && it.reportsTo !== undefined && it.reportsTo !== reportsTo);
  if (other?.reportsTo === undefined) return [];
  const [name, manager, before] = [person, reportsTo, other.reportsTo].map((id) => nameOf(document, id));
  return [
    fault(
      ['owners', i, 'reportsTo'],
      `${name} reports to ${manager} here and to ${before} as “${other.id}”.`,
      'Let one of them decide, or write down who does when they disagree.',
    ),
  ];
}

/** An escalation from one's own level to one's own next level brings nobody new. */
function escalatesToSelf(
  { paths }: PolicyDocument,
  owner: OwnerDocument,
  i: number,
  owners: readonly OwnerDocument[],
): PolicyFault[] {
  const levels = paths.find(({ id }) => id === owner.path)?.levels ?? [];
  const place = levels.findIndex(({ name }) => name === owner.level);
  const above = owners.find(
    (it) =>
      it.path === owner.path &&
      it.person === owner.person &&
      (it.service === owner.service || it.service === undefined || owner.service === undefined) &&
      place >= 0 &&
      it.level === levels[place + 1]?.name,
  );
  if (!above) return [];
  return [
    fault(
      ['owners', i, 'person'],
      `The owner of “${owner.level}” also owns the level above it, “${above.level}”: going up would bring nobody new.`,
      'Give one of the two levels another owner.',
    ),
  ];
}

/** Who answers for a mandatory path should not be the one who excuses it. */
function relaxesOwnPath({ paths, authorities = [] }: PolicyDocument, owner: OwnerDocument, i: number): PolicyFault[] {
  const path = paths.find(({ id }) => id === owner.path);
  const relaxes = authorities.find(
    (it) =>
      it.may.includes('relaxMandatory') &&
      it.holders.includes(owner.person) &&
      (it.paths === undefined || it.paths.includes(owner.path)),
  );
  if (!path?.mandatory || !relaxes) return [];
  return [
    fault(
      ['owners', i, 'person'],
      `They own a level of the mandatory path “${path.id}” and, as “${relaxes.name}”, may relax it.`,
      'Let somebody else hold one of the two.',
    ),
  ];
}

function nameOf({ people }: PolicyDocument, id: string): string {
  return people.find((person) => person.id === id)?.name ?? id;
}
