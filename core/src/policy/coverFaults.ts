/** Levels that must be covered, and a schedule that leaves them alone at some time (POL2, ROT3). */
import type { Stretch } from '../oncall/stretch';
import { formatDateTime, formatTime } from '../time/format';
import { compileHours } from './compileHours';
import { compileSchedules } from './compileSchedules';
import { gapsInCover } from './cover';
import { fault } from './fault';
import type { PolicyFault } from './fault';
import type { OnCallSchedule } from './policy';
import type { PolicyDocument } from './policyDocument';

/** So many gaps tell where to look. */
const GAPS_SAID = 3;

/** Of a document whose calendars, rotations, schedules and groups have no faults of their own. */
export function coverFaults(document: PolicyDocument): PolicyFault[] {
  const covered = levelsToCover(document);
  if (covered.length === 0) return [];
  const schedules = compileSchedules(document, { hoursOf: compileHours(document.calendars), people: [] });
  return covered.flatMap(({ onCall, at }) => {
    const schedule = schedules.find(({ id }) => id === onCall);
    const gaps = schedule ? gapsInCover(document, schedule, GAPS_SAID + 1) : [];
    return schedule && gaps.length > 0 ? [gapFault(schedule, gaps, at)] : [];
  });
}

interface CoveredLevel {
  readonly onCall: string;
  readonly at: PolicyFault['path'];
}

/** A group without a schedule always has its members. */
function levelsToCover({ paths, groups }: PolicyDocument): CoveredLevel[] {
  return paths.flatMap(({ levels }, i) =>
    levels.flatMap(({ mustBeCovered, group }, n) => {
      const onCall = groups.find(({ id }) => id === group)?.onCall;
      if (mustBeCovered !== true || onCall === undefined) return [];
      return [{ onCall, at: ['paths', i, 'levels', n, 'mustBeCovered'] }];
    }),
  );
}

function gapFault({ name, zone }: OnCallSchedule, gaps: readonly Stretch[], at: PolicyFault['path']): PolicyFault {
  const said = gaps
    .slice(0, GAPS_SAID)
    .map(({ start, end }) => `from ${formatDateTime(start, zone)} to ${formatTime(end, start, zone)}`);
  const more = gaps.length > GAPS_SAID ? ', and later' : '';
  return fault(
    at,
    `Nobody is on call by “${name}” ${said.join(', ')}${more}.`,
    'Add a layer or an override for that time, or leave mustBeCovered out.',
  );
}
