/**
 * Whether vendors keep their contracts (PTH-11): a response is the acknowledgement of a level that names
 * the vendor, counted from when it opened; a resolution is the ticket's while that level has it. Both in
 * the hours of the contract. Levels of one vendor that follow each other on a path are one call, from the
 * first on; an acknowledgement after the path went on to others is theirs, and no response of the vendor.
 * What is open and not yet late is neither kept nor missed.
 */
import type { EscalationEvent, LevelOpened } from '../escalation/event';
import type { EscalationPolicy, Vendor } from '../policy/policy';
import type { Instant } from '../time/instant';

export interface VendorPerformance {
  readonly vendor: string;
  readonly name: string;
  readonly response: KeptOrMissed;
  /** Absent where the contract promises none. */
  readonly resolution?: KeptOrMissed;
}

export interface KeptOrMissed {
  readonly kept: number;
  readonly missed: number;
  /** Still open within its window, or ended without the vendor: the path went on, or the ticket was cancelled. */
  readonly open: number;
}

/** `tickets`: the events of each escalation under this policy, in order; counted as things stood at `at`. */
export function vendorPerformance(
  policy: EscalationPolicy,
  tickets: readonly (readonly EscalationEvent[])[],
  at: Instant,
): VendorPerformance[] {
  const calls = tickets.flatMap((events) => callsOf(policy, events));
  return policy.vendors.map((vendor) => {
    const own = calls.filter((call) => call.vendor.id === vendor.id);
    const { resolveWithinMs } = vendor;
    return {
      vendor: vendor.id,
      name: vendor.name,
      response: counted(own.map((call) => verdict(call, vendor.respondWithinMs, call.respondedAt, at))),
      ...(resolveWithinMs !== undefined && {
        resolution: counted(own.map((call) => verdict(call, resolveWithinMs, call.resolvedAt, at))),
      }),
    };
  });
}

interface VendorCall {
  readonly vendor: Vendor;
  readonly openedAt: Instant;
  readonly respondedAt: Instant | undefined;
  readonly resolvedAt: Instant | undefined;
  /** When the vendor's level no longer had it. */
  readonly endedAt: Instant | undefined;
}

type Verdict = 'kept' | 'missed' | 'open';

function callsOf(policy: EscalationPolicy, events: readonly EscalationEvent[]): VendorCall[] {
  return events.flatMap((event, i): VendorCall[] => {
    if (event.type !== 'LevelOpened') return [];
    const vendor = vendorOf(policy, event);
    if (!vendor || goesOn(policy, events.slice(0, i), event, vendor)) return [];
    const after = events.slice(i + 1);
    const end = after.findIndex((later) => endsCall(policy, event, vendor, later));
    const during = end < 0 ? after : after.slice(0, end);
    const ended = end < 0 ? undefined : after[end];
    return [
      {
        vendor,
        openedAt: event.at,
        respondedAt: during.find((it) => it.type === 'EscalationAcknowledged' && it.path === event.path)?.at,
        resolvedAt: ended?.type === 'EscalationClosed' && ended.because === 'resolved' ? ended.at : undefined,
        endedAt: ended?.at,
      },
    ];
  });
}

function vendorOf({ paths, vendors }: EscalationPolicy, { path, level }: LevelOpened): Vendor | undefined {
  const id = paths.find((it) => it.id === path)?.levels[level - 1]?.vendor;
  return vendors.find((vendor) => vendor.id === id);
}

/** The vendor was called at a level before already, and has been since. */
function goesOn(
  policy: EscalationPolicy,
  before: readonly EscalationEvent[],
  { path }: LevelOpened,
  vendor: Vendor,
): boolean {
  const last = before.reduce<EscalationEvent | undefined>(
    (latest, it) => (it.type === 'EscalationClosed' || (it.type === 'LevelOpened' && it.path === path) ? it : latest),
    undefined,
  );
  return last?.type === 'LevelOpened' && vendorOf(policy, last) === vendor;
}

function endsCall(policy: EscalationPolicy, { path }: LevelOpened, vendor: Vendor, later: EscalationEvent): boolean {
  if (later.type === 'EscalationClosed') return true;
  return later.type === 'LevelOpened' && later.path === path && vendorOf(policy, later) !== vendor;
}

function verdict(
  { vendor, openedAt, endedAt }: VendorCall,
  withinMs: number,
  doneAt: Instant | undefined,
  at: Instant,
): Verdict {
  const dueAt = vendor.hours.workingTime.add(openedAt, withinMs);
  if (doneAt !== undefined) return doneAt <= dueAt ? 'kept' : 'missed';
  // Taken from the vendor before it was due: nothing was promised for then.
  return (endedAt ?? at) > dueAt ? 'missed' : 'open';
}

function counted(verdicts: readonly Verdict[]): KeptOrMissed {
  const count = (one: Verdict): number => verdicts.filter((it) => it === one).length;
  return { kept: count('kept'), missed: count('missed'), open: count('open') };
}
