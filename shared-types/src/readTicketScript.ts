/**
 * A ticket script from the text somebody wrote, read for one policy: its times become instants, and
 * whoever acts in it is somebody whom the policy knows. Every fault at once, with line and column.
 */
import { parseDateTime, parseDuration, toInstant, zoneRules } from '@rungs/core';
import type {
  AskedInScript,
  Incident,
  IncidentId,
  Instant,
  PathId,
  PersonId,
  ScriptedDeed,
  TicketFact,
  TicketScript,
  ZoneRules,
} from '@rungs/core';
import { checkAgainstSchema } from './checkAgainstSchema';
import { closest } from './closest';
import type { FaultPath, LocatedFault, SchemaFault } from './fault';
import { ticketScriptJsonSchema } from './generated/ticketScriptJsonSchema';
import { atPlace, readYaml } from './readYaml';
import type { TicketFactDocument, TicketScriptDocument, TicketScriptEntry } from './ticketScript';

export type ReadTicketScript =
  | { readonly ok: true; readonly script: TicketScript }
  | { readonly ok: false; readonly faults: readonly LocatedFault[] };

/** What a script may name, and the zone of its local times where it gives none. */
export interface ScriptedPolicy {
  readonly zone: string;
  readonly people: readonly string[];
  readonly paths: readonly string[];
}

export function readTicketScript(text: string, policy: ScriptedPolicy): ReadTicketScript {
  const read = readYaml(text);
  if (!read.ok) return read;
  const shapeFaults = checkAgainstSchema(ticketScriptJsonSchema, read.value);
  const document = read.value as TicketScriptDocument;
  const faults = shapeFaults.length > 0 ? shapeFaults : meaningFaults(document, policy);
  if (faults.length > 0) return { ok: false, faults: faults.map((fault) => atPlace(fault, read.locate(fault.path))) };
  return { ok: true, script: scriptOf(document, zoneOf(document, policy)) };
}

/** Years `[from, to)` that a ticket can be played in: calendars answer until 2998 (CAL5), and no play is that long. */
const YEARS = { from: '1970', to: '2100' };

