/** The explanation of an instant, in sentences for agents: the answer first, then what it rests on. */
import type { PathState } from '../escalation/state';
import type { Trigger } from '../policy/trigger';
import { isStopped } from '../sla/resolutionClock';
import type { MetTrigger } from '../trigger/triggerEvaluation';
import { formatDateTime } from '../time/format';
import { eventInWords, wordsFor, zoneOf } from './eventInWords';
import type { Words } from './eventInWords';
import { handReasonInWords } from './changeInWords';
import type { ByHand, Explanation, PathThen, TicketSighting, TriggerThen } from './explainAt';
import { nextStepInWords } from './nextStepInWords';
import { triggerInWords } from './triggerInWords';

export interface ExplanationInWords {
  /** `At 17 Nov 2026, 14:07 CET, ITSD-4821 had not escalated.` */
  readonly answer: string;
  /** The version, what was known of the ticket, and its target. */
  readonly known: readonly string[];
  /** Yes or no of each trigger, with what was seen. */
  readonly triggers: readonly string[];
  readonly paths: readonly string[];
  /** What happened last up to then. */
  readonly last: readonly string[];
  readonly next: string;
}

export function explanationInWords(explanation: Explanation): ExplanationInWords {
  const words = wordsFor(explanation.policy, explanation.at);
  return {
    answer: `At ${formatDateTime(explanation.at, zoneOf(explanation.policy))}, ${answerOf(explanation, words)}`,
    known: knownInWords(explanation, words),
    triggers: explanation.triggers.map((trigger) => triggerThenInWords(trigger, explanation, words)),
    paths: explanation.paths.map((path) => pathInWords(path, words)),
    last: explanation.last.map((event) => {
      const { text, because } = eventInWords(event, explanation.policy);
      return `${words.time(event.at)}: ${text}. ${because}`;
    }),
    next: nextInWords(explanation, words),
  };
}

function answerOf({ verdict, ticket, policy }: Explanation, words: Words): string {
  const key = ticket?.incident.key ?? 'the ticket';
  switch (verdict.is) {
    case 'notOpenedYet':
      return verdict.openedAt === undefined
        ? 'nothing was known of the ticket.'
        : `the ticket was not open yet; it was opened at ${words.time(verdict.openedAt)}.`;
    case 'policyForOthers':
      return `${key} had not escalated. ${verdict.because}`;
    case 'decidedElsewhere':
      return `${key} was not escalated here: it mirrors ${verdict.key}, whose escalation is decided in ${verdict.tool === 'jira' ? 'Jira' : 'ServiceNow'}.`;
    case 'ticketOver':
      return `${key} was ${verdict.state} and had never escalated.`;
    case 'notEscalated':
      return `${key} had not escalated: no trigger of “${policy.name}” was met.`;
    case 'startOutstanding':
      return `${key} was due to escalate, and no start is recorded up to then: ${verdict.because.map((met) => triggerInWords(met, words)).join(' ')}`;
    case 'escalated':
      return verdict.because === undefined
        ? `${key} had escalated at ${words.time(verdict.since)}.`
        : `${key} had escalated at ${words.time(verdict.since)}: ${startInWords(verdict.because, words)}`;
    case 'closed':
      return `the escalation of ${key} was closed: the ticket was ${verdict.because} at ${words.time(verdict.closedAt)}.`;
    case 'versionUnknown':
      return `${key} ran under version ${verdict.needed.version} of the policy “${verdict.needed.id}”, which is not at hand.`;
  }
}

function startInWords(because: MetTrigger | ByHand, words: Words): string {
  return 'byName' in because
    ? `${because.byName} started it by hand, before any trigger: ${handReasonInWords(because)}.`
    : triggerInWords(because, words);
}

function knownInWords({ policy, ticket, target, chosen }: Explanation, words: Words): string[] {
  const ruledBy = [`Policy “${policy.name}”, version ${policy.of.version}.`, ...(chosen ? [chosen.because] : [])];
  if (!ticket) return ruledBy;
  const { priority, state, service, supportGroup, assigned } = ticket.incident;
  const seen = [
    `priority ${priority}`,
    state,
    assigned ? 'assigned' : 'nobody assigned',
    ...(service === undefined ? [] : [`service ${service}`]),
    ...(supportGroup === undefined ? [] : [`support group ${supportGroup}`]),
  ];
  const clock =
    target &&
    `${percent(target.consumedShare)} of the resolution target was used; due ${words.time(target.clock.dueAt)} (${target.clock.hours.name}).`;
  return [
    ...ruledBy,
    `As it was from ${words.time(ticket.at)} on: ${seen.join(', ')}.`,
    ...(clock === undefined ? [] : [clock]),
  ];
}

