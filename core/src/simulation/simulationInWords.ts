/** A simulated ticket in lines for admins: when, what caused it, what was decided and who was told, what comes next. */
import { eventInWords, wordsFor, zoneOf } from '../explain/eventInWords';
import type { Words } from '../explain/eventInWords';
import { handReasonInWords } from '../explain/changeInWords';
import { nextStepInWords } from '../explain/nextStepInWords';
import { refusalInWords } from '../explain/refusalInWords';
import { triggerInWords } from '../explain/triggerInWords';
import type { NoNeed } from '../escalation/observe';
import { policyOfId } from '../policy/compileSegments';
import type { EscalationPolicy } from '../policy/policy';
import { formatDateTime } from '../time/format';
import type { Simulation, SimulationEnd, SimulationStep } from './simulateTicket';
import type { AskedInScript, ScriptEntry } from './ticketScript';

export interface SimulationInWords {
  readonly steps: readonly StepInWords[];
  /** `Ended at 17 Nov 2026, 11:20 CET: the escalation is closed.` */
  readonly end: string;
}

export interface StepInWords {
  /** `17 Nov 2026, 11:05 CET` */
  readonly when: string;
  /** `kim acknowledges`; absent where time alone did it. */
  readonly cause?: string;
  readonly happened: readonly string[];
  /** Yes or no of each trigger that was asked. */
  readonly seen: readonly string[];
  readonly next?: string;
}

/** `zone` is the IANA name of the zone in which times are said; the policy's without it. */
export function simulationInWords(
  { steps, end }: Simulation,
  policy: EscalationPolicy,
  zone: string = policy.zone,
): SimulationInWords {
  const said = (under: EscalationPolicy): EscalationPolicy => ({ ...under, zone });
  return {
    steps: steps.map((step) => stepInWords(step, said(policyOfId(policy, step.policy.id) ?? policy))),
    end: `Ended at ${formatDateTime(end.at, zoneOf(said(policy)))}: ${endInWords(end, said(policy))}`,
  };
}

function stepInWords(step: SimulationStep, policy: EscalationPolicy): StepInWords {
  const { at, cause, events, refused, seen, proposals, flags, next } = step;
  const words = wordsFor(policy, at);
  const happened = events.map((event) => {
    const { text, because } = eventInWords(event, policy);
    return `${text}. ${because}`;
  });
  return {
    when: formatDateTime(at, zoneOf(policy)),
    ...(cause.kind === 'opened' && { cause: 'The ticket is opened' }),
    ...(cause.kind === 'script' && { cause: entryInWords(cause.entry, words) }),
    happened: [
      ...(refused ? [`Refused: ${refusalInWords(refused, policy, at)}`] : []),
      ...happened,
      ...proposals.map((met) => `Proposed to the level’s owner: ${triggerInWords(met, words)}`),
      ...flags.map((met) => `Flagged for the board: ${triggerInWords(met, words)}`),
    ],
    seen: seen.map((evaluation) => `${evaluation.answer.met ? 'Yes' : 'No'}: ${triggerInWords(evaluation, words)}`),
    ...(next && { next: `Next: at ${words.time(next.at)} ${nextStepInWords(next, policy)}` }),
  };
}

function entryInWords(entry: ScriptEntry, words: Words): string {
  switch (entry.does) {
    case 'changeTicket':
      return `The ticket changes: ${Object.keys(entry.changes).join(', ')}`;
    case 'recordFact':
      return `Recorded: ${FACT[entry.fact.kind]}`;
    case 'mergeTicket':
      return `The ticket is merged into ${entry.into}`;
    case 'deleteTicket':
      return 'The ticket is deleted';
    case 'ask':
      return askedInWords(entry.asked, words);
  }
}

const FACT: { readonly [kind in Extract<ScriptEntry, { does: 'recordFact' }>['fact']['kind']]: string } = {
  progress: 'somebody did something about it',
  chased: 'the customer asked again',
  decisionNeeded: 'a decision of management is waited for',
  decisionMade: 'management decided',
};

function askedInWords(asked: AskedInScript, words: Words): string {
  if (asked.type === 'RequestEscalation') return `${asked.requester} asks for escalation: ${asked.because}`;
  const who = words.person(asked.by);
  switch (asked.type) {
    case 'Acknowledge':
      return `${who} acknowledges`;
    case 'EscalateByHand':
      return `${who} escalates by hand: ${handReasonInWords(asked.because)}`;
    case 'DeEscalate':
      return `${who} gives it back: ${asked.because}`;
    case 'ExtendCommitment':
      return `${who} extends the commitment to ${words.time(asked.until)}: ${asked.because}`;
    case 'Suspend':
      return `${who} suspends until ${words.time(asked.until)}: ${asked.because}`;
    case 'Resume':
      return `${who} resumes: ${asked.because}`;
    case 'ProposeHandoff':
      return `${who} offers it to ${words.person(asked.to)}: ${asked.because}`;
    case 'AcceptHandoff':
      return `${who} accepts the handoff`;
    case 'DeclineHandoff':
      return `${who} declines the handoff: ${asked.because}`;
    case 'GiveUpdate':
      return `${who} gives an update: ${asked.text.text}`;
    case 'AcceptRequest':
      return `${who} accepts the customer’s request`;
    case 'DeclineRequest':
      return `${who} declines the customer’s request: ${asked.because}`;
  }
}

const NEVER: { readonly [because in NoNeed]: string } = {
  alreadyEscalating: 'it escalates already',
  ticketIsOver: 'the ticket is over',
  mirrorDecidedElsewhere: 'it mirrors a ticket whose escalation is decided in the other tool',
  noPolicy: 'the policy is not for it',
  noTriggerCanBeMet: 'no trigger is met, and none will be by time alone',
  nothingStartsIt: 'what fires only proposes or flags',
};

function endInWords(end: SimulationEnd, policy: EscalationPolicy): string {
  const words = wordsFor(policy, end.at);
  switch (end.ended) {
    case 'closed':
      return 'the escalation is closed.';
    case 'slowReminders':
      return 'only the slow reminders go on, for ever, until somebody acknowledges.';
    case 'waitsForPeople':
      return 'time alone changes nothing more; people have it.';
    case 'neverEscalates':
      return `it does not escalate: ${NEVER[end.because]}.`;
    case 'horizon':
      return `played no further; next would be ${words.time(end.next)}.`;
    case 'tooManySteps':
      return `stopped after too many steps; next would be ${words.time(end.next)}.`;
  }
}
