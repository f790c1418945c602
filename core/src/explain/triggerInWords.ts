/** Why a trigger was met, or was not, in one sentence made from what it saw (TRG-R1). */
import type { TicketValue, Measure } from '../incident/impact';
import type { HistoryCount } from '../incident/ticketHistory';
import type { SeenFact } from '../condition/condition';
import type {
  AccumulatedImpact,
  ComparedMeasure,
  CountedHistory,
  ExpectedMeasure,
  MetAnswer,
  TriggerEvaluation,
  UnmetAnswer,
} from '../trigger/triggerEvaluation';
import type { Words } from './eventInWords';

/** `240 users are affected, at least 100 were asked for (trigger “users”).` */
export function triggerInWords({ trigger, answer }: TriggerEvaluation, words: Words): string {
  return `${answer.met ? whyMet(answer, words) : whyNot(answer, words)} (trigger “${trigger}”).`;
}

function whyMet(answer: MetAnswer, words: Words): string {
  switch (answer.reason) {
    case 'notTakenInTime':
      return `Nobody had taken the ticket, opened ${words.time(answer.since)}, by ${words.time(answer.dueAt)}`;
    case 'targetShareConsumed':
      return `${percent(answer.share)} of the resolution target was used up at ${words.time(answer.dueAt)}`;
    case 'noProgressInTime':
      return `Nothing happened from ${words.time(answer.since)} until ${words.time(answer.dueAt)}`;
    case 'notAcknowledgedByGroup':
      return `${answer.group ?? 'The group'} has had the ticket since ${words.time(answer.since)} and had not acknowledged it by ${words.time(answer.dueAt)}`;
    case 'decisionOutstanding':
      return `A decision of management has been waited for since ${words.time(answer.since)}${answer.question === undefined ? '' : `: “${answer.question}”`}`;
    case 'measureReached':
      return compared(answer);
    case 'outsideExpected':
      return expected(answer, answer.side === 'above' ? 'higher' : 'lower');
    case 'boardThresholdReached':
      return accumulated(answer, words);
    case 'conditionHolds':
      return `Its condition holds: ${seenInWords(answer.seen)}`;
    case 'exceptionHolds':
      return `An exception that always escalates: ${seenInWords(answer.seen)}`;
    case 'regulatedDataFound':
      return regulated(answer);
    case 'countReached':
      return counted(answer, words);
    case 'skillsMissing':
      return `${answer.group ?? 'The group'} lacks ${answer.missing.join(', ')}`;
    case 'importantCustomer':
      return `${answer.customer ?? 'The customer'} is ${standing(answer)}`;
    case 'customerAskedForEscalation':
      return `${answer.by ?? 'The customer'} asked for escalation at ${words.time(answer.since)}`;
  }
}

function whyNot(answer: UnmetAnswer, words: Words): string {
  switch (answer.reason) {
    case 'ticketIsOver':
      return 'The ticket is over';
    case 'notYetDue':
      return `Not before ${words.time(answer.dueAt)}`;
    case 'taken':
      return 'Somebody has taken the ticket';
    case 'noTargetForPriority':
      return 'There is no resolution target for its priority';
    case 'acknowledgedByGroup':
      return `Its group has acknowledged it${answer.at === undefined ? '' : `, at ${words.time(answer.at)}`}`;
    case 'noDecisionOutstanding':
      return 'No decision of management is waited for';
    case 'notMeasured':
      return `Not recorded on this ticket: ${answer.missing.join(', ')}`;
    case 'otherUnit':
      return `“${answer.measure}” is recorded in ${answer.seenUnit}, and the trigger asks for ${answer.unit}`;
    case 'measureNotReached':
      return compared(answer);
    case 'withinExpected':
      return expected(answer, 'as expected');
    case 'directionNotWatched':
      return expected(answer, 'unusual, in the direction that is not watched');
    case 'tooSmallToMatter':
      return expected(answer, 'higher, and too small to matter');
    case 'notEnoughHistory':
      return `“${answer.measure}” has ${answer.have} samples of this hour of the week, and ${answer.need} are needed`;
    case 'partOfHistory':
      return `“${answer.measure}” is judged by its history only from ${words.time(answer.until)} on`;
    case 'impactTooSlow':
      return accumulated(answer, words);
    case 'doesNotApply':
      return `It is for other tickets: ${seenInWords(answer.seen)}`;
    case 'conditionDoesNotHold':
      return `Its condition does not hold: ${seenInWords(answer.seen)}`;
    case 'noRegulatedData':
      return `No such regulated data on the ${answer.lookedAt.join(' or the ')}`;
    case 'countNotReached':
      return counted(answer, words);
    case 'skillsPresent':
      return 'Its group has every skill that it needs';
    case 'ordinaryCustomer':
      return `The customer is no VIP${answer.tier === undefined ? '' : ` (tier ${answer.tier})`}`;
    case 'customerDidNotAsk':
      return 'The customer has not asked for escalation, or was answered';
  }
}

