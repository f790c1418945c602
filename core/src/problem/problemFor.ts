/**
 * The problem that an escalation opens for root cause analysis (PRB-2): its title and its internal description. The
 * description names levels, never people: it begins an analysis of causes. Times are measured from the incident's
 * opening, so they mean the same to a reader in any zone.
 */
import { internalText } from '../communication/text';
import type { InternalText } from '../communication/text';
import type { EscalationEvent, LevelOpened, LevelReason, LevelSkipped, ProblemRequested } from '../escalation/event';
import type { EscalationRecord } from '../escalation/record';
import type { Incident } from '../incident/incident';
import { formatDuration } from '../time/format';

export interface ProblemText {
  /** One line of at most `PROBLEM_TITLE_LENGTH_MAX` characters. */
  readonly title: string;
  readonly description: InternalText;
}

/** ServiceNow's `short_description`; Jira's summary takes 255. */
export const PROBLEM_TITLE_LENGTH_MAX = 160;

export function problemFor(incident: Incident, record: EscalationRecord): ProblemText {
  const summary = oneLine(incident.summary);
  return {
    title: cutTo(PROBLEM_TITLE_LENGTH_MAX, `Root cause of ${incident.key}: ${summary}`),
    description: internalText(
      [
        `${incident.key}: ${summary}`,
        facts(incident),
        '',
        'How it escalated, counted from the opening of the incident:',
        ...course(incident, record),
        '',
        'What is asked:',
        '- Analyse the root cause: what happened, why, and why it was not noticed or stopped earlier.',
        '- Record a workaround as soon as there is one, so that the next incident of this kind is shorter.',
        '- Propose the permanent fix, or say why there is none.',
      ].join('\n'),
    ),
  };
}

function facts({ priority, service, category, supportGroup }: Incident): string {
  return [
    `Priority ${priority}`,
    ...(service === undefined ? [] : [`service ${service}`]),
    ...(category === undefined ? [] : [`category ${category}`]),
    ...(supportGroup === undefined ? [] : [`support group ${supportGroup}`]),
  ].join(', ');
}

type Step = LevelOpened | LevelSkipped | ProblemRequested;

/** The steps of the path that asked for the problem, up to its asking. */
function course(incident: Incident, { events }: EscalationRecord): string[] {
  const asked = events.filter((event): event is ProblemRequested => event.type === 'ProblemRequested').pop();
  return events
    .filter(isStep)
    .filter(({ path, number }) => !asked || (path === asked.path && number <= asked.number))
    .map((step) => `- ${formatDuration(Math.max(0, step.at - incident.openedAt))}: ${inWords(step)}`);
}

function isStep(event: EscalationEvent): event is Step {
  return event.type === 'LevelOpened' || event.type === 'LevelSkipped' || event.type === 'ProblemRequested';
}

function inWords(step: Step): string {
  switch (step.type) {
    case 'LevelOpened':
      return `level ${step.level} (${step.levelName}) was told; ${reason(step.because)}`;
    case 'LevelSkipped':
      return `level ${step.level} (${step.levelName}) was passed; nobody of ${step.because.group} was on call`;
    case 'ProblemRequested':
      return `level ${step.level} asked for this root cause analysis`;
  }
}

function reason(because: LevelReason): string {
  switch (because.reason) {
    case 'escalationStarted':
      return 'the escalation started';
    case 'notAcknowledgedInTime':
      return `level ${because.level} had not acknowledged in time`;
    case 'notResolvedInTime':
      return `level ${because.level} had acknowledged and not resolved it in time`;
    case 'nobodyOnCallBelow':
      return `level ${because.level} had nobody on call`;
    case 'nobodySuitableBelow':
      return `level ${because.level} had nobody who suits the incident`;
    case 'escalatedByHand':
      return `level ${because.level} escalated it by hand`;
    case 'deEscalated':
      return `level ${because.level} gave it back`;
    case 'customerRequestAccepted':
      return 'a request of the customer was accepted';
    case 'customerRequestUnanswered':
      return 'a request of the customer was not answered';
    case 'updateNotGiven':
      return `level ${because.level} had not given an update in time`;
    case 'triggerMet':
      return `the trigger “${because.met.trigger}” asked for this level`;
    case 'reopened':
      return 'the incident was reopened';
    case 'policyMigrated':
      return `the escalation was moved to version ${because.version} of its policy`;
    case 'undeliverable':
      return `the notice to level ${because.level} could not be delivered`;
  }
}

/** Jira refuses a summary with a line break in it. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function cutTo(length: number, text: string): string {
  if (text.length <= length) return text;
  // Half of a surrogate pair is no character, and some stores refuse it.
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
