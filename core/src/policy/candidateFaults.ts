/**
 * What is wrong with how people are chosen (PTH-7): needs that no fact says, people whom nobody could
 * be, hours that are none, and groups whose fallbacks lead in a circle.
 */
import type { ChosenBy } from './candidateDocument';
import { fault, unknownCalendar, unknownId } from './fault';
import type { PolicyFault } from './fault';
import type { GroupDocument, LevelDocument, PolicyDocument } from './policyDocument';
import { isLabel, labelNames } from './ticketLabels';

type At = PolicyFault['path'];

export function candidateFaults(document: PolicyDocument): PolicyFault[] {
  return [
    ...document.people.flatMap((person, i) =>
      unknownCalendar(document, person.availability, ['people', i, 'availability']),
    ),
    ...needFaults(document),
    ...document.paths.flatMap((path, i) =>
      path.levels.flatMap((level, n) => chooseFaults(document, level, ['paths', i, 'levels', n, 'choose'])),
    ),
    ...fallbackFaults(document),
  ];
}

function needFaults({ ticketNeeds = {} }: PolicyDocument): PolicyFault[] {
  return (Object.keys(ticketNeeds) as ChosenBy[]).flatMap((need) => {
    const fact = ticketNeeds[need];
    if (fact === undefined || isLabel(fact)) return [];
    return [fault(['ticketNeeds', need], `Tickets have no label “${fact}”.`, `Use one of: ${labelNames.join(', ')}.`)];
  });
}

function chooseFaults(document: PolicyDocument, { choose, group: id, name }: LevelDocument, at: At): PolicyFault[] {
  if (!choose) return [];
  const { by = [], skills = [], authority } = choose;
  const group = document.groups.find((it) => it.id === id);
  return [
    ...by.flatMap((need, n) => (isKnowable(document, need) ? [] : [unsaid(need, [...at, 'by', n])])),
    ...(authority === undefined
      ? []
      : unknownId(document.authorities ?? [], authority, [...at, 'authority'], 'authority')),
    ...(group && !canAnyBeChosen(document, group, skills, authority)
      ? [
          fault(
            at,
            `Nobody of the group “${group.name}” could be chosen at the level “${name}”.`,
            'Ask for less, or add people who have it.',
          ),
        ]
      : []),
  ];
}

/** Skills may come from the host's directory. */
function isKnowable({ ticketNeeds = {} }: PolicyDocument, need: ChosenBy): boolean {
  return need === 'skills' || ticketNeeds[need] !== undefined;
}

function unsaid(need: ChosenBy, at: At): PolicyFault {
  return fault(
    at,
    `Nothing says which ${need} a ticket needs.`,
    `Name the fact in ticketNeeds.${need}, such as fields.${need}.`,
  );
}

function canAnyBeChosen(
  { people, authorities = [] }: PolicyDocument,
  { members }: GroupDocument,
  skills: readonly string[],
  authority: string | undefined,
): boolean {
  const holders = authorities.find(({ id }) => id === authority)?.holders;
  return members.some((id) => {
    const has = people.find((person) => person.id === id)?.skills ?? [];
    return skills.every((skill) => has.includes(skill)) && (holders === undefined || holders.includes(id));
  });
}

/** Each circle is told once, at the first of its groups. */
function fallbackFaults({ groups }: PolicyDocument): PolicyFault[] {
  return groups.flatMap((group, i) => {
    if (group.fallbackTo === undefined) return [];
    const at = ['groups', i, 'fallbackTo'];
    const circle = circleFrom(groups, group);
    const isFirst = circle.every((id) => groups.findIndex((it) => it.id === id) >= i);
    return [
      ...unknownId(groups, group.fallbackTo, at, 'group'),
      ...(circle.length > 0 && isFirst
        ? [
            fault(
              at,
              `The fallbacks lead in a circle: ${[...circle, group.id].join(' → ')}.`,
              'End them with a group that has none.',
            ),
          ]
        : []),
    ];
  });
}

/** The groups from this one back to itself; empty where its fallbacks end, or never come back here. */
function circleFrom(groups: readonly GroupDocument[], first: GroupDocument): string[] {
  const seen: string[] = [];
  let next: string | undefined = first.id;
  while (next !== undefined && !seen.includes(next)) {
    seen.push(next);
    next = groups.find(({ id }) => id === next)?.fallbackTo;
  }
  return next === first.id ? seen : [];
}