function compared({ measure, of, seen, unit, comparison, threshold }: ComparedMeasure): string {
  const limit = `${comparison === 'atLeast' ? 'at least' : 'at most'} ${threshold} ${unit}`;
  return `“${measure}” of the ${of} is ${seen} ${unit}; the threshold is ${limit}`;
}

function expected({ measure, of, seen, unit, expected: range }: ExpectedMeasure, verdict: string): string {
  const from = `${rounded(range.from)} to ${rounded(range.to)} ${unit}`;
  return `“${measure}” of the ${of} is ${seen} ${unit}, ${verdict}: for this hour ${from} are usual (${range.samples} samples)`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function accumulated({ measure, of, rate, unit, since, total, limit }: AccumulatedImpact, words: Words): string {
  const amount = unit.replace(/\/h$/, '');
  return `“${measure}” of the ${of}, ${rate} ${unit} since ${words.time(since)}, comes to ${Math.round(total)} ${amount}; the board is told from ${limit} ${amount}`;
}

function regulated({ onTicket, onService }: Extract<MetAnswer, { reason: 'regulatedDataFound' }>): string {
  const places = [
    ...(onTicket.length > 0 ? [`${onTicket.join(', ')} on the ticket`] : []),
    ...(onService.length > 0 ? [`${onService.join(', ')} on its service`] : []),
  ];
  return `Regulated data: ${places.join(', ')}`;
}

const COUNTED: { readonly [count in HistoryCount]: string } = {
  reassignments: 'Handed to another group',
  reopenings: 'Reopened',
  bounces: 'Sent back to a group that had given it away',
  chases: 'Chased by the customer',
};

function counted({ count, seen, limit, countedFrom }: CountedHistory, words: Words): string {
  const window = countedFrom === undefined ? '' : ` since ${words.time(countedFrom)}`;
  return `${COUNTED[count]} ${times(seen)}${window}; the threshold is ${limit}`;
}

function times(n: number): string {
  return n === 1 ? 'once' : `${n} times`;
}

function standing({ vip, tier }: Extract<MetAnswer, { reason: 'importantCustomer' }>): string {
  return [...(vip ? ['a VIP'] : []), ...(tier === undefined ? [] : [`of tier ${tier}`])].join(', ');
}

/** `category is security, measures.users is not recorded` */
function seenInWords(seen: readonly SeenFact[]): string {
  return seen.map(({ fact, seen: value }) => `${fact} is ${valueInWords(value)}`).join(', ');
}

/** Texts are cut: a description may be pages long. */
function valueInWords(value: TicketValue | Measure | undefined): string {
  if (value === undefined) return 'not recorded';
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 59)}…` : value}”`;
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.length === 0 ? 'none' : value.join(', ');
  return `${value.value} ${value.unit}`;
}

function isList(value: readonly string[] | Measure): value is readonly string[] {
  return Array.isArray(value);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
