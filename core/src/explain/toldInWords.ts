/** Who was told, and what chose them. */
import type { NotByHost, OnCallBy, OnCallBySchedule, ToldResponder } from '../escalation/event';
import type { HostSilence } from '../policy/hostOnCall';

/** `R. Diaz and L. Moss (Platform engineering)`: what chose them is said once for all whom it chose. */
export function toldNames(responders: readonly ToldResponder[]): string {
  const ways = responders.map(({ via }) => viaInWords(via));
  return ways
    .filter((way, i) => ways.indexOf(way) === i)
    .map((way) => `${listed(responders.filter((_, i) => ways[i] === way).map(({ name }) => name))} (${way})`)
    .join(', ');
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;
}

/** Which rule chose somebody: `on call for Database`. */
export function viaInWords(via: ToldResponder['via']): string {
  switch (via.kind) {
    case 'onCall':
      return `on call for ${via.group}${byInWords(via.by)}${notByInWords(via.notBy)}`;
    case 'groupMember':
      return `${via.group}${notByInWords(via.notBy)}`;
    case 'catchAll':
      return 'last resort';
    case 'backup':
      return `backup, ${via.group}${via.by ? byInWords(via.by) : ''}${notByInWords(via.notBy)}`;
    case 'toldBefore':
      return 'told before';
    case 'owner':
      return 'has it';
    case 'formerOwner':
      return `had it at level ${via.level}`;
    case 'ownerOfPassedLevel':
      return `owns level ${via.level}, which was passed`;
    case 'handoffGiver':
      return 'offered it';
    case 'handoffReceiver':
      return 'is asked to take it';
  }
}

function byInWords(by: OnCallBy): string {
  if ('source' in by) return byScheduleInWords(by);
  const place = by.place === 1 ? '' : `, number ${by.place} in its order`;
  return `: from ServiceNow’s on-call of group ${by.hostGroup}${place}`;
}

/** Where a tool's on-call was to be asked and named nobody: why, and that the policy's own answered. */
function notByInWords(notBy: NotByHost | undefined): string {
  if (!notBy) return '';
  return `; by the policy itself, because ${hostSilenceInWords(notBy.hostGroup, notBy.reason)}`;
}

/** `ServiceNow has no group Network`. */
export function hostSilenceInWords(hostGroup: string, reason: HostSilence): string {
  return SILENCE[reason](hostGroup);
}

const SILENCE: { readonly [reason in HostSilence]: (group: string) => string } = {
  notActive: () => 'ServiceNow’s On-Call Scheduling is not active',
  failed: (group) => `ServiceNow’s on-call of group ${group} could not be asked`,
  noSuchGroup: (group) => `ServiceNow has no group ${group}`,
  severalGroups: (group) => `ServiceNow has several groups called ${group}`,
  nobodyOnCall: (group) => `ServiceNow’s on-call of group ${group} names nobody`,
  nobodyKnown: (group) => `the policy knows nobody whom ServiceNow’s on-call of group ${group} names`,
};

/** `: layer nights, instead of Ada (override o-17)`. Nothing where a rotation is the whole schedule: then there is no choice to explain. */
function byScheduleInWords({ schedule, source, insteadOfName }: OnCallBySchedule): string {
  switch (source.kind) {
    case 'shift':
    case 'fixed':
      return source.layer === schedule ? '' : `: layer ${source.layer}`;
    case 'temporarySchedule':
      return `: temporary schedule ${source.temporary}`;
    case 'override': {
      if (!source.insteadOf) return `: added by override ${source.override}`;
      const { source: planned, participant } = source.insteadOf;
      const plan = byScheduleInWords({ schedule, source: planned });
      return `${plan === '' ? ':' : `${plan},`} instead of ${insteadOfName ?? participant} (override ${source.override})`;
    }
  }
}
