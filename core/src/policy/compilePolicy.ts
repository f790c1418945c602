/** Turns a policy document into a policy to decide with. The document must be free of faults. */
import { compileGroups, toPerson } from './compileGroups';
import { compileHours } from './compileHours';
import { toPath } from './compilePaths';
import { compileSegments } from './compileSegments';
import { compileSchedules } from './compileSchedules';
import { compileTriggers } from './compileTriggers';
import type { Authority, EscalationPolicy, NamedHours, PersonId, PolicyId, Vendor } from './policy';
import type { PolicyDocument, VendorDocument } from './policyDocument';
import { durationMs, lookUp, optionalMs } from './reading';

export function compilePolicy(document: PolicyDocument, version: number): EscalationPolicy {
  const hoursOf = compileHours(document.calendars);
  const people = document.people.map((it) => toPerson(it, hoursOf));
  const person = lookUp(people, 'person');
  const schedules = compileSchedules(document, { hoursOf, people });
  const schedule = lookUp(schedules, 'schedule');
  const group = compileGroups(document.groups, person, schedule);

  return {
    of: { id: document.id as PolicyId, version },
    name: document.name,
    document,
    people,
    schedules,
    targets: document.targets.map(({ priority, resolveWithin, calendar }) => {
      const hours = hoursOf(calendar);
      return { priority, resolveWithinMs: durationMs(resolveWithin, hours.dayMs), hours };
    }),
    triggers: compileTriggers(document.triggers, { hoursOf, durationMs }),
    paths: document.paths.map((it) => toPath(it, { group, hoursOf, person })),
    catchAll: document.catchAll.map(person),
    mayAcknowledgeAnyLevel: (document.mayAcknowledgeAnyLevel ?? []) as readonly PersonId[],
    authorities: (document.authorities ?? []) as readonly Authority[],
    vendors: (document.vendors ?? []).map((it) => toVendor(it, hoursOf)),
    ...optionalMs('reopenWithinMs', document.reopenWithin),
    ...optionalMs('suspendAtMostMs', document.suspendAtMost),
    zone: document.calendars[0]?.zone ?? 'UTC',
    segments: compileSegments(document, (rules) => compilePolicy(rules, version)),
  };
}

function toVendor({ id, name, contract }: VendorDocument, hoursOf: (id: string | undefined) => NamedHours): Vendor {
  const hours = hoursOf(contract.calendar);
  return {
    id,
    name,
    respondWithinMs: durationMs(contract.respondWithin, hours.dayMs),
    ...optionalMs('resolveWithinMs', contract.resolveWithin, hours.dayMs),
    hours,
  };
}
