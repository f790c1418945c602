/** Everything that both apps do with a policy and a ticket, one after the other, until nothing is due any more. */
import {
  HOUR_MS,
  decide,
  emptyRecord,
  eventInWords,
  evolve,
  isRefusal,
  nextDeadline,
  noteInWords,
  observe,
  panelView,
  recordDecision,
  refusalInWords,
  selectPolicy,
} from '@rungs/core';
import type { EscalationCommand, EscalationId, EscalationPolicy, EscalationRecord, Incident } from '@rungs/core';

/** Enough for every level of a long path and the first slow reminders. */
const MOST_DEADLINES = 40;

export interface Played {
  readonly record: EscalationRecord;
  /** All that people would read. */
  readonly words: readonly string[];
}

export function playThrough(policy: EscalationPolicy, incident: Incident, from: number): Played {
  const words: string[] = [selectPolicy([policy], incident).because];
  let record = emptyRecord;
  let at = from;
  for (let turn = 0; turn < MOST_DEADLINES; turn += 1) {
    const command = nextCommand(record, policy, incident, at);
    if (command) record = performed(record, command, policy, words);
    words.push(JSON.stringify(panelView({ at, incident, record, policy, knownErrors: [] })));
    const due = nextDeadline(record.state);
    if (due === undefined && !command) break;
    at = Math.max(at, due ?? at + HOUR_MS);
  }
  return { record, words };
}

function nextCommand(
  { state }: EscalationRecord,
  policy: EscalationPolicy,
  incident: Incident,
  at: number,
): EscalationCommand | undefined {
  const observation = observe(state, incident, policy, at);
  switch (observation.need) {
    case 'start': {
      const id = `${incident.tool}:${incident.id}:1` as EscalationId;
      const paths = observation.asks?.paths;
      return {
        type: 'StartEscalation',
        at,
        id,
        incident,
        policy,
        because: observation.because,
        ...(paths && { paths }),
      };
    }
    case 'close':
      return { type: 'CloseEscalation', at, because: observation.because };
    case 'reopen':
      return { type: 'ReopenEscalation', at, incident, policy };
    case 'noteChange':
      return { type: 'NoteTicketChange', at, incident, policy };
    case 'lookAgain':
    case 'nothing':
      return state.status === 'open' ? { type: 'CheckDeadlines', at, policy } : undefined;
  }
}

function performed(
  record: EscalationRecord,
  command: EscalationCommand,
  policy: EscalationPolicy,
  words: string[],
): EscalationRecord {
  const decision = decide(record.state, command);
  if (isRefusal(decision)) {
    words.push(refusalInWords(decision, policy, command.at));
    return record;
  }
  for (const event of decision.events) {
    const { text, because } = eventInWords(event, policy);
    words.push(text, because);
  }
  for (const effect of decision.effects) {
    if (effect.type !== 'OpenProblem') words.push(noteInWords(effect, policy).text);
  }
  const after = recordDecision(record, decision);
  const folded = decision.events.reduce(evolve, record.state);
  if (JSON.stringify(folded) !== JSON.stringify(after.state))
    throw new Error('The state is not the fold of its events.');
  return after;
}