/** `No: 61 % of the resolution target used, 75 % is reached at 14:52 CET (trigger “three-quarters”).` */
function triggerThenInWords(trigger: TriggerThen, explanation: Explanation, words: Words): string {
  return `${trigger.answer.met ? 'Yes' : 'No'}: ${triggerSaid(trigger, explanation, words)}`;
}

/** What can be said of a trigger beside what it saw itself. */
export interface Around extends Pick<Explanation, 'at' | 'policy' | 'target'> {
  readonly ticket?: Pick<TicketSighting, 'incident'>;
  readonly paths: readonly Pick<PathState, 'path' | 'level'>[];
}

/** What a trigger answered and saw, and what it asks for where it is met; without a yes or no before it. */
export function triggerSaid(trigger: TriggerThen, around: Around, words: Words): string {
  const said = sharper(trigger, around, words) ?? triggerInWords(trigger, words);
  return trigger.answer.met ? `${said} ${askedInWords(trigger.rule, around)}` : said;
}

/** Where more can be said than the trigger itself saw. */
function sharper(
  { answer, rule }: TriggerThen,
  { at, target, policy, ticket }: Around,
  words: Words,
): string | undefined {
  if (answer.reason === 'notYetDue' && rule.kind === 'targetConsumed' && target) {
    // The instant of a clock that stands moves on with every minute: nobody should wait for it.
    const when = isStopped(target.clock, at)
      ? `is not reached while “${target.clock.name}” stands still`
      : `is reached at ${words.time(answer.dueAt)}`;
    return `${percent(target.consumedShare)} of the resolution target was used; ${percent(rule.share)} ${when} (trigger “${rule.id}”).`;
  }
  if (answer.reason === 'noTargetForPriority' && ticket) {
    const listed = policy.targets.map(({ priority }) => priority).join(', ');
    return `priority ${ticket.incident.priority} is not among those with a resolution target (${listed === '' ? 'none' : listed}) (trigger “${rule.id}”).`;
  }
  return undefined;
}

function askedInWords({ asks, paths, startLevel }: Trigger, { policy, paths: running }: Around): string {
  if (asks === 'propose') return 'It asks the level’s owner, and starts nothing by itself.';
  if (asks === 'flag') return 'It flags the ticket for the board, and starts nothing by itself.';
  const ids = paths ?? policy.paths.map(({ id }) => id);
  const below = ids.filter((id) => (running.find(({ path }) => path === id)?.level ?? 0) < startLevel);
  if (running.length > 0 && below.length === 0) return `The level that it asks for, ${startLevel}, had been reached.`;
  return `It asks for level ${startLevel}.`;
}

function pathInWords({ name, level, levelName, standing, responders, levelOpenedAt }: PathThen, words: Words): string {
  const at = `Path “${name}”: level ${level}, ${levelName}, told at ${words.time(levelOpenedAt)} (${responders.map((it) => words.person(it)).join(', ')})`;
  switch (standing.status) {
    case 'running':
      return `${at}; not acknowledged, window until ${words.time(standing.acknowledgeBy)}.`;
    case 'acknowledged':
      return `${at}; acknowledged by ${words.person(standing.by)} at ${words.time(standing.at)}${standing.resolveBy === undefined ? '' : `, to be resolved by ${words.time(standing.resolveBy)}`}.`;
    case 'suspended':
      return `${at}; suspended by ${words.person(standing.by)} until ${words.time(standing.until)}: ${standing.because}`;
  }
}

function nextInWords({ next, policy, verdict }: Explanation, words: Words): string {
  if (next)
    return `Next: at ${words.time(next.at)} ${nextStepInWords(next, policy)}, unless somebody acts or the ticket changes.`;
  return verdict.is === 'notEscalated' || verdict.is === 'escalated'
    ? 'Next: nothing by time alone.'
    : 'Next: nothing, as it stood.';
}

/** Cut, never rounded up: 100 % is said of what is used up. */
function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)} %`;
}