/** An instant as somebody writes it; a local time by TIM2. Undefined where there is no such time, or it is out of range. */
export function readInstant(text: string, zone: ZoneRules): Instant | undefined {
  const match = /^(.*?)(Z|[+-]\d{2}:\d{2})?$/.exec(text);
  const local = parseDateTime(match?.[1] ?? '');
  if (local === undefined || text < YEARS.from || text >= YEARS.to) return undefined;
  const offset = match?.[2];
  return offset === undefined ? toInstant(zone, local) : local - offsetMs(offset);
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

function zoneOf({ zone }: TicketScriptDocument, policy: ScriptedPolicy): ZoneRules | undefined {
  return zoneRules(zone ?? policy.zone);
}

function meaningFaults(document: TicketScriptDocument, policy: ScriptedPolicy): SchemaFault[] {
  const zone = zoneOf(document, policy);
  if (!zone) {
    const path = ['zone'];
    const reason = `There is no time zone “${document.zone ?? policy.zone}”.`;
    return [{ path, reason, remedy: 'Write an IANA name such as Europe/Berlin.' }];
  }
  const { incident, script = [] } = document;
  const openedAt = readInstant(incident.openedAt, zone);
  return [
    ...timeFaults(incident.openedAt, ['incident', 'openedAt'], zone),
    ...(incident.hostClock ? timeFaults(incident.hostClock.dueAt, ['incident', 'hostClock', 'dueAt'], zone) : []),
    ...(incident.history ?? []).flatMap(({ at }, i) => timeFaults(at, ['incident', 'history', i, 'at'], zone)),
    ...script.flatMap((entry, i) => entryFaults(entry, ['script', i], zone, openedAt, policy)),
  ];
}

function entryFaults(
  entry: TicketScriptEntry,
  at: FaultPath,
  zone: ZoneRules,
  openedAt: Instant | undefined,
  policy: ScriptedPolicy,
): SchemaFault[] {
  const clock = entry.does === 'changeTicket' ? entry.to.hostClock : undefined;
  return [
    ...timeFaults(entry.at, [...at, 'at'], zone),
    ...earlyFaults(entry.at, [...at, 'at'], zone, openedAt),
    ...('until' in entry ? timeFaults(entry.until, [...at, 'until'], zone) : []),
    ...(clock ? timeFaults(clock.dueAt, [...at, 'to', 'hostClock', 'dueAt'], zone) : []),
    ...('by' in entry ? nameFaults('person', entry.by, [...at, 'by'], policy.people) : []),
    ...('to' in entry && typeof entry.to === 'string'
      ? nameFaults('person', entry.to, [...at, 'to'], policy.people)
      : []),
    ...('path' in entry && entry.path !== undefined
      ? nameFaults('path', entry.path, [...at, 'path'], policy.paths)
      : []),
  ];
}

/** Of what fits the pattern, only a day that its month does not have is none. */
function timeFaults(text: string, path: FaultPath, zone: ZoneRules): SchemaFault[] {
  if (text.startsWith('+') || readInstant(text, zone) !== undefined) return [];
  return [
    { path, reason: `“${text}” is no time from 1970 to 2099.`, remedy: 'Check the year, and the day of the month.' },
  ];
}

function earlyFaults(text: string, path: FaultPath, zone: ZoneRules, openedAt: Instant | undefined): SchemaFault[] {
  const at = text.startsWith('+') ? undefined : readInstant(text, zone);
  if (at === undefined || openedAt === undefined || at >= openedAt) return [];
  const remedy = 'Write a later time, open the ticket earlier, or write it into its history.';
  return [{ path, reason: 'This is before the ticket was opened.', remedy }];
}

function nameFaults(what: string, written: string, path: FaultPath, known: readonly string[]): SchemaFault[] {
  if (known.includes(written)) return [];
  const near = closest(written, known);
  const remedy = near === undefined ? `Use one of ${known.join(', ')}.` : `Did you mean “${near}”?`;
  return [{ path, reason: `The policy has no ${what} “${written}”.`, remedy }];
}

/** Without faults, every time can be read. */
function scriptOf(document: TicketScriptDocument, zone: ZoneRules | undefined): TicketScript {
  if (!zone) throw new Error('A script with faults was read.');
  const opened = instantOf(document.incident.openedAt, zone, 0);
  return {
    incident: incidentOf(document.incident, zone, opened),
    entries: (document.script ?? []).map((entry) => ({
      at: instantOf(entry.at, zone, opened),
      ...deed(entry, zone, opened),
    })),
  };
}

function instantOf(text: string, zone: ZoneRules, opened: Instant): Instant {
  const at = text.startsWith('+') ? opened + (parseDuration(text.slice(1)) ?? NaN) : readInstant(text, zone);
  if (at === undefined) throw new Error(`A script with faults was read: ${text} is no time.`);
  return at;
}

function incidentOf(written: TicketScriptDocument['incident'], zone: ZoneRules, openedAt: Instant): Incident {
  const { key, id = key, tool = 'jira', history, openedAt: _written, priority, ...rest } = written;
  return {
    tool,
    id: id as IncidentId,
    key,
    summary: '',
    description: '',
    state: 'new',
    assigned: false,
    priority,
    ...changesOf(rest, zone),
    openedAt,
    ...(history && { history: history.map((fact) => factOf(fact, zone)) }),
  };
}

function factOf({ at, ...fact }: TicketFactDocument, zone: ZoneRules): TicketFact {
  return { ...fact, at: instantOf(at, zone, 0) };
}

type Changeable = Extract<TicketScriptEntry, { does: 'changeTicket' }>['to'];
type Changes = Extract<ScriptedDeed, { does: 'changeTicket' }>['changes'];

function changesOf({ hostClock, ...rest }: Changeable, zone: ZoneRules): Changes {
  if (!hostClock) return rest;
  const { name, dueAt, goal } = hostClock;
  return { ...rest, hostClock: { name, dueAt: instantOf(dueAt, zone, 0), goalMs: parseDuration(goal) ?? NaN } };
}

function deed(entry: TicketScriptEntry, zone: ZoneRules, opened: Instant): ScriptedDeed {
  switch (entry.does) {
    case 'changeTicket':
      return { does: 'changeTicket', changes: changesOf(entry.to, zone) };
    case 'recordFact': {
      const { kind, question } = entry;
      return {
        does: 'recordFact',
        fact: kind === 'decisionNeeded' && question !== undefined ? { kind, question } : { kind },
      };
    }
    case 'mergeTicket':
      return { does: 'mergeTicket', into: entry.into };
    case 'deleteTicket':
      return { does: 'deleteTicket' };
    default:
      return { does: 'ask', asked: askedBy(entry, zone, opened) };
  }
}

type Asking = Exclude<TicketScriptEntry, { does: 'changeTicket' | 'recordFact' | 'mergeTicket' | 'deleteTicket' }>;

function askedBy(entry: Asking, zone: ZoneRules, opened: Instant): AskedInScript {
  const onPath = entry.path === undefined ? {} : { path: entry.path as PathId };
  if (entry.does === 'requestEscalation') {
    return { type: 'RequestEscalation', requester: entry.requester, because: entry.because, ...onPath };
  }
  const by = { by: entry.by as PersonId, ...onPath };
  switch (entry.does) {
    case 'acknowledge':
      return { type: 'Acknowledge', ...by };
    case 'escalateByHand': {
      const { toLevel, reason, text = '' } = entry;
      return { type: 'EscalateByHand', ...by, because: { reason, text }, ...(toLevel !== undefined && { toLevel }) };
    }
    case 'deEscalate':
      return { type: 'DeEscalate', ...by, because: entry.because };
    case 'extendCommitment':
      return { type: 'ExtendCommitment', ...by, because: entry.because, until: instantOf(entry.until, zone, opened) };
    case 'suspend':
      return { type: 'Suspend', ...by, because: entry.because, until: instantOf(entry.until, zone, opened) };
    case 'resume':
      return { type: 'Resume', ...by, because: entry.because };
    case 'proposeHandoff':
      return { type: 'ProposeHandoff', ...by, to: entry.to as PersonId, because: entry.because };
    case 'acceptHandoff':
      return { type: 'AcceptHandoff', ...by };
    case 'declineHandoff':
      return { type: 'DeclineHandoff', ...by, because: entry.because };
    case 'acceptRequest':
      return { type: 'AcceptRequest', ...by };
    case 'declineRequest':
      return { type: 'DeclineRequest', ...by, because: entry.because };
  }
}
