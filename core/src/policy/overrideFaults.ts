/** What is wrong with the overrides and swaps of a schedule: for people who are not in it, or saying two things at once. */
import { zoneRules } from '../time/zones';
import { overridesOf, turnsOf } from './compileSchedules';
import { fault, repeated, unknownId } from './fault';
import type { PolicyFault } from './fault';
import type { PolicyDocument } from './policyDocument';
import type { OverrideDocument, ScheduleDocument, SwapDocument } from './scheduleDocument';
import { stretchFaults } from './stretchFaults';
import { zoneFaults } from './timeFaults';

type At = PolicyFault['path'];

export function overrideFaults(document: PolicyDocument, schedule: ScheduleDocument, at: At): PolicyFault[] {
  const { overrides = [], swaps = [] } = schedule;
  const planned = plannedPeople(document, schedule);
  const faults = [
    ...overrides.flatMap((it, n) => ofOverride(document, it, planned, [...at, 'overrides', n])),
    ...swaps.flatMap((it, n) => ofSwap(document, it, planned, [...at, 'swaps', n])),
    ...idFaults(schedule, at),
  ];
  // What cannot be read, or is called alike, cannot be held against the others.
  return faults.length > 0 || zoneRules(schedule.zone) === undefined ? faults : contradictions(schedule, at);
}

function ofOverride(document: PolicyDocument, override: OverrideDocument, planned: string[], at: At): PolicyFault[] {
  const { id, kind, person, zone } = override;
  return [
    ...(zone === undefined ? [] : zoneFaults(zone, [...at, 'zone'])),
    ...stretchFaults(override, at, `The override “${id}”`),
    ...unknownId(document.people, person, [...at, 'person'], 'person'),
    ...(kind === 'add' ? [] : notPlanned(document, person, planned, [...at, 'person'])),
    ...(kind === 'replace' ? unknownId(document.people, override.by, [...at, 'by'], 'person') : []),
  ];
}

function ofSwap(document: PolicyDocument, swap: SwapDocument, planned: string[], at: At): PolicyFault[] {
  const sides = (['one', 'other'] as const).flatMap((side) => {
    const { person } = swap[side];
    return [
      ...stretchFaults(swap[side], [...at, side], `The stretch that “${person}” gives away`),
      ...unknownId(document.people, person, [...at, side, 'person'], 'person'),
      ...notPlanned(document, person, planned, [...at, side, 'person']),
    ];
  });
  if (swap.one.person !== swap.other.person) return sides;
  return [...sides, fault(at, `“${swap.one.person}” swaps with themselves.`, 'Name two people.')];
}

/** To be removed or replaced, somebody must be in a layer; whom nobody knows at all is said elsewhere. */
function notPlanned({ people }: PolicyDocument, person: string, planned: readonly string[], at: At): PolicyFault[] {
  if (planned.includes(person) || people.every(({ id }) => id !== person)) return [];
  return [
    fault(
      at,
      `“${person}” is in no layer of this schedule, so nothing would change.`,
      planned.length === 0 ? 'Add layers first.' : `Name one of: ${planned.join(', ')}.`,
    ),
  ];
}

function plannedPeople({ rotations }: PolicyDocument, { layers }: ScheduleDocument): string[] {
  const named = layers.flatMap(({ rotation, people = [] }) => [
    ...people,
    ...rotations.filter(({ id }) => id === rotation).flatMap((it) => turnsOf(it).flatMap((turn) => turn)),
  ]);
  return [...new Set(named)];
}

function idFaults({ overrides = [], swaps = [] }: ScheduleDocument, at: At): PolicyFault[] {
  const places = [
    ...overrides.map(({ id }, n) => ({ id, at: [...at, 'overrides', n, 'id'] })),
    ...swaps.map(({ id }, n) => ({ id, at: [...at, 'swaps', n, 'id'] })),
  ];
  return repeated(places.map(({ id }) => id)).flatMap(({ n }) => {
    const place = places[n];
    if (!place) return [];
    return [fault(place.at, `The id “${place.id}” is used twice.`, 'Give each override and swap an id of its own.')];
  });
}

/** Two that change the same person at the same time, and not alike: what then holds would be chance. */
function contradictions(schedule: ScheduleDocument, at: At): PolicyFault[] {
  const { overrides = [] } = schedule;
  const inForce = overridesOf(schedule);
  const placeOf = (i: number): At =>
    i < overrides.length ? [...at, 'overrides', i] : [...at, 'swaps', Math.floor((i - overrides.length) / 2)];
  return inForce.flatMap((one, i) => {
    const other = inForce.find(
      (it, n) =>
        n >= i ||
        (it.participant === one.participant &&
          (it.kind !== one.kind || (it.kind === 'replace' && one.kind === 'replace' && it.by !== one.by)) &&
          it.start < one.end &&
          one.start < it.end),
    );
    if (!other || other === one) return [];
    return [
      fault(
        placeOf(i),
        `“${one.id}” and “${other.id}” change “${one.participant}” at the same time in different ways.`,
        'Let one of them end before the other begins, or leave one out.',
      ),
    ];
  });
}
