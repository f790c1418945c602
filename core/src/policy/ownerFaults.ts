/** What is wrong with a document's owners (GOV-1): two for one thing, none that could decide, circles of reports. */
import { fault, unknownId } from './fault';
import type { PolicyFault } from './fault';
import type { OwnerDocument, PolicyDocument } from './policyDocument';

type At = PolicyFault['path'];

export function ownerFaults(document: PolicyDocument): PolicyFault[] {
  return (document.owners ?? []).flatMap((owner, i, owners) => {
    const at = ['owners', i];
    return [
      ...unknownId(document.people, owner.person, [...at, 'person'], 'person'),
      ...(owner.reportsTo === undefined
        ? []
        : unknownId(document.people, owner.reportsTo, [...at, 'reportsTo'], 'person')),
      ...placeFaults(document, owner, at),
      ...authorityFaults(document, owner, at),
      ...secondOwner(document, owner, owners.slice(0, i), at),
      ...reportFaults(owner, owners, i),
    ];
  });
}

function placeFaults({ paths }: PolicyDocument, { path: id, level }: OwnerDocument, at: At): PolicyFault[] {
  const path = paths.find((it) => it.id === id);
  if (!path) return unknownId(paths, id, [...at, 'path'], 'path');
  if (path.levels.some(({ name }) => name === level)) return [];
  const names = path.levels.map(({ name }) => name).join(', ');
  return [fault([...at, 'level'], `The path “${id}” has no level “${level}”.`, `Use one of: ${names}.`)];
}

/** What nobody wrote down, nobody may decide. */
function authorityFaults(
  { authorities = [], people, paths }: PolicyDocument,
  owner: OwnerDocument,
  at: At,
): PolicyFault[] {
  const authority = authorities.find(({ id }) => id === owner.authority);
  if (!authority) return unknownId(authorities, owner.authority, [...at, 'authority'], 'authority');
  // A stranger, or a path that there is not, is a fault of its own.
  if (!people.some(({ id }) => id === owner.person) || !paths.some(({ id }) => id === owner.path)) return [];
  if (!authority.holders.includes(owner.person)) {
    const reason = `“${owner.person}” does not hold the authority “${authority.name}”.`;
    return [fault([...at, 'authority'], reason, `Name them among its holders, or name an authority that they hold.`)];
  }
  if (authority.paths === undefined || authority.paths.includes(owner.path)) return [];
  const reason = `The authority “${authority.name}” does not hold on the path “${owner.path}”.`;
  return [fault([...at, 'authority'], reason, 'Add the path to it, or name an authority that holds there.')];
}

function secondOwner(
  { paths }: PolicyDocument,
  { service, path, level, person }: OwnerDocument,
  earlier: readonly OwnerDocument[],
  at: At,
): PolicyFault[] {
  const what = service === undefined ? 'every service' : `“${service}”`;
  const twin = earlier.find((it) => it.service === service && it.path === path && it.level === level);
  if (twin) {
    const reason = `At “${level}” ${what} has two owners: “${twin.id}” and this one.`;
    return [fault(at, reason, 'Keep one owner for each service and level.')];
  }
  const named = paths.find(({ id }) => id === path)?.levels.find(({ name }) => name === level)?.owner;
  if (service !== undefined || named === undefined || named === person) return [];
  const reason = `At “${level}” every service has two owners: the level names “${named}”.`;
  return [fault([...at, 'person'], reason, 'Leave the owner of the level out, or name the same person.')];
}

/** Told at the first of the circle. */
function reportFaults({ person }: OwnerDocument, owners: readonly OwnerDocument[], i: number): PolicyFault[] {
  const circle = circleFrom(person, owners);
  const isFirst = owners.findIndex((it) => circle.includes(it.person)) === i;
  if (circle.length === 0 || !isFirst) return [];
  const reason =
    circle.length === 1
      ? `“${person}” reports to themselves.`
      : `Reports go in a circle: ${[...circle, person].join(' → ')}.`;
  return [fault(['owners', i, 'reportsTo'], reason, 'End the line with somebody who reports to nobody here.')];
}

/** The people from this one up to themselves; empty where the line ends. */
function circleFrom(first: string, owners: readonly OwnerDocument[]): string[] {
  const line: string[] = [];
  const bossesOf = (person: string): string[] =>
    owners.flatMap((it) => (it.person === person && it.reportsTo !== undefined ? [it.reportsTo] : []));
  return up(first) ? line : [];

  function up(person: string): boolean {
    line.push(person);
    for (const boss of bossesOf(person)) {
      if (boss === first || (!line.includes(boss) && up(boss))) return true;
    }
    line.pop();
    return false;
  }
}
