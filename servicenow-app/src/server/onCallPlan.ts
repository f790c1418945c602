/**
 * The platform's rota beside the policy's, for the on-call page: who is on call now, and who is next. The platform only
 * says who is on call at an instant, so the next change is looked for: by the hour for a day, by six hours for a week
 * more, and then to the minute. A change that is undone within one such step is not seen.
 */
import { DAY_MS, HOUR_MS, MINUTE_MS, hostGroupsAsked, hostSilenceInWords, personByAccount } from './vendor/core.js';
import type { EscalationPolicy, HostGroupPlan, HostOnCallPlan, HostPlaces, Instant } from './vendor/core.js';
import { policyShelf } from './glide/policies.ts';
import { platformGroups } from './glide/platformOnCall.ts';
import type { Answer, AskedGroups } from './glide/platformOnCall.ts';

const STEPS: readonly { readonly everyMs: number; readonly untilMs: number }[] = [
  { everyMs: HOUR_MS, untilMs: DAY_MS },
  { everyMs: 6 * HOUR_MS, untilMs: 8 * DAY_MS },
];

interface Change {
  readonly at: Instant;
  readonly then: Answer;
}

export function hostOnCallPlan(from: Instant): HostOnCallPlan {
  const [policy] = policyShelf().active();
  const names = policy ? hostGroupsAsked(policy) : [];
  const groups = policy && names.length > 0 ? plans(policy, names, from) : [];
  return { asOf: from, lookedUntil: from + (STEPS[STEPS.length - 1]?.untilMs ?? 0), groups };
}

function plans(policy: EscalationPolicy, names: readonly string[], from: Instant): HostGroupPlan[] {
  const asked = platformGroups(names);
  const now = asked.at(from);
  const changes = nextChanges(asked, now, from);
  return names.map((group) => {
    const next = changes.get(group);
    return {
      group,
      askedBy: policy.document.groups.filter(({ onCallIn }) => onCallIn?.servicenow === group).map(({ name }) => name),
      now: places(policy, group, now.get(group)),
      ...(next && { next: { at: next.at, then: places(policy, group, next.then) } }),
    };
  });
}

/** Of all groups at once, until each has changed or was looked at for long enough. */
function nextChanges(asked: AskedGroups, now: ReadonlyMap<string, Answer>, from: Instant): Map<string, Change> {
  const found = new Map<string, Change>();
  let open = Array.from(now.keys()).filter((name) => 'onCall' in (now.get(name) ?? {}));
  let before = from;
  for (const { everyMs, untilMs } of STEPS) {
    for (let at = before + everyMs; at <= from + untilMs && open.length > 0; at += everyMs) {
      const then = asked.at(at, open);
      for (const name of open.filter((it) => isOther(then.get(it), now.get(it)))) {
        found.set(name, changeWithin(asked, name, now.get(name), { from: before, to: at }));
      }
      open = open.filter((name) => !found.has(name) && 'onCall' in (then.get(name) ?? {}));
      before = at;
    }
  }
  return found;
}

/** To the minute: at `from` it was the same, at `to` no more. */
function changeWithin(
  asked: AskedGroups,
  name: string,
  was: Answer | undefined,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Change {
  let [same, changed] = [from, to];
  while (changed - same > MINUTE_MS) {
    const middle = Math.floor((same + changed) / 2 / MINUTE_MS) * MINUTE_MS;
    if (middle <= same) break;
    if (isOther(asked.at(middle, [name]).get(name), was)) changed = middle;
    else same = middle;
  }
  return { at: changed, then: asked.at(changed, [name]).get(name) ?? { because: 'failed' } };
}

function isOther(one: Answer | undefined, other: Answer | undefined): boolean {
  return signatureOf(one) !== signatureOf(other);
}

function signatureOf(answer: Answer | undefined): string {
  if (!answer || 'because' in answer) return '';
  return answer.onCall.map(({ account, place }) => `${place} ${account}`).join(', ');
}

function places(policy: EscalationPolicy, group: string, answer: Answer = { because: 'failed' }): HostPlaces {
  if ('because' in answer) return { because: hostSilenceInWords(group, answer.because) };
  return {
    onCall: answer.onCall.map((person) => ({
      ...person,
      known: personByAccount(policy, 'servicenow', person.account) !== undefined,
    })),
  };
}
