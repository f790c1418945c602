/** Everything that both apps do with a policy and a ticket, from deadline to deadline, and all that people read of it. */
import {
  emptyRecord,
  eventInWords,
  evolve,
  followTicket,
  nextDeadline,
  noteInWords,
  panelView,
  recordDecision,
  selectPolicy,
} from '@rungs/core';
import type { Decided, EscalationPolicy, EscalationRecord, Incident, TriggerMemory } from '@rungs/core';

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
  let memory: TriggerMemory | undefined;
  let escalations = 0;
  let at: number | undefined = from;
  for (let turn = 0; turn < MOST_DEADLINES && at !== undefined; turn += 1) {
    const followed = followTicket({ state: record.state, incident, policy, memory, escalations }, at);
    for (const decided of followed.decisions) record = performed(record, decided, policy, words);
    if (JSON.stringify(followed.state) !== JSON.stringify(record.state)) throw new Error('Followed to another state.');
    ({ memory, escalations } = followed);
    words.push(JSON.stringify(panelView({ at, incident, record, policy, knownErrors: [] })));
    at = soonest(at, nextDeadline(record.state), followed.lookAgainAt);
  }
  return { record, words };
}

function performed(
  record: EscalationRecord,
  decided: Decided,
  policy: EscalationPolicy,
  words: string[],
): EscalationRecord {
  for (const event of decided.events) {
    const { text, because } = eventInWords(event, policy);
    words.push(text, because);
  }
  for (const effect of decided.effects) {
    if (effect.type === 'NotifyResponders' || effect.type === 'AddWorkNote')
      words.push(noteInWords(effect, policy).text);
  }
  const after = recordDecision(record, decided);
  const folded = decided.events.reduce(evolve, record.state);
  if (JSON.stringify(folded) !== JSON.stringify(after.state))
    throw new Error('The state is not the fold of its events.');
  return after;
}

/** What is due at `at` has been done, so whatever comes next comes later. */
function soonest(at: number, ...dues: readonly (number | undefined)[]): number | undefined {
  const later = dues.flatMap((due) => due ?? []);
  if (later.some((due) => due <= at)) throw new Error(`Still due at ${at}: ${later.join()}.`);
  return later.length === 0 ? undefined : Math.min(...later);
}
