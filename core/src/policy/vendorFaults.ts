/** What is wrong with a document's vendors (PTH-11): nobody to call, windows out of order, levels without one. */
import { parseDuration } from '../time/duration';
import { durationFaults, fault, unknownCalendar, unknownId } from './fault';
import type { PolicyFault } from './fault';
import type { LevelDocument, PathDocument, PolicyDocument, VendorDocument } from './policyDocument';

type At = PolicyFault['path'];

export function vendorFaults(document: PolicyDocument): PolicyFault[] {
  return [
    ...(document.vendors ?? []).flatMap((vendor, i) => contractFaults(document, vendor, ['vendors', i])),
    ...document.paths.flatMap((path, i) =>
      path.levels.flatMap((level, n) => levelFaults(document, path, level, ['paths', i, 'levels', n, 'vendor'])),
    ),
  ];
}

function contractFaults(document: PolicyDocument, { id, contacts, contract }: VendorDocument, at: At): PolicyFault[] {
  const { respondWithin, resolveWithin, calendar, penalties = [] } = contract;
  const here = [...at, 'contract'];
  return [
    ...(contacts.length === 0
      ? [fault([...at, 'contacts'], `Nobody can be called at “${id}”.`, 'Name at least one contact.')]
      : []),
    ...durationFaults(respondWithin, [...here, 'respondWithin']),
    ...(resolveWithin === undefined ? [] : durationFaults(resolveWithin, [...here, 'resolveWithin'])),
    ...unknownCalendar(document, calendar, [...here, 'calendar']),
    ...orderFaults(respondWithin, resolveWithin, [...here, 'resolveWithin']),
    ...penalties.flatMap(({ misses }, n) =>
      misses === 'resolution' && resolveWithin === undefined
        ? [
            fault(
              [...here, 'penalties', n],
              'The contract promises no resolution that could be missed.',
              'Add resolveWithin, or leave the clause out.',
            ),
          ]
        : [],
    ),
  ];
}

function orderFaults(respond: string, resolve: string | undefined, at: At): PolicyFault[] {
  const respondMs = parseDuration(respond);
  const resolveMs = resolve === undefined ? undefined : parseDuration(resolve);
  if (respondMs === undefined || resolveMs === undefined || resolveMs >= respondMs) return [];
  return [fault(at, 'The vendor would have to resolve it before they respond.', `Write ${respond} or more.`)];
}

function levelFaults(document: PolicyDocument, path: PathDocument, { vendor }: LevelDocument, at: At): PolicyFault[] {
  if (vendor === undefined) return [];
  return [
    ...unknownId(document.vendors ?? [], vendor, at, 'vendor'),
    ...(path.kind === 'vendor'
      ? []
      : [
          fault(
            at,
            `The path “${path.id}” is no vendor path.`,
            'Write kind: vendor, or move the level to such a path.',
          ),
        ]),
  ];
}
